import type { Cause, DeltaCounts, EntryChange } from '#lists/model'
import { ask, type Page } from '../../app/client.ts'
import { listPath } from '../api.ts'
import type { ChangeKind } from './search.ts'

/** What one version has otherwise than another; the counts are of all, whatever is looked for. */
export interface ListDelta extends Page<EntryChange> {
  readonly from: string
  readonly to: string
  readonly cause: Cause
  readonly counts: DeltaCounts
}

export interface DeltaAsked {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly change?: ChangeKind | undefined
  readonly find?: string | undefined
}

/** The address of a difference, without its page. */
export function deltaPath({ name, from, to, change, find }: DeltaAsked): string {
  const query = new URLSearchParams({ to, ...(change ? { change } : {}), ...(find ? { find } : {}) })
  return `${listPath(name)}/versions/${encodeURIComponent(from)}/delta?${query}`
}

export const deltaQuery = (asked: DeltaAsked) => ({
  queryKey: ['list-delta', deltaPath(asked)],
  queryFn: ({ pageParam, signal }: { readonly pageParam: string; readonly signal: AbortSignal }) =>
    ask<ListDelta>(
      `${deltaPath(asked)}&limit=100${pageParam ? `&after=${encodeURIComponent(pageParam)}` : ''}`,
      { signal },
    ),
  initialPageParam: '',
  getNextPageParam: (page: ListDelta) => page.next,
  staleTime: Number.POSITIVE_INFINITY,
})
