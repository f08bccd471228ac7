import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'

interface SoldScope {
  readonly products: readonly string[]
  readonly since: Instant
  readonly legalEntities: readonly string[]
}
interface Sold {
  readonly order: string
  readonly pieces: number
  readonly isExcepted: boolean
  /** Released because a promise from before the stop is kept (F8). */
  readonly isPromised: boolean
}

/** A transition rule of a decision spoke in the verdict that the order stands on. */
const keptPromise = sql<boolean>`exists (select 1 from orders.verdict
  where trace = record -> 'verdict' ->> 'traceId'
    and jsonb_path_exists(verdict::jsonb, '$.lines[*].policy.spoke[*].rule ? (@ like_regex "/transition$")'))`

/** Orders released from an instant on with pieces of these products as new sales, the oldest first. */
export async function soldSince(tx: Tx, { products, since, legalEntities }: SoldScope): Promise<Sold[]> {
  const patterns = products.map((sku) => JSON.stringify({ lines: [{ sku, purpose: 'newSale' }] }))
  const { rows } = await sql<Sold>`
    select key as "order", sum((line ->> 'quantity')::integer)::integer as pieces,
      bool_or(jsonb_array_length(coalesce(record -> 'exceptions', '[]')) > 0) as "isExcepted",
      bool_or(${keptPromise}) as "isPromised"
    from orders."order", jsonb_array_elements(record -> 'lines') as line
    where record @> any(${patterns}::text[]::jsonb[])
      and record ->> 'state' in ('released', 'shipped')
      and record ->> 'legalEntity' = any(${[...legalEntities]}::text[])
      and (record ->> 'releasedAt')::timestamptz >= ${since}::timestamptz
      and line ->> 'sku' = any(${[...products]}::text[]) and line ->> 'purpose' = 'newSale'
    group by key, record ->> 'releasedAt' order by record ->> 'releasedAt', key`.execute(tx)
  return rows
}
