import './requests.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useRequests } from './api.ts'
import { QuestionnairesPart } from './questionnaires-part.tsx'
import { RequestCard } from './request-card.tsx'
import { WriteDialog } from './write-dialog.tsx'

export interface TabProps {
  readonly caseRef: string
  readonly mayWork: boolean
}

/** What suppliers are asked for in a case: how far they have come, what they were reminded of, what it is worth. */
export function RequestsTab({ caseRef, mayWork }: TabProps) {
  const { t } = useTranslation()
  const { data, error, refetch } = useRequests(caseRef)
  const [isWriting, setWriting] = useState(false)
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={6} />
  return (
    <>
      <section aria-labelledby="requests-head">
        <h2 id="requests-head">{t('requests.title')}</h2>
        {data.items.length === 0 && <EmptyState title={t('requests.none')} says={t('requests.noneSays')} />}
        {data.items.map((request) => (
          <RequestCard key={request.ref} caseRef={caseRef} request={request} mayWork={mayWork} />
        ))}
        {mayWork && <Button onClick={() => setWriting(true)}>{t('requests.write')}</Button>}
      </section>
      <QuestionnairesPart caseRef={caseRef} mayWork={mayWork} />
      {isWriting && <WriteDialog caseRef={caseRef} close={() => setWriting(false)} />}
    </>
  )
}
