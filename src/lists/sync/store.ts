import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Tx } from '#storage'
import type { Reader } from '../store.ts'
import type { ListLook } from './model.ts'

export { sources } from './migrations.ts'

const lookColumns = [
  ...(['nth', 'id', 'list', 'asked', 'by', 'outcome', 'version', 'delta', 'files'] as const),
  ...(['detail', 'wording', 'fault'] as const),
  ...(['began_at as beganAt', 'ended_at as endedAt'] as const),
  ...(['is_unusual as isUnusual', 'not_before as notBefore'] as const),
] as const

export async function insertLook(tx: Tx, look: ListLook): Promise<void> {
  const { id, list, asked, by, outcome, version, detail, fault } = look
  await tx
    .insertInto('lists.look')
    .values({
      ...{ id, list, asked, by, outcome, version, detail, fault },
      began_at: look.beganAt,
      ended_at: look.endedAt,
      delta: look.delta && json(look.delta),
      is_unusual: look.isUnusual,
      files: json(look.files),
      wording: json(look.wording),
      not_before: look.notBefore,
    })
    .execute()
}

/** The looks at a list, newest first; `after` is the `nth` that the page before ended on. */
export async function readLooks(
  db: Reader,
  list: string,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<(ListLook & { readonly nth: number })[]> {
  let query = db.selectFrom('lists.look').select(lookColumns).where('list', '=', list)
  if (after !== undefined) query = query.where('nth', '<', after)
  return await query.orderBy('nth', 'desc').limit(limit).execute()
}

/** How the last looks at a list ended. */
export interface LookState {
  readonly last: ListLook
  /** Since the last that came to something. */
  readonly failures: number
  /** When the publisher was last reached; null: never yet. */
  readonly reachedAt: Instant | null
}

/** Of every list that was ever looked for. */
export async function readLookStates(db: Reader): Promise<ReadonlyMap<string, LookState>> {
  const newest = await db
    .selectFrom('lists.look')
    .select(lookColumns)
    .distinctOn('list')
    .orderBy('list')
    .orderBy('nth', 'desc')
    .execute()
  const { rows } = await sql<{ list: string; failures: number; reachedAt: string | null }>`
    select look.list, count(*) filter (where outcome in ('failed', 'refused') and look.nth > coalesce(good.nth, 0)) as failures,
      max(ended_at) filter (where outcome in ('new', 'unchanged', 'refused')) as "reachedAt"
    from lists.look as look
    left join (select list, max(nth) as nth from lists.look where outcome in ('new', 'unchanged') group by list) as good
      on good.list = look.list
    group by look.list`.execute(db)
  const sums = new Map(rows.map((row) => [row.list, row]))
  return new Map(
    newest.map(({ nth: _, ...last }) => {
      const { failures = 0, reachedAt = null } = sums.get(last.list) ?? {}
      return [last.list, { last, failures: Number(failures), reachedAt }]
    }),
  )
}

/** Looks older than that go, but for the newest of each list. */
export async function dropLooks(tx: Tx, before: Instant): Promise<void> {
  await sql`
    delete from lists.look as look where ended_at < ${before}
      and nth < (select max(nth) from lists.look as newer where newer.list = look.list)`.execute(tx)
}

/** What was fetched of a file, and from which address: another address has no conditions yet. */
export interface FetchedFile {
  readonly file: string
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly sha256: string
  readonly bytes: number
  readonly parser: number
}
export interface KnownFile extends Omit<FetchedFile, 'url'> {
  readonly urlHash: string
}

/** Addresses hold tokens: what tells one from another is kept, not they. */
export function hashOfUrl(url: string): string {
  return createHash('sha256').update(url).digest('hex')
}

export async function readFetched(db: Reader, list: string): Promise<ReadonlyMap<string, KnownFile>> {
  const rows = await db
    .selectFrom('lists.fetched')
    .select([
      'file',
      'url_hash as urlHash',
      'etag',
      'last_modified as lastModified',
      'sha256',
      'bytes',
      'parser',
    ])
    .where('list', '=', list)
    .execute()
  return new Map(rows.map((row) => [row.file, { ...row, bytes: Number(row.bytes) }]))
}

export async function saveFetched(tx: Tx, list: string, files: readonly FetchedFile[]): Promise<void> {
  await tx.deleteFrom('lists.fetched').where('list', '=', list).execute()
  for (const { file, url, etag, lastModified, sha256, bytes, parser } of files)
    await tx
      .insertInto('lists.fetched')
      .values({
        list,
        file,
        url_hash: hashOfUrl(url),
        etag,
        last_modified: lastModified,
        sha256,
        bytes,
        parser,
      })
      .execute()
}

/** Takes a list for a while, unless somebody else has it. */
export async function takeLease(
  tx: Tx,
  { list, holder }: { readonly list: string; readonly holder: string },
  { at, until }: { readonly at: Instant; readonly until: Instant },
): Promise<boolean> {
  const { rows } = await sql<{ holder: string }>`
    insert into lists.looking as looking (list, holder, until) values (${list}, ${holder}, ${until})
    on conflict (list) do update set holder = excluded.holder, until = excluded.until
      where looking.until < ${at} or looking.holder = excluded.holder
    returning holder`.execute(tx)
  return rows.length > 0
}

export async function dropLease(tx: Tx, list: string, holder: string): Promise<void> {
  await tx.deleteFrom('lists.looking').where('list', '=', list).where('holder', '=', holder).execute()
}

/** Counts that a kept version is read again; answers how often that was begun with this parser. */
export async function noteReading(
  tx: Tx,
  { list, version, parser }: { readonly list: string; readonly version: string; readonly parser: number },
): Promise<number> {
  const { rows } = await sql<{ tries: number }>`
    insert into lists.rereading as kept (list, version, parser, tries) values (${list}, ${version}, ${parser}, 1)
    on conflict (list) do update set version = excluded.version, parser = excluded.parser,
      tries = case when kept.version = excluded.version and kept.parser = excluded.parser then kept.tries + 1 else 1 end
    returning tries`.execute(tx)
  return rows[0]?.tries ?? 1
}

export async function dropReading(tx: Tx, list: string): Promise<void> {
  await tx.deleteFrom('lists.rereading').where('list', '=', list).execute()
}

/** Who looked at a list when their process ended; `until` is the instant up to which they held it. */
export interface Died {
  readonly list: string
  readonly until: Instant
}

/** Looks that nobody holds any more, and that did not end. */
export async function readDied(db: Reader, at: Instant): Promise<Died[]> {
  return await db.selectFrom('lists.looking').select(['list', 'until']).where('until', '<', at).execute()
}

/** The same, and they are let go. */
export async function takeDied(tx: Tx, at: Instant): Promise<Died[]> {
  const died = await tx
    .deleteFrom('lists.looking')
    .where('until', '<', at)
    .returning(['list', 'until'])
    .execute()
  return died.toSorted((one, other) => (one.list < other.list ? -1 : 1))
}

export async function readSecrets(db: Reader, list: string): Promise<{ name: string; sealed: string }[]> {
  return await db
    .selectFrom('lists.source_secret')
    .select(['name', 'sealed'])
    .where('list', '=', list)
    .orderBy('name')
    .execute()
}

/** Names only, by list. */
export async function readSecretNames(db: Reader): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('lists.source_secret')
    .select(['list', 'name'])
    .orderBy('list')
    .orderBy('name')
    .execute()
  const names = new Map<string, string[]>()
  for (const { list, name } of rows) names.set(list, [...(names.get(list) ?? []), name])
  return names
}

export async function putSecret(
  tx: Tx,
  { list, name, sealed }: { readonly list: string; readonly name: string; readonly sealed: string },
): Promise<void> {
  await tx
    .insertInto('lists.source_secret')
    .values({ list, name, sealed })
    .onConflict((conflict) => conflict.columns(['list', 'name']).doUpdateSet({ sealed }))
    .execute()
}

export async function removeSecret(tx: Tx, list: string, name: string): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('lists.source_secret')
    .where('list', '=', list)
    .where('name', '=', name)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
