import { everybody, isKeptFrom, mayAnywhere, permit, seesOwnPeople } from '#access'
import { type Act, type Instant, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { deadlinesOf } from '#lifecycle'
import { editionsOf, entryOf } from '#lists'
import { findAnyParties } from '#parties'
import { inTransaction, type Stored, type Tx } from '#storage'
import type { AlertState, Hit } from '../../hits/model.ts'
import { hits } from '../../hits/store.ts'
import { noAlert } from '../../knowledge/alert-refusals.ts'
import { reasonCodes } from '../../knowledge/reason-codes.ts'
import type { FullMatch } from '../../model.ts'
import { queryOfParty } from '../../party-query.ts'
import { screen } from '../../screen.ts'
import { thresholdInForce } from '../../threshold/store.ts'
import { alertKind, boundCompanies } from '../freeze/actions.ts'
import { marksOf } from '../grounds.ts'
import type { AlertDesk } from '../locked/actions.ts'
import {
  type AlertCounts,
  type AlertFile,
  type AlertFilter,
  type AlertLine,
  openStates,
  type QuestionView,
  type ReasonChoice,
} from '../model.ts'
import type { Held, Priority } from '../priority.ts'
import { isAsked } from '../questions/actions.ts'
import { cursorOf, followsCursor, isIn, type Known, lineOf, orderOf, priorityOfAlert } from '../queue.ts'
import { fileOf, stepsOf } from '../shown.ts'
import { alertsIn, countsByState, findAlerts } from '../store.ts'

/** What the app lends for reading. */
export interface ReadingDesk extends AlertDesk {
  /** Orders that wait, by the parties that they name. */
  heldBy(tx: Tx, at: Instant): Promise<ReadonlyMap<string, Held>>
}

/** More than a queue is: beyond, the oldest are shown, and the counts say how many there are. */
const mostShown = 5_000

export interface AlertPage {
  readonly items: AlertLine[]
  readonly next: string | null
  readonly counts: AlertCounts
}

/** Alerts in an order that is total, with where the queue stands. For those who may read screenings. */
export function pageOfAlerts(desk: ReadingDesk, act: Act, filter: AlertFilter): Promise<Result<AlertPage>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const { state = openStates, list, entry, party, sort, after, limit } = filter
    const ownPeople = seesOwnPeople(act)
    const open = await alertsIn(tx, { states: openStates, ownPeople, limit: mostShown })
    const isOpenOnly = state.every((one) => openStates.some((known) => known === one))
    const found = isOpenOnly
      ? open
      : await alertsIn(tx, { states: state, list, entry, party, ownPeople, limit: mostShown })
    const around = await aroundAlerts(tx, desk, { act, alerts: [...open, ...found] })
    const lines = found.map((alert) => lineOf(alert, knownOf(alert, around, act)))
    const wanted = lines.filter((line) => isIn(line, { ...filter, state }, act))
    const ordered = wanted.toSorted(orderOf(sort)).filter((line) => followsCursor(line, sort, after))
    const items = ordered.slice(0, limit)
    const last = items.at(-1)
    return ok({
      items,
      next: ordered.length > limit && last ? cursorOf(last, sort) : null,
      counts: countsOf(
        open.map((alert) => lineOf(alert, knownOf(alert, around, act))),
        { act, states: await countsByState(tx, ownPeople) },
      ),
    })
  })
}

function countsOf(
  open: readonly AlertLine[],
  { act, states }: { readonly act: Act; readonly states: ReadonlyMap<string, number> },
): AlertCounts {
  const lists: Record<string, number> = {}
  for (const { list } of open) lists[list] = (lists[list] ?? 0) + 1
  return {
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue).length,
    mine: open.filter(({ assignee }) => assignee === act.by).length,
    waitForMe: open.filter(({ waitsForMe }) => waitsForMe).length,
    states: Object.fromEntries(states),
    lists,
  }
}

interface Around {
  readonly parties: Awaited<ReturnType<typeof findAnyParties>>
  readonly held: ReadonlyMap<string, Held>
  readonly binding: ReadonlySet<string>
}

async function aroundAlerts(
  tx: Tx,
  desk: ReadingDesk,
  { act, alerts }: { readonly act: Act; readonly alerts: readonly Stored<Hit>[] },
): Promise<Around> {
  const refs = [...new Set(alerts.map(({ record }) => record.party))]
  const lists = [...new Set(alerts.map(({ record }) => record.list))]
  const binding = new Set<string>()
  for (const list of lists) if ((await boundCompanies(tx, list, act.at)).length > 0) binding.add(list)
  return { parties: await findAnyParties(tx, refs), held: await desk.heldBy(tx, act.at), binding }
}

