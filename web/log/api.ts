import type { CheckpointView, EntryPage, InclusionProof, LogVerdict, SequencedEntry } from '#log/model'
import { ask } from '../app/client.ts'

export const pageSize = 50

export const fetchCheckpoint = () => ask<CheckpointView>('/api/log/checkpoint')

/** Entries from the one with this number on, oldest first. */
export const fetchEntries = (from: number, limit = pageSize) =>
  ask<EntryPage>(`/api/log/entries?limit=${limit}${from > 0 ? `&after=${from - 1}` : ''}`)

export const fetchProof = (seq: number, size: number) =>
  ask<InclusionProof>(`/api/log/entries/${seq}/proof?size=${size}`)

export const verifyLog = () => ask<LogVerdict>('/api/log/verify', { method: 'POST', body: {} })

const lookedBack = 500

/** The latest entries about one thing, newest first, among the last of the log. */
export async function fetchEntriesOf(objects: readonly string[]): Promise<readonly SequencedEntry[]> {
  const { size } = await fetchCheckpoint()
  const { entries } = await fetchEntries(Math.max(0, size - lookedBack), lookedBack)
  return entries.filter(({ entry }) => objects.includes(entry.object)).reverse()
}
