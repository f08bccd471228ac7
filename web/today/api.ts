import { useQuery } from '@tanstack/react-query'
import type { WorkItem } from '#lifecycle/model'
import { ask, type Page } from '../app/client.ts'
import type { Said } from '../ui/said.ts'

/** Something that others, or time, changed, in a sentence. */
export interface Change {
  readonly id: string
  readonly at: string
  readonly title: Said
  readonly link: string | null
}

export const useWork = () =>
  useQuery({ queryKey: ['work'], queryFn: ({ signal }) => ask<Page<WorkItem>>('/api/work', { signal }) })

/** Since yesterday at the same hour. */
export const useChanges = () =>
  useQuery({
    queryKey: ['changes'],
    queryFn: ({ signal }) => {
      const since = new Date(Date.now() - 24 * 3_600_000).toISOString()
      return ask<Page<Change>>(`/api/changes?${new URLSearchParams({ since })}`, { signal })
    },
  })
