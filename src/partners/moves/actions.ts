import { grantsOf, permit } from '#access'
import { type Act, dayIn, ok, type Refusal, type Result, refuse, worded, zoneOf } from '#kernel'
import { begin, type LifeKind, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { findParties } from '#parties'
import { closeGate, type Db, inTransaction, type Stored, type Tx } from '#storage'
import {
  movedOnWords,
  moveTitle,
  noMoveWords,
  noRelationWords,
  notYourMoveWords,
} from '../knowledge/move-words.ts'
import { staleRelationWords } from '../knowledge/refusal-words.ts'
import type { StateMove, SupplierRelation } from '../model.ts'
import { lockRelation, relations } from '../store.ts'
import { type Ground, movedRelation, standingIn, targetOf, whyNotMove } from './judge.ts'
import type { AskMove, MoveState, RelationMove } from './model.ts'
import { type MoveContext, type MoveDeed, moveLife } from './move-life.ts'
import { seatsOf } from './relation-life.ts'
import { moves, nextMoveRef } from './store.ts'

/** Where relations are kept, and how decisions on suppliers are read: casework signs them. */
export interface PartnersDesk {
  readonly db: Db
  readonly decided: (tx: Tx, suppliers: readonly string[]) => Promise<readonly StateMove[]>
  /** A supplier was moved: open orders are asked again. Called after the transaction. */
  readonly moved: (act: Act) => Promise<void>
}

/** The life of a move that waits, as the generic screen part and "my work" ask it. */
export const supplierMoveKind: LifeKind<MoveState, MoveDeed, MoveContext> = {
  ...{ kind: 'supplierMove', table: moveLife, read: 'partner.read', approval: 'supplier.approve' },
  deeds: {
    confirm: { permit: 'partner.approve', event: 'supplier.move' },
    refuse: { permit: 'partner.approve', event: 'supplier.refuse' },
    withdraw: { permit: 'partner.move', event: 'supplier.withdraw' },
  },
  link: (ref) => `/supplier-moves/${encodeURIComponent(ref)}`,
  subject: async (tx, ref) => {
    const [kept] = await moves.find(tx, [ref])
    if (!kept) return undefined
    const { deed, from, supplierName, legalEntity, country, supplier } = kept.record
    const seats = seatsOf(
      deed,
      from.map(({ state }) => state),
    ).length // what it took when it was asked for
    const relation = await lockRelation(tx, supplier, legalEntity)
    return {
      ...{ title: moveTitle(ref, deed, supplierName), context: { seats }, entity: legalEntity, country },
      content: String(relation?.version ?? 0),
    }
  },
}

/** A move of one relation: `version` is the one that was read. */
export interface AskedMove {
  readonly supplier: string
  readonly legalEntity: string
  readonly version: number
  readonly ask: AskMove
}

/**
 * Moves a relation by hand. What is stricter is done at once; what approves, reinstates or ends it waits for others.
 * Refuses `forbidden`, `not_found`, `stale_version` (somebody moved it meanwhile), `not_allowed_from` (the life has
 * no such step) and `not_allowed` (a decision in force says otherwise). A refusal is recorded.
 */
export async function askMove(desk: PartnersDesk, act: Act, asked: AskedMove): Promise<Result<RelationMove>> {
  const outcome = await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx) // orders wait: none goes by a state that ends in this moment
    const made = await madeOf(tx, act, { desk, asked })
    if (made.ok) return made
    const { supplier, legalEntity, ask } = asked
    const body = { legalEntity, deed: ask.deed, refused: made.refusal.code }
    await record(tx, act, {
      ...{ type: 'supplier.ask', object: supplier, body },
      personal: { reason: ask.reason },
    })
    return made
  })
  if (outcome.ok && outcome.value.doneAt !== null) await desk.moved(act)
  return outcome
}

interface Making {
  readonly desk: PartnersDesk
  readonly asked: AskedMove
}

async function madeOf(tx: Tx, act: Act, { desk, asked }: Making): Promise<Result<RelationMove>> {
  const { supplier, legalEntity, version, ask } = asked
  const allowed = permit(act, 'partner.move', { entity: legalEntity })
  if (!allowed.ok) return allowed
  const kept = await lockRelation(tx, supplier, legalEntity)
  if (!kept) return refuse({ code: 'not_found', ...worded(noRelationWords(supplier, legalEntity)) })
  if (kept.version !== version)
    return refuse({
      ...{ code: 'stale_version', ...worded(staleRelationWords(kept.version, version)) },
      facts: { version: kept.version },
    })
  const { ground, country } = await groundOf(tx, desk, { relation: kept.record, at: act.at })
  const categories = ask.categories ?? kept.record.categories
  const fault = whyNotMove(ask, categories, ground)
  if (fault) return refuse(fault)
  const move = await moveOf(tx, allowed.value, { asked, ground, country })
  const seats = seatsOf(
    ask.deed,
    move.from.map(({ state }) => state),
  )
  if (seats.length === 0) return ok(await carriedOut(tx, allowed.value, { kept, move, approvedBy: [] }))
  await moves.put(tx, allowed.value, move)
  await noteMove(tx, allowed.value, { type: 'supplier.ask', move })
  const subject = await supplierMoveKind.subject(tx, move.ref, act.at)
  if (subject) await begin(tx, allowed.value, { life: supplierMoveKind, object: move.ref, subject })
  return ok(move)
}

interface Prepared {
  readonly asked: AskedMove
  readonly ground: Ground
  readonly country: string
}

