import { useQuery } from '@tanstack/react-query'
import { ask, type Page } from '../app/client.ts'

/** Something that waits for me. */
export interface Work {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** The day or instant by which it must be done. */
  readonly due?: string | null
  readonly overdue?: boolean
  /** Where it is done: an address of this application. */
  readonly link?: string | null
  /** Why it is mine. */
  readonly why?: string
}

/** Something that others, or time, changed. */
export interface Change {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly link?: string | null
}

export const useWork = () =>
  useQuery({ queryKey: ['work'], queryFn: ({ signal }) => ask<Page<Work>>('/api/work', { signal }) })

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
