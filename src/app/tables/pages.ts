import type { Act } from '#kernel'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'

const pageSize = 500

/** Every record of a table by key, a page a transaction: an export never holds the database. */
export async function* everyRecord<T>(
  db: Db,
  act: Act,
  page: (tx: Tx, from: { after?: string; limit: number }) => Promise<readonly Stored<T>[]>,
): AsyncGenerator<Stored<T>> {
  let after: string | undefined
  for (;;) {
    const from = { ...(after === undefined ? {} : { after }), limit: pageSize }
    const rows = await inTransaction(db, act.at, (tx) => page(tx, from))
    yield* rows
    after = rows.at(-1)?.key
    if (rows.length < pageSize) return
  }
}
