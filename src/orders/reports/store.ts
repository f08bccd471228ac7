import '../tables.ts'
import { sql } from 'kysely'
import type { Sight } from '#access'
import type { Day, Instant } from '#kernel'
import type { Tx } from '#storage'

/** What a report is about: a half-open period and the entities that the reader sees. */
export interface ReportScope {
  readonly from: Instant
  readonly to: Instant
  readonly sight: Sight
}

/** How many orders got which outcome in a week; an order asked about often counts once a week, by its last answer. */
export interface WeekOutcome {
  /** The Monday. */
  readonly week: Day
  readonly outcome: string
  readonly orders: number
}

export async function outcomesByWeek(tx: Tx, scope: ReportScope): Promise<WeekOutcome[]> {
  const { rows } = await sql<WeekOutcome>`
    select week, outcome, count(*) as orders from (
      select distinct on (week, "orderRef") date_trunc('week', v.at)::date as week, v.outcome
      from orders.verdict v join orders."order" o on o.key = v."orderRef"
      where v.at >= ${scope.from} and v.at < ${scope.to} and ${seen(scope)}
      order by week, "orderRef", v.at desc) as last
    group by week, outcome order by week, outcome`.execute(tx)
  return rows
}

/** A rule that stood in the way: in how many orders, by their last answer in the period. */
export interface Reason {
  readonly rule: string
  readonly layer: string
  readonly outcome: string
  readonly orders: number
}

export async function reasonsGiven(tx: Tx, scope: ReportScope): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    with last as (
      select distinct on (v."orderRef") v."orderRef", v.verdict::jsonb as verdict
      from orders.verdict v join orders."order" o on o.key = v."orderRef"
      where v.at >= ${scope.from} and v.at < ${scope.to} and v."erasedAt" is null and ${seen(scope)}
      order by v."orderRef", v.at desc),
    spoken as (
      select last."orderRef", layer.name as layer, said.value as said
      from last, jsonb_array_elements(verdict -> 'lines') as line,
        (values ('law'), ('policy')) as layer (name),
        jsonb_array_elements(line.value -> layer.name -> 'spoke') as said)
    select said ->> 'rule' as rule, layer, said ->> 'outcome' as outcome, count(distinct "orderRef") as orders
    from spoken where said ->> 'outcome' not in ('allow', 'allowWithConditions')
    group by 1, 2, 3 order by orders desc, rule limit 50`.execute(tx)
  return rows
}

/** How long orders waited: from the first hold or block to the next state, by the state that ended it. */
export interface Wait {
  readonly ended: string
  readonly orders: number
  readonly medianHours: number
  readonly longestHours: number
}

export async function waits(tx: Tx, scope: ReportScope): Promise<Wait[]> {
  const { rows } = await sql<Wait>`
    with states as (
      select key, at, record ->> 'state' as state, record ->> 'legalEntity' as entity from orders.order_history
      union all select key, at, record ->> 'state', record ->> 'legalEntity' from orders."order" o where ${seen(scope)}),
    steps as (
      select key, at, state, entity, lag(state) over (partition by key order by at) as before from states),
    began as (
      select key, at, entity, lead(at) over (partition by key order by at) as until,
        lead(state) over (partition by key order by at) as ended, state
      from steps where state is distinct from before),
    lasted as (
      select ended, extract(epoch from until - at) / 3600 as hours from began
      where state in ('held', 'blocked') and until is not null and until >= ${scope.from} and until < ${scope.to}
        and ${entityIn(scope, 'entity')})
    select ended, count(*) as orders, round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float8
      as "medianHours", round(max(hours)::numeric, 1)::float8 as "longestHours"
    from lasted group by ended order by orders desc`.execute(tx)
  return rows
}

/** Pieces and value by where they go and whose product it is; value in the order's own currency, net. */
export interface Exposure {
  readonly country: string | null
  readonly sku: string
  readonly currency: string | null
  readonly state: string
  readonly orders: number
  readonly pieces: number
  readonly value: number
}

/** Orders in hand and orders that went out, line by line, last changed in the period. */
export async function exposure(tx: Tx, scope: ReportScope): Promise<Exposure[]> {
  const { rows } = await sql<Exposure>`
    select o.record -> 'shipTo' ->> 'country' as country, line.value ->> 'sku' as sku,
      o.record ->> 'currency' as currency, o.record ->> 'state' as state, count(distinct o.key) as orders,
      sum((line.value ->> 'quantity')::int) as pieces,
      coalesce(sum((line.value ->> 'quantity')::int * (line.value ->> 'price')::numeric), 0)::float8 as value
    from orders."order" o, jsonb_array_elements(o.record -> 'lines') as line
    where o.at >= ${scope.from} and o.at < ${scope.to} and o.record ->> 'state' <> 'cancelled' and ${seen(scope)}
    group by 1, 2, 3, 4`.execute(tx)
  return rows
}

/** Orders released in the period, and those of them that went under exceptions from own policy, by exception. */
export interface Override {
  /** Null: without any. */
  readonly exception: string | null
  readonly orders: number
  readonly pieces: number
}

export async function overrides(tx: Tx, scope: ReportScope): Promise<Override[]> {
  const { rows } = await sql<Override>`
    select used.value ->> 'ref' as exception, count(distinct o.key) as orders,
      coalesce(sum((used.value ->> 'pieces')::int), 0)::int8 as pieces
    from orders."order" o left join lateral jsonb_array_elements(o.record -> 'exceptions') as used on true
    where (o.record ->> 'releasedAt')::timestamptz >= ${scope.from}
      and (o.record ->> 'releasedAt')::timestamptz < ${scope.to} and ${seen(scope)}
    group by 1 order by orders desc`.execute(tx)
  return rows
}

function seen(scope: Pick<ReportScope, 'sight'>) {
  return entityIn(scope, "o.record ->> 'legalEntity'")
}

/** `column` is one of ours, never a caller's text. */
function entityIn({ sight }: Pick<ReportScope, 'sight'>, column: 'entity' | "o.record ->> 'legalEntity'") {
  if (sight.entities === 'all') return sql<boolean>`true`
  return sql<boolean>`${sql.raw(column)} = any(${[...sight.entities]}::text[])`
}
