import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Db, Tx } from './index.ts'
import type { Migrations } from './migrate.ts'
import { json } from './values.ts'

/** A job that a process has taken: until `until` nobody else takes it. */
export interface Taken {
  readonly id: number
  readonly name: string
  readonly data: unknown
  /** Which attempt this is, from 1. */
  readonly attempt: number
}

export interface JobRow {
  readonly name: string
  readonly key: string | null
  readonly data: unknown
  readonly due: Instant
}

/** A job that failed as often as it may. */
export interface DeadJob {
  readonly id: number
  readonly name: string
  readonly attempts: number
  readonly error: string | null
  readonly due: Instant
}

const first = [
  sql`create schema if not exists jobs`,
  sql`create table jobs.job (
    id bigint generated always as identity primary key,
    name text not null,
    key text,
    data jsonb not null,
    due timestamptz(3) not null,
    attempts integer not null default 0,
    held_until timestamptz(3),
    dead boolean not null default false,
    error text
  )`,
  // The same work asked for twice waits once; work that is under way may be asked for again.
  sql`create unique index job_by_key on jobs.job (name, key) where key is not null and held_until is null and not dead`,
  sql`create index job_by_due on jobs.job (due) where not dead`,
  sql`create table jobs.schedule (
    name text primary key,
    cron text not null,
    zone text not null,
    next timestamptz(3) not null
  )`,
]

export const jobMigrations: Migrations = {
  'jobs/0001-first': {
    async up(db) {
      for (const statement of first) await statement.execute(db)
    },
  },
}

export async function insertJob(tx: Tx, { name, key, data, due }: JobRow): Promise<void> {
  await sql`insert into jobs.job (name, key, data, due) values (${name}, ${key}, ${json(data)}, ${due})
    on conflict do nothing`.execute(tx)
}

/** The next jobs of these names that are due, or whose holder has not been heard of; they are ours until `until`. */
export async function takeJobs(
  tx: Tx,
  wanted: { names: readonly string[]; at: Instant; until: Instant; limit: number },
): Promise<Taken[]> {
  const { names, at, until, limit } = wanted
  const { rows } = await sql<Taken>`
    update jobs.job set held_until = ${until}, attempts = attempts + 1
    where id in (
      select id from jobs.job
      where not dead and name = any(${[...names]}::text[])
        and due <= ${at} and (held_until is null or held_until <= ${at})
      order by due, id limit ${limit} for update skip locked
    )
    returning id, name, data, attempts as attempt`.execute(tx)
  return rows
}

export async function holdJob(tx: Tx, id: number, until: Instant): Promise<void> {
  await change(tx, id, sql`held_until = ${until}`)
}

const askedAnew = sql`exists (
  select from jobs.job as other where other.name = ours.name and other.key = ours.key
    and other.held_until is null and not other.dead)`

/** It was broken off, and waits as if nobody had taken it. */
export async function untakeJob(tx: Tx, id: number): Promise<void> {
  await sql`delete from jobs.job as ours where id = ${id} and ${askedAnew}`.execute(tx)
  await change(tx, id, sql`held_until = null, attempts = attempts - 1`)
}

/** It comes again at `due`; one that was asked for anew meanwhile is that same work, and this one goes. */
export async function putBackJob(
  tx: Tx,
  id: number,
  { due, error }: { due: Instant; error: string },
): Promise<void> {
  await sql`delete from jobs.job as ours where id = ${id} and ${askedAnew}`.execute(tx)
  await change(tx, id, sql`held_until = null, due = ${due}, error = ${error}`)
}

export async function buryJob(tx: Tx, id: number, error: string): Promise<void> {
  await change(tx, id, sql`held_until = null, dead = true, error = ${error}`)
}

export async function deleteJob(tx: Tx, id: number): Promise<void> {
  await sql`delete from jobs.job where id = ${id}`.execute(tx)
}

async function change(tx: Tx, id: number, values: RawBuilder<unknown>): Promise<void> {
  await sql`update jobs.job set ${values} where id = ${id}`.execute(tx)
}

/** Jobs that failed for good, the latest first. */
export async function readDeadJobs(db: Db | Tx, limit: number): Promise<DeadJob[]> {
  const { rows } = await sql<DeadJob>`
    select id, name, attempts, error, due from jobs.job where dead order by id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** How many wait that are due, and since when the oldest does. */
export async function readQueue(
  db: Db | Tx,
  at: Instant,
): Promise<{ waiting: number; oldest: Instant | null }> {
  const { rows } = await sql<{ waiting: number; oldest: Instant | null }>`
    select count(*) as waiting, min(due) as oldest from jobs.job where not dead and due <= ${at}`.execute(db)
  return rows[0] ?? { waiting: 0, oldest: null }
}

export interface Schedule {
  readonly name: string
  readonly cron: string
  readonly zone: string
  readonly next: Instant
}

/** A schedule that is new or has changed begins at `next`; one that is known goes on as it was. */
export async function keepSchedule(tx: Tx, { name, cron, zone, next }: Schedule): Promise<void> {
  await sql`insert into jobs.schedule as kept (name, cron, zone, next) values (${name}, ${cron}, ${zone}, ${next})
    on conflict (name) do update set cron = excluded.cron, zone = excluded.zone, next = excluded.next
      where (kept.cron, kept.zone) <> (excluded.cron, excluded.zone)`.execute(tx)
}

/** Schedules whose time has come, held to the end of the transaction: one process takes each. */
export async function takeSchedules(tx: Tx, names: readonly string[], at: Instant): Promise<Schedule[]> {
  const { rows } = await sql<Schedule>`
    select name, cron, zone, next from jobs.schedule
    where name = any(${[...names]}::text[]) and next <= ${at} for update skip locked`.execute(tx)
  return rows
}

export async function setNext(tx: Tx, name: string, next: Instant): Promise<void> {
  await sql`update jobs.schedule set next = ${next} where name = ${name}`.execute(tx)
}
