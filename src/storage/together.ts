import { nextTick } from 'node:process'
import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel'
import { withHistory } from './history.ts'
import type { Tx } from './index.ts'
import type { Stored } from './record-table.ts'

/** Which records of one table, as of when. */
interface Wanted {
  readonly table: string
  readonly condition: RawBuilder<unknown>
  readonly asOf?: Instant | undefined
}

interface Asked extends Wanted {
  answer(rows: Stored<never>[]): void
  fail(reason: unknown): void
}

const columns = ['id', 'key', 'version', 'at', 'record'] as const

/** Asked for, and not yet sent. */
const open = new WeakMap<Tx, Asked[]>()

/**
 * The records wanted, by key. Reads of one transaction that are asked for at the same moment go as one statement,
 * whichever rooms ask: the way to the database and back costs more than most of these reads do.
 */
export function read<T>(tx: Tx, wanted: Wanted): Promise<Stored<T>[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Stored<T>[]>()
  const asked: Asked = { ...wanted, answer: resolve, fail: reject }
  const others = open.get(tx)
  if (others) others.push(asked)
  else {
    open.set(tx, [asked])
    // A tick comes after all that follows at once from the last answers: what that asks for goes along.
    nextTick(() => send(tx))
  }
  return promise
}

/**
 * Awaits reads that were begun at the same moment, so that they share statements. Where one fails, so does this, but
 * only when all have ended: a transaction never ends under a read that is still on its way.
 */
export async function together<T extends readonly unknown[] | []>(reads: T) {
  await Promise.allSettled(reads)
  return await Promise.all(reads)
}

async function send(tx: Tx): Promise<void> {
  const asked = open.get(tx) ?? []
  open.delete(tx)
  try {
    const answers = await selectAll(tx, asked)
    for (const [source, { answer }] of asked.entries()) answer(answers.get(source) ?? [])
  } catch (error) {
    for (const { fail } of asked) fail(error)
  }
}

type Sourced = Stored<never> & { readonly source: number }

/** One statement; the rows of each question by its place. */
async function selectAll(tx: Tx, asked: readonly Asked[]): Promise<Map<number, Stored<never>[]>> {
  const selects = asked.map(
    ({ table, condition, asOf }, source) => sql`
      select ${sql.lit(source)}::int as source, * from ${withHistory(table, columns, asOf)} as recorded
      where ${condition}`,
  )
  const { rows } = await sql<Sourced>`${sql.join(selects, sql` union all `)} order by source, key`.execute(tx)
  const answers = new Map<number, Stored<never>[]>()
  for (const { source, ...stored } of rows) {
    const own = answers.get(source)
    if (own) own.push(stored)
    else answers.set(source, [stored])
  }
  return answers
}

/**
 * A question that many in one transaction may ask at the same moment: it is asked once for each key, and answered to
 * all. Nothing outlives it: who asks after the answer asks anew.
 */
export function shared<T>(ask: (tx: Tx, key: string) => Promise<T>): typeof ask {
  const underWay = new WeakMap<Tx, Map<string, Promise<T>>>()
  return (tx, key) => {
    const asked = underWay.get(tx) ?? new Map<string, Promise<T>>()
    underWay.set(tx, asked)
    const same = asked.get(key)
    if (same) return same
    const answer = ask(tx, key).finally(() => asked.delete(key))
    asked.set(key, answer)
    return answer
  }
}
