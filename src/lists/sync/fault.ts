import type { Instant } from '#kernel'

/** Why a file could not be had. Each has its sentence, with what to do, in `knowledge/sync-words.ts`. */
export type Fault =
  | { readonly kind: 'dns' | 'noConnection' | 'reset'; readonly host: string }
  | { readonly kind: 'noAnswer' | 'silent' | 'tooSlow'; readonly host: string; readonly seconds: number }
  | { readonly kind: 'tls' | 'other'; readonly host: string; readonly code: string }
  | {
      readonly kind: 'cut'
      readonly file: string
      readonly received: number
      readonly expected: number | null
    }
  | { readonly kind: 'tooLarge' | 'bomb'; readonly file: string; readonly most: number }
  | { readonly kind: 'notUnpacked' | 'empty'; readonly file: string }
  | { readonly kind: 'encoding'; readonly file: string; readonly encoding: string }
  | { readonly kind: 'otherKind'; readonly file: string; readonly found: Found }
  | {
      readonly kind: 'forbidden'
      readonly host: string
      readonly status: number
      readonly hasSecret: boolean
    }
  | { readonly kind: 'gone'; readonly url: string; readonly status: number }
  | { readonly kind: 'busy'; readonly host: string; readonly status: number; readonly until: Instant | null }
  | { readonly kind: 'server' | 'status'; readonly host: string; readonly status: number }
  | { readonly kind: 'redirects'; readonly url: string; readonly most: number }
  | { readonly kind: 'insecure' | 'private'; readonly url: string }
  | { readonly kind: 'noToken' }
  | { readonly kind: 'noDisk' | 'stopped' | 'died' | 'proxy' | 'ours' }
  | { readonly kind: 'noFolder' | 'noFiles'; readonly folder: string }

/** What a file is by its first bytes. */
export type Found = 'html' | 'pdf' | 'text' | 'archive' | 'data'

/** Thrown where a file cannot be had; caught by the look at its list. */
export class FetchFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault, cause?: unknown) {
    super(fault.kind, cause === undefined ? undefined : { cause })
    this.name = 'FetchFault'
    this.fault = fault
  }
}

const passing: ReadonlySet<Fault['kind']> = new Set([
  ...(['dns', 'noConnection', 'reset', 'noAnswer', 'silent', 'cut', 'busy', 'server', 'other'] as const),
])

/** Whether the same may go well a moment later. What the publisher decided (403, 404, a redirect) will not. */
export function mayPass({ kind }: Fault): boolean {
  return passing.has(kind)
}

const tlsCodes =
  /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO|UND_ERR_PRX_TLS)/

interface Where {
  readonly host: string
  readonly seconds: { readonly connect: number; readonly idle: number }
}

/** The fault behind an error of the network, by its code (Node.js, undici, OpenSSL). */
export function networkFault(code: string, { host, seconds }: Where): Fault {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'dns', host }
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'].includes(code))
    return { kind: 'noConnection', host }
  if (['UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'].includes(code))
    return { kind: 'noAnswer', host, seconds: seconds.connect }
  if (['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(code))
    return { kind: 'silent', host, seconds: seconds.idle }
  if (tlsCodes.test(code)) return { kind: 'tls', host, code }
  if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'].includes(code))
    return { kind: 'reset', host }
  if (code === 'UND_ERR_ABORTED') return { kind: 'proxy' } // it opened no tunnel
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'noDisk' }
  return { kind: 'other', host, code }
}

interface Answered {
  readonly host: string
  readonly url: string
  readonly status: number
  readonly hasSecret: boolean
  /** Not before, by its Retry-After. */
  readonly until: Instant | null
}

/** The fault that an HTTP status means (RFC 9110 §15). */
export function statusFault({ host, url, status, hasSecret, until }: Answered): Fault {
  if (status === 401 || status === 403) return { kind: 'forbidden', host, status, hasSecret }
  if (status === 404 || status === 410) return { kind: 'gone', url, status }
  if (status === 407) return { kind: 'proxy' }
  if (status === 429 || status === 503 || status === 408) return { kind: 'busy', host, status, until }
  return { kind: status >= 500 ? 'server' : 'status', host, status }
}
