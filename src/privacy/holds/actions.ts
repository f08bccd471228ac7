import { permit } from '#access'
import {
  type Act,
  dayIn,
  fieldFault,
  missing,
  newId,
  noSuch,
  ok,
  type Result,
  refuse,
  things,
  worded,
  zoneOf,
} from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import {
  holdsNothingWords,
  liftedBeforeWords,
  mustBeAfter,
  placedIt,
  whyLiftedWords,
} from '../knowledge/refusal-words.ts'
import type { LegalHold, PlaceHold } from '../model.ts'
import { type Erasable, holdsOn } from './held-by.ts'
import { holds, lockHold, openHolds } from './store.ts'

/**
 * Places a legal hold: what it is about is not erased until it is lifted by another person, or its day comes. Refuses
 * `forbidden` and `invalid_input` (a day that is past); both are recorded.
 */
export async function placeHold(db: Db, act: Act, order: PlaceHold): Promise<Result<LegalHold>> {
  return await inTransaction(db, act.at, async (tx) => {
    const placed = placedHold(act, order)
    const hold = placed.ok ? placed.value : undefined
    if (hold) await holds.put(tx, act, hold)
    const kind = Object.keys(order.about)[0] ?? ''
    await record(tx, act, {
      type: 'privacy.hold',
      object: hold?.id ?? 'none',
      body: placed.ok ? { kind, until: hold?.until ?? null } : { kind, refused: placed.refusal.code },
      personal: { about: order.about, reason: order.reason },
    })
    return placed
  })
}

function placedHold(act: Act, { about, reason, until = null }: PlaceHold): Result<LegalHold> {
  const allowed = permit(act, 'privacy.hold')
  if (!allowed.ok) return allowed
  const today = dayIn(zoneOf(undefined), act.at)
  if (until !== null && until <= today)
    return refuse({
      code: 'invalid_input',
      ...worded(holdsNothingWords(until, today)),
      errors: [fieldFault('/until', mustBeAfter(today))],
    })
  return ok({
    ...{ id: newId('hld', act), about, reason, until, placedBy: act.by, placedAt: act.at },
    ...(allowed.value.onBehalfOf === undefined ? {} : { placedFor: allowed.value.onBehalfOf }),
    ...{ liftedBy: null, liftedAt: null, liftReason: null },
  })
}

/** Lifts a hold; `act.reason` says why. Whoever placed it does not lift it. Refusals are recorded. */
export async function liftHold(db: Db, act: Act, id: string): Promise<Result<LegalHold>> {
  return await inTransaction(db, act.at, async (tx) => {
    const lifted = liftedHold(act, id, await lockHold(tx, id))
    if (lifted.ok) await holds.put(tx, act, lifted.value)
    const body = lifted.ok ? {} : { refused: lifted.refusal.code }
    await record(tx, act, { type: 'privacy.lift', object: id, body })
    return lifted
  })
}

function liftedHold(act: Act, id: string, hold: LegalHold | undefined): Result<LegalHold> {
  if (!hold) return refuse({ code: 'not_found', ...worded(noSuch(things.legalHold, id)) })
  const { placedBy: by, placedFor: onBehalfOf } = hold
  const allowed = permit(act, 'privacy.hold', { apartFrom: [{ by, onBehalfOf, did: placedIt }] })
  if (!allowed.ok) return allowed
  if (hold.liftedAt !== null)
    return refuse({ code: 'conflict', ...worded(liftedBeforeWords(id, hold.liftedAt)) })
  if (!act.reason?.trim())
    return refuse({
      code: 'invalid_input',
      ...worded(whyLiftedWords),
      errors: [fieldFault('/reason', missing)],
    })
  return ok({ ...hold, liftedBy: act.by, liftedAt: act.at, liftReason: act.reason })
}

/** What keeps things from being erased, asked once for many: `heldBy(item)` answers the holds in force on it. */
export async function readHolds(tx: Tx, { at }: Pick<Act, 'at'>): Promise<HeldBy> {
  const open = await openHolds(tx)
  const today = dayIn(zoneOf(undefined), at)
  return (item) => holdsOn(open, item, today)
}
export type HeldBy = (item: Erasable) => LegalHold[]

export interface HoldWish {
  readonly lifted?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Holds in the order in which they were placed; those that were lifted where they are asked for. */
export async function listHolds(db: Db, act: Act, wish: HoldWish): Promise<Result<HoldPage>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'privacy.holdRead')
    if (!allowed.ok) return allowed
    const items: LegalHold[] = []
    for (let after = wish.after; ; ) {
      const page = await holds.page(tx, { limit: 500, ...(after === undefined ? {} : { after }) })
      for (const { record: hold } of page) {
        if ((hold.liftedAt !== null) !== (wish.lifted ?? false)) continue
        if (items.length === wish.limit) return ok({ items, next: items.at(-1)?.id ?? null })
        items.push(hold)
      }
      if (page.length < 500) return ok({ items, next: null })
      after = page.at(-1)?.key
    }
  })
}
interface HoldPage {
  readonly items: LegalHold[]
  readonly next: string | null
}
