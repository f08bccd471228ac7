import { type Act, AppError, type Refusal, type Result, refuse } from '#kernel'
import { record } from '#log'
import type { EventType } from '#log/model'
import { type Db, inTransaction, type Tx } from '#storage'

/** What is done wholly or not at all, and under which event its refusal stands in the log. */
export interface Whole<T> {
  readonly type: EventType
  readonly object: string
  readonly body?: object
  readonly work: (tx: Tx) => Promise<Result<T>>
}

/** One transaction that leaves nothing behind when any step of it is refused; the refusal itself is recorded. */
export async function wholly<T>(
  db: Db,
  act: Act,
  { type, object, body, work }: Whole<T>,
): Promise<Result<T>> {
  let refusal: Refusal | undefined
  try {
    return await inTransaction(db, act.at, async (tx) => {
      const done = await work(tx)
      if (done.ok) return done
      refusal = done.refusal
      throw new AppError(done.refusal) // rolls back
    })
  } catch (error) {
    if (!refusal) throw error
    const { code } = refusal
    await inTransaction(db, act.at, (tx) =>
      record(tx, act, { type, object, body: { ...body, refused: code } }),
    )
    return refuse(refusal)
  }
}
