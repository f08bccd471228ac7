import { permit } from '#access'
import {
  type Act,
  AppError,
  canonicalJson,
  fieldFault,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { record } from '#log'
import { inTransaction, type Stored, type Tx } from '#storage'
import type { Examined, OrderDesk } from '../../check/actions.ts'
import { orderTitles } from '../../knowledge/life-words.ts'
import { isTaken, orderTakenWords, takenElsewhereWords } from '../../knowledge/refusal-words.ts'
import type { DeedAnswer, LastVerdict, Order, OrderRecord } from '../../model.ts'
import { type Once, once } from '../../once/actions.ts'
import { orderOf, viewOf } from '../../present.ts'
import { lockOrder, orders } from '../../store.ts'

/**
 * What a kept check does to the order's record: an unknown order becomes a draft, a draft becomes what was asked
 * about. Any other state stays untouched. Answers the version that was judged; null where the stored order is another.
 */
export async function keepDraft(tx: Tx, act: Act, { order }: Examined): Promise<number | null> {
  const stored = await lockOrder(tx, order.ref)
  if (stored && isSame(stored, order)) return stored.version
  if (stored && (stored.record.state ?? 'draft') !== 'draft') return null
  const record: OrderRecord = { type: 'order', ...order, state: 'draft' }
  return (await orders.put(tx, act, record)).stored.version
}

/** What an order remembers of the answer that it stands on. */
export function lastOf({ traceId, outcome, kind }: Examined['verdict'], { at }: Act): LastVerdict {
  return { traceId, outcome, at, ...(kind ? { kind } : {}) }
}

function isSame({ record }: Stored<OrderRecord>, order: Order): boolean {
  return canonicalJson(orderOf(record)) === canonicalJson(order)
}

/** Keeps a new order as a draft, unchecked. Refused with `conflict` where the reference is taken. */
export function draftOrder(
  desk: OrderDesk,
  act: Act,
  { once: claim, ...order }: Order & { readonly once?: Once | undefined },
): Promise<Result<DeedAnswer>> {
  return inTransaction(desk.db, act.at, (tx) =>
    once(tx, act, { deed: 'draft', claim, work: () => draft(tx, act, order) }),
  )
}

async function draft(tx: Tx, act: Act, order: Order): Promise<Result<DeedAnswer>> {
  const permitted = permit(act, 'order.draft', { entity: order.legalEntity })
  const taken = await lockOrder(tx, order.ref)
  const outcome = !permitted.ok
    ? permitted
    : taken
      ? refuse(whyTaken(permitted.value, taken))
      : ok(await create(tx, permitted.value, order))
  const body = outcome.ok ? { version: outcome.value.version } : { refused: outcome.refusal.code }
  await record(tx, act, { type: 'order.draft', object: order.ref, body })
  return outcome
}

async function create(tx: Tx, act: Act, order: Order): Promise<DeedAnswer> {
  const { stored, change } = await orders.put(tx, act, { type: 'order', ...order, state: 'draft' })
  if (change !== 'added') throw new AppError(takenBy(stored)) // drafted by somebody else at this very moment
  const view = viewOf(stored)
  return { ref: view.ref, state: view.state, version: view.version, order: view, verdict: null }
}

/** Why a reference cannot be used; of an order that somebody may not read, nothing but that it is there. */
function whyTaken(act: Act, taken: Stored<OrderRecord>): Refusal {
  const { legalEntity } = taken.record
  return permit(act, 'order.read', { entity: legalEntity }).ok ? takenBy(taken) : takenElsewhere
}

const takenElsewhere: Refusal = {
  code: 'conflict',
  ...worded(takenElsewhereWords),
  errors: [fieldFault('/ref', isTaken)],
}

/**
 * Whether a check may be kept under the reference of its order: not over an order of an entity for which the one who
 * asks may not check, and not under the id of another order.
 */
export async function whyNotKeep(tx: Tx, act: Act, { ref }: Order): Promise<Refusal | undefined> {
  const taken = await lockOrder(tx, ref)
  if (!taken) return undefined
  const isTheirs = permit(act, 'order.check', { entity: taken.record.legalEntity }).ok
  return isTheirs && taken.key === ref ? undefined : takenElsewhere
}

function takenBy({ id, version, record }: Stored<OrderRecord>) {
  const { ref, state = 'draft' } = record
  return {
    code: 'conflict' as const,
    ...worded(orderTakenWords(ref, orderTitles.states[state], version)),
    facts: { id, version, state },
  }
}
