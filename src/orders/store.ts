import { differsOnRecordWords } from './knowledge/refusal-words.ts'
import './tables.ts'
import { sql } from 'kysely'
import type { Sight } from '#access'
import { type Act, canonicalJson, type Instant, ifValid, newId, type Refusal, worded } from '#kernel'
import { type RecordTable, recordTable, type Stored, type Tx } from '#storage'
import { Licence, OrderRecord, type OrderState } from './model.ts'
import {
  partyFields,
  problemsOfLicence,
  problemsOfOrder,
  referencesOfLicence,
  referencesOfOrder,
} from './references.ts'

export const orders: RecordTable<OrderRecord> = recordTable<OrderRecord>(
  'orders.order',
  'ord',
  ({ ref }) => ref,
)
export const licences: RecordTable<Licence> = recordTable<Licence>('orders.licence', 'lic', ({ ref }) => ref)

const isOrder = ifValid(OrderRecord, (order) => [order])
const isLicence = ifValid(Licence, (licence) => [licence])

/** The kinds of record that files carry into this room. */
export const records = {
  licence: {
    type: 'licence',
    schema: Licence,
    table: licences,
    references: ifValid(Licence, referencesOfLicence),
    problems: ifValid(Licence, problemsOfLicence),
    write: writeLicences,
    find: (tx: Tx, keys: readonly string[]) => licences.find(tx, keys),
    page: (tx: Tx, from: { after?: string; limit: number }) => licences.page(tx, from),
  },
  order: {
    type: 'order',
    schema: OrderRecord,
    table: orders,
    references: ifValid(OrderRecord, referencesOfOrder),
    problems: ifValid(OrderRecord, problemsOfOrder),
    write: writeOrders,
    find: (tx: Tx, keys: readonly string[]) => orders.find(tx, keys),
    page: (tx: Tx, from: { after?: string; limit: number }) => orders.page(tx, from),
  },
} as const

/**
 * Brings orders of another system, or of an export, onto record as they are. An order that is on record already
 * changes by its deeds only: a file that says otherwise is refused with `conflict`.
 */
async function writeOrders(tx: Tx, act: Act, given: readonly object[]): Promise<Refusal | undefined> {
  const brought = given.flatMap(isOrder)
  const kept = new Map(
    (
      await orders.find(
        tx,
        brought.map(({ ref }) => ref),
      )
    ).map((stored) => [stored.key, stored.record]),
  )
  const other = brought.find((order) => {
    const stored = kept.get(order.ref)
    return stored && canonicalJson(stored) !== canonicalJson(order)
  })
  if (other)
    return {
      code: 'conflict',
      ...worded(differsOnRecordWords(other.ref)),
      facts: { ref: other.ref },
    }
  await orders.putMany(tx, act, brought)
  return undefined
}

/** Licences as a file has them; one that does not say how much is used keeps what shipments have drawn. */
async function writeLicences(tx: Tx, act: Act, given: readonly object[]): Promise<undefined> {
  const brought = given.flatMap(isLicence)
  await lockUsage(tx)
  const kept = await licences.find(
    tx,
    brought.map(({ ref }) => ref),
  )
  const used = new Map(kept.map(({ key, record }) => [key, record.used]))
  const merged = brought.map((licence) => {
    const drawn = licence.used ?? used.get(licence.ref)
    return drawn === undefined ? licence : { ...licence, used: drawn }
  })
  await licences.putMany(tx, act, merged)
}

/** The order by its id or reference, locked until the transaction ends; two deeds on one order wait for each other. */
export async function lockOrder(tx: Tx, name: string): Promise<Stored<OrderRecord> | undefined> {
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order" where key = ${name} or id = ${name} for update`.execute(
    tx,
  )
  return rows[0]
}

/** Those of the references that exist, by reference, locked as `lockOrder` does. */
export async function lockOrders(tx: Tx, refs: readonly string[]): Promise<Stored<OrderRecord>[]> {
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order"
    where key = any(${[...refs]}::text[]) order by key for update`.execute(tx)
  return rows
}

/** The order by its id or reference, as it is read. */
export async function readOrder(tx: Tx, name: string): Promise<Stored<OrderRecord> | undefined> {
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order" where key = ${name} or id = ${name}`.execute(tx)
  return rows[0]
}

export interface OrderWish {
  readonly after?: string | undefined
  readonly state?: string | undefined
  readonly limit: number
  /** Whose orders; left out: all. */
  readonly sight?: Sight
}

