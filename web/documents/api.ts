import { useQuery } from '@tanstack/react-query'
import type { AnswerChange, AnswerSet, FormLine, FormView } from '#documents/forms/model'
import type {
  Evidence,
  EvidenceChange,
  EvidenceView,
  MadeDocument,
  MadeDocumentView,
  NewCustody,
  Remade,
} from '#documents/model'
import { ask, change, type Page, write } from '../app/client.ts'
import type { Said } from '../ui/said.ts'

/** The words of evidence, and what is taken, as the server has them. */
export interface Vocabulary {
  readonly sourceClasses: Readonly<Record<string, Said>>
  readonly reliabilities: Readonly<Record<string, Said>>
  readonly credibilities: Readonly<Record<string, Said>>
  readonly types: readonly { readonly type: string; readonly extensions: readonly string[] }[]
  readonly fileBytes: number
}

export function useVocabulary(): Vocabulary | undefined {
  return useQuery({
    queryKey: ['evidence-vocabulary'],
    queryFn: ({ signal }) => ask<Vocabulary>('/api/evidence/vocabulary', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data
}

const of = (id: string) => encodeURIComponent(id)

export interface EvidenceWish {
  readonly q?: string | undefined
  readonly sourceClass?: string | undefined
}

/** The newest hundred that fit; who looks for an older one says more of it. */
export function fetchEvidence({ q, sourceClass }: EvidenceWish, signal: AbortSignal) {
  const query = new URLSearchParams({
    limit: '100',
    ...(q ? { q } : {}),
    ...(sourceClass ? { sourceClass } : {}),
  })
  return ask<Page<Evidence>>(`/api/evidence?${query}`, { signal })
}

export const fetchPiece = (id: string) => ask<EvidenceView>(`/api/evidence/${of(id)}`)
export const fileOf = (id: string, isDownload = false) =>
  `/api/evidence/${of(id)}/file${isDownload ? '?download=true' : ''}`
export const weigh = ({ id, version }: Evidence, body: EvidenceChange) =>
  change<Evidence>('PUT', `/api/evidence/${of(id)}`, { body, version })
export const noteCustody = (id: string, link: NewCustody) =>
  write<EvidenceView>(`/api/evidence/${of(id)}/custody`, link)

export const fetchForms = () => ask<{ readonly items: readonly FormLine[] }>('/api/forms')
export const fetchForm = (ref: string, version: number) =>
  ask<FormView>(`/api/forms/${of(ref)}?version=${version}`)
export const fetchAnswerSets = () => ask<Page<AnswerSet>>('/api/answers?limit=200')
export const fetchAnswers = (id: string, language: string) =>
  ask<AnswerSet>(`/api/answers/${of(id)}?language=${language}`)
export const beginAnswers = (form: string, language: string) =>
  write<AnswerSet>('/api/answers', { form, language })
export const saveAnswers = ({ id, version }: AnswerSet, body: AnswerChange) =>
  change<AnswerSet>('PUT', `/api/answers/${of(id)}`, { body, version })
export const submitAnswers = ({ id, version }: AnswerSet, language: string) =>
  write<AnswerSet>(`/api/answers/${of(id)}/submit?language=${language}`, {}, version)

export const fetchDocuments = () => ask<Page<MadeDocument>>('/api/documents?limit=200')
export const fetchDocument = (id: string) => ask<MadeDocumentView>(`/api/documents/${of(id)}`)
export const documentFile = (id: string, form: 'pdf' | 'html') => `/api/documents/${of(id)}/${form}`
export const makeAgain = (id: string) => write<Remade>(`/api/documents/${of(id)}/again`)
