import { records as catalogue } from '#catalogue'
import type { Product, Relabel } from '#catalogue/model'
import type { Day, Instant } from '#kernel'
import { findParties, ownershipAbove, ownershipBelow } from '#parties'
import type { Tx } from '#storage'
import { controlledBy, familyFrom } from './family.ts'
import type { SupplierFamily } from './model.ts'

/**
 * The corporate family of a supplier on a day (R45): whom it controls, who owns it, the brands under which its
 * products are sold, and what runs on its chips. `covered` members and `products` are the scope of a decision on it.
 */
export async function familyOf(
  tx: Tx,
  supplier: string,
  { day, asOf }: { readonly day: Day; readonly asOf?: Instant | undefined },
): Promise<SupplierFamily> {
  const below = await ownershipBelow(tx, [supplier], asOf)
  const above = await ownershipAbove(tx, [supplier], asOf)
  const held = below.holdings.map(({ record }) => record)
  const makers = [...controlledBy(supplier, held, day)]
  const { products, relabels } = await productsAround(tx, makers, asOf)
  const owners = above.holdings.map(({ record }) => record)
  const named = [...held, ...owners].flatMap(({ owner, owned }) => [owner, owned])
  const refs = [...new Set([supplier, ...named, ...products.map(({ maker }) => maker)])]
  const { organisations, legalEntities } = await findParties(tx, refs, asOf)
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  const isWhole = below.isWhole && above.isWhole
  return familyFrom({ supplier, below: held, above: owners, products, relabels, names, isWhole }, day)
}

/** Products of these makers or with their chips, and every product that is one of them under another brand. */
async function productsAround(tx: Tx, makers: readonly string[], asOf: Instant | undefined) {
  const { product, relabel } = catalogue
  const own = await product.table.whereAny(
    tx,
    makers.flatMap((ref): Partial<Product>[] => [{ maker: ref }, { socVendor: ref }]),
    asOf,
  )
  const products = new Map(own.map(({ key, record }) => [key, record]))
  const relabels: Relabel[] = []
  let open = [...products.keys()]
  while (open.length > 0) {
    const edges = await relabel.table.whereAny(
      tx,
      open.map((of): Partial<Relabel> => ({ of })),
      asOf,
    )
    relabels.push(...edges.map(({ record }) => record))
    const next = [...new Set(edges.map(({ record }) => record.product))].filter((sku) => !products.has(sku))
    for (const { key, record } of await product.table.find(tx, next, asOf)) products.set(key, record)
    open = next
  }
  return { products: [...products.values()], relabels }
}
