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
    select s.id as session, p.id as person, p.name, s.csrf, s."verifiedAt", s."seenAt", s."rotatedAt",
      s.hash as newest, s.hash = ${hash} as "isNewest", p.grants, p.mapped,
      (select coalesce(jsonb_agg(k.id), '[]') from access.key k where k.person = p.id) as keys,
      (select coalesce(jsonb_agg(jsonb_build_object('giver', d.giver, 'roles', d.roles, 'entities', d.entities,
          'held', g.grants || g.mapped)), '[]')
        from access.delegation d join access.person g on g.id = d.giver and g.status = 'active'
        where d.taker = p.id and d."endedAt" is null and d."from" <= ${at}::timestamptz
          and d.until > ${at}::timestamptz) as "passedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('roles', b.roles, 'until', ${isoText(sql`b.until`)})), '[]')
        from access."breakGlass" b
        where b.person = p.id and b."from" <= ${at}::timestamptz and b.until > ${at}::timestamptz) as emergencies
    from access.session s join access.person p on p.id = s.person and p.status = 'active'
    where (s.hash = ${hash} or (s.before = ${hash} and s."beforeUntil" > ${at}::timestamptz))
      and s."endedAt" is null
      and s."seenAt" > ${after(at, -idleFor)}::timestamptz and s."madeAt" > ${after(at, -livesFor)}::timestamptz`.execute(
    db,
  )
  return rows[0]
}

/** Inside JSON a time comes back as the database writes it: it is written as ours are. */
function isoText(time: ReturnType<typeof sql>) {
  return sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
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
  const { rows } = await sql<FoundKey>`
    select k.id as key, k.title, p.id as person, k.scopes, k.entities, k."usedAt", p.grants, p.mapped,
      (select coalesce(jsonb_agg(o.id), '[]') from access.key o where o.person = p.id) as keys
    from access.key k join access.person p on p.id = k.person and p.status = 'active'
    where k.hash = ${hash} and k."revokedAt" is null and k."expiresAt" > ${at}::timestamptz`.execute(db)
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
