import { useQuery } from '@tanstack/react-query'
import { useMay } from '../access/session.ts'
import { ask, type Page } from '../app/client.ts'

export interface Colleague {
  readonly id: string
  readonly name: string
}

/** Active people of the house by name; empty for those who may not know them. */
export function useColleagues(): readonly Colleague[] {
  const may = useMay()
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => ask<Page<Colleague>>('/api/people/names', { signal }),
    enabled: may('delegation.give'),
    staleTime: 300_000,
    retry: false,
  })
  return data?.items ?? []
}
