import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type RecordTable, recordTable, type Tx } from '#storage'
import type { Attempt, Delivery, StoredWebhook } from './model.ts'

export const webhooks: RecordTable<StoredWebhook> = recordTable<StoredWebhook>(
  'notices.webhook',
  'whk',
  ({ id }) => id,
)

/** There are few; all of them, by id. */
export async function allWebhooks(tx: Tx) {
  return await webhooks.page(tx, { limit: 1_000 })
}

export interface Secret {
  readonly webhook: string
  readonly sealed: string
}

/** The secrets that sign now, the newest first. */
export async function readSecrets(tx: Tx, ids: readonly string[], at: Instant): Promise<Secret[]> {
  const { rows } = await sql<Secret>`select webhook, sealed from notices.secret
    where webhook = any(${[...ids]}::text[]) and (until is null or until > ${at}) order by id desc`.execute(
    tx,
  )
  return rows
}

/** A new secret; those before it sign along until `oldUntil`, and are forgotten then. */
export async function addSecret(
  tx: Tx,
  { webhook, sealed, at, oldUntil }: Secret & { at: Instant; oldUntil: Instant },
): Promise<void> {
  await sql`delete from notices.secret where webhook = ${webhook} and until <= ${at}`.execute(tx)
  await sql`update notices.secret set until = least(coalesce(until, ${oldUntil}), ${oldUntil})
    where webhook = ${webhook}`.execute(tx)
  await sql`insert into notices.secret (webhook, sealed) values (${webhook}, ${sealed})`.execute(tx)
}

/** With its secrets and what was still to be sent; what was settled stays to be read until it is tidied. */
export async function removeWebhook(tx: Tx, id: string): Promise<void> {
  await webhooks.remove(tx, [id])
  await sql`delete from notices.secret where webhook = ${id}`.execute(tx)
  await sql`delete from notices.health where webhook = ${id}`.execute(tx)
  await sql`delete from notices.delivery where webhook = ${id} and state = 'waiting'`.execute(tx)
}

export interface DeliveryRow {
  readonly id: string
  readonly webhook: string
  readonly event: string
  readonly type: string
  readonly body: string
  readonly at: Instant
}

export async function insertDeliveries(tx: Tx, rows: readonly DeliveryRow[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into notices.delivery (id, webhook, event, type, body, at, due)
    select id, webhook, event, type, body, at, at from jsonb_to_recordset(${json(rows)})
      as planned(id text, webhook text, event text, type text, body text, at timestamptz)
    on conflict (webhook, event) do nothing`.execute(tx)
}

export interface DeliveryToSend extends DeliveryRow {
  /** Which attempt this is, from 1 (anew after a replay). */
  readonly attempt: number
}

/** Deliveries that are due, ours until `until`; a process that ends leaves them to the next one. */
export async function takeDeliveries(
  tx: Tx,
  { at, until, limit }: { at: Instant; until: Instant; limit: number },
): Promise<DeliveryToSend[]> {
  const { rows } = await sql<DeliveryToSend>`
    update notices.delivery set due = ${until}, attempts = attempts + 1
    where id in (select id from notices.delivery where state = 'waiting' and due <= ${at}
      order by due, nth limit ${limit} for update skip locked)
    returning id, webhook, event, type, body, at, attempts as attempt`.execute(tx)
  return rows
}

export interface Settled {
  readonly id: string
  readonly at: Instant
  readonly state: 'waiting' | 'delivered' | 'dead'
  readonly due: Instant | null
  readonly status: number | null
  readonly error: string | null
}

export async function settleDelivery(tx: Tx, { id, at, state, due, status, error }: Settled): Promise<void> {
  await sql`update notices.delivery set state = ${state}, status = ${status}, error = ${error},
    due = coalesce(${due}::timestamptz, due),
    settled_at = case when ${state} = 'waiting' then null else ${at}::timestamptz end where id = ${id}`.execute(
    tx,
  )
  await sql`insert into notices.attempt (delivery, at, status, error)
    select id, ${at}, ${status}, ${error} from notices.delivery where id = ${id}`.execute(tx)
}

/** Notes that an address answered, or that it did not; answers since when it has not. */
export async function noteHealth(tx: Tx, webhook: string, failedAt: Instant | null): Promise<Instant | null> {
  if (failedAt === null) {
    await sql`delete from notices.health where webhook = ${webhook}`.execute(tx)
    return null
  }
  const { rows } = await sql<{ since: Instant }>`
    insert into notices.health as kept (webhook, failing_since) values (${webhook}, ${failedAt})
    on conflict (webhook) do update set failing_since = kept.failing_since
    returning failing_since as since`.execute(tx)
  return rows[0]?.since ?? failedAt
}

export async function readHealth(tx: Tx): Promise<Map<string, Instant>> {
  const { rows } = await sql<{ webhook: string; since: Instant }>`
    select webhook, failing_since as since from notices.health`.execute(tx)
  return new Map(rows.map(({ webhook, since }) => [webhook, since]))
}

type Row = Omit<Delivery, 'history'> & { readonly nth: number; readonly history: Attempt[] }

export interface DeliveryWish {
  readonly webhook?: string
  readonly id?: string
  readonly state?: 'waiting' | 'delivered' | 'dead' | undefined
  readonly before?: number | undefined
  readonly limit: number
}

/** Deliveries, newest first, each with its attempts, oldest first. */
export async function readDeliveries(tx: Tx, wish: DeliveryWish): Promise<Row[]> {
  const { webhook = null, id = null, state = null, before = null, limit } = wish
  const { rows } = await sql<Row>`
    select id, nth, webhook, event, type, at, state, attempts, case when state = 'waiting' then due end as due,
      status, error, settled_at as "settledAt",
      (select coalesce(jsonb_agg(jsonb_build_object('at', to_char(attempt.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'status', attempt.status, 'error', attempt.error) order by attempt.n), '[]')
        from notices.attempt as attempt where attempt.delivery = delivery.id) as history
    from notices.delivery as delivery
    where (${webhook}::text is null or webhook = ${webhook}) and (${id}::text is null or id = ${id})
      and (${state}::text is null or state = ${state}) and (${before}::bigint is null or nth < ${before}::bigint)
    order by nth desc limit ${limit}`.execute(tx)
  return rows
}

/** Sends settled deliveries again from the first attempt: one by its id, or all dead ones (of a webhook). */
export async function replayDeliveries(
  tx: Tx,
  { id = null, webhook = null, at }: { id?: string | null; webhook?: string | null; at: Instant },
): Promise<number> {
  const which = id === null ? sql`state = 'dead'` : sql`id = ${id} and state <> 'waiting'`
  const { rows } =
    await sql`update notices.delivery set state = 'waiting', attempts = 0, due = ${at}, settled_at = null
    where ${which} and (${webhook}::text is null or webhook = ${webhook})
      and exists (select from notices.webhook as kept where kept.key = delivery.webhook) returning id`.execute(
      tx,
    )
  return rows.length
}
