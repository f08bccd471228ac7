import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError, keyTakenWords, oddKeyWords, worded } from '#kernel'
import { digestOf } from '#log'
import { underWayWords } from '../knowledge/framework-words.ts'
import type { Services } from '../services.ts'
import { type Claim, keepAnswer, readAnswer } from './store.ts'

/**
 * Writes that take an `Idempotency-Key` here; the published document names the header at each, and says that others do
 * not read it. Those on orders claim theirs inside their own transaction; a list is known by the bytes of its files and
 * is never imported twice.
 */
export const keyedHere: readonly string[] = [
  'POST /api/records',
  'PUT /api/parties/:ref',
  'POST /api/parties/:ref/hits/:list/:entry/decision',
  ...['decision', 'confirmation', 'question', 'assignment'].map((deed) => `POST /api/alerts/:id/${deed}`),
  'POST /api/alerts/bulk',
  'POST /api/alert-questions/:id/answer',
  'POST /api/rules/drafts',
  'POST /api/rules/packs',
  'POST /api/rules/packs/:pack/:version/approve',
]

/**
 * The same key with the same request gets the first answer again, refusals included; with another request it is a
 * conflict. An answer is kept just after its deed: a process that dies between the two does the deed again when it is
 * asked again, which these deeds bear (the same records, the same decision, the same pack change nothing; an alert
 * refuses what was done to it already).
 */
export function answerOnce(app: FastifyInstance, { store: { db }, now }: Services): void {
  const claims = new WeakMap<FastifyRequest, Claim>()
  const underWay = new Set<string>()
  app.addHook('preHandler', async (request, reply) => {
    const claim = claimOf(request)
    if (!claim) return
    if (underWay.has(nameOf(claim))) throw busy(claim)
    underWay.add(nameOf(claim))
    claims.set(request, claim)
    const kept = await readAnswer(db, claim)
    if (!kept) return
    release(request)
    if (kept.digest !== claim.digest) throw taken(claim)
    const version = versionIn(kept.answer)
    if (version !== undefined) reply.header('etag', `"${version}"`)
    return reply.code(kept.status).type(kept.type).header('idempotent-replayed', 'true').send(kept.answer)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const claim = claims.get(request)
    if (claim && typeof payload === 'string' && reply.statusCode < 500) {
      const type = String(reply.getHeader('content-type') ?? 'application/json')
      await keepAnswer(db, { ...claim, at: now() }, { status: reply.statusCode, type, answer: payload })
    }
    release(request)
    return payload
  })

  function release(request: FastifyRequest): void {
    const claim = claims.get(request)
    if (claim) underWay.delete(nameOf(claim))
    claims.delete(request)
  }
}

function claimOf(request: FastifyRequest): Claim | undefined {
  const key = request.headers['idempotency-key']
  const { method, routeOptions, url, body } = request
  if (key === undefined || !keyedHere.includes(`${method} ${routeOptions.url}`)) return undefined
  if (typeof key === 'string' && key.length > 0 && key.length <= 255)
    return { by: request.identity?.by ?? '', key, deed: `${method} ${url}`, digest: digestOf(body ?? null) }
  throw new AppError({ code: 'invalid_input', ...worded(oddKeyWords) })
}

/** Of one thing that has versions: it went out as its ETag too, which the next change needs. */
function versionIn(answer: string): number | undefined {
  const value: unknown = JSON.parse(answer)
  const version: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'version') : undefined
  return typeof version === 'number' ? version : undefined
}

function nameOf({ by, deed, key }: Claim): string {
  return `${by} ${deed} ${key}`
}

function busy({ key }: Claim): AppError {
  return new AppError({ code: 'conflict', ...worded(underWayWords(key)) })
}

function taken({ key, deed }: Claim): AppError {
  return new AppError({ code: 'conflict', ...worded(keyTakenWords(key, deed)), facts: { key, deed } })
}
