import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  BeginInterim,
  Interim,
  InterimView,
  MeasureView,
  ProposalText,
  ProposalView,
} from '#casework/model'
import type { MadeDocument } from '#documents/model'
import { ask, change, type Page, write } from '../../app/client.ts'
import { lifeKey } from '../../ui/life/life.ts'
import { useNoteCase } from '../api.ts'

const ofCase = (ref: string) => `/api/cases/${encodeURIComponent(ref)}`
const pathOf = (ref: string) => `/api/decisions/${encodeURIComponent(ref)}`

export const useProposals = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'decisions'],
    queryFn: ({ signal }) => ask<Page<ProposalView>>(`${ofCase(caseRef)}/decisions`, { signal }),
  })
export const useProposal = (ref: string) =>
  useQuery({
    queryKey: ['decision', ref],
    queryFn: ({ signal }) => ask<ProposalView>(pathOf(ref), { signal }),
  })
export const useInterims = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'interim'],
    queryFn: ({ signal }) => ask<Page<InterimView>>(`${ofCase(caseRef)}/interim`, { signal }),
  })
export const useMeasures = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'measures'],
    queryFn: ({ signal }) => ask<Page<MeasureView>>(`${ofCase(caseRef)}/measures`, { signal }),
  })
export const useMeasure = (ref: string) =>
  useQuery({
    queryKey: ['measure', ref],
    queryFn: ({ signal }) => ask<MeasureView>(`/api/measures/${encodeURIComponent(ref)}`, { signal }),
  })

export const propose = (caseRef: string, text: ProposalText) =>
  write<ProposalView>(`${ofCase(caseRef)}/decisions`, text)
export const changeProposal = ({ ref, version }: ProposalView, text: ProposalText) =>
  change<ProposalView>('PUT', pathOf(ref), { body: text, version })
export const moveProposal = (ref: string, deed: string, reason: string) =>
  write<ProposalView>(`${pathOf(ref)}/${deed}`, { reason })
export const approveProposal = ({ ref, content }: ProposalView, reason: string) =>
  write<ProposalView>(`${pathOf(ref)}/approve`, { reason, content })
export const makeMemo = (ref: string, language: string) =>
  write<MadeDocument>(`${pathOf(ref)}/memo`, { language })
export const makeNotice = (ref: string, supplier: string, language: string) =>
  write<MadeDocument>(`${pathOf(ref)}/notice`, { supplier, language })
export const beginInterim = (caseRef: string, order: BeginInterim) =>
  write<Interim>(`${ofCase(caseRef)}/interim`, order)
export const endInterim = (ref: string, reason: string) =>
  write<Interim>(`/api/interim/${encodeURIComponent(ref)}/end`, { reason })
export const renewInterim = (ref: string, lastDay: string, reason: string) =>
  write<Interim>(`/api/interim/${encodeURIComponent(ref)}/renew`, { lastDay, reason })
export const finishMeasure = (ref: string, says: string) =>
  write<MeasureView>(`/api/measures/${encodeURIComponent(ref)}/finish`, { says, evidence: [] })
export const moveMeasure = (ref: string, deed: string, reason: string) =>
  write<MeasureView>(`/api/measures/${encodeURIComponent(ref)}/${deed}`, { reason })

/** After a deed: the decision or measure, its life, its case and what waits for whom are asked afresh. */
export function useNoteDecision(): (
  kind: 'decision' | 'measure',
  ref: string,
  caseRef: string,
) => Promise<void> {
  const client = useQueryClient()
  const note = useNoteCase()
  return async (kind, ref, caseRef) => {
    await client.invalidateQueries({ queryKey: [kind, ref] })
    await client.invalidateQueries({ queryKey: lifeKey(kind, ref) })
    await note(caseRef)
  }
}
