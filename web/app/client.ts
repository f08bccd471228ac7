import i18next from 'i18next'
import type { FieldError } from '#kernel'
import { currentLanguage } from './i18n.ts'
import { standing } from './standing.ts'

/** What the server says of one field, in the language of the reader. */
export type FieldFault = Pick<FieldError, 'path' | 'message'>

/** What the server says when it does not do as asked: an RFC 9457 problem, or our own words where there was none. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly errors: readonly FieldFault[]
  /** Seconds to wait before the next attempt, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? '')
    this.name = 'Problem'
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.title = body.title ?? ''
    this.errors = body.errors ?? []
    this.retryAfter = body.retryAfter
  }
}

interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldFault[]
  readonly retryAfter: number
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Sent as JSON, unless it is a form. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Asks the server. Answers its JSON (null where there is none); throws `Problem` (status 0 where nothing answered).
 * Where the server wants a fresh proof of who asks, the reader gives it and the same is asked once more.
 */
export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const response = await send(path, how)
  if (response.ok) return response.status === 204 ? JSON.parse('null') : await response.json()
  const problem = new Problem(response.status, await problemIn(response))
  if (problem.type === 'step_up' && (await standing.prove(problem))) return ask(path, anew(how))
  if (problem.type === 'not_signed_in' && !path.startsWith('/api/session')) standing.signedOut()
  throw problem
}

/** One write: with a key of its own, so that a repeated send is one deed. `version` is the one the reader saw. */
export function write<T>(path: string, body?: unknown, version?: number): Promise<T> {
  return change('POST', path, { body: body ?? {}, ...(version === undefined ? {} : { version }) })
}

/** The same for what is put in the place of something, and for what is taken away. */
export function change<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, version }: { readonly body?: unknown; readonly version?: number } = {},
): Promise<T> {
  if (standing.asOf !== undefined)
    return Promise.reject(new Problem(409, { type: 'not_allowed', detail: i18next.t('asOf.noWrites') }))
  const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  return ask(path, { method, ...(body === undefined ? {} : { body }), headers })
}

/** What every write carries beside its body; for the few that do not go through `ask`. */
export const writeHeaders = (): Readonly<Record<string, string>> => ({
  'accept-language': currentLanguage(),
  ...(standing.csrf ? { 'x-aktsam-csrf': standing.csrf } : {}),
})

/** A refused request was answered under its key: what is sent after the proof is a new one. */
function anew({ headers, ...how }: Ask): Ask {
  if (headers?.['idempotency-key'] === undefined) return headers ? { ...how, headers } : how
  return { ...how, headers: { ...headers, 'idempotency-key': crypto.randomUUID() } }
}

async function send(path: string, { method = 'GET', body, headers, signal }: Ask): Promise<Response> {
  const isForm = body instanceof FormData
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? { 'accept-language': currentLanguage() } : writeHeaders()),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem(0, {})
  }
}

async function problemIn(response: Response): Promise<Partial<ProblemBody>> {
  try {
    return await response.json()
  } catch {
    return {}
  }
}

/** One page of a list; `next` is the cursor of the page after, absent or null at the end. */
export interface Page<T> {
  readonly items: readonly T[]
  readonly next?: string | null
}
