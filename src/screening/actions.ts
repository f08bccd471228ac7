import type { Act } from '#kernel'
import { digestOf, record } from '#log'
import { type Db, inTransaction } from '#storage'
import type { ScreeningLine, ScreeningQuery, ScreenOptions } from './model.ts'
import { screen } from './screen.ts'
import type { Snapshot } from './snapshot.ts'
import { printed } from './stream/screen-stream.ts'

export interface Batch extends ScreenOptions {
  readonly queries: readonly ScreeningQuery[]
}

/**
 * Screens a batch in the order given. One log entry: digest of the queries, list versions, digest of the results; a
 * query without an id gets its number, from 1.
 */
export async function screenBatch(
  { db, snapshot }: { db: Db; snapshot: Snapshot },
  act: Act,
  { queries, ...options }: Batch,
): Promise<ScreeningLine[]> {
  const lines = queries.map((query, index) =>
    lineOf(query.id ?? String(index + 1), screen(snapshot, query, options)),
  )
  const body = {
    queries: queries.length,
    asked: digestOf(queries),
    lists: snapshot.versions,
    answered: digestOf(lines),
  }
  await inTransaction(db, act.at, (tx) =>
    record(tx, act, { type: 'screening.batch', object: 'batch', body }),
  )
  return lines
}

function lineOf(id: string, answer: ReturnType<typeof screen>): ScreeningLine {
  if (answer.status === 'refused') return { id, status: 'refused', reason: answer.reason }
  return { id, status: 'screened', matches: answer.matches.map(printed), lists: answer.lists }
}
