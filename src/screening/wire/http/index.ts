import { promisify } from 'node:util'
import { gzip, type ZlibOptions } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#kernel'
import type { Fault, WireRefusal } from '../match/faults.ts'

const longestAddress = 60_000
const bodyLimit = 16 * 1024 * 1024
const leastCompressed = 500
const compress = promisify<string, ZlibOptions, Buffer>(gzip)
/** Half the time of the default, for answers a tenth longer: who asks is near, and asks often. */
const quick = { level: 3 }

declare module 'fastify' {
  interface FastifyContextConfig {
    /** An address of the wire contract: pages of other origins may ask, without credentials. */
    wire?: boolean
    /** Nobody need show a key as long as none exists and nobody reaches us from outside. */
    keyless?: boolean
  }
}

/** What every address of the contract has in common: its limits, headers and errors. */
export function dressWire(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, wire: true }
    route.bodyLimit = bodyLimit
    route.validatorCompiler = () => (value: unknown) => ({ value }) // read by hand: 422 lists what is wrong
    route.serializerCompiler = () => (value: unknown) => JSON.stringify(value)
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', (request, reply, done) => {
    open(request, reply)
    if (Buffer.byteLength(request.raw.url ?? '') <= longestAddress) return done()
    reply.code(414).send({ detail: 'Request URI too long' })
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isText(payload) || reply.hasHeader('content-encoding')) return payload
    reply.header('vary', 'accept-encoding, accept-language')
    if (!takesGzip(request) || Buffer.byteLength(payload) < leastCompressed) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return await compress(payload, quick)
  })
  app.setErrorHandler(answerError)
}

const isText = (payload: unknown): payload is string => typeof payload === 'string'

function takesGzip({ headers }: FastifyRequest): boolean {
  const offered = String(headers['accept-encoding'] ?? '').split(',')
  return offered.some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/.test(one))
}

const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, x-batch-size, traceparent, tracestate',
  'cross-origin-resource-policy': 'cross-origin',
}

/** Any page may read the answer; the caller's trace goes on with it. */
function open({ headers }: FastifyRequest, reply: FastifyReply): void {
  reply.headers(openToAll)
  const { traceparent, tracestate } = headers
  if (
    typeof traceparent !== 'string' ||
    !/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(traceparent)
  )
    return
  reply.header('traceparent', traceparent)
  if (typeof tracestate === 'string' && /^[\x20-\x7e]{1,512}$/.test(tracestate))
    reply.header('tracestate', tracestate)
}

/** Answers a preflight: what pages of other origins may send. */
export function preflight(reply: FastifyReply): FastifyReply {
  return reply
    .code(204)
    .header('access-control-allow-origin', '*')
    .header('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS')
    .header(
      'access-control-allow-headers',
      'accept, accept-language, authorization, content-type, if-none-match, traceparent, tracestate',
    )
    .header('access-control-max-age', '600')
    .send()
}

/** A refusal of the contract, thrown by a handler. */
export class WireError extends Error {
  readonly refusal: WireRefusal
  constructor(refusal: WireRefusal) {
    super(typeof refusal.detail === 'string' ? refusal.detail : 'The request has faults.')
    this.refusal = refusal
  }
}

export function refuseWire(status: WireRefusal['status'], detail: WireRefusal['detail']): WireError {
  return new WireError({ status, detail })
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  open(request, reply)
  if (error instanceof WireError) {
    const { status, ...said } = error.refusal
    return reply.code(status).send(said)
  }
  if (error instanceof AppError) return answerRefusal(error, reply)
  const status = statusOf(error)
  if (error instanceof Error && status < 500) return reply.code(status).send({ detail: error.message })
  request.log.error({ err: error }, 'request failed')
  return reply.code(500).send({ status: 'error' })
}

function statusOf(error: unknown): number {
  const known = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return typeof known === 'number' ? known : 500
}

const statuses: Readonly<Record<string, number>> = {
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  too_many: 429,
  too_large: 413,
  unavailable: 503,
  invalid_input: 400,
}

/** What the house itself refuses (no key, not allowed) in the form of the contract; the facts of it stand beside. */
function answerRefusal({ code, message, facts }: AppError, reply: FastifyReply): FastifyReply {
  const status = statuses[code]
  if (status === undefined) return reply.code(500).send({ status: 'error' })
  return reply.code(status).send({ detail: message, type: code, ...facts })
}

/** The body as JSON; 422 where it is none. An empty one is a missing one. */
export function jsonOf(body: unknown): unknown {
  const text = textOf(body)
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    const error = cause instanceof Error ? cause.message : String(cause)
    const at = Number(/position (\d+)/.exec(error)?.[1] ?? 0)
    const fault: Fault = {
      ...{ type: 'json_invalid', loc: ['body', at], msg: 'JSON decode error', input: {} },
      ctx: { error },
    }
    throw refuseWire(422, [fault])
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The body as text; 400 where it is not UTF-8. */
export function textOf(body: unknown): string {
  if (!Buffer.isBuffer(body)) return ''
  try {
    return utf8.decode(body)
  } catch {
    throw refuseWire(400, 'There was an error parsing the body')
  }
}

/** The query string, every value of every name. */
export function queryOf({ raw }: FastifyRequest): Map<string, string[]> {
  const [, text = ''] = (raw.url ?? '').split(/\?(.*)/s)
  const query = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) query.set(name, [...(query.get(name) ?? []), value])
  return query
}
