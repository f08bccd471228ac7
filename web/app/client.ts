import type { FieldError } from '#kernel'
import { currentLanguage } from './i18n.ts'

/** What the server says when it does not do as asked: an RFC 9457 problem, or our own words where there was none. */
export class Problem extends Error {
  readonly status: number
  readonly type: string
  readonly title: string
  readonly errors: readonly FieldError[]

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.detail ?? body.title ?? '')
    this.name = 'Problem'
    this.status = status
    this.type = body.type ?? 'about:blank'
    this.title = body.title ?? ''
    this.errors = body.errors ?? []
  }
}

interface ProblemBody {
  readonly type: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldError[]
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT'
  /** Sent as JSON, unless it is a form. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Asks the server. Answers its JSON; throws `Problem` (status 0 where nothing answered). */
export async function ask<T>(path: string, how: Ask = {}): Promise<T> {
  const response = await send(path, how)
  if (!response.ok) throw new Problem(response.status, await problemIn(response))
  return await response.json()
}

/** One write: with a key of its own, so that a repeated send is one deed. `version` is the one the reader saw. */
export function write<T>(path: string, body?: unknown, version?: number): Promise<T> {
  const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() }
  if (version !== undefined) headers['if-match'] = `"${version}"`
  return ask(path, { method: 'POST', body: body ?? {}, headers })
}

async function send(path: string, { method = 'GET', body, headers, signal }: Ask): Promise<Response> {
  const isForm = body instanceof FormData
  try {
    return await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': currentLanguage(),
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
