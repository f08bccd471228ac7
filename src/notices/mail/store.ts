import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Tx } from '#storage'
import type { News, UnsentMail } from '../model.ts'

/** Notices whose time to be mailed has come, by person; those that were read meanwhile are left out of mail for good. */
export async function takeDueNotices(tx: Tx, at: Instant): Promise<{ person: string; ids: string[] }[]> {
  const { rows } = await sql<{ id: string; person: string; isRead: boolean }>`
    update notices.notice set mail_due = null
    where id in (select id from notices.notice where mail_due <= ${at} order by nth limit 500 for update skip locked)
    returning id, person, read_at is not null as "isRead"`.execute(tx)
  const unread = rows.filter(({ isRead }) => !isRead)
  return [...Map.groupBy(unread, ({ person }) => person)].map(([person, notices]) => ({
    person,
    ids: notices.map(({ id }) => id),
  }))
}

export interface MailRow {
  readonly id: string
  readonly person: string
  readonly notices: readonly string[]
  readonly at: Instant
}

export async function insertMail(tx: Tx, { id, person, notices, at }: MailRow): Promise<void> {
  await sql`insert into notices.mail (id, person, notices, at, due)
    values (${id}, ${person}, ${json(notices)}, ${at}, ${at})`.execute(tx)
}

export interface MailToSend extends MailRow {
  /** Which attempt this is, from 1. */
  readonly attempt: number
}

/** Mail that is due, ours until `until`; a process that ends leaves it to the next one. */
export async function takeMail(
  tx: Tx,
  { at, until }: { at: Instant; until: Instant },
): Promise<MailToSend[]> {
  const { rows } = await sql<MailToSend>`
    update notices.mail set due = ${until}, attempts = attempts + 1
    where id in (select id from notices.mail where state = 'waiting' and due <= ${at}
      order by due, nth limit 20 for update skip locked)
    returning id, person, notices, at, attempts as attempt`.execute(tx)
  return rows
}

/** What a mail tells of, oldest first. */
export async function readMailedNews(tx: Tx, notices: readonly string[]): Promise<News[]> {
  const { rows } = await sql<{ news: News }>`
    select news.news from notices.notice as notice join notices.news as news on news.id = notice.news
    where notice.id = any(${[...notices]}::text[]) order by notice.nth`.execute(tx)
  return rows.map(({ news }) => news)
}

/** Mail that was sent is forgotten: the notices stay. */
export async function forgetMail(tx: Tx, id: string): Promise<void> {
  await sql`delete from notices.mail where id = ${id}`.execute(tx)
}

/** `due` null: it is dead, and stays to be seen. */
export async function failMail(
  tx: Tx,
  id: string,
  { due, error }: { due: Instant | null; error: string },
): Promise<void> {
  await sql`update notices.mail set error = ${error}, due = coalesce(${due}::timestamptz, due),
    state = case when ${due}::timestamptz is null then 'dead' else 'waiting' end where id = ${id}`.execute(tx)
}

/** Mail that failed at least once and was not sent yet, newest first. */
export async function readUnsent(
  tx: Tx,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<(UnsentMail & { nth: number })[]> {
  const { rows } = await sql<UnsentMail & { nth: number }>`
    select id, nth, person, at, state, attempts, due, error from notices.mail
    where (state = 'dead' or error is not null) and (${before ?? null}::bigint is null or nth < ${before ?? null}::bigint)
    order by nth desc limit ${limit}`.execute(tx)
  return rows
}

/** Answers whether there was such a dead mail. */
export async function reviveMail(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const { rows } = await sql`update notices.mail set state = 'waiting', attempts = 0, due = ${at}
    where id = ${id} and state = 'dead' returning id`.execute(tx)
  return rows.length > 0
}
