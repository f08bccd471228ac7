import { type Deed, grantsOf, mayNotDo, permit, takesOther } from '#access'
import {
  type Act,
  AppError,
  type Grant,
  type Instant,
  inEnglish,
  ok,
  type Refusal,
  type Result,
  refuse,
  type Wording,
  worded,
} from '#kernel'
import { record } from '#log'
import type { EventType } from '#log/model'
import type { Stored, Tx } from '#storage'
import type { Owner } from '../deadlines/model.ts'
import { transitionOf } from '../interpret.ts'
import { begunBeforeWords, noApprovalWords, noLifeWords } from '../knowledge/refusal-words.ts'
import type { Approval, Life, LifeCycle, Transition } from '../model.ts'
import { startDuties, turnDuties } from './duties/actions.ts'
import { approvalAt, approvalsOf, grantsFor, nextSeat, partsBefore } from './seats.ts'
import { addStep, lives, lockLife } from './store.ts'

/** What the owning room says of one thing whenever its life is asked. */
export interface LifeSubject<Context> {
  readonly title: Wording
  readonly context: Context
  /** The own legal entity whose business it is. */
  readonly entity: string | null
  /** Whose calendar its duties run by. */
  readonly country: string
  /** Outside parties whose object it is. */
  readonly parties?: readonly string[]
  /** What is approved, where it can change meanwhile: an approval of another content does not count. */
  readonly content?: string
}

/** A kind of thing that has a life: its table, and how the house treats each of its deeds. */
export interface LifeKind<S extends string, D extends string, C> {
  readonly kind: string
  readonly table: LifeCycle<S, D, C>
  /** The permission that each deed asks, and the event under which it stands in the log. */
  readonly deeds: Readonly<Record<D, { readonly permit: Deed; readonly event: EventType }>>
  /** The event of an approval that does not move it yet. */
  readonly approval?: EventType
  /** Who may look at it. */
  readonly read: Deed
  /** Who owes the duties that its table starts. */
  readonly owners?: Readonly<Record<string, Owner>>
  /** Its page in the application. */
  link(object: string): string
  subject(tx: Tx, object: string, at: Instant): Promise<LifeSubject<C> | undefined>
}

/** Which deed is to be done to which thing. */
export interface Taking<S extends string, D extends string, C> {
  readonly life: LifeKind<S, D, C>
  readonly object: string
  readonly deed: D
}

/** What came of a deed: moved, or waiting for the next approval. */
export interface Taken {
  readonly life: Life
  readonly moved: boolean
  /** All approvals of the deed, the one just given included. */
  readonly approvals: readonly Approval[]
  /** Roles that may give the next approval; empty once it moved. */
  readonly needs: readonly string[]
  /** The act, narrowed to the role in which it was done. */
  readonly act: Act
}

/** Where a life begins: whoever may do the deed that makes the thing may begin its life. Throws when it has begun. */
export async function begin<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { life, object, subject }: { life: LifeKind<S, D, C>; object: string; subject: LifeSubject<C> },
): Promise<Life> {
  if (await lockLife(tx, life.kind, object))
    throw new AppError({
      code: 'conflict',
      ...worded(begunBeforeWords(life.kind, object)),
    })
  const state = life.table.start
  const begun: Life = {
    ...{ kind: life.kind, object, legalEntity: subject.entity, state, since: act.at },
    ...{ requestedBy: act.by, approvals: [] },
    ...(act.onBehalfOf === undefined ? {} : { requestedFor: act.onBehalfOf }),
  }
  await lives.put(tx, act, begun)
  await addStep(tx, begun, { kind: 'begun', deed: 'begin', from: null, to: state, ...byOf(act) })
  await startDuties(tx, act, { kind: life, object, subject, codes: life.table.starts ?? [] })
  return begun
}

/**
 * Does a deed to a thing: permitted in the deed, by the table, and where it takes approvals as one of them. The last
 * approval moves the thing. Refuses `not_found`, `not_allowed_from`, `not_allowed` (a guard), `forbidden` (a role, or
 * "you asked for it") and `step_up`; a refusal is recorded.
 */