function knownOf({ record }: Stored<Hit>, { parties, held, binding }: Around, act: Act): Known {
  const party = [...parties.organisations, ...parties.legalEntities].find(({ key }) => key === record.party)
  return {
    ...{ at: act.at, me: act.by, mayConfirm: mayAnywhere(act, 'hit.confirm') },
    name: party?.record.name ?? record.party,
    country: party?.record.country ?? null,
    held: held.get(record.party) ?? null,
    force: binding.has(record.list) ? 'law' : 'risk',
  }
}

/** One alert with both sides in full, its history, and what this one may do with it and why not. */
export function readAlert(desk: ReadingDesk, act: Act, id: string): Promise<Result<AlertFile>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const allowed = permit(act, 'screening.read')
    if (!allowed.ok) return allowed
    const [alert] = await findAlerts(tx, [id])
    if (!alert || isKeptFrom(act, alert.record.party)) return refuse(noAlert(id))
    const { list, entry } = alert.record
    const around = await aroundAlerts(tx, desk, { act, alerts: [alert] })
    const known = knownOf(alert, around, act)
    const party = [...around.parties.organisations, ...around.parties.legalEntities][0]
    const listed = await entryOf(tx, { list, entry })
    const threshold = await thresholdInForce(tx)
    const match = party && matchOf(desk, queryOfParty(party.record), { list, entry, threshold })
    const priority: Priority = priorityOfAlert(alert.record, known)
    return ok(
      fileOf({
        ...{ alert, act, known, priority, match },
        party: party && { record: party.record, version: party.version },
        listed: listed.ok ? { entry: listed.value.entry, version: listed.value.version } : undefined,
        editions: await editionsOf(tx, { list, entry }),
        duties: await deadlinesOf(tx, { kind: alertKind, id }),
        steps: stepsOf(await hits.versions(tx, alert.key)),
        same: await sameAs(tx, alert, seesOwnPeople(act)),
      }),
    )
  })
}

/** What the index shows between the party and the entry now. */
function matchOf(
  desk: AlertDesk,
  query: Parameters<typeof screen>[1],
  { list, entry, threshold }: Pick<Hit, 'list' | 'entry'> & { readonly threshold: number },
): FullMatch | undefined {
  const snapshot = desk.snapshot()
  if (snapshot?.versions[list] === undefined) return undefined
  const answer = screen(snapshot, query, { lists: [list], limit: 1000, threshold })
  return answer.status === 'screened' ? answer.matches.find((one) => one.entry === entry) : undefined
}

const mostSame = 200

/** Open alerts that share a mark with it. */
async function sameAs(tx: Tx, { id, record: hit }: Stored<Hit>, ownPeople: boolean): Promise<string[]> {
  const marks = marksOf(hit)
  const states: readonly AlertState[] = openStates
  const { list, entry, party } = hit
  const found = [
    ...(await alertsIn(tx, { states, list, entry, ownPeople, limit: mostSame })),
    ...(await alertsIn(tx, { states, party, ownPeople, limit: mostSame })),
  ]
  const alike = found.filter(
    (one) => one.id !== id && marksOf(one.record).some((mark) => marks.includes(mark)),
  )
  return [...new Set(alike.map((one) => one.id))]
}

/** Reasons for verdicts, each with its key. */
export function reasonChoices(): ReasonChoice[] {
  const counts = new Map<string, number>()
  return reasonCodes.map(({ code, verdict, says, needsText = false, fits = [] }) => {
    const key = (counts.get(verdict) ?? 0) + 1
    counts.set(verdict, key)
    return { code, verdict, key, says, needsText, fits: [...fits] }
  })
}

/** A question, for whoever is asked and for those who decide. Refuses `not_found`. */
export function readQuestion(desk: AlertDesk, act: Act, id: string): Promise<Result<QuestionView>> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const allowed = permit(act, 'alert.answer')
    if (!allowed.ok) return allowed
    const [alert] = await findAlerts(tx, [id])
    const question = alert?.record.question
    const mine = question != null && isAsked(act, question)
    if (!alert || isKeptFrom(act, alert.record.party)) return refuse(noAlert(id))
    if (!question || !(mine || mayAnywhere(act, 'screening.read'))) return refuse(noAlert(id))
    const { organisations, legalEntities } = await findAnyParties(tx, [alert.record.party])
    const party = organisations[0] ?? legalEntities[0]
    if (!party) return refuse({ code: 'not_found', ...worded(noSuch(things.party, alert.record.party)) })
    const { name, country = null } = party.record
    return ok({ id, party: { ref: party.key, name, country }, question, mine })
  })
}

/** People who decide alerts, for whoever hands one over. */
export function deciders(desk: AlertDesk, act: Act): Promise<string[]> {
  return inTransaction(desk.db, act.at, async (tx) => {
    const people = await everybody(tx, act.at)
    return people.filter(({ grants }) => mayAnywhere({ ...act, grants }, 'hit.decide')).map(({ id }) => id)
  })
}
