import '../tables.ts'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Db, Tx } from '#storage'
import type { Emergency, Held } from '../grants.ts'
import type { SessionTable } from '../tables.ts'
import { after, idleFor, livesFor } from './lifetime.ts'

/** What one request needs to know of whoever sends it. */
export interface FoundSession extends Held {
  readonly session: string
  readonly person: string
  readonly name: string
  readonly csrf: string
  readonly verifiedAt: Instant | null
  readonly seenAt: Instant
  readonly rotatedAt: Instant
  /** Hash of its newest token, and whether it was shown by that. */
  readonly newest: string
  readonly isNewest: boolean
  readonly keys: readonly string[]
  readonly emergencies: readonly Emergency[]
}

/** A session that counts now, by the hash of its token, with all that its person may act as: one statement. */
export async function findSession(
  db: Db | Tx,
  { hash, at }: { readonly hash: string; readonly at: Instant },
): Promise<FoundSession | undefined> {
  const { rows } = await sql<FoundSession>`
    select * from access.who(${hash}, ${at}, ${after(at, -idleFor)}, ${after(at, -livesFor)})`.execute(db)
  return rows[0]
}

/** What one request by key needs to know. */
export interface FoundKey extends Pick<Held, 'grants' | 'mapped'> {
  readonly key: string
  readonly title: string
  readonly person: string
  readonly scopes: readonly string[]
  readonly entities: 'all' | readonly string[]
  readonly usedAt: Instant | null
  readonly keys: readonly string[]
}

/** A key that counts now, by its hash, with what its maker holds themselves: one statement. */
export async function findKey(
  db: Db | Tx,
  { hash, at }: { readonly hash: string; readonly at: Instant },
): Promise<FoundKey | undefined> {
  const { rows } = await sql<FoundKey>`select * from access.who_by_key(${hash}, ${at})`.execute(db)
  return rows[0]
}

export async function noteKeyUse(db: Db | Tx, key: string, at: Instant): Promise<void> {
  await db.updateTable('access.key').set({ usedAt: at }).where('id', '=', key).execute()
}

export async function noteSeen(db: Db | Tx, session: string, at: Instant): Promise<void> {
  await db.updateTable('access.session').set({ seenAt: at }).where('id', '=', session).execute()
}

export interface Rotation {
  readonly session: string
  readonly from: string
  readonly to: string
  readonly at: Instant
  /** Until when the old token still counts. */
  readonly grace: Instant
}

/** Answers whether this was the one that changed the token: of two requests at once only one is. */
export async function rotate(
  db: Db | Tx,
  { session, from, to, at, grace }: Rotation,
  more: { readonly verifiedAt?: Instant } = {},
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.session')
    .set({ hash: to, before: from, beforeUntil: grace, rotatedAt: at, seenAt: at, ...more })
    .where('id', '=', session)
    .where('hash', '=', from)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertSession(tx: Tx, session: SessionTable): Promise<void> {
  await tx.insertInto('access.session').values(session).execute()
}

/** Takes away what ended or ran out long ago. */
export async function forgetSessions(tx: Tx, before: Instant): Promise<void> {
  await tx.deleteFrom('access.session').where('madeAt', '<', before).execute()
}

/** Those of a person that still count, newest first. */
export async function sessionsOf(tx: Tx, person: string, at: Instant) {
  return await tx
    .selectFrom('access.session')
    .selectAll()
    .where('person', '=', person)
    .where('endedAt', 'is', null)
    .where('seenAt', '>', after(at, -idleFor))
    .where('madeAt', '>', after(at, -livesFor))
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Ends one session of a person, or all but `except`; answers their ids. */
export async function endSessions(
  tx: Tx,
  at: Instant,
  { person, id, except }: { readonly person: string; readonly id?: string; readonly except?: string },
): Promise<string[]> {
  let ending = tx
    .updateTable('access.session')
    .set({ endedAt: at })
    .where('person', '=', person)
    .where('endedAt', 'is', null)
  if (id !== undefined) ending = ending.where('id', '=', id)
  if (except !== undefined) ending = ending.where('id', '<>', except)
  const rows = await ending.returning('id').execute()
  return rows.map((row) => row.id)
}

/** Ends every session of everybody, as after a restore: what was revoked since the backup must not count again. */
export async function endEverySession(tx: Tx, at: Instant): Promise<number> {
  const ending = tx.updateTable('access.session').set({ endedAt: at }).where('endedAt', 'is', null)
  return Number((await ending.executeTakeFirst()).numUpdatedRows)
}

/** How many sessions count now. */
export async function countSessions(db: Db | Tx, at: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('access.session')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('endedAt', 'is', null)
    .where('seenAt', '>', after(at, -idleFor))
    .where('madeAt', '>', after(at, -livesFor))
    .executeTakeFirstOrThrow()
  return Number(count)
}
