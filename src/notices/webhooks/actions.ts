import { permit } from '#access'
import { namesOwnPerson } from '#access/model'
import {
  type Act,
  fieldFault,
  newId,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  things,
  worded,
} from '#kernel'
import { eventSentences, record } from '#log'
import { inTransaction, type Stored, type Tx } from '#storage'
import type { Placed } from '../actions.ts'
import type { NoticesDesk } from '../desk/index.ts'
import { noSuchDeedWords } from '../knowledge/refusal-words.ts'
import { checkUrl, reachOf } from './address/index.ts'
import { isTold, matches, messageOf } from './matching.ts'
import type { StoredWebhook, Webhook, WebhookDraft, WebhookWithSecret } from './model.ts'
import { newSecret } from './signing/index.ts'
import {
  addSecret,
  allWebhooks,
  type DeliveryRow,
  insertDeliveries,
  readHealth,
  removeWebhook,
  webhooks,
} from './store.ts'

/** The addresses that are told of anything now. */
export async function toldAddresses(tx: Tx): Promise<StoredWebhook[]> {
  return (await allWebhooks(tx)).map(({ record }) => record).filter(({ disabled }) => disabled === null)
}

interface Planning {
  readonly placed: readonly Placed[]
  readonly addresses: readonly StoredWebhook[]
  readonly desk: Pick<NoticesDesk, 'keptInside'>
}

/** One delivery for each entry and each address that is told of it, in the transaction that moves the cursor. */
export async function planDeliveries(
  tx: Tx,
  act: Pick<Act, 'at' | 'random'>,
  { placed, addresses, desk }: Planning,
): Promise<void> {
  if (addresses.length === 0) return
  // What concerns our own people leaves the house for nobody: who runs another system need not be one who may see it.
  const others = placed.filter(({ entry: { entry } }) => !namesOwnPerson([entry.object, entry.body]))
  const kept = await desk.keptInside?.(
    tx,
    others.map(({ entry }) => entry.entry),
  )
  const told = others.filter(({ entry }) => !kept?.has(entry.entry.id))
  const rows = told.flatMap(({ entry, where }) =>
    addresses
      .filter((webhook) => isTold(webhook, entry.entry.type, where.entity))
      .map(({ id }): DeliveryRow => {
        const message = messageOf(entry)
        const { type, data } = message
        const body = JSON.stringify(message)
        return { id: newId('dlv', act), webhook: id, event: data.event, type, body, at: act.at }
      }),
  )
  await insertDeliveries(tx, rows)
}

type Desk = Pick<NoticesDesk, 'db' | 'sealer' | 'webhookNetworks'>

/** All addresses that are told of deeds. Refuses `forbidden`. */
export async function listWebhooks({ db }: Desk, act: Act): Promise<Result<Webhook[]>> {
  const permitted = permit(act, 'webhook.read')
  if (!permitted.ok) return permitted
  return ok(
    await inTransaction(db, act.at, async (tx) => {
      const health = await readHealth(tx)
      return (await allWebhooks(tx)).map((stored) => shown(stored, health.get(stored.key) ?? null))
    }),
  )
}

/** One of them. Refuses `forbidden` and `not_found`. */
export async function readWebhook(desk: Desk, act: Act, id: string): Promise<Result<Webhook>> {
  const all = await listWebhooks(desk, act)
  if (!all.ok) return all
  const found = all.value.find((webhook) => webhook.id === id)
  return found ? ok(found) : refuse(unknown(id))
}

function shown({ record, version, at }: Stored<StoredWebhook>, failingSince: string | null): Webhook {
  const { id, url, events, entities, description, disabled } = record
  const named = entities === 'all' ? entities : [...entities]
  const enabled = disabled === null
  return {
    id,
    url,
    events: [...events],
    entities: named,
    description,
    enabled,
    disabled,
    failingSince,
    version,
    at,
  }
}

/**
 * Adds an address; its secret is in the answer, and nowhere else in words. Told of what is done from now on. Refuses
 * `invalid_input`: an address that may not be called, a deed that the log does not know.
 */
export function addWebhook(desk: Desk, act: Act, draft: WebhookDraft): Promise<Result<WebhookWithSecret>> {
  const id = newId('whk', act)
  return change(desk, act, {
    id,
    what: 'add',
    work: async (tx, allowed) => {
      const checked = check(desk, draft)
      if (!checked.ok) return checked
      const kept = storedOf(id, draft, checked.value)
      const { stored } = await webhooks.put(tx, allowed, kept)
      const secret = await giveSecret(tx, desk, { act: allowed, id, overlap: 0 })
      return ok({ ...shown(stored, null), secret })
    },
  })
}

/**
 * Changes an address, if it is still as the caller saw it (`version`). Switched on again, it is told of what is done
 * from now on. Refuses `not_found`, `stale_version`, and as `addWebhook` does.
 */
