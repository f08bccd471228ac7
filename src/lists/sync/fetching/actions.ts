import { setTimeout as wait } from 'node:timers/promises'
import type { Instant, Random } from '#kernel'
import { masked } from '../address.ts'
import { pauseAfterTry, retryAfter } from '../backoff.ts'
import { FetchFault, mayPass, statusFault } from '../fault.ts'
import type { Limits } from '../limits.ts'
import { type Answer, errorFault, type Network } from '../network/actions.ts'
import {
  addToPart,
  beginPart,
  dropPart,
  headOf,
  type Part,
  readPart,
  settlePart,
  sizeOfPart,
} from '../parts/store.ts'
import { headLength, wrongKind } from '../sniff.ts'

/** What a file is fetched with. */
export interface Fetching {
  readonly network: Network
  readonly limits: Limits
  /** Ends what is under way, with a FetchFault as its reason. */
  readonly signal: AbortSignal
  readonly now: () => Instant
  readonly random: Random
}

export interface Wanted {
  readonly file: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
  /** Of the file that we have: where the publisher has no other, nothing comes. */
  readonly known: { readonly etag: string | null; readonly lastModified: string | null } | undefined
  /** Where it lies while it comes. */
  readonly place: string
  readonly mostBytes: number
  readonly onBytes?: ((bytes: number) => void) | undefined
}

/** What a look tells of a file, whatever came of it. */
export interface Told {
  status: number | null
  bytes: number
  tries: number
  etag: string | null
}
export const nothingTold = (): Told => ({ status: null, bytes: 0, tries: 0, etag: null })

export type Fetched =
  | { readonly change: 'same' }
  | {
      readonly change: 'came'
      readonly path: string
      readonly sha256: string
      readonly size: number
      readonly etag: string | null
      readonly lastModified: string | null
    }

/** Fetches a file, and tries again where that may help. Throws `FetchFault`; `told` says what happened in any case. */
export async function fetchFile(fetching: Fetching, wanted: Wanted, told: Told): Promise<Fetched> {
  const { limits, random } = fetching
  for (;;) {
    told.tries++
    try {
      return await once(fetching, wanted, told)
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error
      if (told.tries >= limits.tries || !mayPass(error.fault)) throw error
      await pause(fetching, error, pauseAfterTry(told.tries, limits.pause, random))
    }
  }
}

/** A publisher who names a time is waited for, where that is soon; otherwise this look has ended. */
async function pause({ now, limits, signal }: Fetching, error: FetchFault, usual: number): Promise<void> {
  const { fault } = error
  const until = fault.kind === 'busy' ? fault.until : null
  const asked = until === null ? 0 : Date.parse(until) - Date.parse(now())
  if (asked > limits.patience) throw error
  try {
    await wait(Math.max(asked, usual), undefined, { signal })
  } catch {
    throw signal.reason instanceof FetchFault ? signal.reason : error
  }
}

async function once(fetching: Fetching, wanted: Wanted, told: Told): Promise<Fetched> {
  const { limits, network } = fetching
  const host = new URL(wanted.url).host
  const watch = watchOver(host, limits)
  const signal = AbortSignal.any([fetching.signal, watch.signal])
  try {
    const part = await readPart(wanted.place)
    const answer = await network.get({ ...headersFor(wanted, part), signal })
    watch.heard()
    told.status = answer.response.statusCode
    told.etag = textOf(answer.response.headers.etag)
    return await take({ ...fetching, signal }, { wanted, told, part, answer, heard: watch.heard })
  } catch (error) {
    if (signal.aborted && signal.reason instanceof FetchFault) throw signal.reason
    throw error instanceof FetchFault ? error : new FetchFault(errorFault(error, host, limits), error)
  } finally {
    watch.end()
  }
}

/** Ends a try that takes too long as a whole, or in which nothing is heard, whatever the connection goes through. */
function watchOver(host: string, { connect, idle, whole }: Limits) {
  const abort = new AbortController()
  const end = (kind: 'tooSlow' | 'silent', millis: number) => () =>
    abort.abort(new FetchFault({ kind, host, seconds: millis / 1000 }))
  const all = setTimeout(end('tooSlow', whole), whole)
  const listen = () => setTimeout(end('silent', idle), connect + idle)
  let quiet = listen()
  return {
    signal: abort.signal,
    heard: () => {
      clearTimeout(quiet)
      quiet = listen()
    },
    end: () => {
      clearTimeout(all)
      clearTimeout(quiet)
    },
  }
}

