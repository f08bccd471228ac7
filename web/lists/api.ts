import type { ListStatus, ListVersion, Progress } from '#lists/model'
import { ask, type Page, writeHeaders } from '../app/client.ts'

export const listPath = (name: string) => `/api/lists/${encodeURIComponent(name)}`

export const fetchLists = async (): Promise<readonly ListStatus[]> =>
  (await ask<Page<ListStatus>>('/api/lists')).items

/** The versions of a list, newest first. Asked anew where another one is in force. */
export const versionsQuery = (name: string, inForce: string | null | undefined) => ({
  queryKey: ['list-versions', name, inForce ?? null],
  queryFn: async (): Promise<readonly ListVersion[]> =>
    (await ask<Page<ListVersion>>(`${listPath(name)}/versions?limit=100`)).items,
})

export interface Upload {
  readonly name: string
  readonly files: readonly File[]
  readonly published: string
  readonly acceptOrphans: boolean
}
export interface UploadProgress extends Partial<Progress> {
  /** Share sent, 0 to 1; absent once the server reads. */
  readonly sent?: number
}

/** Sends list files. `onProgress` hears the share sent (0 to 1), then the entries read; the last line is the result. */
export function uploadList(upload: Upload, onProgress: (progress: UploadProgress) => void): Promise<unknown> {
  const form = new FormData()
  if (upload.published) form.set('published', upload.published)
  if (upload.acceptOrphans) form.set('acceptOrphans', 'true')
  for (const file of upload.files) form.append('files', file, file.name)
  return send(`${listPath(upload.name)}/versions`, form, onProgress)
}

/** `fetch` does not tell how much has been sent; this does. */
function send(to: string, form: FormData, onProgress: (progress: UploadProgress) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    const headers = {
      accept: 'application/x-ndjson',
      'idempotency-key': crypto.randomUUID(),
      ...writeHeaders(),
    }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: total > 0 ? loaded / total : 0 })
    request.onprogress = () => {
      const entries = lastLine(request.responseText)?.entries
      if (typeof entries === 'number') onProgress({ entries })
    }
    request.onerror = () => reject(new UploadProblem(undefined))
    request.onload = () => {
      const last = lastLine(request.responseText)
      if (request.status >= 400 || last?.refused) reject(new UploadProblem(last?.refused ?? last))
      else resolve(last)
    }
    request.send(form)
  })
}

/** Why a list was not taken: the server's sentence. */
export class UploadProblem extends Error {
  constructor(body: unknown) {
    super(isDetailed(body) ? body.detail : '')
    this.name = 'UploadProblem'
  }
}

const isDetailed = (body: unknown): body is { readonly detail: string } =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string'

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
