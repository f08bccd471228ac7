import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { CasePlace } from '#casework/model'
import { ask } from '../app/client.ts'
import { Page } from '../ui/page.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** A request, a hearing or another part of a case: leads on to the case that it stands in. */
export function PlacePage() {
  const { kind, ref } = useParams({ from: '/places/$kind/$ref' })
  const { history } = useRouter()
  const { data, error } = useQuery({
    queryKey: ['place', kind, ref],
    queryFn: ({ signal }) =>
      ask<CasePlace>(`/api/places/${encodeURIComponent(kind)}/${encodeURIComponent(ref)}`, { signal }),
  })
  const link = data?.link
  useEffect(() => {
    if (link !== undefined) history.replace(link)
  }, [link, history])
  return <Page title={ref}>{error ? <ProblemNotice error={error} /> : <Skeleton lines={4} />}</Page>
}
