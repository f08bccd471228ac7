import '../tables.ts'
import type { Instant } from '#kernel'
import { type Db, json, type Tx } from '#storage'
import type { BreakGlassTable } from '../tables.ts'

export interface BreakGlass extends Omit<BreakGlassTable, 'roles'> {
  readonly roles: string[]
}

export async function insertBreakGlass(tx: Tx, { roles, ...rest }: BreakGlass): Promise<void> {
  await tx
    .insertInto('access.breakGlass')
    .values({ ...rest, roles: json(roles) })
    .execute()
}

/** Locked, so that it is reviewed once. */
export async function lockBreakGlass(tx: Tx, id: string): Promise<BreakGlass | undefined> {
  return await tx
    .selectFrom('access.breakGlass')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Newest first; those of one person, or of all. */
export async function pageOfBreakGlass(
  tx: Tx,
  { person, before, limit }: { person?: string | undefined; before?: string | undefined; limit: number },
): Promise<BreakGlass[]> {
  let query = tx.selectFrom('access.breakGlass').selectAll().orderBy('id', 'desc').limit(limit)
  if (person !== undefined) query = query.where('person', '=', person)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.execute()
}

export async function isInForce(tx: Tx, person: string, at: Instant): Promise<boolean> {
  const row = await tx
    .selectFrom('access.breakGlass')
    .select('id')
    .where('person', '=', person)
    .where('until', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

/** Those that nobody has reviewed although it was due by `at`, oldest first. */
export async function overdueBreakGlass(db: Db | Tx, at: Instant): Promise<BreakGlass[]> {
  return await db
    .selectFrom('access.breakGlass')
    .selectAll()
    .where('reviewedAt', 'is', null)
    .where('reviewDue', '<=', at)
    .orderBy('reviewDue')
    .execute()
}

type Review = Pick<BreakGlass, 'id' | 'reviewedAt' | 'reviewedBy' | 'verdict' | 'reviewReason'>

export async function keepReview(tx: Tx, { id, ...review }: Review): Promise<void> {
  await tx.updateTable('access.breakGlass').set(review).where('id', '=', id).execute()
}
