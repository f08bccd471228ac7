import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AskException, ExceptableRule, ExceptionSum, ExceptionView } from '#phaseout/model'
import { ask, change, type Page, write } from '../app/client.ts'
import { allPages } from '../ui/all-pages.ts'
import { lifeKey } from '../ui/life/life.ts'

const pathOf = (ref: string) => `/api/exceptions/${encodeURIComponent(ref)}`
const exceptionKey = (ref: string) => ['exception', ref]

export const useExceptions = () =>
  useQuery({
    queryKey: ['exceptions'],
    queryFn: ({ signal }) => allPages<ExceptionView>('/api/exceptions', signal),
  })

export const useException = (ref: string) =>
  useQuery({
    queryKey: exceptionKey(ref),
    queryFn: ({ signal }) => ask<ExceptionView>(pathOf(ref), { signal }),
  })

export const useExceptionSums = () =>
  useQuery({
    queryKey: ['exceptions', 'summary'],
    queryFn: ({ signal }) => ask<Page<ExceptionSum>>('/api/exceptions/summary', { signal }),
  })

/** Rules of own policy from which an exception can be asked; empty for those who may not read exceptions. */
export const useExceptableRules = (isWanted: boolean) =>
  useQuery({
    queryKey: ['exceptions', 'rules'],
    queryFn: ({ signal }) => ask<Page<ExceptableRule>>('/api/exceptions/rules', { signal }),
    enabled: isWanted,
    staleTime: 300_000,
  })

export const askException = (asked: AskException) => write<ExceptionView>('/api/exceptions', asked)

/** What the life calls a deed, and what its address calls it. */
const deedPaths: Readonly<Record<string, string>> = {
  grant: 'approve',
  refuse: 'refuse',
  withdraw: 'withdraw',
}

export const doDeed = (ref: string, deed: string, reason: string) =>
  write<ExceptionView>(`${pathOf(ref)}/${deedPaths[deed] ?? deed}`, { reason })

export const takeApprovalBack = (ref: string) => change<ExceptionView>('DELETE', `${pathOf(ref)}/approval`)

/** After a deed: the exception, its life and what waits for whom are asked afresh. */
export function useNoteException(): (view: ExceptionView) => Promise<void> {
  const client = useQueryClient()
  return async (view) => {
    client.setQueryData(exceptionKey(view.ref), view)
    await Promise.all(
      [lifeKey('exception', view.ref), ['exceptions'], ['work']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
}
