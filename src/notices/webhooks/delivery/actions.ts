import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { permit } from '#access'
import { type Act, type Instant, ok, type Result, refuse, worded } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { deliveryPauses, failingFor, jittered, nextAttempt } from '../../backoff.ts'
import type { NoticesDesk } from '../../desk/index.ts'
import { noDeliveryWords } from '../../knowledge/refusal-words.ts'
import { bareHost, guardedLookup, type Reach, reachOf } from '../address/index.ts'
import type { DeliveryPage, DisabledBecause, StoredWebhook } from '../model.ts'
import { signedHeaders } from '../signing/index.ts'
import {
  type DeliveryToSend,
  type DeliveryWish,
  noteHealth,
  readDeliveries,
  readSecrets,
  replayDeliveries,
  settleDelivery,
  takeDeliveries,
  webhooks,
} from '../store.ts'

/** Above what a receiver may take to answer: nobody else takes the delivery meanwhile. */
const lease = 60_000
const atOnce = 20

/**
 * Sends what is due, side by side: no order is kept between messages. At least once: a process that ends between the
 * answer and its note sends again, under the same `webhook-id`.
 */
export async function deliverDue(desk: NoticesDesk): Promise<number> {
  const { db, now } = desk
  const at = now()
  const until = new Date(Date.parse(at) + lease).toISOString()
  const reach = reachOf(desk.webhookNetworks ?? [])
  const due = await inTransaction(db, at, (tx) => takeDeliveries(tx, { at, until, limit: atOnce }))
  await Promise.all(due.map((delivery) => deliver(desk, reach, delivery)))
  return due.length
}

async function deliver(desk: NoticesDesk, reach: Reach, delivery: DeliveryToSend): Promise<void> {
  const { db, now, sealer } = desk
  const { webhook, secrets } = await inTransaction(db, now(), async (tx) => {
    const [kept] = await webhooks.find(tx, [delivery.webhook])
    return { webhook: kept?.record, secrets: await readSecrets(tx, [delivery.webhook], now()) }
  })
  const isOff = !webhook || (webhook.disabled !== null && delivery.type !== 'webhook.test')
  const answer = isOff
    ? { status: null, error: switchedOff }
    : await sendSigned({
        reach,
        webhook,
        delivery,
        at: now(),
        secrets: secrets.map(
          ({ sealed }) =>
            () =>
              sealer.open(sealed),
        ),
      }).catch((error: unknown): Answer => ({ status: null, error: reasonOf(error) }))
  await inTransaction(db, now(), (tx) => settle(tx, desk, { delivery, webhook, answer, isOff }))
}

interface ToSend {
  readonly reach: Reach
  readonly webhook: StoredWebhook
  readonly delivery: DeliveryToSend
  readonly at: Instant
  readonly secrets: readonly (() => string)[]
}

/** A secret that cannot be opened is a failed attempt like any other, with its reason. */
async function sendSigned({ reach, webhook, delivery: { id, body }, at, secrets }: ToSend): Promise<Answer> {
  const timestamp = Math.floor(Date.parse(at) / 1_000)
  const headers = signedHeaders(
    { id, timestamp, body },
    secrets.map((open) => open()),
  )
  return await attempt(reach, webhook.url, { body, headers })
}

const switchedOff = 'The address is switched off or was taken away.'

interface Answer {
  readonly status: number | null
  /** Null: it was taken (any status of 200 to 299). */
  readonly error: string | null
}

interface Post {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const patience = 15_000 // milliseconds, for all of it
const longestAnswer = 64 * 1024 // bytes; none of them are kept

/** One POST. Redirects are not followed; the answer's body is read to its end or its limit, and thrown away. */
function attempt(reach: Reach, address: string, { body, headers }: Post): Promise<Answer> {
  const url = new URL(address)
  const host = bareHost(url.hostname)
  if (isIP(host) !== 0 && !reach.mayCall(host))
    return Promise.resolve({ status: null, error: `${host} may not be called` })
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const request = send(url, {
    method: 'POST',
    agent: false,
    lookup: guardedLookup(reach),
    signal: AbortSignal.timeout(patience),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Aktsam',
      'content-length': Buffer.byteLength(body),
      ...headers,
    },
  })
  request.on('error', reject)
  request.on('response', (response) => {
    const status = response.statusCode ?? 0
    const done = () =>
      resolve({ status, error: status >= 200 && status < 300 ? null : `It answered ${status}.` })
    let read = 0
    response.on('data', (part: Buffer) => {
      read += part.length
      if (read <= longestAnswer) return
      done()
      request.destroy()
    })
    response.on('end', done)
    response.on('error', reject)
  })
  request.end(body)
  return promise
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return 'It did not answer within 15 seconds.'
  return error.message.slice(0, 500)
}