async function moveOf(tx: Tx, act: Act, { asked, ground, country }: Prepared): Promise<RelationMove> {
  const { supplier, legalEntity, ask } = asked
  const { deed, reason, approvedUntil = null, evidence = [] } = ask
  const wanted = ask.categories ?? ground.relation.categories
  const standings = standingIn(ground, wanted)
  const { organisations } = await findParties(tx, [supplier])
  return {
    ...{ ref: await nextMoveRef(tx, act.at), supplier, legalEntity, country, deed, reason, approvedUntil },
    supplierName: organisations[0]?.record.name ?? supplier,
    from: wanted.flatMap((category) => {
      const found = standings.find((one) => one.category === category)
      return found ? [{ category, state: found.state }] : []
    }),
    ...{ to: targetOf(deed), evidence, askedBy: act.by, askedAt: act.at, doneAt: null, approvedBy: [] },
  }
}

async function groundOf(
  tx: Tx,
  desk: PartnersDesk,
  { relation, at }: { relation: SupplierRelation; at: string },
): Promise<{ ground: Ground; country: string }> {
  const { legalEntities } = await findParties(tx, [relation.legalEntity])
  const country = legalEntities[0]?.record.country ?? 'SE'
  const decided = await desk.decided(tx, [relation.supplier])
  return { ground: { relation, moves: decided, at, today: dayIn(zoneOf(country), at) }, country }
}

interface CarryingOut {
  readonly kept: Stored<SupplierRelation>
  readonly move: RelationMove
  readonly approvedBy: readonly string[]
}

/** The relation and the move are written together. */
async function carriedOut(tx: Tx, act: Act, { kept, move, approvedBy }: CarryingOut): Promise<RelationMove> {
  const done = { ...move, doneAt: act.at, approvedBy: [...approvedBy] }
  await relations.put(tx, act, movedRelation(kept.record, move, act.at))
  await moves.put(tx, act, done)
  if (approvedBy.length === 0) await noteMove(tx, act, { type: 'supplier.move', move: done })
  return done
}

interface Noted {
  readonly type: 'supplier.ask' | 'supplier.move'
  readonly move: RelationMove
}

async function noteMove(tx: Tx, act: Act, { move, type }: Noted) {
  const { ref, supplier, legalEntity, deed, from, to, approvedUntil, evidence, reason } = move
  const body = { supplier, legalEntity, deed, from, to, approvedUntil, evidence }
  await record(tx, act, { type, object: ref, body, personal: { reason } })
}

/**
 * One approval; the last one moves the supplier. Refuses what `take` refuses ("you asked for it"), and `conflict`
 * where the supplier stands elsewhere than when it was asked for, or a decision in force says otherwise.
 */
export async function approveMove(desk: PartnersDesk, act: Act, ref: string): Promise<Result<Taken>> {
  const outcome = await inTransaction(desk.db, act.at, async (tx) => {
    await closeGate(tx)
    const [stored] = await moves.find(tx, [ref])
    const move = stored?.record
    const kept = move && (await lockRelation(tx, move.supplier, move.legalEntity))
    const fault = kept && move && (await movedOn(tx, desk, { kept, move, at: act.at }))
    const allowed = move && permit(act, 'partner.approve', { entity: move.legalEntity })
    if (fault && allowed?.ok) {
      const body = { kind: 'supplierMove', deed: 'confirm', refused: fault.code }
      await record(tx, act, { type: 'supplier.approve', object: ref, body })
      return refuse(fault)
    }
    const taken = await take(tx, act, { life: supplierMoveKind, object: ref, deed: 'confirm' })
    if (taken.ok && taken.value.moved && kept && move) {
      const approvedBy = taken.value.approvals.map(({ by }) => by)
      await carriedOut(tx, taken.value.act, { kept, move, approvedBy })
    }
    return taken
  })
  if (outcome.ok && outcome.value.moved) await desk.moved(act)
  return outcome
}

async function movedOn(
  tx: Tx,
  desk: PartnersDesk,
  { kept, move, at }: { kept: Stored<SupplierRelation>; move: RelationMove; at: string },
): Promise<Refusal | undefined> {
  if (move.doneAt !== null) return undefined
  const { ground } = await groundOf(tx, desk, { relation: kept.record, at })
  const categories = move.from.map(({ category }) => category)
  const standings = standingIn(ground, categories)
  const isSame = move.from.every(({ category, state }) =>
    standings.some((one) => one.category === category && one.state === state),
  )
  if (isSame) return whyNotMove(move, categories, ground)
  // A decision that binds says so itself; otherwise somebody moved it meanwhile.
  const bound = whyNotMove(move, categories, ground)
  return bound?.code === 'not_allowed' ? bound : { code: 'conflict', ...worded(movedOnWords(move.ref)) }
}

/** Leaves the supplier where it stands; `act.reason` says why. */
export async function refuseMove({ db }: PartnersDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(db, act.at, (tx) =>
    take(tx, act, { life: supplierMoveKind, object: ref, deed: 'refuse' }),
  )
}

/** Takes back what one asked for oneself. */
export async function withdrawMove({ db }: PartnersDesk, act: Act, ref: string): Promise<Result<Taken>> {
  return await inTransaction(db, act.at, async (tx) => {
    const [kept] = await moves.find(tx, [ref])
    const isOwn =
      kept?.record.askedBy === act.by ||
      grantsOf(act).some(({ onBehalfOf }) => onBehalfOf === kept?.record.askedBy)
    if (!kept || isOwn) return await take(tx, act, { life: supplierMoveKind, object: ref, deed: 'withdraw' })
    await record(tx, act, { type: 'supplier.withdraw', object: ref, body: { refused: 'forbidden' } })
    return refuse({ code: 'forbidden', ...worded(notYourMoveWords) })
  })
}

export function noMove(ref: string): Refusal {
  return { code: 'not_found', ...worded(noMoveWords(ref)) }
}
