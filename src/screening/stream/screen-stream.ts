import type { Match, ScreeningLine, ScreenOptions } from '../model.ts'
import { screen } from '../screen.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Row, rowsOf } from './rows.ts'

/** What came in and what came of it; in = screened + refused. */
export interface StreamCounts {
  read: number
  screened: number
  refused: number
  hits: number
}

export function newStreamCounts(): StreamCounts {
  return { read: 0, screened: 0, refused: 0, hits: 0 }
}

/**
 * Screens the rows of a CSV or NDJSON text, one line each, in the order of the input. Throws `invalid_input` where
 * the file itself cannot be read further; what was yielded before stands.
 */
export async function* screenStream(
  snapshot: Snapshot,
  text: AsyncIterable<string> | Iterable<string>,
  options: ScreenOptions & { readonly counts?: StreamCounts } = {},
): AsyncGenerator<ScreeningLine> {
  for await (const row of rowsOf(text)) {
    const line = screenRow(snapshot, row, options)
    if (options.counts) tell(options.counts, line)
    yield line
  }
}

function screenRow(snapshot: Snapshot, row: Row, options: ScreenOptions): ScreeningLine {
  const { id } = row
  if ('problem' in row) return { id, status: 'refused', reason: row.problem }
  const answer = screen(snapshot, row.query, options)
  if (answer.status === 'refused') return { id, status: 'refused', reason: answer.reason.en }
  return { id, status: 'screened', matches: answer.matches.map(printed), lists: answer.lists }
}

/** A match as it is printed: nothing that only decisions need. */
export function printed({ list, entry, name, score, because }: Match): Match {
  return { list, entry, name, score, because }
}

function tell(counts: StreamCounts, line: ScreeningLine): void {
  counts.read++
  counts[line.status]++
  if (line.status === 'screened' && line.matches.length > 0) counts.hits++
}
