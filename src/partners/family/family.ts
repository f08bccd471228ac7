import type { Product, Relabel } from '#catalogue/model'
import { type Day, isInPeriod } from '#kernel'
import type { Ownership } from '#parties/model'
import type { FamilyEdge, FamilyMember, FamilyProduct, SupplierFamily } from './model.ts'

/** What was read about a supplier: holdings above and below it, products and relabel edges around them. */
export interface FamilyRecords {
  readonly supplier: string
  readonly above: readonly Ownership[]
  readonly below: readonly Ownership[]
  readonly products: readonly Product[]
  readonly relabels: readonly Relabel[]
  readonly names: ReadonlyMap<string, string>
  readonly isWhole: boolean
}

/** By more than half, or by control of whatever kind: a decision on the owner covers it. */
function isControlling({ share, kind }: Ownership): boolean {
  return kind === 'control' || (share !== null && share > 50)
}

/** Who makes the chip of a product, if that is known. */
export function chipMakerOf({ socVendor }: Product): string | null {
  return socVendor ?? null
}

/** The supplier and what it controls, step by step: who is covered by a decision on it. */
export function controlledBy(supplier: string, below: readonly Ownership[], day: Day): ReadonlySet<string> {
  const running = below.filter((one) => isInPeriod(day, one.from, one.to) && isControlling(one))
  const found = new Set([supplier])
  for (const ref of found) for (const { owner, owned } of running) if (owner === ref) found.add(owned)
  return found
}

/** The family as the records say it on that day. */
export function familyFrom(records: FamilyRecords, day: Day): SupplierFamily {
  const { supplier, names, isWhole } = records
  const covered = controlledBy(supplier, records.below, day)
  const products = productsOf(records, covered, day)
  const held = [...records.above, ...records.below].filter((one) => isInPeriod(day, one.from, one.to))
  const edges = [...held.map(holdingEdge), ...productEdges(records, products, day)]
  const members = new Map<string, FamilyMember>()
  const add = (ref: string, tie: FamilyMember['tie']) => {
    if (!members.has(ref))
      members.set(ref, { ref, name: names.get(ref) ?? ref, tie, covered: covered.has(ref) })
  }
  add(supplier, 'self')
  for (const { owned, from, to } of records.below) if (isInPeriod(day, from, to)) add(owned, 'owned')
  for (const { owner, from, to } of records.above) if (isInPeriod(day, from, to)) add(owner, 'owner')
  for (const { maker, via } of products)
    if (via !== 'made') add(maker, via === 'relabelled' ? 'brand' : 'integrator')
  return { supplier, members: [...members.values()], edges, products, isWhole }
}

function holdingEdge({ owner, owned, share, from, to, source }: Ownership): FamilyEdge {
  return {
    ...{ kind: 'ownership', from: owner, to: owned, share, sku: null },
    ...{ evidence: source ?? null, since: from ?? null, until: to ?? null },
  }
}

/** What the family makes, what is that under another brand (chains of it too), and what runs on its chips. */
function productsOf(
  { products, relabels }: FamilyRecords,
  covered: ReadonlySet<string>,
  day: Day,
): FamilyProduct[] {
  const bySku = new Map(products.map((product) => [product.ref, product]))
  const found = new Map<string, FamilyProduct>()
  for (const product of products)
    if (covered.has(product.maker)) found.set(product.ref, shown(product, { via: 'made' }))
  const running = relabels.filter(({ from, to }) => isInPeriod(day, from, to))
  for (const sku of found.keys())
    for (const edge of running.filter(({ of }) => of === sku)) {
      const product = bySku.get(edge.product)
      if (product && !found.has(product.ref))
        found.set(product.ref, shown(product, { via: 'relabelled', of: sku, evidence: edge.evidence }))
    }
  for (const product of products) {
    const chip = chipMakerOf(product)
    if (chip !== null && covered.has(chip) && !found.has(product.ref))
      found.set(product.ref, shown(product, { via: 'component', of: chip }))
  }
  return [...found.values()].sort((one, other) => (one.sku < other.sku ? -1 : 1))
}

function shown(
  { ref, name, category, maker }: Product,
  { via, of, evidence }: { via: FamilyProduct['via']; of?: string; evidence?: string },
): FamilyProduct {
  return { sku: ref, name: name ?? null, category, maker, via, of: of ?? null, evidence: evidence ?? null }
}

function productEdges(
  { products, relabels }: FamilyRecords,
  found: readonly FamilyProduct[],
  day: Day,
): FamilyEdge[] {
  const makers = new Map(products.map(({ ref, maker }) => [ref, maker]))
  return found.flatMap(({ sku, via, of, maker }): FamilyEdge[] => {
    if (of === null) return []
    const edge = relabels.find(
      (one) => one.product === sku && one.of === of && isInPeriod(day, one.from, one.to),
    )
    const about = { sku, share: null, since: edge?.from ?? null, until: edge?.to ?? null }
    if (via === 'component') return [{ kind: 'component', from: of, to: maker, evidence: null, ...about }]
    return [
      { kind: 'relabel', from: makers.get(of) ?? of, to: maker, evidence: edge?.evidence ?? null, ...about },
    ]
  })
}
