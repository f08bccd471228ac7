import { useQuery } from '@tanstack/react-query'
import type { Organisation } from '#parties/model'
import { ask, type Page } from '../../app/client.ts'
import type { Merge, PartyLine } from '../api.ts'

/** Records that may be of one party, and what they share. */
export interface Candidates {
  readonly key: string
  readonly why: 'identifier' | 'name'
  readonly shared: string
  readonly parties: readonly PartyLine[]
}

export type Side = 'keep' | 'drop'
export type Choices = Readonly<Record<string, Side>>

/** What two records would become. */
export interface MergePreview {
  readonly fields: readonly {
    readonly field: string
    readonly keep: unknown
    readonly drop: unknown
    readonly same: boolean
  }[]
  readonly record: Organisation
  readonly keep: Organisation
  readonly drop: Organisation
}

export const useDuplicates = (after: string | undefined) =>
  useQuery({
    queryKey: ['duplicates', after],
    queryFn: ({ signal }) =>
      ask<Page<Candidates>>(
        `/api/parties/duplicates?${new URLSearchParams({ limit: '50', ...(after ? { after } : {}) })}`,
        { signal },
      ),
  })

/** Merges that wait for a second person. */
export const useWaiting = () =>
  useQuery({
    queryKey: ['duplicates', 'waiting'],
    queryFn: async ({ signal }) => {
      const states = ['proposed', 'undoProposed'] as const
      const pages = await Promise.all(
        states.map((state) => ask<Page<Merge>>(`/api/parties/merges?state=${state}&limit=100`, { signal })),
      )
      return pages.flatMap(({ items }) => items)
    },
  })

/** Looks only; nothing is kept. */
export const usePreview = (keep: string, drop: string, fieldChoices: Choices) =>
  useQuery({
    queryKey: ['merge-preview', keep, drop, fieldChoices],
    queryFn: ({ signal }) =>
      ask<MergePreview>('/api/parties/merges/preview', {
        method: 'POST',
        body: { keep, drop, fieldChoices },
        signal,
      }),
    enabled: keep !== '' && drop !== '',
    placeholderData: (former) => former,
    retry: false,
  })
