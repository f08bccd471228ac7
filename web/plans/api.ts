import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  ChangeNotice,
  DeliveryResult,
  LettersMade,
  NoteSummary,
  NoticeState,
  NoticeView,
  PlanBoard,
  PlanNote,
  PlanView,
  WritePlanNote,
} from '#phaseout/model'
import { ask, change, write } from '../app/client.ts'
import { lifeKey } from '../ui/life/life.ts'

interface Items<T> {
  readonly items: readonly T[]
}
const pathOf = (ref: string) => `/api/plans/${encodeURIComponent(ref)}`

export const usePlans = () =>
  useQuery({ queryKey: ['plans'], queryFn: ({ signal }) => ask<Items<PlanView>>('/api/plans', { signal }) })
const useOf = <T>(ref: string, part: 'board' | 'notices' | 'notes') =>
  useQuery({
    queryKey: ['plans', ref, part],
    queryFn: ({ signal }) => ask<T>(`${pathOf(ref)}/${part}`, { signal }),
  })
export const usePlanBoard = (ref: string) => useOf<PlanBoard>(ref, 'board')
export const useNotices = (ref: string) => useOf<Items<NoticeView>>(ref, 'notices')
export const usePlanNotes = (ref: string) =>
  useOf<Items<PlanNote> & { readonly summary: NoteSummary }>(ref, 'notes')

export const movePlan = (ref: string, deed: string, reason: string) =>
  write<PlanView>(`${pathOf(ref)}/${deed}`, { reason })
export const setContent = (ref: string, content: object) =>
  change<PlanView>('PUT', `${pathOf(ref)}/content`, { body: content })
export const addNewcomers = (ref: string) => write<PlanView>(`${pathOf(ref)}/customers`)
export const coverProduct = (ref: string, sku: string, cover: object) =>
  change<PlanView>('PUT', `${pathOf(ref)}/products/${encodeURIComponent(sku)}`, { body: cover })
export const moveNotices = (ref: string, step: 'prepare' | 'send', customers?: readonly string[]) =>
  write<{ noted: number }>(`${pathOf(ref)}/notices/${step}`, customers ? { customers } : {})
export const changeNotice = (
  ref: string,
  { customer, version }: NoticeView,
  way: Omit<ChangeNotice, 'version'>,
) =>
  change<{ noted: number }>('PUT', `${pathOf(ref)}/notices/${encodeURIComponent(customer)}`, {
    body: { version, ...way },
  })
export const noteResult = (ref: string, result: DeliveryResult) =>
  write<Heard>(`${pathOf(ref)}/notices/results`, { results: [result] })
export const noteAnswer = (ref: string, customer: string, text: string) =>
  write<{ noted: number }>(`${pathOf(ref)}/notices/${encodeURIComponent(customer)}/answer`, { text })
export const makeLetter = (ref: string, customer: string) =>
  write<{ document: string }>(`${pathOf(ref)}/notices/${encodeURIComponent(customer)}/letter`)
export const makeLetters = (ref: string, state: NoticeState | undefined) =>
  write<LettersMade>(`${pathOf(ref)}/letters`, state ? { state } : {})
export const lettersAddress = (ref: string, state: NoticeState | undefined) =>
  `${pathOf(ref)}/letters${state ? `?state=${state}` : ''}`
export interface Heard {
  readonly noted: number
  readonly errors: readonly { readonly row: number; readonly says: PlanView['stateTitle'] }[]
}
export const importResults = (ref: string, csv: string) =>
  write<Heard>(`${pathOf(ref)}/notices/results/import`, { csv })
export const writeNote = (ref: string, note: WritePlanNote) => write<PlanNote>(`${pathOf(ref)}/notes`, note)

export function useNotePlan(ref: string): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: ['plans'] })
    await client.invalidateQueries({ queryKey: lifeKey('phaseOutPlan', ref) })
  }
}
