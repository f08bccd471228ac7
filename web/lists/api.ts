import { ask, type Page } from '../app/client.ts'

/** One registered list, loaded or not: the status line of shapes, and what the officer must know of its age. */
export interface ListStatus {
  readonly name: string
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly version: string | null
  readonly entries: number | null
  readonly persons: number | null
  readonly organisations: number | null
  readonly vessels: number | null
  readonly aircraft: number | null
  readonly aliases: number | 'absent' | null
  readonly publishedOn: string | null
  readonly importedAt: string | null
  readonly state: string
  readonly stale?: boolean
  readonly lastLookAt?: string | null
  readonly alarm?: string | null
}

export interface ListVersion {
  readonly version: string
  readonly state: string
  readonly publishedOn: string | null
  readonly importedAt: string | null
  readonly entries: number | null
  readonly reason?: string | null
}

/** What a version brought against another. */
export interface ListDelta {
  readonly added: readonly DeltaItem[]
  readonly removed: readonly DeltaItem[]
  readonly changed: readonly (DeltaItem & {
    readonly fields?: readonly string[]
    readonly says?: readonly string[]
  })[]
}
export interface DeltaItem {
  readonly entry: string
  readonly name?: string
}

const path = (name: string) => `/api/lists/${encodeURIComponent(name)}`

export async function fetchLists(): Promise<readonly ListStatus[]> {
  const body = await ask<Page<ListStatus> | { readonly lists: readonly ListStatus[] }>('/api/lists')
  return 'items' in body ? body.items : body.lists
}

export async function fetchVersions(name: string): Promise<readonly ListVersion[]> {
  const body = await ask<Page<ListVersion> | { readonly versions: readonly ListVersion[] }>(
    `${path(name)}/versions`,
  )
  return 'items' in body ? body.items : body.versions
}

export const fetchDelta = (name: string, from: string, to: string) =>
  ask<ListDelta>(`${path(name)}/versions/${encodeURIComponent(from)}/delta?to=${encodeURIComponent(to)}`)

export interface Upload {
  readonly name: string
  readonly files: readonly File[]
  readonly published: string
  readonly acceptOrphans: boolean
}
export interface UploadProgress {
  readonly sent?: number
  readonly entries?: number
}

/** Sends list files. `onProgress` hears the share sent (0 to 1), then the entries read; the last line is the result. */
export function uploadList(upload: Upload, onProgress: (progress: UploadProgress) => void): Promise<unknown> {
  const form = new FormData()
  if (upload.published) form.set('published', upload.published)
  if (upload.acceptOrphans) form.set('acceptOrphans', 'true')
  for (const file of upload.files) form.append('files', file, file.name)
  return send(`${path(upload.name)}/versions`, form, onProgress)
}

/** `fetch` does not tell how much has been sent; this does. */
function send(to: string, form: FormData, onProgress: (progress: UploadProgress) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.setRequestHeader('accept', 'application/x-ndjson')
    request.setRequestHeader('idempotency-key', crypto.randomUUID())
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: total > 0 ? loaded / total : 0 })
    request.onprogress = () => {
      const entries = lastLine(request.responseText)?.entries
      if (typeof entries === 'number') onProgress({ entries })
    }
    request.onerror = () => reject(new UploadProblem(undefined))
    request.onload = () => {
      const last = lastLine(request.responseText)
      const isRefused = request.status >= 400 || typeof last?.detail === 'string'
      if (isRefused) reject(new UploadProblem(last))
      else resolve(last)
    }
    request.send(form)
  })
}

/** Why a list was not taken: the server's sentence. */
export class UploadProblem extends Error {
  constructor(body: Record<string, unknown> | undefined) {
    super(typeof body?.detail === 'string' ? body.detail : '')
    this.name = 'UploadProblem'
  }
}

/** The last whole line of an NDJSON stream; half a line is waited for. */
export function lastLine(text: string): Record<string, unknown> | undefined {
  for (const line of text.trim().split('\n').reverse()) {
    try {
      return JSON.parse(line)
    } catch {
      // Half a line: the rest is on its way.
    }
  }
  return undefined
}
