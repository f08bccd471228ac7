import '../tables.ts'
import type { Instant } from '#kernel'
import { type Db, json, type Tx } from '#storage'
import type { GrantedRole } from '../model.ts'
import type { InvitationTable } from '../tables.ts'

export interface Invitation extends Omit<InvitationTable, 'grants'> {
  readonly grants: GrantedRole[]
}

export async function insertInvitation(tx: Tx, { grants, ...invitation }: Invitation): Promise<void> {
  await tx
    .insertInto('access.invitation')
    .values({ ...invitation, grants: json(grants) })
    .execute()
}

/** By the hash of its token; locked, so that it is accepted once. */
export async function lockInvitation(tx: Tx, hash: string): Promise<Invitation | undefined> {
  return await tx
    .selectFrom('access.invitation')
    .selectAll()
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst()
}

export async function findInvitation(db: Db | Tx, hash: string): Promise<Invitation | undefined> {
  return await db.selectFrom('access.invitation').selectAll().where('hash', '=', hash).executeTakeFirst()
}

export async function pageOfInvitations(
  tx: Tx,
  { before, limit }: { before?: string; limit: number },
): Promise<Invitation[]> {
  let query = tx.selectFrom('access.invitation').selectAll().orderBy('id', 'desc').limit(limit)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.execute()
}

export async function noteAccepted(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('access.invitation').set({ acceptedAt: at }).where('id', '=', id).execute()
}

/** Answers whether there was one to revoke. */
export async function revokeInvitation(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('access.invitation')
    .set({ revokedAt: at })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
