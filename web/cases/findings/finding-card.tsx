import { useTranslation } from 'react-i18next'
import type { CaseEvidence, CaseView, FindingView } from '#casework/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { useSaid } from '../../ui/said.ts'
import { useArrival } from '../use-arrival.ts'
import { CitedEvidence } from './cited-evidence.tsx'
import { FindingActs } from './finding-acts.tsx'
import { FindingFacts } from './finding-facts.tsx'

export interface FindingCardProps {
  readonly kept: CaseView
  readonly finding: FindingView
  readonly pieces: readonly CaseEvidence[]
  /** The reader was led to this one. */
  readonly isNamed: boolean
}

/** One finding with its evidence beside it: what is said, how grave it is, what it lacks, and what can be done with it. */
export function FindingCard({ kept, finding, pieces, isNamed }: FindingCardProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const place = useArrival(isNamed)
  const { ref, kind, status, statusTitle, statement, language } = finding
  return (
    <article
      ref={place}
      tabIndex={-1}
      className="finding-card"
      data-named={isNamed || undefined}
      data-status={status}
      aria-labelledby={`finding-${ref}`}
    >
      <header className="finding-head">
        <h3 id={`finding-${ref}`}>
          {ref}: {t(`findingKind.${kind.class}.${kind.wrong}`)}
        </h3>
        <span className="state">{said(statusTitle)}</span>
        <Priority finding={finding} />
      </header>
      <div className="finding-body">
        <div className="finding-said">
          <p className="finding-statement" lang={language}>
            {statement}
          </p>
          <FindingFacts finding={finding} />
          <Notes finding={finding} />
          <FindingActs kept={kept} finding={finding} pieces={pieces} />
        </div>
        <CitedEvidence caseRef={kept.ref} finding={finding} pieces={pieces} />
      </div>
    </article>
  )
}

function Priority({ finding: { priority, computed, override } }: { readonly finding: FindingView }) {
  const { t } = useTranslation()
  if (priority === null) return <span className="soft">{t('findings.noPriority')}</span>
  return (
    <span className="finding-priority">
      {t('findings.priorityIs', { priority })}
      {override && <span className="soft"> {t('findings.movedFrom', { from: computed })}</span>}
    </span>
  )
}

/** Who wrote it, who moved its priority and let its wording through, and what it still lacks to be final. */
function Notes({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { origin, override, released, lacks, writtenBy, writtenAt } = finding
  return (
    <>
      {override && (
        <p className="small">
          {t('findings.moved')} <PersonName person={override.by} />, {format.instant(override.at)}:{' '}
          {override.reason}
        </p>
      )}
      {released && (
        <p className="small">
          {t('findings.released')} <PersonName person={released.by} />, {format.instant(released.at)}:{' '}
          {released.reason}
        </p>
      )}
      {lacks.length > 0 && (
        <p className="notice">
          {t('findings.lacks', { what: lacks.map((lack) => t(`findingLack.${lack}`)).join(', ') })}
        </p>
      )}
      <p className="soft small">
        {origin ? t('findings.origin', { id: origin.id }) : t('findings.written')}{' '}
        <PersonName person={writtenBy} />, {format.instant(writtenAt)}
      </p>
    </>
  )
}
