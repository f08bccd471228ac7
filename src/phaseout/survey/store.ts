import { sql } from 'kysely'
import type { SiteNeed } from '#catalogue/model'
import type { Instant } from '#kernel'
import type { Migrations, Tx } from '#storage'
import { standing } from '../store.ts'
import type { Survey, SurveyLine } from './model.ts'

export const surveyMigrations: Migrations = {
  'phaseout/0043-survey': {
    up: async (db) => {
      await sql`create table phaseout.survey (
        plan text primary key, state text not null, done integer not null default 0, total integer not null default 0,
        "startedAt" timestamptz not null, "endedAt" timestamptz, lines json not null default '[]')`.execute(
        db,
      )
    },
  },
}

export async function findSurvey(tx: Tx, plan: string): Promise<Survey | undefined> {
  const { rows } = await sql<Survey>`
    select plan, state, done, total, "startedAt", "endedAt", lines from phaseout.survey where plan = ${plan}`.execute(
    tx,
  )
  return rows[0]
}

/** Notes that a survey begins; what the last one found stays until it ends. */
export async function beginSurvey(tx: Tx, plan: string, at: Instant): Promise<void> {
  await sql`insert into phaseout.survey (plan, state, "startedAt") values (${plan}, 'running', ${at})
    on conflict (plan) do update set state = 'running', done = 0, total = 0, "startedAt" = excluded."startedAt"`.execute(
    tx,
  )
}

export async function noteProgress(
  tx: Tx,
  { plan, done, total }: Pick<Survey, 'plan' | 'done' | 'total'>,
): Promise<void> {
  await sql`update phaseout.survey set done = ${done}, total = ${total} where plan = ${plan}`.execute(tx)
}

export async function failSurvey(tx: Tx, plan: string): Promise<void> {
  await sql`update phaseout.survey set state = 'failed' where plan = ${plan}`.execute(tx)
}

interface Ended extends Pick<Survey, 'plan'> {
  readonly at: Instant
  readonly lines: readonly SurveyLine[]
}

export async function endSurvey(tx: Tx, { plan, at, lines }: Ended): Promise<void> {
  await sql`update phaseout.survey set state = 'done', done = ${lines.length}, total = ${lines.length},
    "endedAt" = ${at}::timestamptz, lines = ${JSON.stringify(lines)}::text::json where plan = ${plan}`.execute(
    tx,
  )
}

/** Devices that stand, of one product at places that ask for the same. */
export interface Places {
  readonly product: string
  readonly need: SiteNeed
  readonly devices: number
  readonly example: string
  readonly sites: readonly string[]
}

export async function placesOf(tx: Tx, products: readonly string[]): Promise<Places[]> {
  const { rows } = await sql<Places>`
    select record ->> 'product' as product, coalesce(record -> 'need', '{}') as need, count(*)::int as devices,
      min(key) as example, array_agg(distinct record ->> 'site') as sites
    from phaseout.asset where record ->> 'product' = any(${[...products]}::text[]) and ${standing}
    group by 1, 2 order by 1, devices desc, example`.execute(tx)
  return rows
}
