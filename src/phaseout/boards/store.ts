import { sql } from 'kysely'
import type { Day } from '#kernel'
import type { Migrations, Tx } from '#storage'
import { quarterInstalled } from '../base/store.ts'
import type { NoticeState } from '../notices/model.ts'
import { standing } from '../store.ts'

export const boardMigrations: Migrations = {
  'phaseout/0040-asset-by-product': {
    up: async (db) => {
      await sql`create index asset_product on phaseout.asset ((record ->> 'product'))`.execute(db)
    },
  },
}

interface InQuarter {
  readonly quarter: string | null
  readonly standing: number
  readonly replaced: number
}

/** What stands of these products, and what others took the place of, by the quarter of the installation. */
export async function installedByQuarter(tx: Tx, products: readonly string[]): Promise<InQuarter[]> {
  const { rows } = await sql<InQuarter>`
    select * from (
      select ${quarterInstalled} as quarter, (count(*) filter (where ${standing}))::int as standing,
        (count(*) filter (where record ->> 'status' = 'replaced'))::int as replaced
      from phaseout.asset where record ->> 'product' = any(${[...products]}::text[]) group by 1) as counted
    where standing + replaced > 0 order by quarter nulls last`.execute(tx)
  return rows
}

interface Told {
  readonly customer: string
  readonly state: NoticeState
}

/** How far the notice of each customer has come, without its letter. */
export async function noticeStatesOf(tx: Tx, plan: string): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select record ->> 'customer' as customer, record ->> 'state' as state from phaseout.notice
    where record @> ${JSON.stringify({ plan })}::jsonb`.execute(tx)
  return rows
}

interface Excepted {
  readonly ref: string
  readonly from: Day
  readonly to: Day
}

/** Exceptions from the rules of a decision, those that end first before the others. */
export async function exceptionsFrom(tx: Tx, decision: string): Promise<Excepted[]> {
  const { rows } = await sql<Excepted>`
    select key as ref, record ->> 'from' as "from", record ->> 'to' as "to" from phaseout.exception
    where starts_with(record ->> 'rule', ${`${decision}/`}) order by record ->> 'to', key`.execute(tx)
  return rows
}
