import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { type Db, json, type RecordTable, recordTable, type Tx } from '#storage'
import type { News, NoticePreferences } from './model.ts'

/** How a person wishes to be told. */
export interface PersonsPreferences extends NoticePreferences {
  readonly person: string
}
export const preferences: RecordTable<PersonsPreferences> = recordTable<PersonsPreferences>(
  'notices.preference',
  'ntc',
  ({ person }) => person,
)

/** A place in the log, taken to the end of the transaction; undefined where another process has it, or there is none. */
export async function takeCursor(tx: Tx): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`select seq from notices.cursor for update skip locked`.execute(
    tx,
  )
  return rows[0]?.seq
}

/** Begins to follow the log after this place; where it is followed already, nothing changes. */
export async function beginCursor(tx: Tx, seq: number): Promise<void> {
  await sql`insert into notices.cursor (id, seq) values (1, ${seq}) on conflict do nothing`.execute(tx)
}

export async function moveCursor(tx: Tx, seq: number): Promise<void> {
  await sql`update notices.cursor set seq = ${seq}`.execute(tx)
}

export interface StoredNews {
  readonly id: string
  readonly at: Instant
  readonly news: News
  readonly by: string | null
}

/** Keeps news that are to be handed out; said before under the same `once`, they are left alone. */
export async function insertNews(tx: Tx, { id, at, news, by }: StoredNews): Promise<void> {
  await sql`insert into notices.news (id, once, at, news, by)
    values (${id}, ${news.once ?? null}, ${at}, ${json(news)}, ${by}) on conflict do nothing`.execute(tx)
}

/** News that nobody was told yet, oldest first; ours to the end of the transaction. */
export async function takeUntold(tx: Tx, limit: number): Promise<StoredNews[]> {
  const { rows } = await sql<StoredNews>`
    select id, at, news, by from notices.news where told_at is null
    order by nth limit ${limit} for update skip locked`.execute(tx)
  return rows
}

export async function markTold(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
  await sql`update notices.news set told_at = ${at} where id = any(${[...ids]}::text[])`.execute(tx)
}

export interface NoticeRow {
  readonly id: string
  readonly news: string
  readonly person: string
  readonly at: Instant
  readonly mailDue: Instant | null
}

export async function insertNotices(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into notices.notice (id, news, person, at, mail_due)
    select id, news, person, at, "mailDue" from jsonb_to_recordset(${json(rows)})
      as told(id text, news text, person text, at timestamptz, "mailDue" timestamptz)
    on conflict do nothing`.execute(tx)
}

export interface StoredNotice {
  readonly id: string
  readonly nth: number
  readonly person: string
  readonly at: Instant
  readonly readAt: Instant | null
  readonly news: News
}

const columns = sql`notice.id, notice.nth, notice.person, notice.at, notice.read_at as "readAt", news.news`

export interface NoticeWish {
  readonly person: string
  /** Notices that are left out. */
  readonly except: readonly string[]
  readonly unread: boolean
  /** Older than this place; from the newest where left out. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Somebody's notices, newest first. */
export async function readNoticesOf(
  tx: Tx,
  { person, except, unread, before, limit }: NoticeWish,
): Promise<StoredNotice[]> {
  const { rows } = await sql<StoredNotice>`
    select ${columns} from notices.notice as notice join notices.news as news on news.id = notice.news
    where notice.person = ${person} and notice.id <> all(${[...except]}::text[])
      and (${before ?? null}::bigint is null or notice.nth < ${before ?? null}::bigint)
      and (not ${unread}::boolean or notice.read_at is null)
    order by notice.nth desc limit ${limit}`.execute(tx)
  return rows
}

/** Somebody's notices whose news hold a text. */
export async function readNoticesWith(
  tx: Tx,
  { person, text }: { readonly person: string; readonly text: string },
): Promise<Pick<StoredNotice, 'id' | 'news'>[]> {
  const { rows } = await sql<Pick<StoredNotice, 'id' | 'news'>>`
    select notice.id, news.news from notices.notice as notice join notices.news as news on news.id = notice.news
    where notice.person = ${person} and strpos(news.news::text, ${text}) > 0`.execute(tx)
  return rows
}

export async function countUnread(
  tx: Tx,
  { person, except }: Pick<NoticeWish, 'person' | 'except'>,
): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from notices.notice
    where person = ${person} and read_at is null and id <> all(${[...except]}::text[])`.execute(tx)
  return rows[0]?.unread ?? 0
}

/** Marks notices of a person as read; others' ids are passed over. Answers how many were unread. */
export async function markRead(
  tx: Tx,
  { person, ids, at }: { person: string; ids: 'all' | readonly string[]; at: Instant },
): Promise<number> {
  const which = ids === 'all' ? sql`true` : sql`id = any(${[...ids]}::text[])`
  const { rows } = await sql`update notices.notice set read_at = ${at}
    where person = ${person} and read_at is null and ${which} returning id`.execute(tx)
  return rows.length
}

/** Who has notices later than a place, and the last place there is. */
export async function readNewsSince(db: Db, nth: number): Promise<{ persons: string[]; last: number }> {
  const { rows } = await sql<{ persons: string[]; last: number }>`
    select coalesce(array_agg(distinct person), '{}') as persons, coalesce(max(nth), ${nth}::bigint) as last
    from notices.notice where nth > ${nth}`.execute(db)
  return rows[0] ?? { persons: [], last: nth }
}

export async function lastNotice(db: Db): Promise<number> {
  const { rows } = await sql<{
    last: number
  }>`select coalesce(max(nth), 0) as last from notices.notice`.execute(db)
  return rows[0]?.last ?? 0
}

/** What there is to do: one look a turn, so that an idle installation is left alone. */
export interface Waiting {
  /** The last place of the log that was read; null before the log is followed. */
  readonly cursor: number | null
  readonly tell: boolean
  readonly gather: boolean
  readonly send: boolean
  readonly deliver: boolean
}

export async function readWaiting(db: Db, at: Instant): Promise<Waiting> {
  const { rows } = await sql<Waiting>`select
    (select seq from notices.cursor) as cursor,
    exists (select from notices.news where told_at is null) as tell,
    exists (select from notices.notice where mail_due <= ${at}) as gather,
    exists (select from notices.mail where state = 'waiting' and due <= ${at}) as send,
    exists (select from notices.delivery where state = 'waiting' and due <= ${at}) as deliver`.execute(db)
  return rows[0] ?? { cursor: null, tell: false, gather: false, send: false, deliver: false }
}

/** Notices read, mail and deliveries settled before these instants are forgotten; the log keeps what happened. */
export async function tidy(
  tx: Tx,
  { readBefore, settledBefore }: { readBefore: Instant; settledBefore: Instant },
): Promise<void> {
  await sql`delete from notices.notice where read_at < ${readBefore}`.execute(tx)
  await sql`delete from notices.news as news where told_at < ${readBefore} and once is null
    and not exists (select from notices.notice as notice where notice.news = news.id)`.execute(tx)
  await sql`delete from notices.mail where state = 'dead' and at < ${readBefore}`.execute(tx)
  await sql`delete from notices.delivery where state <> 'waiting' and settled_at < ${settledBefore}`.execute(
    tx,
  )
}
