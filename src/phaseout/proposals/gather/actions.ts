import { decisionsOn, moveOf } from '#casework'
import { type ChainRecords, records as catalogue, eachPiece, findWithChain, supplierStand } from '#catalogue'
import { type Device, isOffered, type Price, type Product, type Stand } from '#catalogue/model'
import { type Day, dayIn, type Instant, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import { familyOf, relationsWith, supplierState } from '#partners'
import type { Tx } from '#storage'

/** Everything on record that proposals for one product are made from. */
export interface Gathered {
  readonly old: Product
  readonly products: readonly Product[]
  readonly catalogue: string
  readonly prices: readonly Price[]
  standOf(sku: string): Stand
  nameOf(party: string): string
}

interface Scope {
  readonly product: Product
  readonly legalEntity: string
  readonly at: Instant
}

/** Products of the same category with a data sheet that are offered today, where their suppliers stand, and every price that was seen. */
export async function gather(tx: Tx, { product, legalEntity, at }: Scope): Promise<Gathered> {
  const found = await catalogue.product.table.where(tx, { category: product.category })
  const sale = await salesOf(tx, found)
  const products = found
    .map(({ record }) => record)
    .filter(({ ref, sheet }) => sheet !== undefined && isOffered(sale.get(ref)))
  const chain = await findWithChain(tx, [...products.map(({ ref }) => ref), product.ref])
  const own = await findParties(tx, [legalEntity])
  const day = dayIn(zoneOf(own.legalEntities[0]?.record.country ?? 'SE'), at)
  const makers = [...new Set(chain.products.map(({ maker }) => maker))]
  const { organisations, legalEntities } = await findParties(tx, makers)
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  const nameOf = (party: string) => names.get(party) ?? party
  const stateOf = await statesOf(tx, { makers, legalEntity, product, at, day })
  const versions = found
    .map(({ key, version }) => `${key}#${version}${isOffered(sale.get(key)) ? '' : '#withdrawn'}`)
    .join('\n')
  const offered = await catalogue.price.table.whereAny(
    tx,
    [...products, product].map(({ ref }): Partial<Price> => ({ sku: ref })),
  )
  return {
    ...{ old: product, products, nameOf, prices: offered.map(({ record }) => eachPiece(record)) },
    catalogue: await digestOf(versions),
    standOf: (sku) => supplierStand(sku, { records: chainOf(chain), day, suppliers: { stateOf, nameOf } }),
  }
}

/** Where products stand in our range; those that nobody took into it are left out. */
async function salesOf(tx: Tx, found: readonly { readonly key: string }[]): Promise<Map<string, string>> {
  const lives = await findLives(
    tx,
    'product',
    found.map(({ key }) => key),
  )
  return new Map(lives.map(({ record: { object, state } }) => [object, state]))
}

const chainOf = ({ products, relabels }: ChainRecords) => ({ products, relabels })

interface StateScope extends Scope {
  readonly makers: readonly string[]
  readonly day: Day
}

/** The state of each maker for this company and category; whom the maker of the old product controls stands where it stands (R53). */
async function statesOf(tx: Tx, { makers, legalEntity, product, at, day }: StateScope) {
  const relations = await relationsWith(tx, { suppliers: makers, legalEntity })
  const moves = (await decisionsOn(tx, makers)).map(moveOf)
  const scope = { legalEntity, category: product.category, at, day }
  const alone = (maker: string) => supplierState(relations, moves, { ...scope, makers: [maker] }).state
  const family = await familyOf(tx, product.maker, { day })
  const covered = new Set(family.members.filter((one) => one.covered).map(({ ref }) => ref))
  return (maker: string) =>
    covered.has(maker) && maker !== product.maker ? alone(product.maker) : alone(maker)
}

async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(hash).toString('hex').slice(0, 16)
}

/** A product as the engine of equivalence sees it. */
export function deviceOf({ ref, maker, sheet = {}, features = [], optionalFeatures = [] }: Product): Device {
  return { sku: ref, maker, sheet, features, optional: optionalFeatures }
}
