import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Deadline, NewDeadline, Owner } from '#lifecycle/model'
import { ask, write } from '../app/client.ts'
import { allPages } from '../ui/all-pages.ts'

/** Which deadlines: those still owed, or all; mine, or everybody's that I may see. */
export interface Wanted {
  readonly all: boolean
  readonly mine: boolean
}

export const useDeadlines = ({ all, mine }: Wanted) =>
  useQuery({
    queryKey: ['deadlines', all, mine],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams(mine ? { mine: 'true' } : {})
      if (!all) for (const state of ['running', 'paused', 'missed']) query.append('state', state)
      return allPages<Deadline>(`/api/deadlines?${query}`, signal)
    },
  })

const pathOf = (id: string) => `/api/deadlines/${encodeURIComponent(id)}`
const deadlineKey = (id: string) => ['deadline', id]

export const useDeadline = (id: string) =>
  useQuery({ queryKey: deadlineKey(id), queryFn: ({ signal }) => ask<Deadline>(pathOf(id), { signal }) })

export const addDeadline = (deadline: NewDeadline) => write<Deadline>('/api/deadlines', deadline)

/** What can be done to a deadline that is owed. */
export type DeadlineDeed = 'meet' | 'pause' | 'resume' | 'extend' | 'assign' | 'cancel'

export interface DeadlineOrder {
  readonly reason: string
  readonly until?: string
  readonly owner?: Owner
}
export const doDeed = (id: string, deed: DeadlineDeed, order: DeadlineOrder) =>
  write<Deadline>(`${pathOf(id)}/${deed}`, order)

/** After a deed: the deadline, the lists it stands in and what waits for whom are asked afresh. */
export function useNoteDeadline(): (deadline: Deadline) => Promise<void> {
  const client = useQueryClient()
  return async (deadline) => {
    client.setQueryData(deadlineKey(deadline.id), deadline)
    await Promise.all(
      [['deadlines'], ['work'], ['life']].map((queryKey) => client.invalidateQueries({ queryKey })),
    )
  }
}
