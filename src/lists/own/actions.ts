import { permit } from '#access'
import { type Act, noSuch, ok, type Refusal, type Result, refuse, toInstant, worded } from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { expiredReason, ownRefusals, ownThing } from '../knowledge/own-words.ts'
import type { Reader } from '../store.ts'
import { ownLists } from './migrations.ts'
import type { ChangeOwnList, NewOwnList, OwnList, OwnListLine } from './model.ts'
import { isOver, whyNotUntil } from './rules.ts'
import { ownInForce, readOwnList, readOwnLists, type StoredOwn, takeOut } from './store.ts'

/** Every own list, ended ones too, with what is in force of it. */
export async function ownListLines(db: Reader): Promise<OwnListLine[]> {
  const [all, active] = [await readOwnLists(db), await ownInForce(db)]
  return all.map(({ record: own, version }) => {
    const current = active.find(({ list }) => list === own.name)
    return {
      ...own,
      ...{ recordVersion: version, version: current?.version ?? null, entries: current?.entries ?? 0 },
      importedAt: current ? toInstant(current.importedAt) : null,
    }
  })
}

/** One own list; `not_found` where there is none of that name. */
export async function ownListLine(db: Reader, name: string): Promise<Result<OwnListLine>> {
  const found = (await ownListLines(db)).find((line) => line.name === name)
  return found ? ok(found) : refuse(noOwn(name))
}

/** Begins an own list, without entries yet. Refuses (`conflict`, `invalid_input`; logged) a name or a day that may not be. */
export async function beginOwnList(db: Db, given: Act, wish: NewOwnList): Promise<Result<OwnList>> {
  return await inTransaction(db, given.at, async (tx) => {
    const deed = { type: 'list.ownBegin', object: wish.name } as const
    const allowed = permit(given, 'list.own')
    if (!allowed.ok) return await refused(tx, given, { ...deed, why: allowed.refusal })
    const taken: Refusal = { code: 'conflict', ...worded(ownRefusals.taken(wish.name)) }
    const why = (await readOwnList(tx, wish.name)) ? taken : whyNotUntil(wish.expiresOn, given.at)
    if (why) return await refused(tx, given, { ...deed, why })
    const own: OwnList = {
      ...{ type: 'ownList', ...wish, mapping: null, reading: 1, state: 'open' },
      ...{ createdBy: given.by, createdAt: given.at, endedAt: null, endReason: null },
    }
    await ownLists.put(tx, allowed.value, own)
    await record(tx, allowed.value, { ...deed, body: bodyOf(own) })
    return ok(own)
  })
}

/** Names the version of the record that was seen. */
export interface Seen {
  readonly name: string
  readonly version: number
}

/**
 * Another title, owner, reason or last day. A list that expired is open again with it, and is loaded anew. Refuses
 * (`not_found`, `not_allowed_from`, `stale_version`, `invalid_input`; logged).
 */
export async function changeOwnList(
  db: Db,
  given: Act,
  { seen, change }: { readonly seen: Seen; readonly change: ChangeOwnList },
): Promise<Result<OwnList>> {
  return await inTransaction(db, given.at, async (tx) => {
    const deed = { type: 'list.ownChange', object: seen.name } as const
    const allowed = permit(given, 'list.own')
    if (!allowed.ok) return await refused(tx, given, { ...deed, why: allowed.refusal })
    const found = await readOwnList(tx, seen.name)
    const why = whyNotChange(found, change, given)
    if (!found || why) return await refused(tx, given, { ...deed, why: why ?? noOwn(seen.name) })
    const own: OwnList = { ...found.record, ...change, state: 'open', endedAt: null, endReason: null }
    const put = await ownLists.replace(tx, given, { record: own, version: seen.version })
    if (!put.ok) return await refused(tx, given, { ...deed, why: put.refusal })
    await record(tx, allowed.value, { ...deed, body: bodyOf(own) })
    return ok(own)
  })
}

function whyNotChange(found: StoredOwn | undefined, change: ChangeOwnList, { at }: Act): Refusal | undefined {
  if (found?.record.state === 'ended') return { code: 'not_allowed_from', ...worded(ownRefusals.ended) }
  return found && whyNotUntil(change.expiresOn, at)
}

/** Ends an own list for good: nothing of it counts from now on. Its history stays. */
export async function endOwnList(
  db: Db,
  given: Act,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<Result<OwnList>> {
  return await inTransaction(db, given.at, async (tx) => {
    await closeGate(tx) // no order slips between
    const deed = { type: 'list.ownEnd', object: name } as const
    const allowed = permit(given, 'list.own')
    if (!allowed.ok) return await refused(tx, given, { ...deed, why: allowed.refusal })
    const found = await readOwnList(tx, name)
    const ended: Refusal = { code: 'not_allowed_from', ...worded(ownRefusals.ended) }
    if (!found) return await refused(tx, given, { ...deed, why: noOwn(name) })
    if (found.record.state === 'ended') return await refused(tx, given, { ...deed, why: ended })
    return ok(await end(tx, allowed.value, { own: found.record, state: 'ended', reason }))
  })
}

/** Takes lists out of force whose last day is over; answers their names. For the clock. */
export async function expireOwnLists(db: Db, given: Act): Promise<string[]> {
  const due = (await readOwnLists(db)).some(({ record: own }) => isOver(own, given.at))
  if (!due) return []
  return await inTransaction(db, given.at, async (tx) => {
    await closeGate(tx)
    const over = (await readOwnLists(tx)).map(({ record: own }) => own).filter((own) => isOver(own, given.at))
    for (const own of over) await end(tx, given, { own, state: 'expired', reason: expiredReason })
    return over.map(({ name }) => name)
  })
}

interface Ending {
  readonly own: OwnList
  readonly state: 'expired' | 'ended'
  readonly reason: string
}

async function end(tx: Tx, act: Act, { own, state, reason }: Ending): Promise<OwnList> {
  const ended: OwnList = { ...own, state, endedAt: act.at, endReason: reason }
  const version = (await takeOut(tx, own.name, act.at)) ?? null
  await ownLists.put(tx, act, ended)
  const body = { ...bodyOf(ended), state, endReason: reason, version }
  await record(tx, act, { type: 'list.ownEnd', object: own.name, body })
  return ended
}

function bodyOf({ title, owner, reason, expiresOn, layout }: OwnList) {
  return { title, owner, reason, expiresOn, layout }
}

interface Refused {
  readonly type: 'list.ownBegin' | 'list.ownChange' | 'list.ownEnd'
  readonly object: string
  readonly why: Refusal
}

async function refused(tx: Tx, act: Act, { why, ...deed }: Refused): Promise<Result<never>> {
  await record(tx, act, { ...deed, body: { refused: why.detail } })
  return refuse(why)
}

export function noOwn(name: string): Refusal {
  return { code: 'not_found', ...worded(noSuch(ownThing, name)) }
}