export async function take<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  taking: Taking<S, D, C>,
): Promise<Result<Taken>> {
  const { life: kind, object, deed } = taking
  const outcome = await taken(tx, act, taking)
  if (outcome.ok) return outcome
  const { event } = kind.deeds[deed]
  await record(tx, act, {
    type: event,
    object,
    body: { kind: kind.kind, deed, refused: outcome.refusal.code },
  })
  return outcome
}

async function taken<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  taking: Taking<S, D, C>,
): Promise<Result<Taken>> {
  const { life: kind, object, deed } = taking
  const stored = await lockLife(tx, kind.kind, object)
  const subject = await kind.subject(tx, object, act.at)
  if (!stored || !subject) return refuse(noLife(kind.kind, object))
  const judged = judge(act, taking, { stored, subject })
  if (!judged.ok) return judged
  const { transition, seat, given } = judged.value
  const done = judged.value.act
  if (seat === undefined) return ok(await moved(tx, done, { taking, stored, subject, transition, given: [] }))
  const approval: Approval = {
    ...{ deed, seat, by: act.by, onBehalfOf: done.onBehalfOf ?? null },
    ...{ role: done.role, at: act.at, reason: act.reason ?? null, content: subject.content ?? null },
  }
  const all = [...given, approval]
  await addStep(
    tx,
    stored.record,
    stepOf(done, { kind: 'approved', deed, from: stored.record.state, to: stored.record.state }),
  )
  const open = nextSeat(transition.approvals ?? [], all)
  if (open === undefined)
    return ok(await moved(tx, done, { taking, stored, subject, transition, given: all }))
  const life: Life = { ...stored.record, approvals: [...all] }
  await lives.put(tx, done, life)
  const { legalEntity } = life
  const body = { kind: kind.kind, legalEntity, deed, seat, role: done.role, content: approval.content }
  await record(tx, done, { type: kind.approval ?? 'life.approve', object, body })
  return ok({ life, moved: false, approvals: all, needs: transition.approvals?.[open] ?? [], act: done })
}

/** Takes the one's own approval back, while it waits for the others. Refuses `not_found` where there is none. */
export async function withdrawApproval<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { life: kind, object }: Pick<Taking<S, D, C>, 'life' | 'object'>,
): Promise<Result<Life>> {
  const stored = await lockLife(tx, kind.kind, object)
  const own = stored?.record.approvals.find(({ by }) => by === act.by)
  if (!stored || !own) return refuse({ code: 'not_found', ...worded(noApprovalWords(kind.kind, object)) })
  const life: Life = { ...stored.record, approvals: stored.record.approvals.filter((one) => one !== own) }
  await lives.put(tx, act, life)
  const { state } = life
  const as = { ...act, role: own.role }
  await addStep(tx, life, stepOf(as, { kind: 'withdrawn', deed: own.deed, from: state, to: state }))
  const { legalEntity } = life
  const body = { kind: kind.kind, legalEntity, deed: own.deed, seat: own.seat, withdrawn: true }
  await record(tx, as, { type: kind.approval ?? 'life.approve', object, body })
  return ok(life)
}

export interface Standing<C> {
  readonly stored: Stored<Life>
  readonly subject: LifeSubject<C>
}
export interface Judged<S extends string, D extends string, C> {
  readonly transition: Transition<S, D, C>
  /** The approval that it would be; undefined where the deed takes none. */
  readonly seat: number | undefined
  readonly given: readonly Approval[]
  readonly act: Act
}

