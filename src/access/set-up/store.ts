import '../tables.ts'
import type { Instant } from '#kernel'
import type { Db, Tx } from '#storage'

/** There is one link at a time: a new one replaces the old one. */
export async function keepLink(tx: Tx, hash: string, expiresAt: Instant): Promise<void> {
  await tx
    .insertInto('access.setUp')
    .values({ id: 1, hash, expiresAt })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ hash, expiresAt }))
    .execute()
}

export async function findLink(db: Db | Tx, hash: string): Promise<{ expiresAt: Instant } | undefined> {
  return await db.selectFrom('access.setUp').select('expiresAt').where('hash', '=', hash).executeTakeFirst()
}

export async function forgetLink(tx: Tx): Promise<void> {
  await tx.deleteFrom('access.setUp').execute()
}
