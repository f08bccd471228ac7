import type { Act, Result } from '#kernel'
import { record } from '#log'
import type { EventType } from '#log/model'
import { type Db, inTransaction, type Tx } from '#storage'
import type { Deed } from '../permissions.ts'
import { type About, permit } from '../permit.ts'

/** What is to be done: under which permission, and as what the log knows it. */
export interface Doing {
  readonly deed: Deed
  readonly about?: About
  readonly type: EventType
  /** Id of the person, key … that it is about; `new` before there is one. */
  readonly object: string
}

/**
 * One deed in one transaction: asked whether it is allowed, done, and its refusal recorded where it is not. `work`
 * decides before it writes, and records what it did.
 */
export async function carryOut<T>(
  db: Db,
  act: Act,
  { deed, about, type, object, work }: Doing & { work(tx: Tx, act: Act): Promise<Result<T>> },
): Promise<Result<T>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, deed, about)
    const result = allowed.ok ? await work(tx, allowed.value) : allowed
    if (!result.ok) {
      const { code, detail } = result.refusal
      await record(tx, act, { type, object, body: { refused: { code, detail } } })
    }
    return result
  })
}

/** Outside people do what concerns their own account for the party they belong to. */
export function ownAccount(act: Act): About {
  return { parties: (act.grants ?? []).flatMap(({ party }) => (party === undefined ? [] : [party])) }
}
