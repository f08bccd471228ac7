import { sql } from 'kysely'
import { type Day, type Instant, ifValid } from '#kernel'
import { batched, type Migrations, recordTable, type Tx } from '#storage'
import { requests } from './exceptions-life/store.ts'
import { expandAssets } from './expand.ts'
import { Asset, Assets, Exception } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

/** In SQL what `stands` says: a device that was taken down is no installed base. */
export const standing = sql<boolean>`coalesce(record ->> 'status', 'inService') = 'inService'`

const assets = recordTable<Asset>('phaseout.asset', 'ast', ({ serial }) => serial)
const exceptions = recordTable<Exception>('phaseout.exception', 'exc', ({ ref }) => ref)

export const phaseoutMigrations: Migrations = {
  'phaseout/0001-asset': assets.migration,
  'phaseout/0002-exception': exceptions.migration,
  'phaseout/0003-asset-by-site': {
    up: async (db) => {
      await sql`create index asset_site_product on phaseout.asset ((record ->> 'site'), (record ->> 'product'))`.execute(
        db,
      )
    },
  },
  'phaseout/0004-exception-request': requests.migration,
  'phaseout/0005-exception-number': {
    up: async (db) => {
      await sql`create sequence phaseout.exception_number`.execute(db)
    },
  },
}

/** The kinds of record that files carry into this room. `assets` is read only: it is kept, and given out, as `asset`. */
export const records = {
  asset: {
    type: 'asset',
    schema: Asset,
    table: assets,
    references: ifValid(Asset, referencesOf),
    problems: ifValid(Asset, problemsOf),
  },
  assets: {
    type: 'assets',
    schema: Assets,
    table: assets,
    references: ifValid(Assets, referencesOf),
    problems: ifValid(Assets, problemsOf),
    expand: ifValid(Assets, expandAssets),
  },
  exception: {
    type: 'exception',
    schema: Exception,
    table: exceptions,
    references: ifValid(Exception, referencesOf),
    problems: ifValid(Exception, problemsOf),
  },
} as const

/** Assets by serial. */
export async function findAssets(tx: Tx, serials: readonly string[], asOf?: Instant): Promise<Asset[]> {
  return (await assets.find(tx, serials, asOf)).map(({ record }) => record)
}

/** What stands at these sites of these products. */
export async function assetsAt(
  tx: Tx,
  places: readonly { readonly site: string; readonly product: string }[],
  asOf?: Instant,
): Promise<Asset[]> {
  if (places.length === 0) return []
  const found = await assets.whereAny(tx, places, asOf)
  return found.map(({ record }) => record)
}

/** What is counted as installed base: fields left out are not looked at. */
export interface BaseScope {
  /** Sites of the customer; left out: everybody's. */
  readonly sites?: readonly string[]
  readonly products?: readonly string[]
  /** Installed on that day or before; an asset without a day counts. */
  readonly day: Day
}

/** How many devices are installed: the base of a spare-part ceiling. */
export async function countInstalled(tx: Tx, { sites, products, day }: BaseScope): Promise<number> {
  let query = tx
    .selectFrom('phaseout.asset')
    .select(sql<number>`count(*)`.as('installed'))
    .where(standing)
    .where(sql<boolean>`coalesce(record ->> 'installedOn', '') <= ${day}`)
  if (sites) query = query.where(sql<boolean>`record ->> 'site' = any(${[...sites]}::text[])`)
  if (products) query = query.where(sql<boolean>`record ->> 'product' = any(${[...products]}::text[])`)
  return (await query.executeTakeFirstOrThrow()).installed
}

interface Stands {
  readonly site: string
  readonly day: Day
}

/** Whether anything is installed at a site that was there by a day, the sign of an existing customer; no day of installing counts. */
export async function hasInstalled(tx: Tx, { site, day }: Stands): Promise<boolean> {
  return (await installedAt(tx, JSON.stringify([site, day]))) ?? false
}

const installedAt = batched(async (tx, keys) => {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${[...keys]}::text[]) as asked (key) where exists (
      select 1 from phaseout.asset where record ->> 'site' = asked.key::json ->> 0 and ${standing}
        and coalesce(record ->> 'installedOn', '') <= asked.key::json ->> 1)`.execute(tx)
  return new Map(rows.map(({ key }) => [key, true]))
})

/** Exceptions granted to one of our companies, in force or not. */
export async function exceptionsOf(tx: Tx, legalEntity: string, asOf?: Instant): Promise<Exception[]> {
  return (await exceptions.where(tx, { legalEntity }, asOf)).map(({ record }) => record)
}
