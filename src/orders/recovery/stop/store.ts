import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'

/** Where a run through stale orders stands. */
export interface StalePlace {
  readonly isScarce: boolean
  readonly id: string
}

/** Open orders with one of these products whose verdict is older than an instant, or missing. */
export interface StaleWish {
  readonly skus: readonly string[]
  readonly since: Instant
  /** Those behind it alone. */
  readonly after?: StalePlace | undefined
}

/** `isScarce`: its lines speak of others: spare parts, service and support (ceilings, disguised sales), exceptions taken. */
export interface StaleOrder extends StalePlace {
  readonly key: string
  readonly legalEntity: string
}

/** What a stop concerns and what has not been asked again since; those whose lines speak of others last, the oldest first. */
export async function staleOrders(tx: Tx, wish: StaleWish, limit: number): Promise<StaleOrder[]> {
  const { after } = wish
  const behind = after
    ? sql<boolean>`("isScarce", id) > (${after.isScarce}, ${after.id})`
    : sql<boolean>`true`
  const { rows } = await sql<StaleOrder>`
    select * from (
      select id, key, record ->> 'legalEntity' as "legalEntity", record -> 'exceptions' is not null
        or jsonb_path_exists(record, '$.lines[*].purpose ? (@ == "sparePart" || @ == "service" || @ == "support")')
        as "isScarce"
      from orders."order" where ${isStale(wish)}) as stale
    where ${behind} order by "isScarce", id limit ${limit}`.execute(tx)
  return rows
}

export async function countStale(tx: Tx, wish: StaleWish): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from orders."order" where ${isStale(wish)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function isStale({ skus, since }: StaleWish) {
  const patterns = skus.map((sku) => JSON.stringify({ lines: [{ sku }] }))
  return sql<boolean>`record @> any(${patterns}::text[]::jsonb[])
    and record ->> 'state' in ('submitted', 'released')
    and coalesce((record -> 'verdict' ->> 'at')::timestamptz < ${since}::timestamptz, true)`
}
