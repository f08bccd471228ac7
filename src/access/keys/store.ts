import '../tables.ts'
import type { Kysely } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Tables, type Tx } from '#storage'
import type { KeyTable } from '../tables.ts'

type Reader = Kysely<Tables>

export interface Key extends Omit<KeyTable, 'scopes' | 'entities'> {
  readonly scopes: string[]
  readonly entities: 'all' | string[]
}

export async function insertKey(tx: Tx, { scopes, entities, ...key }: Key): Promise<void> {
  await tx
    .insertInto('access.key')
    .values({ ...key, scopes: json(scopes), entities: json(entities) })
    .execute()
}

/** Newest first; those of one person, or of all. */
export async function pageOfKeys(
  tx: Tx,
  { person, before, limit }: { person?: string | undefined; before?: string | undefined; limit: number },
): Promise<Key[]> {
  let query = tx.selectFrom('access.key').selectAll().orderBy('id', 'desc').limit(limit)
  if (person !== undefined) query = query.where('person', '=', person)
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.execute()
}

export async function findKeyById(tx: Tx, id: string): Promise<Key | undefined> {
  return await tx.selectFrom('access.key').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether any key works at this instant. */
export async function isAnyKey(db: Reader, at: Instant): Promise<boolean> {
  const found = await db
    .selectFrom('access.key')
    .select('id')
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export async function revokeKey(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('access.key').set({ revokedAt: at }).where('id', '=', id).execute()
}
