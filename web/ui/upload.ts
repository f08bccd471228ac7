import { Problem, writeHeaders } from '../app/client.ts'

export interface Upload {
  readonly to: string
  readonly file: File
  /** The field of the form that carries the file, and what goes beside it. */
  readonly field?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Share sent, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Sends a file, telling how far it is; `fetch` cannot tell that. Throws `Problem`. */
export function upload<T>({ to, file, field = 'file', fields = {}, signal, onProgress }: Upload): Promise<T> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set(field, file, file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', to)
    request.responseType = 'json'
    const headers = { accept: 'application/json', 'idempotency-key': crypto.randomUUID(), ...writeHeaders() }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Problem(0, {}))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      if (request.status < 400) resolve(request.response)
      else reject(new Problem(request.status, request.response ?? {}))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
