import { sql } from 'kysely'
import type { Day } from '#kernel'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import { standing } from '../store.ts'
import type { Notice } from './model.ts'

export const keyOfNotice = (plan: string, customer: string): string => `${plan}/${customer}`

/** Notices. The key is the plan's with the customer's. */
export const notices = recordTable<Notice>('phaseout.notice', 'rec', ({ plan, customer }) =>
  keyOfNotice(plan, customer),
)

export const noticeMigrations: Migrations = { 'phaseout/0020-notice': notices.migration }

/** Those that came back first, then by name. */
export async function noticesOf(tx: Tx, plan: string): Promise<Stored<Notice>[]> {
  const { rows } = await sql<Stored<Notice>>`
    select id, key, version, at, record from phaseout.notice
    where record @> ${JSON.stringify({ plan })}::jsonb
    order by (record ->> 'state' = 'bounced') desc, record ->> 'name', key`.execute(tx)
  return rows
}

/** The same, held until the transaction ends, so that two deeds do not write over each other. */
export async function lockNotices(tx: Tx, plan: string): Promise<Stored<Notice>[]> {
  await sql`select key from phaseout.notice where record @> ${JSON.stringify({ plan })}::jsonb
    order by key for update`.execute(tx)
  return await noticesOf(tx, plan)
}

export interface Installed {
  readonly customer: string
  readonly product: string
  readonly count: number
  readonly underWarranty: number
  /** The last day of the last warranty. */
  readonly until: Day | null
}

/** What of these products stands at which sites, with the warranty that is left. */
export async function standingAt(
  tx: Tx,
  {
    sites,
    products,
    day,
  }: { sites: readonly { site: string; customer: string }[]; products: readonly string[]; day: Day },
): Promise<Installed[]> {
  if (sites.length === 0 || products.length === 0) return []
  const { rows } = await sql<Installed>`
    select given.customer, record ->> 'product' as product, count(*)::int as count,
      (count(*) filter (where record ->> 'warrantyEnd' >= ${day}))::int as "underWarranty",
      max(record ->> 'warrantyEnd') as until
    from phaseout.asset
    join unnest(${sites.map(({ site }) => site)}::text[], ${sites.map(({ customer }) => customer)}::text[])
      as given (site, customer) on record ->> 'site' = given.site
    where record ->> 'product' = any(${[...products]}::text[]) and ${standing}
    group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** Pieces of these products whose warranty runs, and in which year the warranty of each ends. */
export async function warrantyYears(
  tx: Tx,
  products: readonly string[],
): Promise<{ year: string | null; count: number }[]> {
  if (products.length === 0) return []
  const { rows } = await sql<{ year: string | null; count: number }>`
    select left(record ->> 'warrantyEnd', 4) as year, count(*)::int as count
    from phaseout.asset where record ->> 'product' = any(${[...products]}::text[]) and ${standing}
    group by 1 order by 1 nulls first`.execute(tx)
  return rows
}

export async function countUnderWarranty(tx: Tx, products: readonly string[], day: Day): Promise<number> {
  if (products.length === 0) return 0
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from phaseout.asset
    where record ->> 'product' = any(${[...products]}::text[]) and record ->> 'warrantyEnd' >= ${day}
      and ${standing}`.execute(tx)
  return rows[0]?.n ?? 0
}
