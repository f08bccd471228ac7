import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel'
import type { Stored, Tx } from '#storage'
import type { Asset } from '../model.ts'
import { standing } from '../store.ts'
import type { Ending } from './run-off.ts'

/** Which devices; what is left out is not looked at. */
export interface AssetScope {
  readonly q?: string | undefined
  readonly sites?: readonly string[] | undefined
  readonly products?: readonly string[] | undefined
  readonly warranty?: string | undefined
  readonly role?: string | undefined
  readonly recorder?: string | undefined
  readonly status?: string | undefined
  /** Installed in a year, a quarter or a month (`2024`, `2024-Q3`, `2024-07`), or nobody knows when (`unknown`). */
  readonly installedOn?: string | undefined
  /** Under warranty on that day. */
  readonly coveredOn?: string | undefined
  readonly day: Day
}

export interface AssetPage extends AssetScope {
  readonly sort: string
  readonly after?: string | undefined
  readonly limit: number
}

const field = (name: string) => sql<string>`coalesce(record ->> ${sql.lit(name)}, '')`
const places: Readonly<Record<string, RawBuilder<string>>> = {
  serial: sql`key`,
  product: field('product'),
  site: field('site'),
  installedOn: field('installedOn'),
  warrantyEnd: field('warrantyEnd'),
  role: field('role'),
}

export async function pageOfAssets(tx: Tx, page: AssetPage): Promise<Stored<Asset>[]> {
  const place = places[page.sort.replace(/^-/, '')] ?? sql<string>`key`
  const isFalling = page.sort.startsWith('-')
  const way = isFalling ? sql`desc` : sql`asc`
  const beyond = isFalling ? sql`<` : sql`>`
  const from =
    page.after === undefined
      ? sql`true`
      : sql`(${place} collate "C", key) ${beyond} (select ${place} collate "C", key from phaseout.asset where key = ${page.after})`
  const { rows } = await sql<Stored<Asset>>`
    select id, key, version, at, record from phaseout.asset where ${conditionOf(page)} and ${from}
    order by ${place} collate "C" ${way}, key ${way} limit ${page.limit}`.execute(tx)
  return rows
}

export async function countAssets(tx: Tx, scope: AssetScope): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from phaseout.asset where ${conditionOf(scope)}`.execute(tx)
  return rows[0]?.n ?? 0
}

function conditionOf(scope: AssetScope) {
  const { q, sites, products, warranty, role, recorder, status, day } = scope
  const parts = [sql<boolean>`true`]
  const typed = q?.trim()
  if (typed) parts.push(sql`strpos(lower(key), lower(${typed})) > 0`)
  if (sites) parts.push(sql`record ->> 'site' = any(${[...sites]}::text[])`)
  if (products) parts.push(sql`record ->> 'product' = any(${[...products]}::text[])`)
  if (role) parts.push(sql`coalesce(record ->> 'role', 'ordinary') = ${role}`)
  if (recorder) parts.push(sql`record ->> 'recorder' = ${recorder}`)
  parts.push(status ? sql`coalesce(record ->> 'status', 'inService') = ${status}` : sql`true`)
  if (warranty === 'running') parts.push(sql`record ->> 'warrantyEnd' >= ${day}`)
  if (warranty === 'over') parts.push(sql`record ->> 'warrantyEnd' < ${day}`)
  if (warranty === 'none') parts.push(sql`record -> 'warrantyEnd' = 'null'::jsonb`)
  if (warranty === 'unknown') parts.push(sql`not record ? 'warrantyEnd'`)
  parts.push(...conditionsOfTime(scope))
  return sql.join(parts, sql` and `)
}

function conditionsOfTime({ installedOn, coveredOn }: AssetScope): RawBuilder<boolean>[] {
  const parts: RawBuilder<boolean>[] = []
  const wanted = installedOn?.trim()
  if (wanted === 'unknown') parts.push(sql`${field('installedOn')} = ''`)
  else if (wanted) parts.push(sql`starts_with(${installedIn(wanted)}, ${wanted.toUpperCase()})`)
  if (coveredOn) parts.push(sql`record ->> 'warrantyEnd' >= ${coveredOn}`)
  return parts
}

/** The day of installing as it is asked for: by quarter, where a quarter is. */
const installedIn = (wanted: string) => (/q/i.test(wanted) ? quarterInstalled : field('installedOn'))

/** `2024-Q3`; null where nobody knows. */
export const quarterInstalled = sql<string>`left(record ->> 'installedOn', 4) || '-Q' ||
  ((substr(record ->> 'installedOn', 6, 2)::int + 2) / 3)`

/** How many stand of each of these products. */
export async function countByProduct(tx: Tx, skus: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ product: string; n: number }>`
    select record ->> 'product' as product, count(*)::int as n from phaseout.asset
    where record ->> 'product' = any(${[...skus]}::text[]) and ${standing} group by 1`.execute(tx)
  return new Map(rows.map(({ product, n }) => [product, n]))
}

/** What stands, by product and last day of warranty; of all products, where none are named. */
export async function warrantyEndings(tx: Tx, products?: readonly string[]): Promise<Ending[]> {
  const among = products ? sql<boolean>`record ->> 'product' = any(${[...products]}::text[])` : sql`true`
  const { rows } = await sql<{ product: string; end: string | null; known: boolean; count: number }>`
    select record ->> 'product' as product, record ->> 'warrantyEnd' as end, record ? 'warrantyEnd' as known,
      count(*)::int as count
    from phaseout.asset where ${among} and ${standing} group by 1, 2, 3`.execute(tx)
  return rows.map(({ product, end, known, count }) => ({ product, count, end: known ? end : undefined }))
}

/** Devices that stand and are named by these contracts: by their own record, or by the serials that a contract covers. */
export async function devicesUnder(
  tx: Tx,
  { contracts, serials }: { readonly contracts: readonly string[]; readonly serials: readonly string[] },
): Promise<{ serial: string; product: string; contract: string | null }[]> {
  const { rows } = await sql<{ serial: string; product: string; contract: string | null }>`
    select key as serial, record ->> 'product' as product, record ->> 'contract' as contract
    from phaseout.asset
    where (record ->> 'contract' = any(${[...contracts]}::text[]) or key = any(${[...serials]}::text[]))
      and ${standing}`.execute(tx)
  return rows
}
