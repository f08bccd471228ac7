import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  OwnHearing,
  OwnMandate,
  OwnQuestionnaire,
  OwnRequest,
  ReadablePiece,
  SignDeclaration,
} from '#casework/model'
import type { AnswerSet, Form } from '#documents/forms/model'
import { ask, write } from '../app/client.ts'
import { formWith } from '../ui/form-with.ts'
import { upload } from '../ui/upload.ts'

interface Items<T> {
  readonly items: readonly T[]
}
const at = (kind: string, ref: string) => `/api/outside/${kind}/${encodeURIComponent(ref)}`

/** A list of one's own; not asked for by those who may not have any. */
function useOwn<T>(kind: 'requests' | 'questionnaires' | 'hearings' | 'mandates', enabled: boolean) {
  return useQuery({
    queryKey: ['outside', kind],
    queryFn: ({ signal }) => ask<Items<T>>(`/api/outside/${kind}`, { signal }),
    enabled,
  })
}
export const useOwnRequests = (enabled: boolean) => useOwn<OwnRequest>('requests', enabled)
export const useOwnQuestionnaires = (enabled: boolean) => useOwn<OwnQuestionnaire>('questionnaires', enabled)
export const useOwnHearings = (enabled: boolean) => useOwn<OwnHearing>('hearings', enabled)
export const useOwnMandates = (enabled: boolean) => useOwn<OwnMandate>('mandates', enabled)

export const useOwnRequest = (ref: string) =>
  useQuery({
    queryKey: ['outside', 'requests', ref],
    queryFn: ({ signal }) => ask<OwnRequest>(at('requests', ref), { signal }),
  })
export const useOpenQuestionnaire = (ref: string) =>
  useQuery({
    queryKey: ['outside', 'questionnaires', ref],
    queryFn: ({ signal }) => ask<{ form: Form; answers: AnswerSet }>(at('questionnaires', ref), { signal }),
  })
export const useOwnHearing = (ref: string) =>
  useQuery({
    queryKey: ['outside', 'hearings', ref],
    queryFn: ({ signal }) => ask<OwnHearing>(at('hearings', ref), { signal }),
  })
export const useOwnMandate = (ref: string) =>
  useQuery({
    queryKey: ['outside', 'mandates', ref],
    queryFn: ({ signal }) => ask<OwnMandate>(at('mandates', ref), { signal }),
  })
export const usePieces = (ref: string, enabled: boolean) =>
  useQuery({
    queryKey: ['outside', 'mandates', ref, 'evidence'],
    queryFn: ({ signal }) => ask<Items<ReadablePiece>>(`${at('mandates', ref)}/evidence`, { signal }),
    enabled,
  })

const withFile = (to: string, file: File, record: object) =>
  upload({
    ...{ to, file, fields: { record: JSON.stringify(record) }, onProgress: () => undefined },
    signal: new AbortController().signal,
  })
export const handIn = (ref: string, item: string, file: File) =>
  withFile(`${at('requests', ref)}/items/${item}/files`, file, {})
export const refuseItem = (ref: string, item: string, reason: string) =>
  write<OwnRequest>(`${at('requests', ref)}/items/${item}/refuse`, { reason })
export const askForTime = (ref: string, until: string, why: string) =>
  write<OwnRequest>(`${at('requests', ref)}/time`, { until, why })
export const confirmKnown = (ref: string, questions: readonly string[]) =>
  write<unknown>(`${at('questionnaires', ref)}/confirm`, { questions })
/** What is said to one finding, and the files that show it. */
interface Reply {
  readonly text: string
  readonly files: readonly File[]
}
export const replyToPoint = (ref: string, finding: string, { text, files }: Reply) =>
  ask<OwnHearing>(`${at('hearings', ref)}/points/${encodeURIComponent(finding)}/reply`, {
    method: 'POST',
    body: formWith({ text }, files),
  })
export const finishHearing = (ref: string) => write<OwnHearing>(`${at('hearings', ref)}/finish`, {})
export const signDeclaration = (ref: string, signed: SignDeclaration) =>
  write<OwnMandate>(`${at('mandates', ref)}/declare`, signed)
export const writeNote = (ref: string, text: string) =>
  write<OwnMandate>(`${at('mandates', ref)}/notes`, { text })
export const deliver = (ref: string, file: File) => withFile(`${at('mandates', ref)}/deliverable`, file, {})
export const readingOf = (ref: string, id: string) => `${at('mandates', ref)}/evidence/${id}/reading`

export function useNoteOutside(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['outside'] })
}
