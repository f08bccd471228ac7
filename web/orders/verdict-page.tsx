import './orders.css'
import './verdict.css'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useOrder, useVerdict } from './api.ts'
import { DeskActs } from './desk-acts.ts'
import { VerdictActs } from './verdict-acts.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** One kept answer at an address of its own: `/verdicts/$traceId`. */
export function VerdictPage() {
  const { t } = useTranslation()
  const { traceId } = useParams({ from: '/verdicts/$traceId' })
  const { data, error, refetch } = useVerdict(traceId)
  const order = data?.order
  const about = useOrder(order ?? '').data?.order
  return (
    <Page
      title={order ? t('verdict.titleOf', { ref: order }) : t('verdict.title')}
      aside={
        order && (
          <Link to="/orders/$ref" params={{ ref: order }}>
            {t('verdict.openOrder')}
          </Link>
        )
      }
    >
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && (
        <div className="verdict-page">
          <DeskActs value={{ orderRef: order ?? null, ...(about ? { about } : {}) }}>
            <VerdictPanel verdict={data} isKept />
          </DeskActs>
          <VerdictActs verdict={data} />
        </div>
      )}
    </Page>
  )
}
