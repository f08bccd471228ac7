import { useQuery } from '@tanstack/react-query'
import type { ChangeFinding, FindingView, FindingVocabulary, NewFinding } from '#casework/model'
import { ask, change, type Page, write } from '../../app/client.ts'

const pathOf = (ref: string) => `/api/findings/${encodeURIComponent(ref)}`
const ofCase = (ref: string) => `/api/cases/${encodeURIComponent(ref)}/findings`

/** Findings of the case, the one that comes first is first. */
export const useFindings = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'findings'],
    queryFn: ({ signal }) => ask<Page<FindingView>>(ofCase(caseRef), { signal }),
  })

/** Instruments and protected grounds that a finding may name. */
export const useFindingVocabulary = (): FindingVocabulary | undefined =>
  useQuery({
    queryKey: ['finding-vocabulary'],
    queryFn: ({ signal }) => ask<FindingVocabulary>('/api/findings/vocabulary', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data

export const writeFinding = (caseRef: string, said: NewFinding) => write<FindingView>(ofCase(caseRef), said)
export const changeFinding = ({ ref, version }: FindingView, said: ChangeFinding) =>
  change<FindingView>('PUT', pathOf(ref), { body: said, version })
export const movePriority = (ref: string, to: number | null, reason: string) =>
  write<FindingView>(`${pathOf(ref)}/priority`, { to, reason })
export const moveFinding = (ref: string, deed: 'finalise' | 'withdraw', reason: string) =>
  write<FindingView>(`${pathOf(ref)}/${deed}`, { reason })