export function changeWebhook(
  desk: Desk,
  act: Act,
  { id, version, draft }: { id: string; version: number; draft: WebhookDraft },
): Promise<Result<Webhook>> {
  return change(desk, act, {
    id,
    what: 'change',
    work: async (tx, allowed) => {
      const [before] = await webhooks.find(tx, [id])
      if (!before) return refuse(unknown(id))
      const checked = check(desk, draft)
      if (!checked.ok) return checked
      const put = await webhooks.replace(tx, allowed, { record: storedOf(id, draft, checked.value), version })
      return put.ok ? ok(shown(put.value.stored, (await readHealth(tx)).get(id) ?? null)) : put
    },
  })
}

/** Takes an address away, with its secrets and what was still to be sent. Refuses `not_found`. */
export function dropWebhook(desk: Desk, act: Act, id: string): Promise<Result<{ id: string }>> {
  return change(desk, act, {
    id,
    what: 'remove',
    work: async (tx) => {
      const [before] = await webhooks.find(tx, [id])
      if (!before) return refuse(unknown(id))
      await removeWebhook(tx, id)
      return ok({ id })
    },
  })
}

export const usualOverlap = 24

/** A new secret; the one before signs along for `overlapHours`, so that the receiver can change over. */
export function rotateSecret(
  desk: Desk,
  act: Act,
  { id, overlapHours = usualOverlap }: { id: string; overlapHours?: number | undefined },
): Promise<Result<{ secret: string; oldUntil: string }>> {
  return change(desk, act, {
    id,
    what: 'rotate',
    work: async (tx, allowed) => {
      const [before] = await webhooks.find(tx, [id])
      if (!before) return refuse(unknown(id))
      const secret = await giveSecret(tx, desk, { act: allowed, id, overlap: overlapHours })
      return ok({ secret, oldUntil: hoursAfter(act.at, overlapHours) })
    },
  })
}

/** Sends a message of type `webhook.test` by the way that all go. */
export function testWebhook(desk: Desk, act: Act, id: string): Promise<Result<{ delivery: string }>> {
  return change(desk, act, {
    id,
    what: 'test',
    work: async (tx) => {
      const [kept] = await webhooks.find(tx, [id])
      if (!kept) return refuse(unknown(id))
      const [delivery, event] = [newId('dlv', act), newId('evt', act)]
      const type = 'webhook.test'
      const data = { event, seq: null, object: id, refused: false }
      const body = JSON.stringify({ type, timestamp: act.at, data })
      await insertDeliveries(tx, [{ id: delivery, webhook: id, event, type, body, at: act.at }])
      return ok({ delivery })
    },
  })
}

interface Change<T> {
  readonly id: string
  readonly what: 'add' | 'change' | 'remove' | 'rotate' | 'test'
  work(tx: Tx, allowed: Act): Promise<Result<T>>
}

/** Permitted, done and recorded in one transaction; the log names the host, never a path that could hold a token. */
async function change<T>({ db }: Desk, act: Act, { id, what, work }: Change<T>): Promise<Result<T>> {
  return await inTransaction(db, act.at, async (tx) => {
    const permitted = permit(act, 'webhook.change')
    const [before] = await webhooks.find(tx, [id])
    const outcome = permitted.ok ? await work(tx, permitted.value) : permitted
    const [after] = await webhooks.find(tx, [id])
    const url = (after ?? before)?.record.url
    const body = {
      what,
      host: url ? new URL(url).host : null,
      ...(outcome.ok ? {} : { refused: outcome.refusal.code }),
    }
    await record(tx, permitted.ok ? permitted.value : act, { type: 'webhook.change', object: id, body })
    return outcome
  })
}

async function giveSecret(
  tx: Tx,
  { sealer }: Desk,
  { act, id, overlap }: { act: Act; id: string; overlap: number },
): Promise<string> {
  const secret = newSecret(act.random)
  const sealed = sealer.seal(secret)
  await addSecret(tx, { webhook: id, sealed, at: act.at, oldUntil: hoursAfter(act.at, overlap) })
  return secret
}

function storedOf(
  id: string,
  { events, entities, description, enabled = true }: WebhookDraft,
  url: string,
): StoredWebhook {
  return {
    id,
    url,
    events,
    entities,
    description: description ?? null,
    disabled: enabled ? null : 'switchedOff',
  }
}

/** The address as it is kept. */
function check({ webhookNetworks = [] }: Desk, { url, events }: WebhookDraft): Result<string> {
  const known = Object.keys(eventSentences)
  const strange = events.find((pattern) => !known.some((type) => matches(pattern, type)))
  if (strange === undefined) return checkUrl(url, reachOf(webhookNetworks))
  const said = noSuchDeedWords(strange)
  return refuse({ code: 'invalid_input', ...worded(said), errors: [fieldFault('/events', said)] })
}

function unknown(id: string): Refusal {
  return { code: 'not_found', ...worded(noSuch(things.webhook, id)) }
}

function hoursAfter(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
