import './work.css'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordLayout } from '../ui/record-layout.tsx'
import { useSaid } from '../ui/said.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDeadline } from './api.ts'
import { DeadlineActs } from './deadline-acts.tsx'
import { DeadlineDue } from './deadline-due.tsx'
import { DeadlineFacts } from './deadline-facts.tsx'
import { DeadlineHistory } from './deadline-history.tsx'

/** One duty with its date: who owes it, how the day was found, what moved it, and what can be done. */
export function DeadlinePage() {
  const { t } = useTranslation()
  const said = useSaid()
  const { id } = useParams({ from: '/deadlines/$id' })
  const { data, error, refetch } = useDeadline(id)
  if (!data)
    return (
      <Page title={t('work.deadline')}>
        {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Skeleton lines={6} />}
      </Page>
    )
  return (
    <RecordLayout
      title={said(data.title)}
      aside={
        <>
          <span className="state">{t(`deadlineState.${data.state}`)}</span>
          <DeadlineDue deadline={data} />
        </>
      }
      facts={<DeadlineFacts deadline={data} />}
      history={<DeadlineHistory deadline={data} />}
      acts={<DeadlineActs deadline={data} />}
    />
  )
}
