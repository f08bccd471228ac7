import './threshold.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ShownLooking } from '#screening/model'
import { useFormat } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person-name.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useProposal } from './api.ts'
import { ProposalDeeds } from './proposal-deeds.tsx'
import { RunReport } from './run-report.tsx'
import { useScore } from './use-score.ts'

/** One proposal: what it would change, found by a look at everybody, and who signs it. */
export function ProposalPage() {
  const { t } = useTranslation()
  const score = useScore()
  const { ref } = useParams({ from: '/alerts/threshold/$ref' })
  const { data, error, refetch } = useProposal(ref)
  const title = !data
    ? t('threshold.proposal')
    : data.cause === 'engine'
      ? t('threshold.newEngine')
      : t('threshold.titleOf', { threshold: score.threshold(data.threshold) })
  return (
    <Page title={title} aside={<Link to="/alerts/threshold">{t('threshold.title')}</Link>}>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="threshold">
          <Facts looking={data} />
          <ProposalDeeds looking={data} />
          {data.effect && <RunReport run={data.effect} title={t('threshold.effect')} />}
          {data.trial && <RunReport run={data.trial} title={t('threshold.report')} />}
        </div>
      )}
    </Page>
  )
}

function Facts({ looking }: { readonly looking: ShownLooking }) {
  const { t } = useTranslation()
  const format = useFormat()
  const score = useScore()
  const { state, before, threshold, cause, engine, engineBefore, reason, endReason } = looking
  return (
    <dl className="pairs">
      <dt>{t('threshold.state')}</dt>
      <dd>{t(`threshold.standing.${state}`)}</dd>
      <dt>{t('threshold.one')}</dt>
      <dd>
        {before === threshold
          ? score.threshold(threshold)
          : t('threshold.fromTo', { before: score.threshold(before), after: score.threshold(threshold) })}
      </dd>
      {cause === 'engine' && (
        <>
          <dt>{t('threshold.engine')}</dt>
          <dd>
            {t('threshold.engineFromTo', {
              before: engineBefore ?? t('threshold.unknownEngine'),
              after: engine,
            })}
          </dd>
        </>
      )}
      <dt>{t('threshold.proposedBy')}</dt>
      <dd>
        <PersonName person={looking.proposedBy} />, {format.instant(looking.proposedAt)}
      </dd>
      {cause === 'threshold' && (
        <>
          <dt>{t('threshold.reason')}</dt>
          <dd>{reason}</dd>
        </>
      )}
      {looking.signedBy && looking.signedAt && (
        <>
          <dt>{t('threshold.signer')}</dt>
          <dd>
            <PersonName person={looking.signedBy} />, {format.instant(looking.signedAt)}
          </dd>
        </>
      )}
      {endReason && (
        <>
          <dt>{t('threshold.endReason')}</dt>
          <dd>{endReason}</dd>
        </>
      )}
    </dl>
  )
}
