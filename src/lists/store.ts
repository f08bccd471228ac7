import { type Kysely, sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Tables, type Tx } from '#storage'
import type { Alarm, ListVersion, Report, Tally, VersionState } from './model.ts'

/** Reading needs no transaction: a version's entries never change, and what is in force is one statement. */
export type Reader = Kysely<Tables>

export interface StoredVersion extends ListVersion {
  readonly id: string
}

const versionColumns = [
  ...(['id', 'list', 'version', 'state', 'sha256', 'parser', 'tally', 'report'] as const),
  'published_on as publishedOn',
  'imported_at as importedAt',
  'checked_at as checkedAt',
] as const

export interface NewVersion {
  readonly id: string
  readonly list: string
  readonly sha256: string
  readonly parser: number
  readonly at: Instant
}

const emptyTally: Tally = {
  ...{ entries: 0, persons: 0, organisations: 0, vessels: 0, aircraft: 0, names: 0, aliases: 0 },
  rates: {},
}
const emptyReport: Report = {
  variant: 'unread',
  files: [],
  unknown: {},
  leftOut: {},
  doubts: [],
  acceptOrphans: false,
}

/** A version under way: seen by nobody until it is activated. */
export async function insertStaged(db: Reader, { id, list, sha256, parser, at }: NewVersion): Promise<void> {
  await sql`
    insert into lists.version (id, list, version, state, sha256, parser, imported_at, checked_at, tally, report)
    values (${id}, ${list}, ${id}, 'staged', ${sha256}, ${parser}, ${at}, ${at}, ${json(emptyTally)}, ${json(emptyReport)})
  `.execute(db)
}

/** What a version came to; `version` is the name that people read. */
export interface Outcome {
  readonly id: string
  readonly version: string
  readonly state: VersionState
  readonly publishedOn: string | null
  readonly tally: Tally
  readonly report: Report
}

export async function settleVersion(tx: Reader, outcome: Outcome): Promise<void> {
  const { id, version, state, publishedOn, tally, report } = outcome
  await sql`
    update lists.version set version = ${version}, state = ${state}, published_on = ${publishedOn}::date,
      tally = ${json(tally)}, report = ${json(report)}
    where id = ${id}
  `.execute(tx)
}

/** Puts a version in force and the one before it out of force. */
export async function putInForce(
  tx: Tx,
  version: { id: string; list: string; checkedAt: Instant },
  at: Instant,
): Promise<void> {
  const { id, list, checkedAt } = version
  await tx
    .updateTable('lists.version')
    .set({ state: 'superseded' })
    .where('list', '=', list)
    .where('state', '=', 'active')
    .execute()
  await tx
    .updateTable('lists.version')
    .set({ state: 'active', checked_at: checkedAt })
    .where('id', '=', id)
    .execute()
  await tx.insertInto('lists.activation').values({ list, version_id: id, at }).execute()
}

/** The publisher was looked at again and had nothing new. */
export async function refreshLook(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('lists.version').set({ checked_at: at }).where('id', '=', id).execute()
}

export async function readActive(db: Reader, list?: string): Promise<StoredVersion[]> {
  let query = db.selectFrom('lists.version').select(versionColumns).where('state', '=', 'active')
  if (list !== undefined) query = query.where('list', '=', list)
  return await query.orderBy('list').execute()
}

/** The versions that were in force at an instant. */
export async function readActiveAt(db: Reader, at: Instant): Promise<StoredVersion[]> {
  return await db
    .selectFrom('lists.version')
    .select(versionColumns)
    .where('id', 'in', (from) =>
      from
        .selectFrom('lists.activation')
        .distinctOn('list')
        .select('version_id')
        .where('at', '<=', at)
        .orderBy('list')
        .orderBy('nth', 'desc'),
    )
    .orderBy('list')
    .execute()
}

/** A version that is or was in force, by the name that people read, or by its bytes and how they were read. */
export async function readVersion(
  db: Reader,
  list: string,
  by: { readonly version: string } | { readonly sha256: string; readonly parser: number },
): Promise<StoredVersion | undefined> {
  const query = db
    .selectFrom('lists.version')
    .select(versionColumns)
    .where('list', '=', list)
    .where('state', 'in', ['active', 'superseded'])
  const found =
    'version' in by
      ? query.where('version', '=', by.version)
      : query.where('sha256', '=', by.sha256).where('parser', '=', by.parser)
  return await found.executeTakeFirst()
}

/** Imports of a list, newest first; those under way are not shown. `after` is the id that the page before ended on. */
export async function readVersions(
  db: Reader,
  list: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<StoredVersion[]> {
  let query = db
    .selectFrom('lists.version')
    .select(versionColumns)
    .where('list', '=', list)
    .where('state', '<>', 'staged')
  if (after !== undefined) query = query.where('id', '<', after)
  return await query.orderBy('id', 'desc').limit(limit).execute()
}

export async function raiseAlarm(tx: Tx, alarm: Omit<Alarm, 'settledAt'>): Promise<void> {
  await tx
    .insertInto('lists.alarm')
    .values({ ...alarm, wording: alarm.wording && json(alarm.wording), settled_at: null })
    .execute()
}

export async function settleAlarms(tx: Tx, list: string, at: Instant): Promise<void> {
  await tx
    .updateTable('lists.alarm')
    .set({ settled_at: at })
    .where('list', '=', list)
    .where('settled_at', 'is', null)
    .execute()
}

/** Alarms that no later import settled, newest first. */
export async function readAlarms(db: Reader): Promise<Alarm[]> {
  return await db
    .selectFrom('lists.alarm')
    .select(['id', 'list', 'at', 'detail', 'wording', 'settled_at as settledAt'])
    .where('settled_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Imports that never ended, all of them or those begun before an instant. */
export async function readStaged(db: Reader, before?: Instant): Promise<string[]> {
  let query = db.selectFrom('lists.version').select('id').where('state', '=', 'staged')
  if (before !== undefined) query = query.where('imported_at', '<', before)
  return (await query.execute()).map(({ id }) => id)
}

export async function dropVersion(db: Reader, id: string): Promise<void> {
  await db.deleteFrom('lists.version').where('id', '=', id).execute()
}
