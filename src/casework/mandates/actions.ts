import { permit } from '#access'
import { type Act, fieldFault, noSuch, ok, type Result, refuse, toInstant, worded } from '#kernel'
import { begin, findLives, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { tell } from '#notices'
import { inTransaction, type Stored, type Tx } from '#storage'
import { enterToWork } from '../cases/enter/actions.ts'
import { cases, lockCase, noteInCase } from '../cases/store.ts'
import { aMandate, keptOutExpertWords, mandateFaults, mandateUnfitWords } from '../knowledge/mandate-words.ts'
import type { MandateDesk } from './desk/index.ts'
import { mandateKind } from './kind/index.ts'
import { letIn, type MandateDeed } from './life.ts'
import type { ExpertMandate, GiveMandate } from './model.ts'
import { lockMandate, mandates, mandatesOf, nextMandateRef } from './store.ts'
import { openTimes, orderFaults, windowFaults } from './window.ts'

/**
 * Gives an expert a mandate on one case; nobody enters by it yet. Refuses `forbidden`, `not_found` (case),
 * `unknown_reference` (nobody signs in as such an expert) and `invalid_input` (the window).
 */
export async function giveMandate(desk: MandateDesk, act: Act, order: GiveMandate): Promise<Result<string>> {
  return await inTransaction(desk.db, act.at, async (tx) => {
    const made = await mandateOf(tx, act, { desk, order })
    const about = { case: order.case, expert: order.expert, until: order.until }
    if (!made.ok) {
      const body = { ...about, refused: made.refusal.code }
      await record(tx, act, { type: 'mandate.give', object: 'none', body })
      return made
    }
    const { mandate, act: by } = made.value
    const { ref, party, legalEntity } = mandate
    await mandates.put(tx, by, mandate)
    await record(tx, by, { type: 'mandate.give', object: ref, body: { ...about, party, legalEntity } })
    const subject = await mandateKind.subject(tx, ref, act.at)
    if (subject) await begin(tx, by, { life: mandateKind, object: ref, subject })
    await noteInCase(tx, by, { case: order.case, kind: 'mandateGiven', object: ref, facts: { party } })
    await tell(tx, by, {
      ...{ key: 'mandateOffered', persons: [mandate.expert], parties: [party], entity: legalEntity },
      params: { mandate: ref },
      about: { kind: 'mandate', id: ref, link: `/outside/mandates/${ref}` },
    })
    return ok(ref)
  })
}

async function mandateOf(
  tx: Tx,
  act: Act,
  { desk, order }: { desk: MandateDesk; order: GiveMandate },
): Promise<Result<{ mandate: ExpertMandate; act: Act }>> {
  const entered = await enterToWork(tx, act, order.case)
  if (!entered.ok) return entered
  const { legalEntity, country, walls } = entered.value.stored.record
  const allowed = permit(act, 'mandate.give', { entity: legalEntity })
  if (!allowed.ok) return allowed
  const errors = orderFaults(order, act)
  const expert = (await desk.experts(tx, act.at)).find(({ id }) => id === order.expert)
  if (!expert) errors.push(fieldFault('/expert', mandateFaults.noExpert))
  if (!expert || errors.length > 0)
    return refuse({
      code: expert ? 'invalid_input' : 'unknown_reference',
      ...worded(mandateUnfitWords),
      errors,
    })
  if (walls.some(({ person }) => person === expert.id))
    return refuse({ code: 'not_allowed', ...worded(keptOutExpertWords(order.case)) })
  const { scope, questions, fee, deliverable } = order
  const mandate: ExpertMandate = {
    ...{ ref: await nextMandateRef(tx, act.at), case: order.case, legalEntity, country },
    ...{ language: order.language ?? 'en', expert: expert.id, expertName: expert.name, party: expert.party },
    ...{ scope, questions, fee, until: toInstant(order.until) },
    from: order.from === undefined ? act.at : toInstant(order.from),
    deliverable: { ...deliverable, evidence: [], receivedAt: null },
    ...{ declaration: null, nda: null, extensions: [], notes: [], letters: [] },
    ...{ givenBy: act.by, givenAt: act.at },
  }
  return ok({ mandate, act: allowed.value })
}

export interface Held {
  readonly stored: Stored<ExpertMandate>
  readonly act: Act
}

/** The mandate, locked, for one who may work on its case and give mandates. */
async function reach(tx: Tx, act: Act, ref: string): Promise<Result<Held>> {
  const stored = await lockMandate(tx, ref)
  if (!stored) return refuse(noMandate(ref))
  const entered = await enterToWork(tx, act, stored.record.case)
  if (!entered.ok) return entered
  return ok({ stored, act: entered.value.act })
}

export function noMandate(ref: string) {
  return { code: 'not_found' as const, ...worded(noSuch(aMandate, ref)) }
}

/** Another than who gave the mandate; the attempt is logged. */
async function byAnother(
  tx: Tx,
  act: Act,
  { ref, legalEntity, givenBy }: ExpertMandate,
): Promise<Result<Act>> {
  const apartFrom = [{ by: givenBy, did: gaveIt }]
  const allowed = permit(act, 'mandate.give', { entity: legalEntity, apartFrom })
  if (!allowed.ok)
    await record(tx, act, { type: 'mandate.move', object: ref, body: { refused: allowed.refusal.code } })
  return allowed
}
const gaveIt = { sv: 'gav uppdraget', nb: 'ga oppdraget', fi: 'antoi toimeksiannon', en: 'gave the mandate' }

/** Lets the expert in in spite of a conflict; another than who gave the mandate. `act.reason` says why. */
export async function acceptConflict(desk: MandateDesk, act: Act, ref: string): Promise<Result<void>> {
  return await moving(desk, act, { ref, deed: 'accept' })
}

/** Ends it before its time: the expert is out at once. */
export async function endMandate(desk: MandateDesk, act: Act, ref: string): Promise<Result<void>> {
  return await moving(desk, act, { ref, deed: 'end' })
}

async function moving(
  { db }: MandateDesk,
  act: Act,
  { ref, deed }: { ref: string; deed: MandateDeed },
): Promise<Result<void>> {
  return await inTransaction(db, act.at, async (tx) => {
    const held = await reach(tx, act, ref)
    if (!held.ok) return held
    const other = deed === 'accept' ? await byAnother(tx, act, held.value.stored.record) : ok(act)
    if (!other.ok) return other
    const taken = await take(tx, act, { life: mandateKind, object: ref, deed })
    if (!taken.ok) return taken
    await followLife(tx, { ...taken.value, deed }, held.value.stored.record)
    return ok(undefined)
  })
}

/**
 * Gives a later end, at most ninety days from now; another than who gave the mandate. `act.reason` says why. Refuses
 * `invalid_input` for a window that is too long or not later.
 */
export async function extendMandate(
  { db }: MandateDesk,
  act: Act,
  { ref, until: given }: { readonly ref: string; readonly until: string },
): Promise<Result<void>> {
  const until = toInstant(given)
  return await inTransaction(db, act.at, async (tx) => {
    const held = await reach(tx, act, ref)
    if (!held.ok) return held
    const kept = held.value.stored.record
    const other = await byAnother(tx, act, kept)
    if (!other.ok) return other
    const errors = [
      ...(until <= kept.until ? [fieldFault('/until', mandateFaults.notLater)] : []),
      ...windowFaults(act.at, until, act.at),
    ]
    if (errors.length > 0) return refuse({ code: 'invalid_input', ...worded(mandateUnfitWords), errors })
    const taken = await take(tx, act, { life: mandateKind, object: ref, deed: 'extend' })
    if (!taken.ok) return taken
    const extension = { from: kept.until, until, by: act.by, at: act.at, reason: act.reason ?? '' }
    const longer = { ...kept, until, extensions: [...kept.extensions, extension] }
    await mandates.put(tx, taken.value.act, longer)
    await followLife(tx, { ...taken.value, deed: 'extend' }, longer)
    return ok(undefined)
  })
}

/** What was done to a mandate, and where it stands since. */
export type Followed = Pick<Taken, 'life' | 'act'> & { readonly deed: MandateDeed }

/**
 * Lets the expert into the room of the case, or out of it, as the lives of the mandates say that they have there: where
 * one of several ends, the others stand.
 */
export async function followLife(tx: Tx, { life, act, deed }: Followed, mandate: ExpertMandate) {
  const kept = (await lockCase(tx, mandate.case))?.record
  if (!kept) return
  const { expert: person, party, until, case: of, ref } = mandate
  const open = await openMandates(tx, { ...mandate, isOpen: isLetIn(life.state) })
  const members = openTimes(open).map((time) => ({ person, part: 'expert' as const, party, ...time }))
  const others = kept.team.filter((one) => one.person !== person || one.part !== 'expert')
  await cases.put(tx, act, { ...kept, team: [...others, ...members] })
  if (life.state === 'active' && (deed === 'declare' || deed === 'accept'))
    await noteInCase(tx, act, { case: of, kind: 'mandateDeclared', object: ref, facts: { party, until } })
  if (life.state === 'ended' || life.state === 'declined')
    await noteInCase(tx, act, {
      case: of,
      kind: 'mandateEnded',
      object: ref,
      facts: { party, state: life.state },
    })
}

const isLetIn = (state: string | undefined) => letIn.some((one) => one === state)

/** The mandates on one case that let the same expert in; this one as it stands now. */
async function openMandates(
  tx: Tx,
  { isOpen, ...mandate }: ExpertMandate & { readonly isOpen: boolean },
): Promise<ExpertMandate[]> {
  const given = (await mandatesOf(tx, { case: mandate.case })).map(({ record: one }) => one)
  const others = given.filter(({ expert, ref }) => expert === mandate.expert && ref !== mandate.ref)
  const lives = await findLives(
    tx,
    'mandate',
    others.map(({ ref }) => ref),
  )
  const open = new Set(
    lives.filter(({ record: one }) => isLetIn(one.state)).map(({ record: one }) => one.object),
  )
  return [...others.filter(({ ref }) => open.has(ref)), ...(isOpen ? [mandate] : [])]
}

export async function stateOfMandate(tx: Tx, ref: string): Promise<string | undefined> {
  return (await findLives(tx, 'mandate', [ref]))[0]?.record.state
}
