import { decisionsOn, moveOf } from '#casework'
import { type ChainRecords, findWithChain } from '#catalogue'
import { isOffered, type Product } from '#catalogue/model'
import { type Day, dayIn, type Instant, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import { findParties } from '#parties'
import { familyOf, relationsWith, supplierState } from '#partners'
import type { Tx } from '#storage'
import type { Plan } from '../../plans/model.ts'

/** What is on record of the products that a plan stops and names in their place, read at once. */
export interface Range {
  readonly products: ReadonlyMap<string, Product>
  readonly chain: ChainRecords
  /** Where a maker stands with the company of the plan; undefined: for a product that nobody knows. */
  stateOf(
    maker: string,
    category: Product['category'] | undefined,
  ): ReturnType<typeof supplierState>['state'] | undefined
  nameOf(party: string): string
  isOffered(sku: string): boolean
}

export async function rangeOf(
  tx: Tx,
  { stopped, legalEntity, country }: Pick<Plan, 'stopped' | 'legalEntity' | 'country'>,
  at: Instant,
): Promise<Range> {
  const skus = [...new Set(stopped.flatMap(({ sku, replacements }) => [sku, ...replacements]))]
  const chain = await findWithChain(tx, skus)
  const products = new Map(chain.products.map((one) => [one.ref, one]))
  const makers = [...new Set([...chain.products, ...stopped].map(({ maker }) => maker))]
  const { organisations, legalEntities } = await findParties(tx, makers)
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  const relations = await relationsWith(tx, { suppliers: makers, legalEntity })
  const moves = (await decisionsOn(tx, makers)).map(moveOf)
  const sales = new Map(
    (await findLives(tx, 'product', skus)).map(({ record: { object, state } }) => [object, state]),
  )
  const day = dayIn(zoneOf(country), at)
  const heads = await controlledBy(tx, [...new Set(stopped.map(({ maker }) => maker))], day)
  return {
    ...{ products, chain, nameOf: (party) => names.get(party) ?? party },
    stateOf: (maker, category) =>
      category &&
      supplierState(relations, moves, {
        ...{ legalEntity, category, at, day },
        makers: [heads.get(maker) ?? maker],
      }).state,
    isOffered: (sku) => products.has(sku) && isOffered(sales.get(sku)),
  }
}

/** Whom the makers that are left control: such a maker stands where the one behind it stands (R53). */
async function controlledBy(tx: Tx, makers: readonly string[], day: Day): Promise<Map<string, string>> {
  const heads = new Map<string, string>()
  for (const maker of makers)
    for (const { ref, covered } of (await familyOf(tx, maker, { day })).members)
      if (covered && !makers.includes(ref)) heads.set(ref, maker)
  return heads
}
