import { useQuery } from '@tanstack/react-query'
import type { ListEntry } from '#lists/model'
import { Sides } from '../../alerts/sides.tsx'
import { ask } from '../../app/client.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { HitProps } from './hit-view.tsx'

/** The party and the entry of the list, row by row; what tells them apart is marked. */
export function HitComparison({ hit: { list, entry, because }, party }: HitProps) {
  const { data, error } = useQuery({
    queryKey: ['list-entry', list, entry],
    queryFn: ({ signal }) =>
      ask<{ entry: ListEntry }>(
        `/api/lists/${encodeURIComponent(list)}/entries/${encodeURIComponent(entry)}`,
        { signal },
      ),
    retry: false,
    staleTime: 300_000,
  })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Skeleton lines={4} />
  return <Sides record={party.record} listed={data.entry} because={because} />
}
