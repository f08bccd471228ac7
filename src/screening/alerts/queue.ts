import { type Instant, toInstant } from '#kernel'
import { type Hit, stateOf } from '../hits/model.ts'
import { alertLimits } from '../knowledge/alert-limits.ts'
import { alertTitles } from '../knowledge/alert-words.ts'
import { inWords } from '../measures/in-words.ts'
import { marksOf } from './grounds.ts'
import { type AlertFilter, type AlertLine, openStates } from './model.ts'
import { type Held, type Priority, priorityOf } from './priority.ts'

/** An alert as it is kept. */
export interface StoredAlert {
  readonly id: string
  readonly version: number
  readonly at: Instant
  readonly record: Hit
}

/** What is known round an alert, and who asks. */
export interface Known {
  readonly at: Instant
  readonly me: string
  /** May they be a second person at all? */
  readonly mayConfirm: boolean
  readonly name: string
  readonly country: string | null
  readonly held: Held | null
  readonly force: 'law' | 'risk'
}

const day = 86_400_000

/** How much an alert presses, and why. */
export function priorityOfAlert(
  { score, against = [], measured = null, foundAt, reopened }: Hit,
  known: Known,
): Priority {
  const since = reopened?.at ?? foundAt ?? known.at
  const days = Math.max(0, Math.floor((Date.parse(known.at) - Date.parse(since)) / day))
  return priorityOf({ force: known.force, score: score ?? null, against, measured, held: known.held, days })
}

/** An alert as it stands in the queue. */
export function lineOf({ id, version, at, record: hit }: StoredAlert, known: Known): AlertLine {
  const { value, level } = priorityOfAlert(hit, known)
  const state = stateOf(hit)
  const { proposed, list, entry, programme = null, against = [], measured = null } = hit
  const isOpen = openStates.some((one) => one === state)
  const found = toInstant(hit.foundAt ?? hit.decidedAt ?? at)
  const waited = Date.parse(known.at) - Date.parse(hit.reopened?.at ?? found)
  return {
    ...{ id, version, list, entry, programme, against: [...against], state },
    ...{ measured, inWords: measured && inWords(measured) },
    party: { ref: hit.party, name: known.name, country: known.country },
    ...{ name: hit.name ?? null, score: hit.score ?? null, stateTitle: alertTitles.states[state] },
    priority: { value, level },
    ...{ foundAt: found, foundBy: hit.foundBy ?? 'given', since: toInstant(hit.since ?? at) },
    ...{ assignee: hit.assignee ?? null, held: known.held?.orders ?? 0 },
    overdue: isOpen && waited > alertLimits.decideDays * day,
    waitsForMe: waitsFor(proposed, known),
    alike: isOpen && !proposed ? marksOf(hit) : [],
  }
}

function waitsFor(proposed: Hit['proposed'], { me, mayConfirm }: Known): boolean {
  return proposed !== undefined && mayConfirm && proposed.by !== me && proposed.onBehalfOf !== me
}

type Wish = Omit<AlertFilter, 'sort' | 'limit' | 'after'>

/** Is it one of those that are asked for? */
export function isIn(
  line: AlertLine,
  wish: Wish,
  { by, at }: { readonly by: string; readonly at: Instant },
): boolean {
  const { state, list, entry, party, priority, age, assignee } = wish
  if (state && !state.includes(line.state)) return false
  if (list !== undefined && line.list !== list) return false
  if (entry !== undefined && line.entry !== entry) return false
  if (party !== undefined && line.party.ref !== party) return false
  if (priority !== undefined && line.priority.level !== priority) return false
  if (age === 'overdue' && !line.overdue) return false
  if (age === 'today' && Date.parse(at) - Date.parse(line.foundAt) > day) return false
  if (assignee === undefined) return true
  if (assignee === 'nobody') return line.assignee === null
  return line.assignee === (assignee === 'me' ? by : assignee)
}

type Sort = AlertFilter['sort']
type Key = readonly [number | string, string]

/** What it is sorted by, smallest first; the id makes the order total. */
function keyOf(line: AlertLine, sort: Sort): Key {
  switch (sort) {
    case 'priority':
      return [1000 - line.priority.value, line.id]
    case 'oldest':
      return [Date.parse(line.foundAt), line.id]
    case 'newest':
      return [1e15 - Date.parse(line.foundAt), line.id]
    case 'score':
      return [Math.round(10_000 - (line.score ?? 1) * 10_000), line.id]
    case 'party':
      return [line.party.name, line.id]
  }
}

function compareKeys([a, one]: Key, [b, other]: Key): number {
  if (a !== b) return a < b ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}

export function orderOf(sort: Sort) {
  return (one: AlertLine, other: AlertLine): number => compareKeys(keyOf(one, sort), keyOf(other, sort))
}

/** Where a page ended: what the line was sorted by, so that it holds though the line be decided meanwhile. */
export function cursorOf(line: AlertLine, sort: Sort): string {
  const [key, id] = keyOf(line, sort)
  return `${id}~${key}`
}

export function followsCursor(line: AlertLine, sort: Sort, after: string | undefined): boolean {
  if (after === undefined) return true
  const cut = after.indexOf('~')
  const [id, key] = [after.slice(0, cut), after.slice(cut + 1)]
  return compareKeys(keyOf(line, sort), [sort === 'party' ? key : Number(key), id]) > 0
}
