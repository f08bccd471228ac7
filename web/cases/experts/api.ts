import { useQuery } from '@tanstack/react-query'
import type { GiveMandate, MandateView } from '#casework/model'
import { ask, write } from '../../app/client.ts'

interface Items<T> {
  readonly items: readonly T[]
}
export interface Expert {
  readonly id: string
  readonly name: string
  readonly party: string
}
const at = (ref: string) => `/api/mandates/${encodeURIComponent(ref)}`

export const useMandates = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'mandates'],
    queryFn: ({ signal }) =>
      ask<Items<MandateView>>(`/api/mandates?case=${encodeURIComponent(caseRef)}`, { signal }),
  })
export const useExperts = () =>
  useQuery({
    queryKey: ['experts'],
    queryFn: ({ signal }) => ask<Items<Expert>>('/api/mandates/experts', { signal }),
  })

export const giveMandate = (order: GiveMandate) => write<{ ref: string }>('/api/mandates', order)
export const acceptConflict = (ref: string, reason: string) => write<unknown>(`${at(ref)}/accept`, { reason })
export const endMandate = (ref: string, reason: string) => write<unknown>(`${at(ref)}/end`, { reason })
export const extendMandate = (ref: string, until: string, reason: string) =>
  write<unknown>(`${at(ref)}/extend`, { until, reason })
export const mandateLetter = (ref: string) => write<{ document: string }>(`${at(ref)}/letter`, {})
