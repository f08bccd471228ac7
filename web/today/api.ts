import { useQuery } from '@tanstack/react-query'
import type { WorkItem } from '#lifecycle/model'
import { ask, type Page } from '../app/client.ts'

/** Something that others, or time, changed. */
export interface Change {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly link?: string | null
}

export const useWork = () =>
  useQuery({ queryKey: ['work'], queryFn: ({ signal }) => ask<Page<WorkItem>>('/api/work', { signal }) })

/** Since yesterday at the same hour. Nothing is shown where the server does not tell. */
export const useChanges = () =>
  useQuery({
    queryKey: ['changes'],
    queryFn: ({ signal }) => {
      const since = new Date(Date.now() - 24 * 3_600_000).toISOString()
      return ask<Page<Change>>(`/api/changes?${new URLSearchParams({ since })}`, { signal })
    },
    retry: false,
  })
