import { type RawBuilder, sql } from 'kysely'
import { ownPersonPrefix } from '#access/model'
import type { Day } from '#kernel'
import type { Stored, Tx } from '#storage'
import type { AlertState, Hit } from '../hits/model.ts'

const columns = sql`id, key, version, at, record`

/** The alert of an id, and nobody else decides it until the transaction ends. */
export async function lockAlert(tx: Tx, id: string): Promise<Stored<Hit> | undefined> {
  const { rows } = await sql<Stored<Hit>>`
    select ${columns} from screening.hit where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Alerts by id, in the order of their keys. */
export async function findAlerts(tx: Tx, ids: readonly string[]): Promise<Stored<Hit>[]> {
  const { rows } = await sql<Stored<Hit>>`
    select ${columns} from screening.hit where id = any(${[...ids]}::text[]) order by key`.execute(tx)
  return rows
}

export interface AlertWish {
  readonly states: readonly AlertState[]
  readonly list?: string | undefined
  readonly party?: string | undefined
  readonly entry?: string | undefined
  readonly assignee?: string | undefined
  /** Those of own employees and signatories too. */
  readonly ownPeople: boolean
  readonly limit: number
}

/** For readers who may not see our own people, what is kept on them does not exist. */
export function openTo(ownPeople: boolean, party = sql`record ->> 'party'`): RawBuilder<unknown> {
  return ownPeople ? sql`true` : sql`not starts_with(${party}, ${ownPersonPrefix})`
}

/** Alerts in these states, those that have been so longest first. */
export async function alertsIn(tx: Tx, wish: AlertWish): Promise<Stored<Hit>[]> {
  const { states, list, party, entry, assignee, ownPeople, limit } = wish
  const contains = Object.entries({ list, party, entry, assignee }).filter(([, value]) => value !== undefined)
  const pattern = JSON.stringify(Object.fromEntries(contains))
  const { rows } = await sql<Stored<Hit>>`
    select ${columns} from screening.hit
    where screening.state_of(record) = any(${[...states]}::text[]) and ${openTo(ownPeople)}
      and ${contains.length === 0 ? sql`true` : sql`record @> ${pattern}::text::jsonb`}
    order by at, key limit ${limit}`.execute(tx)
  return rows
}

/** How many alerts there are in each state. */
export async function countsByState(tx: Tx, ownPeople: boolean): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select screening.state_of(record) as state, count(*) as count from screening.hit
    where ${openTo(ownPeople)} group by 1`.execute(tx)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

/** Alerts and verdicts by key, a page at a time. */
export async function hitsByKey(
  tx: Tx,
  {
    after,
    limit,
    ownPeople,
  }: Pick<AlertWish, 'limit' | 'ownPeople'> & { readonly after?: string | undefined },
): Promise<Stored<Hit>[]> {
  const { rows } = await sql<Stored<Hit>>`
    select ${columns} from screening.hit
    where ${openTo(ownPeople)} and ${after === undefined ? sql`true` : sql`key > ${after}`}
    order by key limit ${limit}`.execute(tx)
  return rows
}

/** Those known to be good until a day before this one. */
export async function goodUntilBefore(tx: Tx, day: Day): Promise<Hit[]> {
  const { rows } = await sql<{ record: Hit }>`
    select record from screening.hit where record ->> 'goodUntil' < ${day} and record ->> 'verdict' = 'falsePositive'
    order by key`.execute(tx)
  return rows.map(({ record }) => record)
}

/** Parties of which something was decided or proposed: what they rest on is compared first when a list changes. */
export async function partiesDecided(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select distinct record ->> 'party' as party from screening.hit
    where record ->> 'verdict' is not null or record ? 'proposed' order by party`.execute(tx)
  return rows.map(({ party }) => party)
}