function headersFor({ url, headers, secrets, known }: Wanted, part: Part | undefined) {
  const conditions = {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
  const range = part
    ? { range: `bytes=${part.size}-`, 'if-range': part.validator, 'accept-encoding': 'identity' }
    : { 'accept-encoding': 'gzip' }
  const ours = { 'user-agent': 'Aktsam (list update)', accept: '*/*', ...conditions, ...range }
  return { url, headers: ours, secretHeaders: headers, secrets }
}

interface Coming {
  readonly wanted: Wanted
  readonly told: Told
  readonly part: Part | undefined
  readonly answer: Answer
  heard(): void
}

async function take(fetching: Fetching, coming: Coming): Promise<Fetched> {
  const { wanted, part, answer } = coming
  const { place } = wanted
  const { statusCode: status, headers, body } = answer.response
  if (status === 304 && wanted.known) {
    await body.dump()
    await dropPart(place)
    return { change: 'same' }
  }
  if (status === 206 && part && goesOn(part, headers)) return await receive(fetching, coming)
  if (status !== 200) {
    await body.dump()
    if (status === 206 || status === 416) await dropPart(place) // what we have is no beginning of theirs
    throw new FetchFault(faultOf(fetching, coming))
  }
  await beginPart(place, isIdentity(headers) ? validatorOf(headers) : null)
  return await receive(fetching, coming)
}

function faultOf({ now }: Fetching, { wanted, answer }: Coming) {
  const { statusCode: status, headers } = answer.response
  if (status === 206 || status === 416) return { kind: 'reset', host: answer.host } as const
  return statusFault({
    host: answer.host,
    url: masked(wanted.url, wanted.secrets),
    status,
    hasSecret: wanted.secrets.length > 0,
    until: retryAfter(textOf(headers['retry-after']) ?? undefined, now()),
  })
}

type Headers = Answer['response']['headers']

/** Reads the body to its end; what has come stays where it stops, for the next try. */
async function receive({ limits }: Fetching, coming: Coming): Promise<Fetched> {
  const { wanted, told, part, answer } = coming
  const { file, place, mostBytes } = wanted
  const { headers, body, statusCode } = answer.response
  const before = statusCode === 206 ? (part?.size ?? 0) : 0
  const length = Number(textOf(headers['content-length']) ?? Number.NaN)
  const expected = Number.isFinite(length) ? before + length : null
  const tooLarge = new FetchFault({ kind: 'tooLarge', file, most: mostBytes })
  const encoding = encodingOf(headers)
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) {
    body.on('error', () => undefined).destroy()
    await dropPart(place)
    throw new FetchFault({ kind: 'encoding', file, encoding: encoding.slice(0, 50) })
  }
  let size = before
  const count = (bytes: number) => {
    coming.heard()
    size += bytes
    told.bytes += bytes
    if (size > mostBytes) throw tooLarge
    wanted.onBytes?.(size)
  }
  try {
    if (expected !== null && expected > mostBytes) throw tooLarge
    await addToPart(place, body, count)
  } catch (error) {
    body.on('error', () => undefined).destroy()
    if (error === tooLarge) await dropPart(place)
    const fault = error instanceof FetchFault ? error.fault : errorFault(error, answer.host, limits)
    if (fault.kind !== 'reset') throw error
    throw new FetchFault({ kind: 'cut', file, received: await sizeOfPart(place), expected }, error)
  }
  // What answers a range may be a part of it: it must not pass for the whole.
  const total = statusCode === 206 ? rangeOf(headers)?.total : undefined
  if (total !== undefined && size !== total)
    throw new FetchFault({ kind: 'cut', file, received: size, expected: total })
  return await settle(coming, encoding !== 'identity')
}

async function settle({ wanted, answer }: Coming, isPacked: boolean): Promise<Fetched> {
  const { file, place, mostBytes } = wanted
  const { headers } = answer.response
  const bomb = new FetchFault({ kind: 'bomb', file, most: mostBytes })
  let size = 0
  const count = (bytes: number) => {
    size += bytes
    if (size > mostBytes) throw bomb
  }
  try {
    const whole = await settlePart(place, isPacked, count)
    const head = await headOf(whole.path, headLength)
    const fault = wrongKind(file, head, textOf(headers['content-type']) ?? undefined)
    if (fault) throw new FetchFault(fault)
    const lastModified = textOf(headers['last-modified'])
    return { change: 'came', ...whole, etag: textOf(headers.etag), lastModified }
  } catch (error) {
    await dropPart(place)
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new FetchFault({ kind: 'notUnpacked', file }, error)
    throw error
  }
}

const textOf = (header: string | string[] | undefined) =>
  (typeof header === 'string' ? header : header?.[0]) ?? null

function encodingOf(headers: Headers): string {
  return (textOf(headers['content-encoding']) ?? 'identity').trim().toLowerCase() || 'identity'
}
const isIdentity = (headers: Headers) => encodingOf(headers) === 'identity'

/** A weak ETag names no bytes: one cannot go on by it (RFC 9110 §13.1.5). */
function validatorOf(headers: Headers): string | null {
  const etag = textOf(headers.etag)
  return etag?.startsWith('"') ? etag : textOf(headers['last-modified'])
}

/** Whether an answer begins where our part ends, and is of the same file as far as it says. */
function goesOn({ size, validator }: Part, headers: Headers): boolean {
  const said = validator.startsWith('"') ? textOf(headers.etag) : textOf(headers['last-modified'])
  return rangeOf(headers)?.from === size && (said === null || said === validator)
}

function rangeOf(
  headers: Headers,
): { readonly from: number; readonly total: number | undefined } | undefined {
  const found = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(textOf(headers['content-range']) ?? '')
  if (!found) return undefined
  const total = Number(found[2])
  return { from: Number(found[1]), total: Number.isNaN(total) ? undefined : total }
}