/** May this one do this deed to this thing now? The same answer for the deed and for the screen. */
export function judge<S extends string, D extends string, C>(
  act: Act,
  { life: kind, deed }: Pick<Taking<S, D, C>, 'life' | 'deed'>,
  { stored, subject }: Standing<C>,
): Result<Judged<S, D, C>, Refusal> {
  const { state, approvals } = stored.record
  const entity = subject.entity === null ? {} : { entity: subject.entity }
  const whose = { ...entity, parties: subject.parties ?? [] }
  // Before anything of its state is told; a proof of who signs is asked for last.
  const may = permit(act, kind.deeds[deed].permit, whose)
  if (!may.ok && may.refusal.code === 'forbidden') return may
  const grants = grantsOf(act)
  const roles = grants.map(({ role }) => role)
  const found = transitionOf(
    kind.table,
    { state: stateOf(kind.table, state), deed },
    { roles, context: subject.context },
  )
  if (!found.ok) return found
  const seats = found.value.approvals
  const given = approvalsOf(approvals, deed, subject.content ?? null)
  const seat = seats && nextSeat(seats, given)
  const needed = seats ? seats[seat ?? 0] : found.value.by
  const usable = needed ? grantsFor(grants, needed) : grants
  if (needed && usable.length === 0)
    return refuse(wrongSeat(kind.deeds[deed].permit, { needed, seat, grants }))
  const apartFrom = seats ? partsBefore(stored.record, given) : []
  const allowed = permit({ ...act, grants: usable }, kind.deeds[deed].permit, { ...whose, apartFrom })
  if (!allowed.ok) return allowed
  const { grants: _, ...narrowed } = allowed.value
  const whole = act.grants === undefined ? narrowed : { ...narrowed, grants: act.grants }
  return ok({ transition: found.value, seat, given, act: whole })
}

/** A state as it was kept; a fault where the table does not know it any more. */
export function stateOf<S extends string, D extends string, C>(table: LifeCycle<S, D, C>, state: string): S {
  if (isStateOf(table, state)) return state
  throw new AppError({
    code: 'fault',
    ...inEnglish(`A ${table.name} is kept as '${state}', which its table lacks.`),
  })
}

function isStateOf<S extends string, D extends string, C>(
  table: LifeCycle<S, D, C>,
  state: string,
): state is S {
  return Object.hasOwn(table.states, state)
}

interface Moving<S extends string, D extends string, C> extends Standing<C> {
  readonly taking: Taking<S, D, C>
  readonly transition: Transition<S, D, C>
  readonly given: readonly Approval[]
}

async function moved<S extends string, D extends string, C>(
  tx: Tx,
  act: Act,
  { taking, stored, subject, transition, given }: Moving<S, D, C>,
): Promise<Taken> {
  const { life: kind, object, deed } = taking
  const from = stored.record.state
  const life: Life = { ...stored.record, state: transition.to, since: act.at, approvals: [] }
  await lives.put(tx, act, life)
  await addStep(tx, life, stepOf(act, { kind: 'moved', deed, from, to: life.state }))
  await turnDuties(tx, act, { kind: kind.kind, object, transition })
  await startDuties(tx, act, { kind, object, subject, codes: transition.starts ?? [] })
  const approvals = given.map(({ by, role, seat }) => ({ by, role, seat }))
  const { legalEntity } = life
  const body = { kind: kind.kind, legalEntity, deed, from, to: life.state, approvals }
  await record(tx, act, { type: kind.deeds[deed].event, object, body })
  return { life, moved: true, approvals: given, needs: [], act }
}

function stepOf(
  act: Act,
  step: { kind: 'approved' | 'withdrawn' | 'moved'; deed: string; from: string; to: string },
) {
  return { ...step, ...byOf(act) }
}

function byOf({ by, role, at, reason }: Act) {
  return { by, role, at, reason: reason ?? null }
}

function wrongSeat(
  deed: Deed,
  { needed, seat, grants }: { needed: readonly string[]; seat: number | undefined; grants: readonly Grant[] },
): Refusal {
  const held = grants.map(({ role }) => role)
  const refusal = mayNotDo(deed, takesOther(needed, held, seat === undefined ? undefined : approvalAt(seat)))
  return { ...refusal, facts: { deed, needed: [...needed] } }
}

export function noLife(kind: string, object: string): Refusal {
  return {
    code: 'not_found',
    ...worded(noLifeWords(kind, object)),
    facts: { kind, object },
  }
}
