import { grantsOf, permit } from '#access'
import { isOwnPerson } from '#access/model'
import {
  type Act,
  type Day,
  fieldFault,
  type Instant,
  missing,
  newId,
  noLegalEntity,
  ok,
  type Refusal,
  type Result,
  refuse,
  worded,
} from '#kernel'
import { record } from '#log'
import type { EventType } from '#log/model'
import { type Db, inTransaction, type Tx } from '#storage'
import {
  aboutOwnPerson,
  nobodyThere,
  noDeadlineWords,
  noOwnerWords,
  notYoursWords,
  sayWhyWords,
} from '../knowledge/deadline-words.ts'
import {
  assignDeadline,
  type Change,
  endDeadline,
  extendDeadline,
  pauseDeadline,
  resumeDeadline,
} from './change.ts'
import type { Deadline, DeadlineNews, NewDeadline, Owner } from './model.ts'
import { oversees } from './owners.ts'
import { type HiddenAmong, isHidden, isMine, maySee } from './sight/actions.ts'
import { nextSignal } from './signals.ts'
import { type StartDeadline, startedDeadline } from './start.ts'
import { deadlines, lockDeadline, lockDueTelling } from './store.ts'
import { tickDeadline } from './tick.ts'

/** Where deadlines are kept, and what the app knows of legal entities. */
export interface DeadlineDesk {
  readonly db: Db
  /** Country of a legal entity; undefined where there is none of that reference. */
  countryOf(tx: Tx, legalEntity: string): Promise<string | undefined>
  /** Is there such a person, or such a role? */
  knowsOwner(tx: Tx, owner: Owner, at: Instant): Promise<boolean>
  /** Of these things those of which this one is not told that they are there; left out: none. */
  readonly hiddenAmong?: HiddenAmong
}
/** Starts a clock inside another deed: whoever may do that deed may start it. Refuses what `startedDeadline` refuses. */
export async function startDeadline(tx: Tx, act: Act, order: StartDeadline): Promise<Result<Deadline>> {
  const started = startedDeadline(order, { id: newId('dln', act), by: act.by, at: act.at })
  if (started.ok) await keep(tx, act, { type: 'deadline.start', deadline: started.value })
  return started
}

/** A duty that somebody sets by hand. Refuses `unknown_reference` for a legal entity or an owner that nobody knows. */
export async function addDeadline(
  desk: DeadlineDesk,
  act: Act,
  order: NewDeadline,
): Promise<Result<Deadline>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const outcome = await added(tx, { desk, act, order })
    if (!outcome.ok)
      await record(tx, act, {
        type: 'deadline.start',
        object: order.object?.id ?? order.legalEntity,
        body: { duty: order.duty ?? null, refused: outcome.refusal.code },
      })
    return outcome
  })
}

async function added(
  tx: Tx,
  { desk, act, order }: { desk: DeadlineDesk; act: Act; order: NewDeadline },
): Promise<Result<Deadline>> {
  const allowed = permit(act, 'deadline.add', { entity: order.legalEntity })
  if (!allowed.ok) return allowed
  if (order.object && isOwnPerson(order.object.id)) return refuse(aboutOwnPerson)
  const country = await desk.countryOf(tx, order.legalEntity)
  if (country === undefined) return refuse(noLegalEntity(order.legalEntity))
  for (const one of [order.owner, ...(order.escalations ?? []).map(({ to }) => to)])
    if (!(await desk.knowsOwner(tx, one, act.at))) return refuse(unknownOwner(one))
  return await startDeadline(tx, allowed.value, { ...order, object: order.object ?? null, country })
}

/** What is to be done to which deadline. */
export interface DeadlineDeed {
  readonly deed: 'pause' | 'resume' | 'meet' | 'cancel' | 'extend' | 'assign'
  readonly id: string
  /** The new end, where an extension leaves it open. */
  readonly until?: Day | undefined
  /** Who owes it from now on; for `assign`. */
  readonly owner?: Owner | undefined
}

