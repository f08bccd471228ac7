import type { Act } from '#kernel'
import { type Db, every, inTransaction } from '#storage'
import { beginAgain, indexNext, waiting } from './store.ts'

/** Records indexed in one transaction: short enough that an order never waits for it to be noticed. */
const step = 200
const betweenLooks = 2_000 // milliseconds

interface Desk {
  readonly db: Db
  readonly now: () => string
}

/** Indexes what waits, at most `steps` times 200 records; answers how many are left. */
export async function catchUp({ db, now }: Desk, steps = Number.POSITIVE_INFINITY): Promise<number> {
  for (let turn = 0; turn < steps; turn++) {
    const done = await inTransaction(db, now(), (tx) => indexNext(tx, step))
    if (done < step) return 0
  }
  return await inTransaction(db, now(), (tx) => waiting(tx))
}

/** Keeps the index current in the background. Answers the function that stops it. */
export function keepIndex(desk: Desk, onError: (error: unknown) => void): () => Promise<void> {
  let isOver = false
  const stop = every(
    betweenLooks,
    async () => {
      while (!isOver && (await catchUp(desk, 1)) > 0);
    },
    onError,
  )
  return async () => {
    isOver = true
    await stop()
  }
}

/** Makes the whole index anew; searching goes on meanwhile and finds what is there. Answers how many records it read. */
export async function rebuildIndex(desk: Desk, act: Act): Promise<{ records: number }> {
  const records = await inTransaction(desk.db, act.at, async (tx) => {
    await beginAgain(tx)
    return await waiting(tx)
  })
  await catchUp(desk)
  return { records }
}
