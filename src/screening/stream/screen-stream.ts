import type { Language, Wording } from '#kernel'
import type { BulkProblem } from '../knowledge/bulk-words.ts'
import { engineFailed } from '../knowledge/bulk-words.ts'
import {
  defaultLimit,
  type FullMatch,
  type Refused,
  type Screened,
  type ScreeningQuery,
  type ScreenOptions,
} from '../model.ts'
import { screen } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Reading, readRow } from './formats/reading.ts'
import { type Rendered, type RenderedAs, render } from './render.ts'
import type { RawRow, Row } from './row.ts'

/** What came in and what came of it: read = screened + refused + passed. */
export interface StreamCounts {
  read: number
  screened: number
  refused: number
  /** Records that are no parties: addresses, holdings … of FollowTheMoney. */
  passed: number
  /** Parties with a match. */
  hits: number
}

export function newStreamCounts(): StreamCounts {
  return { read: 0, screened: 0, refused: 0, passed: 0, hits: 0 }
}

/** How rows are read, screened and written; may be sent to a thread. */
export interface RowOptions extends Pick<ScreenOptions, 'threshold' | 'limit' | 'lists'> {
  readonly reading: Reading
  readonly as: RenderedAs
  readonly language: Language
}

type Head = Pick<Row, 'id' | 'line' | 'name'>

/** What became of a row that is a party. */
export type Outcome = Head &
  (
    | {
        readonly kind: 'screened'
        readonly matches: readonly FullMatch[]
        readonly lists: Readonly<Record<string, string>>
        readonly remarks: readonly Wording[]
      }
    | { readonly kind: 'refused'; readonly problem: BulkProblem }
  )

/** Screens some rows and writes what came of each, in their order. A row on which anything fails fails by itself. */
export function screenRows(
  snapshot: Snapshot,
  rows: readonly RawRow[],
  options: RowOptions,
): { readonly counts: StreamCounts; readonly rendered: Rendered } {
  const counts = newStreamCounts()
  const outcomes: Outcome[] = []
  for (const raw of rows) {
    counts.read++
    const outcome = outcomeOf(snapshot, raw, options)
    if (outcome === 'passed') {
      counts.passed++
      continue
    }
    counts[outcome.kind]++
    if (outcome.kind === 'screened' && outcome.matches.length > 0) counts.hits++
    outcomes.push(outcome)
  }
  return { counts, rendered: render(outcomes, options) }
}

function outcomeOf(snapshot: Snapshot, raw: RawRow, options: RowOptions): Outcome | 'passed' {
  let head: Head = { id: String(raw.number), line: raw.line }
  try {
    const row = readRow(raw, options.reading)
    head = { id: row.id, line: row.line, name: row.name }
    return answered(snapshot, row, options)
  } catch (error) {
    // Nothing that is wrong with one party may keep the others from being looked for; the row says what happened.
    const said = error instanceof Error ? error.message : String(error)
    return { ...head, kind: 'refused', problem: engineFailed(said) }
  }
}

function answered(snapshot: Snapshot, row: Row, options: RowOptions): Outcome | 'passed' {
  if (row.kind === 'passed') return 'passed'
  const { id, line, name } = row
  if (row.kind === 'unread') return { id, line, name, kind: 'refused', problem: row.problem }
  const known = nameIn(row.query, name)
  const answer = screenAll(snapshot, row.query, options)
  if (answer.status === 'refused')
    return { id, line, name: known, kind: 'refused', problem: { what: answer.reason, todo: null } }
  const { matches, lists } = answer
  return {
    id,
    line,
    name: known,
    kind: 'screened',
    matches,
    lists,
    remarks: row.remarks,
  }
}

/** So many names the engine looks for at once. */
const namesAtOnce = 50
const mostNames = 500

/** An entity of a list may have more names than are looked for at once: some after the other, and the best of all. */
function screenAll(snapshot: Snapshot, query: ScreeningQuery, options: RowOptions): Screened | Refused {
  const { name: names } = query
  const parts =
    typeof names === 'string' || names.length > mostNames ? 1 : Math.ceil(names.length / namesAtOnce)
  if (typeof names === 'string' || parts <= 1) return screen(snapshot, query, asked(options))
  const answers: Screened[] = []
  for (let part = 0; part < parts; part++) {
    const name = names.slice(part * namesAtOnce, (part + 1) * namesAtOnce)
    const answer = screen(snapshot, { ...query, name }, asked(options))
    if (answer.status === 'refused') return answer
    answers.push(answer)
  }
  return merged(answers, options.limit ?? defaultLimit)
}

function merged(answers: readonly Screened[], limit: number): Screened {
  const best = new Map<string, FullMatch>()
  for (const match of answers.flatMap(({ matches }) => matches)) {
    const key = `${match.list}\n${match.entry}`
    if (match.score > (best.get(key)?.score ?? -1)) best.set(key, match)
  }
  const inOrder = (a: FullMatch, b: FullMatch) =>
    b.score - a.score || order(a.list, b.list) || order(a.entry, b.entry)
  const matches = [...best.values()].toSorted(inOrder).slice(0, limit)
  return { status: 'screened', matches, lists: answers[0]?.lists ?? {}, total: best.size }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const asked = ({ threshold, limit, lists }: RowOptions): ScreenOptions => ({
  ...(threshold === undefined ? {} : { threshold }),
  ...(limit === undefined ? {} : { limit }),
  ...(lists === undefined ? {} : { lists }),
})

function nameIn({ name }: ScreeningQuery, read: string | undefined): string | undefined {
  return read ?? (typeof name === 'string' ? name : name[0])
}