const events = {
  pause: 'deadline.pause',
  resume: 'deadline.resume',
  extend: 'deadline.extend',
  meet: 'deadline.meet',
  cancel: 'deadline.cancel',
  assign: 'deadline.assign',
} as const satisfies Record<DeadlineDeed['deed'], EventType>

/**
 * Pauses, resumes, extends, meets or cancels a deadline; `act.reason` says why. Whoever owes it may, and compliance.
 * Refuses `not_found`, `forbidden`, `invalid_input` (no reason), and what the deadline itself does not allow. A refusal
 * is recorded.
 */
export async function changeDeadline(
  desk: Pick<DeadlineDesk, 'db' | 'knowsOwner' | 'hiddenAmong'>,
  act: Act,
  order: DeadlineDeed,
): Promise<Result<Deadline>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const found = (await lockDeadline(tx, order.id))?.record
    if (!found || !maySee(act, found) || (await isHidden(tx, act, { ...desk, found })))
      return refuse(noDeadline(order.id))
    const isKnown = !order.owner || (await desk.knowsOwner(tx, order.owner, act.at))
    const outcome = isKnown ? changed(act, found, order) : refuse(unknownOwner(order.owner))
    const type = events[order.deed]
    if (outcome.ok) await keep(tx, outcome.value.act, { type, deadline: outcome.value.deadline })
    else await record(tx, act, { type, object: order.id, body: { refused: outcome.refusal.code } })
    return outcome.ok ? ok(outcome.value.deadline) : outcome
  })
}

/** One deadline, if the one who asks may see it. */
export async function readDeadline(
  tx: Tx,
  act: Act,
  { id, hiddenAmong }: { readonly id: string; readonly hiddenAmong?: HiddenAmong | undefined },
): Promise<Result<Deadline>> {
  const found = (await deadlines.find(tx, [id]))[0]?.record
  return found && maySee(act, found) && !(await isHidden(tx, act, { found, hiddenAmong }))
    ? ok(found)
    : refuse(noDeadline(id))
}

/** Ends a deadline inside another deed that met it, or after which nobody owes it. */
export async function endWithin(
  tx: Tx,
  act: Act,
  { deadline, state }: { deadline: Deadline; state: 'met' | 'cancelled' },
): Promise<void> {
  const ended = endDeadline(deadline, { ...changeOf(act), state })
  const type = state === 'met' ? 'deadline.meet' : 'deadline.cancel'
  if (ended.ok) await keep(tx, act, { type, deadline: ended.value })
}

/** Stops the clock, or lets it run on, inside another deed. What cannot be is left as it is. */
export async function turnWithin(
  tx: Tx,
  act: Act,
  { deadline, turn }: { deadline: Deadline; turn: 'pause' | 'resume' },
): Promise<void> {
  const turned =
    turn === 'pause' ? pauseDeadline(deadline, changeOf(act)) : resumeDeadline(deadline, changeOf(act))
  if (turned.ok) await keep(tx, act, { type: `deadline.${turn}`, deadline: turned.value })
}

/**
 * Moves the end of a deadline inside another deed; `act.reason` says why. Whoever may do that deed may. Refuses what
 * `extendDeadline` refuses.
 */
export async function extendWithin(
  tx: Tx,
  act: Act,
  { deadline, until }: { deadline: Deadline; until?: Day },
): Promise<Result<Deadline>> {
  const extended = extendDeadline(deadline, { ...changeOf(act), until })
  if (extended.ok) await keep(tx, act, { type: 'deadline.extend', deadline: extended.value })
  return extended
}

/** Deadlines told in one transaction. */
const batch = 200

/**
 * Tells what fell due since the last time, each once: marks what was missed, and answers the news for the notices. The
 * log holds them too, in the same transaction, so that nothing is lost between here and there.
 */
