import { permit } from '#access'
import { type Act, fieldFault, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { may, step } from '#lifecycle/interpret'
import { record } from '#log'
import { inTransaction, passGate, type Stored, type Tx, together } from '#storage'
import {
  type Examined,
  examine,
  keepVerdict,
  type OrderDesk,
  refusalOf,
  summaryOf,
} from '../../check/actions.ts'
import { mustBe, noOrderWords, orderChangedWords, otherNameWords } from '../../knowledge/refusal-words.ts'
import { type OrderDeed, orderLife } from '../../life.ts'
import type { DeedAnswer, Order, OrderRecord, OrderState, Shipment } from '../../model.ts'
import { afterMove, type Moved } from '../../moved.ts'
import { type Once, once } from '../../once/actions.ts'
import { orderOf, viewOf } from '../../present.ts'
import { openOf, planShipment, shippedOf } from '../../shipment.ts'
import { lockOrder, lockOrders, orders } from '../../store.ts'
import { lastOf } from '../draft/actions.ts'
import { drawLicences } from '../licences/actions.ts'

/** One deed on one order, named by id or reference. */
export interface Move {
  readonly order: string
  readonly deed: OrderDeed
  /** The version that the caller has seen; another one is refused as `stale_version`. */
  readonly expectVersion?: number | undefined
  readonly once?: Once | undefined
  /** With `amend`. */
  readonly amended?: Order
  /** With `ship`; left out: all that is open. */
  readonly shipment?: Shipment
}

/**
 * Does a deed on an order: check it, move it where the life cycle says, keep the answer, write the log, all in one
 * transaction behind the gate, so that no decision and no list comes in between. A deed that the check does not allow
 * leaves the order held or blocked; a deed that is refused changes nothing, and is in the log as well.
 */
export function moveOrder(desk: OrderDesk, act: Act, move: Move): Promise<Result<DeedAnswer>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    await passGate(tx)
    const { deed, order: object } = move
    const claim = move.once && { key: move.once.key, body: { object, body: move.once.body } }
    return await once(tx, act, {
      deed,
      claim,
      work: () => attemptLogged(tx, desk, { ...move, act }),
    })
  })
}

/**
 * Asks orders again as `moveOrder` does, all in one transaction and at the same moment, so that what they read shares
 * its statements. None of them may be in need of what another takes (ceilings, counted exceptions): they do not see
 * what becomes of one another.
 */
export function recheckTogether(
  desk: OrderDesk,
  act: Act,
  refs: readonly string[],
): Promise<Result<DeedAnswer>[]> {
  return inTransaction(desk.db, act.at, async (tx) => {
    await passGate(tx)
    const locked = await lockOrders(tx, refs)
    return await together(
      locked.map((stored) => attemptLogged(tx, desk, { order: stored.key, deed: 'recheck', act, stored })),
    )
  })
}

async function attemptLogged(tx: Tx, desk: OrderDesk, asked: Asked): Promise<Result<DeedAnswer>> {
  const { act, deed, order } = asked
  const outcome = await attempt(tx, desk, asked)
  const body = outcome.ok ? bodyOf(outcome.value) : { ...refusalOf(outcome.refusal) }
  await record(tx, act, { type: eventOf(deed), object: outcome.ok ? outcome.value.ref : order, body })
  return outcome
}

/** A check for its own sake is logged as one. */
function eventOf(deed: OrderDeed) {
  return deed === 'recheck' ? 'order.check' : (`order.${deed}` as const)
}

function bodyOf({ state, version, verdict, shipment }: DeedAnswer) {
  return { state, version, ...(verdict ? summaryOf(verdict) : {}), ...(shipment ? { shipment } : {}) }
}

/** `stored`: locked already. */
type Asked = Move & { readonly act: Act; readonly stored?: Stored<OrderRecord> }