/** By reference, those after `after`, in one state or all. */
export async function pageOfOrders(
  tx: Tx,
  { after, state, limit, sight = { entities: 'all', parties: [] } }: OrderWish,
): Promise<Stored<OrderRecord>[]> {
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order"
    where ${after === undefined ? sql`true` : sql`key > ${after}`}
      and ${state === undefined ? sql`true` : sql`record @> ${JSON.stringify({ state })}::jsonb`}
      and ${inSight(sight)}
    order by key limit ${limit}`.execute(tx)
  return rows
}

/** References of the orders in a state that name one of these parties in any part. */
export async function ordersNaming(tx: Tx, state: string, parties: readonly string[]): Promise<string[]> {
  if (parties.length === 0) return []
  const named = partyFields.map((field) => sql`record ->> ${sql.lit(field)} = any(${[...parties]}::text[])`)
  const { rows } = await sql<{ key: string }>`
    select key from orders."order"
    where record @> ${JSON.stringify({ state })}::jsonb and (${sql.join(named, sql` or `)})
    order by key`.execute(tx)
  return rows.map(({ key }) => key)
}

/** Orders of these entities, and those in which one of these outside parties buys or uses. */
function inSight({ entities, parties }: Sight) {
  if (entities === 'all') return sql<boolean>`true`
  const [own, theirs] = [[...entities], [...parties]]
  return sql<boolean>`(record ->> 'legalEntity' = any(${own}::text[])
    or record ->> 'buyer' = any(${theirs}::text[]) or record ->> 'endUser' = any(${theirs}::text[]))`
}

/** Orders that were released or shipped with spare parts of these products. */
export async function ordersWithSpares(tx: Tx, skus: readonly string[]): Promise<Stored<OrderRecord>[]> {
  const patterns = skus.map((sku) => JSON.stringify({ lines: [{ sku, purpose: 'sparePart' }] }))
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order"
    where record @> any(${patterns}::text[]::jsonb[])
      and record ->> 'state' in ('released', 'shipped', 'held', 'blocked')`.execute(tx)
  return rows
}

/** Which orders may have asked for the same thing before. */
export interface AskedBeforeWish {
  readonly skus: readonly string[]
  readonly purposes: readonly string[]
  readonly states: readonly OrderState[]
  /** Recorded from then on; left out: ever. */
  readonly since?: Instant
  /** The order in question: those that were recorded after it do not count; of one not on record, all were before. */
  readonly before: string
}

/** Orders recorded before one, with a line of these products and purposes, in one of these states; oldest first. */
export async function ordersAskingFor(
  tx: Tx,
  { skus, purposes, states, since, before }: AskedBeforeWish,
): Promise<Stored<OrderRecord>[]> {
  const patterns = skus.flatMap((sku) =>
    purposes.map((purpose) => JSON.stringify({ lines: [{ sku, purpose }] })),
  )
  const first = since === undefined ? '' : newId('ord', { at: since, random: (n) => new Uint8Array(n) })
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order"
    where record @> any(${patterns}::text[]::jsonb[])
      and record ->> 'state' = any(${[...states]}::text[])
      and id >= ${first} and key <> ${before}
      and id < coalesce((select id from orders."order" where key = ${before}), '~')
    order by id`.execute(tx)
  return rows
}

/** Orders that went, wholly or in part, under one of these exceptions. */
export async function ordersUsing(tx: Tx, exceptions: readonly string[]): Promise<Stored<OrderRecord>[]> {
  const patterns = exceptions.map((ref) => JSON.stringify({ exceptions: [{ ref }] }))
  const { rows } = await sql<Stored<OrderRecord>>`
    select id, key, version, at, record from orders."order"
    where record @> any(${patterns}::text[]::jsonb[])`.execute(tx)
  return rows
}

/** Licences that name one of these products. */
export async function licencesNaming(tx: Tx, skus: readonly string[]): Promise<Licence[]> {
  const found = await licences.whereAny(
    tx,
    skus.map((sku) => ({ products: [sku] })),
  )
  return found.map(({ record }) => record)
}

/** Held by a deed on an order that uses up a ceiling, an exception or a licence, until it ends. */
const usage = 0x616b74757365

/** One deed at a time counts and uses what can be used up. */
export async function lockUsage(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(usage)})`.execute(tx)
}

/** The last kept screening of each party. */
export async function lastPartyChecks(tx: Tx, parties: readonly string[]) {
  return await tx
    .selectFrom('orders.partyCheck')
    .selectAll()
    .where('party', 'in', [...parties])
    .execute()
}

/** Forgets what was last said of these parties: until they are screened again, nobody relies on it in an outage. */
export async function forgetPartyChecks(tx: Tx, parties: readonly string[]): Promise<void> {
  await sql`delete from orders."partyCheck" where party = any(${[...parties]}::text[])`.execute(tx)
}

/** Keeps what the screening of each party said, the later over the earlier. */
export async function keepPartyChecks(
  tx: Tx,
  act: Act,
  { trace, screenings }: { trace: string; screenings: Readonly<Record<string, string>> },
): Promise<void> {
  const parties = Object.keys(screenings).sort()
  if (parties.length === 0) return
  await sql`insert into orders."partyCheck" (party, at, screening, trace)
    select party, ${act.at}::timestamptz, screening, ${trace}
    from unnest(${parties}::text[], ${parties.map((party) => screenings[party] ?? '')}::text[]) as given (party, screening)
    on conflict (party) do update set at = excluded.at, screening = excluded.screening, trace = excluded.trace
    where orders."partyCheck".at <= excluded.at`.execute(tx)
}

/** Counts a question that leaves no other trace. */
export async function countWhatIf(tx: Tx, at: Instant): Promise<void> {
  await sql`insert into orders."whatIf" (day) values (${at.slice(0, 10)}::date)
    on conflict (day) do update set count = orders."whatIf".count + 1`.execute(tx)
}
