import './life.css'
import { useTranslation } from 'react-i18next'
import type { ShownLife } from '#lifecycle/model'
import { useFormat } from '../format.ts'
import { ProblemNotice } from '../problem-notice.tsx'
import { useSaid } from '../said.ts'
import { Skeleton } from '../skeleton.tsx'
import { useLife } from './life.ts'
import { LifeDeadlines } from './life-deadlines.tsx'
import { LifeHistory } from './life-history.tsx'
import { LifeOptions } from './life-options.tsx'

export interface LifePartProps {
  readonly kind: string
  readonly id: string
  /** Does one of the deeds: the screen knows what it asks beforehand. */
  readonly act: (deed: string) => void
  /** Deeds that nobody does by hand: the clock does them. */
  readonly unmanned?: readonly string[]
}

/** Where a thing stands, who must act by when, what can be done now and why not, and how it came here. */
export function LifePart({ kind, id, act, unmanned }: LifePartProps) {
  const { data, error, refetch } = useLife(kind, id)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  const options = data.options.filter(({ deed }) => !unmanned?.includes(deed))
  return <LifeView life={{ ...data, options }} act={act} />
}

export interface LifeViewProps {
  readonly life: ShownLife
  readonly act: (deed: string) => void
}

export function LifeView({ life, act }: LifeViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  return (
    <section className="life" aria-label={t('life.title')}>
      <p className="life-state">
        <span className="state">{said(life.stateTitle)}</span>{' '}
        <span className="soft">{t('life.since', { at: format.instant(life.since) })}</span>
      </p>
      <LifeDeadlines deadlines={life.deadlines} />
      <LifeOptions life={life} act={act} />
      <h2>{t('life.history')}</h2>
      <LifeHistory life={life} />
    </section>
  )
}
