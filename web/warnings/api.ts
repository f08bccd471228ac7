import { useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  ChangeWarning,
  DuplicateSuggestion,
  LinkWarning,
  NewWarning,
  Reporter,
  SubjectSuggestion,
  Triage,
  WarningCounts,
  WarningLine,
  WarningReceipt,
  WarningView,
} from '#casework/model'
import { ask, change, type Page, write } from '../app/client.ts'
import { formWith } from '../ui/form-with.ts'
import { lifeKey } from '../ui/life/life.ts'
import type { WarningsSearch } from './search.ts'

export interface WarningsPage extends Page<WarningLine> {
  readonly counts: WarningCounts
}

const pathOf = (ref: string) => `/api/warnings/${encodeURIComponent(ref)}`
const warningKey = (ref: string) => ['warning', ref]

export const useWarnings = ({ warning: _, ...wish }: WarningsSearch) =>
  useQuery({
    queryKey: ['warnings', wish],
    queryFn: ({ signal }) => {
      const asked = Object.entries(wish).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
      return ask<WarningsPage>(`/api/warnings?${new URLSearchParams([...asked, ['limit', '200']])}`, {
        signal,
      })
    },
    placeholderData: (former) => former,
  })

export const useWarning = (ref: string) =>
  useQuery({
    queryKey: warningKey(ref),
    queryFn: ({ signal }) => ask<WarningView>(pathOf(ref), { signal }),
    retry: false,
  })

export const useSubjects = (ref: string, isWanted: boolean) =>
  useQuery({
    queryKey: [...warningKey(ref), 'subjects'],
    queryFn: ({ signal }) => ask<Page<SubjectSuggestion>>(`${pathOf(ref)}/subjects`, { signal }),
    enabled: isWanted,
  })

export const useDuplicates = (ref: string) =>
  useQuery({
    queryKey: [...warningKey(ref), 'duplicates'],
    queryFn: ({ signal }) => ask<Page<DuplicateSuggestion>>(`${pathOf(ref)}/duplicates`, { signal }),
  })

export const fetchReporter = (ref: string) => ask<Reporter>(`${pathOf(ref)}/reporter`)

export const acknowledge = (ref: string) => write<WarningView>(`${pathOf(ref)}/acknowledge`, {})
export const triage = async (ref: string, order: Triage) =>
  (await write<{ readonly warning: WarningView }>(`${pathOf(ref)}/triage`, order)).warning
export const reopen = (ref: string, reason: string) => write<WarningView>(`${pathOf(ref)}/reopen`, { reason })
export const sendMessage = (ref: string, text: string) =>
  write<WarningView>(`${pathOf(ref)}/messages`, { text })
export const linkTo = (ref: string, link: LinkWarning) => write<WarningView>(`${pathOf(ref)}/links`, link)
export const changeWarning = ({ ref, version }: WarningView, body: ChangeWarning) =>
  change<WarningView>('PUT', pathOf(ref), { body, version })

/** A record with files beside it, as the server takes them. */
export const takeIn = (record: NewWarning, files: readonly File[]) =>
  ask<WarningReceipt>('/api/warnings', { method: 'POST', body: formWith(record, files) })
export const takeInMail = (file: File) =>
  ask<WarningReceipt>('/api/warnings/email', { method: 'POST', body: formWith({}, [file]) })
export const takeInFile = (file: File) =>
  ask<Page<WarningReceipt>>('/api/warnings/file', { method: 'POST', body: formWith({}, [file]) })
export const addTo = (ref: string, text: string, files: readonly File[]) =>
  ask<WarningView>(`${pathOf(ref)}/additions`, { method: 'POST', body: formWith({ text }, files) })

/** After a deed: the warning, its life, the inbox and what waits for whom are asked afresh. */
export function useNoteWarning(): (view: Pick<WarningView, 'ref'>) => Promise<void> {
  const client = useQueryClient()
  return async ({ ref }) => {
    await Promise.all(
      [lifeKey('warning', ref), ['warnings'], ['work'], warningKey(ref)].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
}
