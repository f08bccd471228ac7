import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseEvidence, CaseEvidenceCheck } from '#casework/model'
import type { Evidence, EvidenceChange } from '#documents/model'
import { change, write } from '../../app/client.ts'
import { allPages } from '../../ui/all-pages.ts'

const pathOf = (caseRef: string) => `/api/cases/${encodeURIComponent(caseRef)}/evidence`

/** Every piece of the case, the newest first. */
export const useCaseEvidence = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'evidence'],
    queryFn: ({ signal }) => allPages<CaseEvidence>(pathOf(caseRef), signal),
  })

export const addTo = pathOf
export const fileIn = (caseRef: string, id: string) => `${pathOf(caseRef)}/${encodeURIComponent(id)}/file`
export const changePiece = (caseRef: string, { id, version }: CaseEvidence, changed: EvidenceChange) =>
  change<Evidence>('PUT', `${pathOf(caseRef)}/${encodeURIComponent(id)}`, { body: changed, version })
export const checkFiles = (caseRef: string) => write<CaseEvidenceCheck>(`${pathOf(caseRef)}/check`)

/** After a deed: all that the case shows is asked afresh, for evidence stands beside findings and carries the ladder. */
export function useNoteEvidence(): (caseRef: string) => Promise<void> {
  const client = useQueryClient()
  return async (caseRef) => {
    await client.invalidateQueries({ queryKey: ['case', caseRef] })
  }
}
