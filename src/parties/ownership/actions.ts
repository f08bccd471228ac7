import { permit } from '#access'
import {
  type Act,
  type FieldError,
  fieldFault,
  isInPeriod,
  joinKey,
  mustFollow,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  sentenceOf,
  things,
  unkeptFor,
  worded,
} from '#kernel'
import { record as log } from '#log'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import { readEnd } from './ends.ts'
import {
  endedBeforeWords,
  holdingTakenWords,
  noEntryWords,
  noHoldingWords,
  otherPartyWords,
} from './knowledge/refusal-words.ts'
import type { Ownership } from './model.ts'
import { problemsOfOwnership } from './problems.ts'
import { findOwnership, ownerships } from './store.ts'

/** What the deeds on holdings ask of other rooms: what is on record, and what stands on the lists in force. */
export interface KnownEnds {
  isParty(tx: Tx, ref: string): Promise<boolean>
  isEntry(tx: Tx, list: string, entry: string): Promise<boolean>
}

/** A holding as it shall be from now on. `version` is the one that was read; none for a holding that is new. */
export interface HoldingWish {
  readonly party: string
  readonly holding: Omit<Ownership, 'type'>
  readonly version: number | undefined
  readonly ends: KnownEnds
}

/**
 * Writes down who holds what of whom, or changes it. Refused: `conflict` where there is such a holding and no version of
 * it was read; `stale_version` where somebody changed it since; `not_found` where a version is named and there is none;
 * `unknown_reference` for an end that is not on record or not on its list; `invalid_input` where the holding
 * contradicts itself, or is not about the party.
 */
export function recordOwnership(db: Db, act: Act, wish: HoldingWish): Promise<Result<Stored<Ownership>>> {
  const { owner, owned, kind } = wish.holding
  return inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const outcome = await write(tx, act, wish)
    const came = outcome.ok ? { version: outcome.value.version } : { refused: outcome.refusal.code }
    await log(tx, act, {
      type: 'ownership.record',
      object: wish.party,
      body: { owner, owned, kind, ...came },
    })
    return outcome
  })
}

async function write(tx: Tx, act: Act, wish: HoldingWish): Promise<Result<Stored<Ownership>>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const record: Ownership = { type: 'ownership', ...wish.holding }
  const fault = faultOf(record, wish.party) ?? (await unknownEnd(tx, record, wish.ends))
  if (fault) return refuse(fault)
  const present = (await ownerships.find(tx, [joinKey(record.owner, record.owned, record.kind)]))[0]
  const clash = clashOf(record, present, wish.version)
  if (clash) return refuse(clash)
  const put = await ownerships.replace(tx, allowed.value, { record, version: wish.version ?? 0 })
  return put.ok ? ok(put.value.stored) : put
}

function faultOf(record: Ownership, party: string): Refusal | undefined {
  const errors: FieldError[] =
    record.owner === party || record.owned === party
      ? problemsOfOwnership(record)
      : [fieldFault('/edge/owned', otherPartyWords(party))]
  return errors.length === 0 ? undefined : { code: 'invalid_input', ...worded(unkeptFor(errors)), errors }
}

/** An end that nobody has on record. */
async function unknownEnd(tx: Tx, record: Ownership, ends: KnownEnds): Promise<Refusal | undefined> {
  for (const side of ['owner', 'owned'] as const) {
    const end = readEnd(record[side])
    const isKnown =
      end.kind === 'party' ? await ends.isParty(tx, end.ref) : await ends.isEntry(tx, end.list, end.entry)
    if (isKnown) continue
    const said = end.kind === 'party' ? noSuch(things.party, end.ref) : noEntryWords(end.list, end.entry)
    const errors = [fieldFault(`/edge/${side}`, said)]
    return { code: 'unknown_reference', ...worded(sentenceOf(errors)), errors }
  }
  return undefined
}

function clashOf(
  { owner, owned }: Ownership,
  present: Stored<Ownership> | undefined,
  version: number | undefined,
): Refusal | undefined {
  if (present && version === undefined)
    return {
      code: 'conflict',
      ...worded(holdingTakenWords(owner, owned, present.version)),
      facts: { id: present.id, version: present.version },
    }
  if (!present && version !== undefined)
    return { code: 'not_found', ...worded(noHoldingWords(`${owner}/${owned}`, owned)) }
  return undefined
}

/** A holding that is no more. `to`: the first day without it; null where it never was, and was written by mistake. */
export interface HoldingEnd {
  readonly party: string
  readonly id: string
  readonly to: string | null
  readonly version: number
}

/**
 * Ends a holding, or takes back one that was written by mistake; its history stays either way. Refused: `not_found`,
 * `stale_version`, `invalid_input` for a day before it began, `conflict` where it ends before that day already.
 */
export function endOwnership(db: Db, act: Act, wish: HoldingEnd): Promise<Result<Stored<Ownership>>> {
  return inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const outcome = await end(tx, act, wish)
    const came = outcome.ok
      ? { owner: outcome.value.record.owner, owned: outcome.value.record.owned, to: wish.to }
      : { refused: outcome.refusal.code }
    await log(tx, act, { type: 'ownership.end', object: wish.party, body: { id: wish.id, ...came } })
    return outcome
  })
}

async function end(tx: Tx, act: Act, wish: HoldingEnd): Promise<Result<Stored<Ownership>>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const stored = await findOwnership(tx, wish.id)
  if (!stored || ![stored.record.owner, stored.record.owned].includes(wish.party))
    return refuse({ code: 'not_found', ...worded(noHoldingWords(wish.id, wish.party)) })
  const fault = wish.to === null ? undefined : whyNotEnd(stored.record, wish.to)
  if (fault) return refuse(fault)
  const record = wish.to === null ? stored.record : { ...stored.record, to: wish.to }
  const put = await ownerships.replace(tx, allowed.value, { record, version: wish.version })
  if (!put.ok) return put
  if (wish.to === null) await ownerships.remove(tx, [stored.key])
  return ok(put.value.stored)
}

function whyNotEnd({ from, to }: Ownership, day: string): Refusal | undefined {
  if (from && day <= from) {
    const errors = [fieldFault('/to', mustFollow('from', from))]
    return { code: 'invalid_input', ...worded(unkeptFor(errors)), errors }
  }
  if (to && !isInPeriod(day, null, to)) return { code: 'conflict', ...worded(endedBeforeWords(to)) }
  return undefined
}
