import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  ComparedQuestion,
  JudgeItem,
  NewDocumentRequest,
  QuestionnaireView,
  RequestView,
} from '#casework/model'
import { ask, write } from '../../app/client.ts'

interface Items<T> {
  readonly items: readonly T[]
}
const at = (ref: string) => `/api/requests/${encodeURIComponent(ref)}`
const of = (ref: string) => `case=${encodeURIComponent(ref)}`

export const useRequests = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'requests'],
    queryFn: ({ signal }) => ask<Items<RequestView>>(`/api/requests?${of(caseRef)}`, { signal }),
  })
export const useQuestionnaires = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'questionnaires'],
    queryFn: ({ signal }) => ask<Items<QuestionnaireView>>(`/api/questionnaires?${of(caseRef)}`, { signal }),
  })
export const useCompared = (ref: string) =>
  useQuery({
    queryKey: ['questionnaire', ref, 'compared'],
    queryFn: ({ signal }) =>
      ask<Items<ComparedQuestion>>(`/api/questionnaires/${encodeURIComponent(ref)}/compare`, { signal }),
  })

export const writeRequest = (order: NewDocumentRequest) => write<RequestView>('/api/requests', order)
export const sendRequest = (ref: string, reason: string) => write<RequestView>(`${at(ref)}/send`, { reason })
export const prolong = (ref: string, reason: string) => write<RequestView>(`${at(ref)}/prolong`, { reason })
export const declineTime = (ref: string, reason: string) =>
  write<RequestView>(`${at(ref)}/decline`, { reason })
export const judgeItem = (ref: string, item: string, verdict: JudgeItem) =>
  write<RequestView>(`${at(ref)}/items/${item}/verdict`, verdict)
export const makeLetter = (ref: string, kind: 'list' | 'reminder') =>
  write<{ document: string }>(`${at(ref)}/letter`, { kind })
export const sendQuestionnaire = (order: {
  case: string
  supplier: string
  form: string
  optional: boolean
}) => write<{ ref: string }>('/api/questionnaires', order)

/** After a deed: everything of the case is asked afresh. */
export function useNoteGathering(): (caseRef: string) => Promise<void> {
  const client = useQueryClient()
  return async (caseRef) => {
    await client.invalidateQueries({ queryKey: ['case', caseRef] })
  }
}
