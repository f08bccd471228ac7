import { nextTick } from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { withHistory } from './history.ts'
import type { Tx } from './index.ts'
import type { Stored } from './record-table.ts'

/** Which records of one table, as of when: by key, or those that contain one of the given documents. */
export interface Wanted {
  readonly table: string
  readonly keys?: readonly string[]
  readonly contains?: readonly object[]
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
    for (const one of asked) one.answer(answers.get(one) ?? [])
  } catch (error) {
    for (const { fail } of asked) fail(error)
  }
}

/** What is asked of one table in one way: each key or document once, with those who asked for it. */
interface Group extends Pick<Wanted, 'table' | 'asOf'> {
  readonly isByKey: boolean
  readonly askers: Map<string, Set<Asked>>
}

function groupsOf(asked: readonly Asked[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of asked) {
    const { table, keys, contains = [], asOf } = one
    const id = `${table} ${asOf ?? ''} ${keys ? 'keys' : 'contains'}`
    const group = groups.get(id) ?? { table, asOf, isByKey: keys !== undefined, askers: new Map() }
    groups.set(id, group)
    for (const wanted of keys ?? contains.map((each) => JSON.stringify(each)))
      group.askers.set(wanted, (group.askers.get(wanted) ?? new Set()).add(one))
  }
  return [...groups.values()]
}

type Sourced = Stored<never> & { readonly source: number; readonly wanted: string }

/** One statement, whoever asks; the rows of each by key. */
async function selectAll(tx: Tx, asked: readonly Asked[]): Promise<Map<Asked, Stored<never>[]>> {
  const groups = groupsOf(asked)
  const { rows } =
    await sql<Sourced>`${sql.join(groups.map(selectOf), sql` union all `)} order by key`.execute(tx)
  const answers = new Map<Asked, Stored<never>[]>()
  for (const { source, wanted, ...stored } of rows)
    for (const asker of groups[source]?.askers.get(wanted) ?? []) {
      const own = answers.get(asker) ?? []
      answers.set(asker, own)
      // A record that contains two of the documents of one question comes twice.
      if (own.at(-1)?.key !== stored.key) own.push(stored)
    }
  return answers
}

function selectOf({ table, asOf, isByKey, askers }: Group, source: number) {
  const from = withHistory(table, columns, asOf)
  const wanted = [...askers.keys()]
  const [only] = wanted
  if (isByKey)
    return sql`select ${sql.lit(source)}::int as source, key as wanted, * from ${from} as recorded
      where key = any(${wanted}::text[])`
  if (wanted.length === 1)
    return sql`select ${sql.lit(source)}::int as source, ${only}::text as wanted, * from ${from} as recorded
      where record @> ${only}::text::jsonb`
  return sql`select ${sql.lit(source)}::int as source, asked.wanted, recorded.*
    from unnest(${wanted}::text[]) as asked (wanted)
    cross join lateral (select * from ${from} as known where known.record @> asked.wanted::jsonb) as recorded`
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

/** A question of which those of one transaction that are asked at the same moment go as one statement, each key once. */
export function batched<T>(
  ask: (tx: Tx, keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): (tx: Tx, key: string) => Promise<T | undefined> {
  const collecting = new WeakMap<
    Tx,
    { readonly keys: Set<string>; readonly answers: Promise<ReadonlyMap<string, T>> }
  >()
  return async (tx, key) => {
    const batch = collecting.get(tx) ?? begin(tx)
    batch.keys.add(key)
    return (await batch.answers).get(key)
  }

  function begin(tx: Tx) {
    const keys = new Set<string>()
    const { promise, resolve } = Promise.withResolvers<ReadonlyMap<string, T>>()
    nextTick(() => {
      collecting.delete(tx)
      resolve(ask(tx, [...keys]))
    })
    const batch = { keys, answers: promise }
    collecting.set(tx, batch)
    return batch
  }
}

const turns = new WeakMap<Tx, Promise<void>>()

/** Lets those of one transaction reckon one after the other, and what came meanwhile be heard between them. */
export function turnIn(tx: Tx): Promise<void> {
  const turn = (turns.get(tx) ?? Promise.resolve()).then(() => setImmediate())
  turns.set(tx, turn)
  return turn
}

const lanes = new WeakMap<Tx, Promise<unknown>>()

/** Does the work of those of one transaction one after the other: each reads what those before it wrote. */
export function inTurn<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const mine = (lanes.get(tx) ?? Promise.resolve()).then(work)
  // Whoever asked for it hears of a failure; the next one goes on.
  lanes.set(
    tx,
    mine.catch(() => undefined),
  )
  return mine
}