interface Outcome {
  readonly delivery: DeliveryToSend
  readonly webhook: StoredWebhook | undefined
  readonly answer: Answer
  readonly isOff: boolean
}

async function settle(tx: Tx, desk: NoticesDesk, outcome: Outcome): Promise<void> {
  const { delivery, webhook, answer, isOff } = outcome
  const { status, error } = answer
  const at = desk.now()
  const { id, attempt } = delivery
  if (error === null) {
    await settleDelivery(tx, { id, at, state: 'delivered', due: null, status, error })
    await noteHealth(tx, delivery.webhook, null)
    return
  }
  const pauses = jittered(deliveryPauses, desk.random)
  const due = isOff || status === gone ? null : nextAttempt(pauses, attempt, at)
  await settleDelivery(tx, { id, at, state: due === null ? 'dead' : 'waiting', due, status, error })
  if (isOff || !webhook || webhook.disabled) return
  const since = await noteHealth(tx, delivery.webhook, at)
  const isLong = since !== null && Date.parse(at) - Date.parse(since) >= failingFor
  if (status === gone || isLong)
    await switchOff(tx, desk, { id: webhook.id, because: status === gone ? 'gone' : 'failing' })
}

/** 410: the receiver wants no more (Standard Webhooks). */
const gone = 410

/** Once, however many deliveries fail side by side. The log tells of it; administrators are told from there. */
async function switchOff(
  tx: Tx,
  desk: NoticesDesk,
  { id, because }: { id: string; because: DisabledBecause },
): Promise<void> {
  const act = desk.act()
  const [kept] = await webhooks.find(tx, [id])
  if (!kept || kept.record.disabled !== null) return
  const off = { record: { ...kept.record, disabled: because }, version: kept.version }
  if (!(await webhooks.replace(tx, act, off)).ok) return // somebody changed it at this very moment
  const body = { because, host: new URL(kept.record.url).host }
  await record(tx, act, { type: 'webhook.disable', object: id, body })
}

export interface DeliveryQuery {
  readonly webhook?: string
  readonly state?: 'waiting' | 'delivered' | 'dead' | undefined
  readonly after?: number | undefined
  readonly limit: number
}

/** Deliveries, newest first, with their attempts; of one address or of all. Refuses `forbidden`. */
export async function listDeliveries(db: Db, act: Act, query: DeliveryQuery): Promise<Result<DeliveryPage>> {
  const permitted = permit(act, 'webhook.read')
  if (!permitted.ok) return permitted
  const { after, limit, ...which } = query
  const wish: DeliveryWish = { ...which, before: after, limit: limit + 1 }
  const found = await inTransaction(db, act.at, (tx) => readDeliveries(tx, wish))
  const page = found.slice(0, limit)
  const next = found.length > limit ? String(page.at(-1)?.nth ?? '') : null
  return ok({ items: page.map(({ nth: _, ...delivery }) => delivery), next })
}

/** What is sent again: one settled delivery, or all dead ones, of one address or of all. */
export interface Replay {
  readonly id?: string
  readonly webhook?: string | undefined
}

/** Sends again, from the first attempt. Answers how many. Refuses `forbidden`, and `not_found` for one that is not settled. */
export async function replay(db: Db, act: Act, which: Replay): Promise<Result<{ replayed: number }>> {
  return await inTransaction(db, act.at, async (tx) => {
    const permitted = permit(act, 'webhook.change')
    const outcome = permitted.ok ? await replayWhich(tx, act.at, which) : permitted
    const object = which.id ?? which.webhook ?? 'dead'
    const body = outcome.ok ? outcome.value : { refused: outcome.refusal.code }
    await record(tx, permitted.ok ? permitted.value : act, { type: 'webhook.replay', object, body })
    return outcome
  })
}

async function replayWhich(
  tx: Tx,
  at: Instant,
  { id, webhook }: Replay,
): Promise<Result<{ replayed: number }>> {
  const replayed = await replayDeliveries(tx, { id: id ?? null, webhook: webhook ?? null, at })
  if (id === undefined || replayed > 0) return ok({ replayed })
  return refuse({ code: 'not_found', ...worded(noDeliveryWords(id)) })
}
