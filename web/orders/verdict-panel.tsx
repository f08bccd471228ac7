import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '#rules/model'
import { useFormat } from '../ui/format.ts'
import { OutcomeMark } from '../ui/outcome.tsx'
import { ListsUsed } from './lists-used.tsx'
import { NotCleared } from './not-cleared.tsx'
import { sentenceOf } from './sentence.ts'
import { VerdictLine } from './verdict-line.tsx'
import { afterWord } from './verdict-words.ts'

export interface VerdictPanelProps {
  readonly verdict: Verdict
  /** A what-if has no trace to open. */
  readonly isKept: boolean
  /** The order has changed since this was answered. */
  readonly isOld?: boolean
}

/** The answer: what is so, why, and what to do; then each line with its two layers. */
export function VerdictPanel({ verdict, isKept, isOld = false }: VerdictPanelProps) {
  const { t } = useTranslation()
  const [only] = verdict.lines
  return (
    <article className={isOld ? 'verdict verdict-old' : 'verdict'} aria-labelledby="verdict-title">
      <header className={`verdict-head tint-${verdict.outcome}`}>
        <h2 id="verdict-title" tabIndex={-1}>
          <OutcomeMark outcome={verdict.outcome} kind={verdict.kind} look="filled" />
        </h2>
        <p className="verdict-sentence">{afterWord(sentenceOf(verdict), t(`outcome.${verdict.outcome}`))}</p>
      </header>
      <NotCleared verdict={verdict} />
      {verdict.lines.length === 1 && only ? (
        <VerdictLine line={only} isOnly />
      ) : (
        verdict.lines.map((line) => <VerdictLine key={line.line} line={line} isOnly={false} />)
      )}
      <ListsUsed lists={verdict.lists} />
      <Trace verdict={verdict} isKept={isKept} />
    </article>
  )
}

function Trace({ verdict, isKept }: Pick<VerdictPanelProps, 'verdict' | 'isKept'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <footer className="verdict-foot soft small">
      <p>{t('verdict.asOf', { at: format.instant(verdict.asOf) })}</p>
      {isKept ? (
        <>
          <p>{t('verdict.expires', { at: format.instant(verdict.expiresAt) })}</p>
          <p>
            {t('verdict.trace')}{' '}
            <Link to="/verdicts/$traceId" params={{ traceId: verdict.traceId }} className="mono">
              {verdict.traceId}
            </Link>
          </p>
        </>
      ) : (
        <p>{t('verdict.notKept')}</p>
      )}
    </footer>
  )
}
