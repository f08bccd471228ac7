import { type RawBuilder, sql } from 'kysely'
import { ownPersonPrefix } from '#access/model'
import { AppError, fieldFault, type Instant, notNextPage, worded } from '#kernel'
import { type Stored, type Tx, withHistory } from '#storage'
import { otherPageWords } from '../knowledge/refusal-words.ts'
import type { Organisation } from '../model.ts'
import { columns } from './columns.ts'
import type { PartyFilter, PartySort } from './model.ts'

/** A page of parties. `among`: only those of these references (what a search has found). */
export interface PartyWish extends PartyFilter {
  readonly after?: string | undefined
  readonly limit: number
  readonly asOf?: Instant | undefined
  readonly among?: readonly string[] | undefined
  /** Left out: own employees and signatories too. */
  readonly ownPeople?: boolean | undefined
}

interface Sorted extends Stored<Organisation> {
  readonly place: readonly string[]
}

/** Parties that are kept, not those merged into another, with the cursor of the next page. */
export async function pageOfParties(
  tx: Tx,
  wish: PartyWish,
): Promise<{ items: Stored<Organisation>[]; next: string | null }> {
  const { by, isTurned } = orderOf(wish.sort)
  const place = sql.join(by)
  const direction = sql.raw(isTurned ? 'desc' : 'asc')
  const order = sql.join(by.map((one) => sql`${one} ${direction}`))
  const { rows } = await sql<Sorted>`
    select id, key, version, at, record, array[${sql.join(by.map((one) => sql`(${one})::text`))}] as place
    from ${sourceOf(wish)} as organisation
    where ${conditionOf(wish)} and ${beyond(wish.after, { by, place, isTurned })}
    order by ${order} limit ${wish.limit + 1}`.execute(tx)
  const page = rows.slice(0, wish.limit)
  const last = rows.length > wish.limit ? page.at(-1) : undefined
  return {
    items: page.map(({ place: _, ...stored }) => stored),
    next: last ? Buffer.from(JSON.stringify(last.place)).toString('base64url') : null,
  }
}

/** How many parties the filter lets through. */
export async function countParties(tx: Tx, wish: Omit<PartyWish, 'limit' | 'after'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sourceOf(wish)} as organisation where ${conditionOf(wish)}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Those found by words are few: they are fetched and sorted, never met by walking all in the order asked (`offset 0`). */
function sourceOf({ asOf, among }: Pick<PartyWish, 'asOf' | 'among'>): RawBuilder<unknown> {
  const all =
    asOf === undefined
      ? sql`parties.organisation`
      : withHistory('parties.organisation', ['id', 'key', 'version', 'at', 'record'], asOf)
  if (among === undefined) return all
  return sql`(select * from ${all} as every where key = any(${[...among]}::text[]) offset 0)`
}

function conditionOf({ country, kind, asOf, ownPeople }: Omit<PartyWish, 'limit'>): RawBuilder<unknown> {
  const merged = sql`select record ->> 'drop' from ${
    asOf === undefined ? sql`parties.merge` : withHistory('parties.merge', ['record'], asOf)
  } as merge where record @> '{"inForce": true}'`
  const conditions = [
    sql`key not in (${merged})`,
    ...(ownPeople === false ? [sql`not starts_with(key, ${ownPersonPrefix})`] : []),
    ...(country === undefined ? [] : [sql`(${sql.raw(columns.country)}) = ${country}`]),
    ...(kind === undefined ? [] : [sql`(${sql.raw(columns.kind)}) = ${kind}`]),
  ]
  return sql.join(conditions, sql` and `)
}

const sorts: Record<'name' | 'country' | 'changed', readonly string[]> = {
  name: [`(${columns.name})`, 'key'],
  country: [`(${columns.country})`, `(${columns.name})`, 'key'],
  changed: ['at', 'key'],
}

function orderOf(sort: PartySort = 'name') {
  const isTurned = sort.startsWith('-')
  const field = isTurned ? sort.slice(1) : sort
  const by = field === 'country' || field === 'changed' ? sorts[field] : sorts.name
  return { by: by.map((text) => sql.raw(text)), isTurned }
}

interface Order {
  readonly by: readonly RawBuilder<unknown>[]
  readonly place: RawBuilder<unknown>
  readonly isTurned: boolean
}

/** What comes after the last row of the page before. */
function beyond(after: string | undefined, { by, place, isTurned }: Order): RawBuilder<unknown> {
  if (after === undefined) return sql`true`
  const values = placeIn(after)
  if (values?.length !== by.length)
    throw new AppError({
      code: 'invalid_input',
      ...worded(otherPageWords),
      errors: [fieldFault('/after', notNextPage)],
    })
  const isTime = by.length === 2 && /^\d{4}-\d\d-\d\d /.test(values[0] ?? '')
  const given = sql.join(
    values.map((value, index) => (isTime && index === 0 ? sql`${value}::timestamptz` : sql`${value}`)),
  )
  return isTurned ? sql`(${place}) < (${given})` : sql`(${place}) > (${given})`
}

function placeIn(after: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value.map(String) : undefined
  } catch {
    return undefined // the caller is told in words
  }
}
