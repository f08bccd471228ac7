import type { ChangeOwnList, NewOwnList, OwnListLine, OwnListPreview, OwnMapping } from '#lists/model'
import { ask, change, type Page, write } from '../../app/client.ts'
import { upload } from '../../ui/upload.ts'

const ownPath = (name: string) => `/api/lists/own/${encodeURIComponent(name)}`

export const ownListsQuery = {
  queryKey: ['own-lists'],
  queryFn: async () => (await ask<Page<OwnListLine>>('/api/lists/own')).items,
}

export const beginOwn = (list: NewOwnList) => write<OwnListLine>('/api/lists/own', list)

export const changeOwn = (name: string, body: ChangeOwnList, version: number) =>
  change<OwnListLine>('PUT', ownPath(name), { body, version })

export const endOwn = (name: string, reason: string) => write<OwnListLine>(`${ownPath(name)}/end`, { reason })

export interface Sent {
  readonly name: string
  readonly file: File
  /** Left out: as it was kept, or guessed. */
  readonly mapping?: OwnMapping | undefined
  readonly acceptLoss?: boolean
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** Shows how a file would be read. Nothing of it is kept. */
export const previewOwn = (sent: Sent) => sendOwn<OwnListPreview>(`${ownPath(sent.name)}/preview`, sent)

/** Puts the file in force. */
export const loadOwn = (sent: Sent) =>
  sendOwn<{ entries: number }>(`/api/lists/${encodeURIComponent(sent.name)}/versions`, sent)

function sendOwn<T>(to: string, { file, mapping, acceptLoss, signal, onProgress }: Sent): Promise<T> {
  const fields = {
    ...(mapping ? { mapping: JSON.stringify(mapping) } : {}),
    ...(acceptLoss ? { acceptLoss: 'true' } : {}),
  }
  const wait = signal ?? new AbortController().signal
  return upload<T>({ to, file, fields, signal: wait, onProgress: onProgress ?? (() => {}) })
}