export async function tickDeadlines(db: Db, act: Act): Promise<DeadlineNews[]> {
  const all: DeadlineNews[] = []
  for (let more = true; more; ) {
    const news = await inTransaction(db, act.at, (tx) => tellBatch(tx, act))
    all.push(...news.filter(({ signals }) => signals.length > 0))
    more = news.length === batch
  }
  return all
}

async function tellBatch(tx: Tx, act: Act): Promise<DeadlineNews[]> {
  const due = await lockDueTelling(tx, act.at, batch)
  const news = due.map((deadline) => tickDeadline(deadline, act.at) ?? quiet(deadline, act.at))
  await deadlines.putMany(
    tx,
    act,
    news.map(({ deadline }) => deadline),
  )
  for (const { deadline, signals } of news)
    if (signals.length > 0)
      await record(tx, act, {
        type: 'deadline.tell',
        object: deadline.id,
        body: { ...about(deadline), signals },
      })
  return news
}

/** Nothing fell due after all: it is not asked again before its next instant. */
function quiet(deadline: Deadline, at: Instant): DeadlineNews {
  return { deadline: { ...deadline, nextAt: nextSignal(deadline, at) }, signals: [] }
}

function changed(
  act: Act,
  deadline: Deadline,
  order: DeadlineDeed,
): Result<{ deadline: Deadline; act: Act }, Refusal> {
  const allowed = mayChange(act, deadline)
  if (!allowed.ok) return allowed
  const change = changeOf(allowed.value)
  if (order.deed !== 'resume' && order.deed !== 'meet' && change.reason === '')
    return refuse({
      code: 'invalid_input',
      ...worded(sayWhyWords(order.deed)),
      errors: [fieldFault('/reason', missing)],
    })
  const outcome = apply(deadline, order, change)
  return outcome.ok ? ok({ deadline: outcome.value, act: allowed.value }) : outcome
}

function apply(deadline: Deadline, order: DeadlineDeed, change: Change): Result<Deadline> {
  switch (order.deed) {
    case 'pause':
      return pauseDeadline(deadline, change)
    case 'resume':
      return resumeDeadline(deadline, change)
    case 'extend':
      return extendDeadline(deadline, { ...change, until: order.until })
    case 'meet':
      return endDeadline(deadline, { ...change, state: 'met' })
    case 'assign':
      return order.owner ? assignDeadline(deadline, order.owner) : refuse(unknownOwner(undefined))
    case 'cancel':
      return endDeadline(deadline, { ...change, state: 'cancelled' })
  }
}

/** Whoever owes it, it was escalated to, or who oversees the work of the entity. */
function mayChange(act: Act, deadline: Deadline): Result<Act> {
  const allowed = permit(act, 'deadline.change')
  if (!allowed.ok || isMine(act, deadline) || oversees(grantsOf(act), deadline.legalEntity)) return allowed
  return refuse({
    code: 'forbidden',
    ...worded(notYoursWords(deadline)),
    facts: { deed: 'deadline.change' },
  })
}

function changeOf(act: Act): Change {
  return { by: act.by, at: act.at, reason: act.reason?.trim() ?? '' }
}

async function keep(
  tx: Tx,
  act: Act,
  { type, deadline }: { type: EventType; deadline: Deadline },
): Promise<void> {
  await deadlines.put(tx, act, deadline)
  await record(tx, act, { type, object: deadline.id, body: about(deadline) })
}

/** What the log says of a deadline: no words of people. */
function about({ duty, object, legalEntity, dueOn, dueAt, state, owner }: Deadline) {
  return { duty, object, legalEntity, dueOn, dueAt, state, owner }
}

function noDeadline(id: string): Refusal {
  return { code: 'not_found', ...worded(noDeadlineWords(id)) }
}

function unknownOwner(owner: Owner | undefined): Refusal {
  return {
    code: 'unknown_reference',
    ...worded(noOwnerWords(owner)),
    errors: [fieldFault('/owner', nobodyThere)],
  }
}
