import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerPoint, FindingView, HearingView, NewHearing } from '#casework/model'
import { ask, write } from '../../app/client.ts'
import { formWith } from '../../ui/form-with.ts'

interface Items<T> {
  readonly items: readonly T[]
}
const at = (ref: string) => `/api/hearings/${encodeURIComponent(ref)}`
const pointAt = (ref: string, finding: string) => `${at(ref)}/points/${encodeURIComponent(finding)}`

export const useHearings = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'hearings'],
    queryFn: ({ signal }) =>
      ask<Items<HearingView>>(`/api/hearings?case=${encodeURIComponent(caseRef)}`, { signal }),
  })

/** Findings that nobody was heard on yet. */
export const useDrafts = (caseRef: string) =>
  useQuery({
    queryKey: ['case', caseRef, 'findings'],
    queryFn: ({ signal }) =>
      ask<Items<FindingView>>(`/api/cases/${encodeURIComponent(caseRef)}/findings`, { signal }),
    select: ({ items }) => items.filter(({ status }) => status === 'draft'),
  })

export const sendHearing = (order: NewHearing) => write<HearingView>('/api/hearings', order)
export const skipHearing = (caseRef: string, reason: string) =>
  write<HearingView>('/api/hearings/skip', { case: caseRef, reason })
export const prolongHearing = (ref: string, until: string, reason: string) =>
  write<HearingView>(`${at(ref)}/prolong`, { until, reason })
export const makeHearingLetter = (ref: string) => write<{ document: string }>(`${at(ref)}/letter`, {})
export const answerPoint = (ref: string, finding: string, answer: AnswerPoint) =>
  write<HearingView>(`${pointAt(ref, finding)}/answer`, answer)
export const noteReply = (ref: string, finding: string, reply: Reply) =>
  ask<HearingView>(`${pointAt(ref, finding)}/reply`, {
    method: 'POST',
    body: formWith({ text: reply.text }, reply.files),
  })

/** What is said to one finding, and the files that show it. */
export interface Reply {
  readonly text: string
  readonly files: readonly File[]
}

/** After a deed: the whole case is asked afresh, as findings and its state may have moved. */
export function useNoteHearing(): (caseRef: string) => Promise<void> {
  const client = useQueryClient()
  return async (caseRef) => {
    await Promise.all(
      [['case', caseRef], ['life', 'case', caseRef], ['work']].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
}
