import '../tables.ts'
import type { Instant } from '#kernel'
import { json, type Tx } from '#storage'
import type { PasskeyTable } from '../tables.ts'

export interface Passkey extends Omit<PasskeyTable, 'transports'> {
  readonly transports: string[]
}

/** Answers whether it was new: an authenticator cannot be added twice, whoever's it is. */
export async function insertPasskey(tx: Tx, { transports, ...passkey }: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('access.passkey')
    .values({ ...passkey, transports: json(transports) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Locked: its counter is compared and moved on by one at a time. */
export async function lockPasskey(tx: Tx, id: string): Promise<Passkey | undefined> {
  return await tx.selectFrom('access.passkey').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function passkeysOf(tx: Tx, person: string): Promise<Passkey[]> {
  return await tx
    .selectFrom('access.passkey')
    .selectAll()
    .where('person', '=', person)
    .orderBy('madeAt')
    .orderBy('id')
    .execute()
}

export async function notePasskeyUse(
  tx: Tx,
  id: string,
  use: { readonly counter: number; readonly backedUp: boolean; readonly usedAt: Instant },
): Promise<void> {
  await tx.updateTable('access.passkey').set(use).where('id', '=', id).execute()
}

/** Answers whether there was one to take away. */
export async function deletePasskey(
  tx: Tx,
  { id, person }: { readonly id: string; readonly person: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('access.passkey')
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
