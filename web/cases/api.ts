import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AddToTeam, CaseLine, CaseNote, CaseView, ChangeCase, OpenCase } from '#casework/model'
import type { MadeDocument } from '#documents/model'
import { ask, change, type Page, write } from '../app/client.ts'
import { allPages } from '../ui/all-pages.ts'
import { lifeKey } from '../ui/life/life.ts'

const pathOf = (ref: string) => `/api/cases/${encodeURIComponent(ref)}`
const caseKey = (ref: string) => ['case', ref]

export const useCases = () =>
  useQuery({
    queryKey: ['cases'],
    queryFn: ({ signal }) => allPages<CaseLine>('/api/cases', signal),
  })

export const useCase = (ref: string) =>
  useQuery({ queryKey: caseKey(ref), queryFn: ({ signal }) => ask<CaseView>(pathOf(ref), { signal }) })

export const useTimeline = (ref: string) =>
  useQuery({
    queryKey: [...caseKey(ref), 'timeline'],
    queryFn: ({ signal }) => ask<Page<CaseNote>>(`${pathOf(ref)}/timeline`, { signal }),
  })

export const openCase = (order: OpenCase) => write<CaseView>('/api/cases', order)
export const changeCase = (ref: string, version: number, changed: ChangeCase) =>
  change<CaseView>('PUT', pathOf(ref), { body: changed, version })
export const moveCase = (ref: string, deed: string, reason: string) =>
  write<CaseView>(`${pathOf(ref)}/${deed}`, { reason })
export const addToTeam = (ref: string, added: AddToTeam) => write<CaseView>(`${pathOf(ref)}/team`, added)
export const leaveTeam = (ref: string, person: string) =>
  change<CaseView>('DELETE', `${pathOf(ref)}/team/${encodeURIComponent(person)}`)
export const setWall = (ref: string, person: string, why: string) =>
  write<CaseView>(`${pathOf(ref)}/walls`, { person, why })
export const liftWall = (ref: string, person: string, reason: string) =>
  write<CaseView>(`${pathOf(ref)}/walls/${encodeURIComponent(person)}/lift`, { reason })

export const makeCaseLetter = (ref: string, kind: 'charter' | 'closure', language: string) =>
  write<MadeDocument>(`${pathOf(ref)}/letters`, { kind, language })

/** After a deed: the case, its life, its timeline and what waits for whom are asked afresh. */
export function useNoteCase(): (ref: string) => Promise<void> {
  const client = useQueryClient()
  return async (ref) => {
    await Promise.all(
      [caseKey(ref), lifeKey('case', ref), ['cases'], ['work']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
}
