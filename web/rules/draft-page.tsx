import './rules.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { DifferenceList } from './differences.tsx'
import { DraftDeeds } from './draft-deeds.tsx'
import { DraftHistory } from './draft-history.tsx'
import { DraftSteps } from './draft-steps.tsx'
import { type DraftView, draftRuns, useDraft } from './drafts-api.ts'
import { DryRunPart } from './dry-run-part.tsx'
import { RulesTabs } from './rules-tabs.tsx'
import { TestResults } from './test-results.tsx'
import { useMoment } from './use-moment.ts'

/** One draft: what it changes, whether its examples come true, what it would have changed, and who signs. */
export function DraftPage() {
  const { t } = useTranslation()
  const { id } = useParams({ from: '/rules/drafts/$id' })
  const { data: draft, error, refetch } = useDraft(id)
  if (!draft)
    return (
      <Page title={t('rules.draft')} aside={<RulesTabs />}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={8} />}
      </Page>
    )
  return (
    <RecordLayout
      title={draft.title}
      aside={<RulesTabs />}
      head={<DraftSteps state={draft.state} />}
      facts={<Facts draft={draft} />}
      history={
        <>
          <Origin draft={draft} />
          <DraftHistory draft={draft} />
        </>
      }
      acts={<DraftDeeds draft={draft} />}
    />
  )
}

function Facts({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation()
  const { reason, errors, difference, tested, deeds, approved } = draft
  const canRun = deeds.includes('dryRun')
  return (
    <>
      <p className="note">{reason}</p>
      {approved === null && draft.base !== draft.baseNow && tested !== null && (
        <p className="notice">{t('rules.packMoved')}</p>
      )}
      {errors.length > 0 && <Errors draft={draft} />}
      <h2>{t('rules.whatChanges')}</h2>
      {difference ? (
        <DifferenceList differences={difference} />
      ) : (
        <p className="soft">{t('rules.notYetClear')}</p>
      )}
      <section className="rule-entry">
        <h3>{t('rules.examples')}</h3>
        {tested ? (
          <TestResults results={tested.results} withRule />
        ) : (
          <p className="soft">{t('rules.notTested')}</p>
        )}
      </section>
      <DryRunPart
        of={draftRuns(draft.id)}
        canRun={canRun}
        whyNot={draft.state === 'draft' ? t('rules.testFirst') : undefined}
      />
    </>
  )
}

/** What is wrong leads to the place in the editor where it is. */
function Errors({ draft: { id, errors } }: { readonly draft: DraftView }) {
  const { t } = useTranslation()
  const said = useSaid()
  return (
    <div className="notice notice-problem">
      <p>{t('rules.wrong', { count: errors.length })}</p>
      <ul className="notice-details">
        {errors.map(({ rule, path, message, wording }) => (
          <li key={path + message}>
            <Link
              to="/rules/drafts/$id/edit"
              params={{ id }}
              search={{ change: Number(/^\/changes\/(\d+)/.exec(path)?.[1] ?? 0) }}
            >
              {rule} {path.replace(/^\/changes\/\d+\/rule/, '')}
            </Link>{' '}
            {wording ? said(wording) : message}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Origin({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation()
  const { since } = useMoment()
  const { pack, base, authors, approved } = draft
  return (
    <dl className="pairs">
      <dt>{t('rules.pack')}</dt>
      <dd>{pack}</dd>
      {base && (
        <>
          <dt>{t('rules.testedAgainst')}</dt>
          <dd>
            {pack} {base}
          </dd>
        </>
      )}
      <dt>{t('rules.author')}</dt>
      <dd>
        {authors.map((person) => (
          <div key={person}>
            <PersonName person={person} />
          </div>
        ))}
      </dd>
      {approved && (
        <>
          <dt>{t('rules.signer')}</dt>
          <dd>
            <PersonName person={approved.by} />
          </dd>
          <dt>{t('rules.counts')}</dt>
          <dd>{since(approved.effectiveAt)}</dd>
          <dt>{t('rules.version')}</dt>
          <dd>
            <Link to="/rules/packs" search={{ pack, version: approved.version }}>
              {pack} {approved.version}
            </Link>
          </dd>
        </>
      )}
    </dl>
  )
}
