import type {
  CheckpointView,
  EntryPage,
  InclusionProof,
  LogVerdict,
  PersonalPart,
  ShownEntry,
} from '#log/model'
import { ask } from '../app/client.ts'

export const pageSize = 50

export const fetchCheckpoint = () => ask<CheckpointView>('/api/log/checkpoint')

/** Entries from the one with this number on, oldest first. */
export const fetchEntries = (from: number, limit = pageSize) =>
  ask<EntryPage>(`/api/log/entries?limit=${limit}${from > 0 ? `&after=${from - 1}` : ''}`)

export const fetchProof = (seq: number, size: number) =>
  ask<InclusionProof>(`/api/log/entries/${seq}/proof?size=${size}`)

export const fetchPersonal = (seq: number) => ask<PersonalPart>(`/api/log/entries/${seq}/personal`)

export const verifyLog = () => ask<LogVerdict>('/api/log/verify', { method: 'POST', body: {} })

/** The latest entries about one thing, newest first. */
export async function fetchEntriesOf(object: string): Promise<readonly ShownEntry[]> {
  const about = new URLSearchParams({ object, order: 'newestFirst', limit: '20' })
  const { items } = await ask<EntryPage>(`/api/log/entries?${about}`)
  return items
}