async function attempt(tx: Tx, desk: OrderDesk, asked: Asked): Promise<Result<DeedAnswer>> {
  const stored = asked.stored ?? (await lockOrder(tx, asked.order))
  if (!stored) return refuse(noOrder(asked.order))
  // Before anything else is said of it: in which state or version it is, is for those who may move it.
  const permitted = permittedTo(asked, stored.record)
  if (!permitted.ok) return permitted
  const ready = readyFor(stored, asked)
  if (!ready.ok) return ready
  const { deed } = asked
  const act = permitted.value
  const before = ready.value
  const planned = deed === 'ship' ? planShipment(before.record, asked.shipment ?? {}) : ok(null)
  if (!planned.ok) return planned
  const order = asked.amended ?? orderOf(before.record)
  const quantities = planned.value ?? stillOpen(before.record, asked)
  const question = { act, order, exclusive: true, ...(quantities ? { quantities } : {}) }
  const examined = deed === 'cancel' ? ok(null) : await examine(tx, desk, question)
  if (!examined.ok) return examined
  const moved = moveBy({ before, asked: { ...asked, act }, examined: examined.value, pieces: planned.value })
  if (!moved.ok) return moved
  return ok(
    await carryOut(
      tx,
      { ...asked, act },
      {
        before,
        order,
        examined: examined.value,
        pieces: planned.value,
        state: moved.value,
      },
    ),
  )
}

/** Who may do it for the entity that sells, and for the one that sells afterwards. A recheck follows from another deed. */
function permittedTo({ act, deed, amended }: Asked, { legalEntity }: OrderRecord): Result<Act> {
  if (deed === 'recheck') return ok(act)
  const here = permit(act, `order.${deed}`, { entity: legalEntity })
  if (!here.ok || !amended) return here
  return permit(act, `order.${deed}`, { entity: amended.legalEntity })
}

/** Pieces that a check of a partly shipped order is about: those that can still go out. */
function stillOpen({ ...record }: OrderRecord, { amended }: Asked): number[] | undefined {
  return amended || shippedOf(record).every((pieces) => pieces === 0) ? undefined : openOf(record)
}

function noOrder(order: string): Refusal {
  return { code: 'not_found', ...worded(noOrderWords(order)) }
}

/** Refusals that need no check: another version, another reference, no such step. */
function readyFor(stored: Stored<OrderRecord>, asked: Asked): Result<Stored<OrderRecord>> {
  const { expectVersion, deed, amended } = asked
  const { version, record: kept } = stored
  if (expectVersion !== undefined && expectVersion !== version)
    return refuse({
      code: 'stale_version',
      ...worded(orderChangedWords(kept.ref, expectVersion, version)),
      facts: { expected: expectVersion, kept: version },
    })
  if (amended && amended.ref !== kept.ref)
    return refuse({
      code: 'invalid_input',
      ...worded(otherNameWords(amended.ref, kept.ref)),
      errors: [fieldFault('/ref', mustBe(kept.ref))],
    })
  const state = kept.state ?? 'draft'
  if (may(orderLife, state, deed)) return ok(stored)
  const refused = step(orderLife, { state, deed }, { context: { shippedBefore: false, shippedWhole: false } })
  return refused.ok ? ok(stored) : refused
}

interface Judged {
  readonly before: Stored<OrderRecord>
  readonly asked: Asked
  readonly examined: Examined | null
  readonly pieces: readonly number[] | null
}

function moveBy({ before, asked, examined, pieces }: Judged): Result<OrderState> {
  const shipped = shippedOf(before.record)
  const open = openOf(before.record)
  const context = {
    ...(examined ? { outcome: examined.verdict.outcome } : {}),
    shippedBefore: shipped.some((sent) => sent > 0),
    shippedWhole: pieces?.every((sent, index) => sent === open[index]) ?? false,
  }
  const { deed, act } = asked
  return step(orderLife, { state: before.record.state ?? 'draft', deed }, { role: act.role, context })
}

interface Decided extends Omit<Moved, 'at' | 'before'> {
  readonly before: Stored<OrderRecord>
  readonly examined: Examined | null
}

async function carryOut(tx: Tx, { act, deed }: Asked, decided: Decided): Promise<DeedAnswer> {
  const { before, examined, pieces, state } = decided
  const verdict = examined?.verdict ?? null
  const hasGone = pieces !== null && (state === 'released' || state === 'shipped')
  const next = afterMove({
    ...decided,
    before: before.record,
    pieces: hasGone ? pieces : null,
    at: act.at,
    ...(examined ? { last: lastOf(examined.verdict, act) } : {}),
    exceptions: examined?.gathered.countedExceptions ?? [],
  })
  const { stored } = await orders.put(tx, act, next)
  if (examined) await keepVerdict(tx, act, { examined, deed, version: stored.version })
  if (hasGone && examined?.gathered.dossier.isExport) await drawLicences(tx, act, examined.gathered.dossier)
  const view = viewOf(stored)
  const shown = { ref: view.ref, state: view.state, version: view.version, order: view, verdict }
  return hasGone ? { ...shown, shipment: [...pieces] } : shown
}
