import './life.css'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRoleWords } from '../../app/role-words.ts'
import { DueBadge } from '../due-badge.tsx'
import { useFormat } from '../format.ts'
import { PersonName } from '../person-name.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { Skeleton } from '../skeleton.tsx'
import { Timeline } from '../timeline.tsx'
import { type Approval, type Deadline, type Life, type LifeOption, useLife } from './life.ts'

export interface LifePartProps {
  readonly kind: string
  readonly id: string
  /** Does one of the deeds: the screen knows what it asks beforehand. */
  readonly act: (deed: string) => void
}

/** Where a thing stands, who must act by when, what can be done now and why not, and how it came here. */
export function LifePart({ kind, id, act }: LifePartProps) {
  const { data, error, refetch } = useLife(kind, id)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={4} />
  return <LifeView life={data} act={act} />
}

export interface LifeViewProps {
  readonly life: Life
  readonly act: (deed: string) => void
}

export function LifeView({ life, act }: LifeViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const open = life.deadlines.filter(({ state }) => state !== 'met')
  return (
    <section className="life" aria-label={t('life.title')}>
      <p className="life-state">
        <span className="state">{life.title}</span>{' '}
        <span className="soft">{t('life.since', { at: format.instant(life.since) })}</span>
      </p>
      <p>{life.says}</p>
      {open.length > 0 && (
        <ul className="life-deadlines">
          {open.map((deadline) => (
            <DeadlineRow key={deadline.id} deadline={deadline} />
          ))}
        </ul>
      )}
      {life.approvals.map((approval) => (
        <Approvals key={approval.deed} approval={approval} />
      ))}
      {life.options.length > 0 ? (
        <ul className="life-options">
          {life.options.map((option) => (
            <OptionRow key={option.deed} option={option} act={act} />
          ))}
        </ul>
      ) : (
        <p className="soft">{t('life.over')}</p>
      )}
      <h3>{t('life.history')}</h3>
      <Timeline
        items={life.history.map(({ at, title, by, reason }, index) => ({
          id: `${at} ${index}`,
          at,
          says: title,
          by: (
            <>
              <PersonName person={by} />
              {reason && ` · ${reason}`}
            </>
          ),
        }))}
      />
    </section>
  )
}

function DeadlineRow({ deadline: { title, due, state, because } }: { readonly deadline: Deadline }) {
  return (
    <li>
      <span>{title}</span> <DueBadge due={due} isPaused={state === 'paused'} />
      {because && <p className="soft small">{because}</p>}
    </li>
  )
}

/** Signatures so far: who has given theirs, and how many are still needed. */
function Approvals({ approval: { title, needed, given } }: { readonly approval: Approval }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className="life-approvals">
      <p>{t('life.approvals', { title, given: given.length, needed })}</p>
      <ul>
        {given.map(({ by, at, reason }) => (
          <li key={by}>
            <PersonName person={by} />{' '}
            <span className="soft">
              {format.instant(at)}
              {reason && ` · ${reason}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface OptionRowProps {
  readonly option: LifeOption
  readonly act: (deed: string) => void
}

/** A deed that may be done is a button; one that may not is told with its reason and with who may. */
function OptionRow({ option: { deed, title, may, why, by }, act }: OptionRowProps) {
  const { t } = useTranslation()
  const roleWords = useRoleWords()
  if (may)
    return (
      <li>
        <Button variant="default" onClick={() => act(deed)}>
          {title}
        </Button>
      </li>
    )
  return (
    <li className="life-not">
      <span>{title}</span>{' '}
      <span className="soft">
        {t('life.notNow', { why: why ?? '' })}
        {by.length > 0 && ` ${t('life.whoMay', { roles: by.map(roleWords).join(', ') })}`}
      </span>
    </li>
  )
}
