import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Db, Migration } from '#storage'

/** Answers by the caller's key. */
export const idempotency: Migration = {
  up: async (db) => {
    await sql`create schema if not exists app`.execute(db)
    await sql`create table app.idempotency (
      key text not null,
      deed text not null,
      digest text not null,
      at timestamptz not null,
      status integer not null,
      type text not null,
      answer text not null,
      primary key (deed, key))`.execute(db)
  },
}

/** One write that the caller gave a key: `deed` is its method and path, `digest` that of what was asked. */
export interface Claim {
  /** Whose key it is: nobody gets the answer that somebody else was given. */
  readonly by: string
  readonly key: string
  readonly deed: string
  readonly digest: string
}

/** The answer that went out. */
export interface KeptAnswer {
  readonly status: number
  readonly type: string
  readonly answer: string
}

/** What was answered to this key before, and to what. */
export async function readAnswer(
  db: Db,
  { by, key, deed }: Claim,
): Promise<(KeptAnswer & { digest: string }) | undefined> {
  const { rows } = await sql<KeptAnswer & { digest: string }>`
    select digest, status, type, answer from app.idempotency where deed = ${deed} and key = ${`${by} ${key}`}`.execute(
    db,
  )
  return rows[0]
}

/** An answer can name people, and nobody repeats a request after a week: what is older goes when the next one comes. */
const keptDays = 7

export async function keepAnswer(
  db: Db,
  { at, by, key, deed, digest }: Claim & { readonly at: Instant },
  { status, type, answer }: KeptAnswer,
): Promise<void> {
  await sql`delete from app.idempotency where at < ${at}::timestamptz - make_interval(days => ${keptDays})`.execute(
    db,
  )
  await sql`
    insert into app.idempotency (key, deed, digest, at, status, type, answer)
    values (${`${by} ${key}`}, ${deed}, ${digest}, ${at}, ${status}, ${type}, ${answer}) on conflict do nothing`.execute(
    db,
  )
}
