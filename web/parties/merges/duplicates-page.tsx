import '../parties.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Candidates, useDuplicates, useWaiting } from './api.ts'

/** Records that may be of one party, those with a number in common first; and merges that wait for a second person. */
export function DuplicatesPage() {
  const { t } = useTranslation()
  const [after, setAfter] = useState<string>()
  const { data, error, refetch } = useDuplicates(after)
  return (
    <Page title={t('parties.duplicates')} aside={<Link to="/parties">{t('merge.allParties')}</Link>}>
      <Waiting />
      <section className="form-part" aria-labelledby="candidates-title">
        <h2 id="candidates-title">{t('merge.candidates')}</h2>
        <ProblemNotice error={error} retry={() => void refetch()} />
        {!data && !error && <Skeleton lines={6} />}
        {data?.items.length === 0 && <EmptyState title={t('merge.none')} says={t('merge.noneSays')} />}
        <ul className="candidates">
          {data?.items.map((candidates) => (
            <CandidateRow key={candidates.key} candidates={candidates} />
          ))}
        </ul>
        {data?.next && (
          <button type="button" className="text-button" onClick={() => setAfter(data.next ?? undefined)}>
            {t('common.more')}
          </button>
        )}
      </section>
    </Page>
  )
}

function CandidateRow({ candidates: { why, shared, parties } }: { readonly candidates: Candidates }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first, second] = parties
  return (
    <li>
      <div>
        <p className="soft small">{t(`merge.because.${why}`, { shared })}</p>
        {parties.map(({ ref, record }) => (
          <p key={ref}>
            <Link to="/parties/$ref" params={{ ref }}>
              {record.name}
            </Link>{' '}
            <code>{ref}</code>{' '}
            <span className="soft">{record.country && format.country(record.country)}</span>
          </p>
        ))}
      </div>
      {first && second && (
        <Link
          to="/parties/merge"
          search={{ keep: first.ref, drop: second.ref }}
          className="button-link button-link-quiet"
        >
          {t('merge.compare')}
        </Link>
      )}
    </li>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const { data } = useWaiting()
  if (!data || data.length === 0) return null
  return (
    <section className="form-part" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{t('merge.waiting', { count: data.length })}</h2>
      <ul className="party-rows">
        {data.map(({ ref, keep, drop, reason, state }) => (
          <li key={ref}>
            <Link to="/parties/$ref" params={{ ref: keep }}>
              {t(`merge.of.${state}`, { keep, drop })}
            </Link>{' '}
            <span className="soft">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
