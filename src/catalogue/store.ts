import { type Day, type Instant, ifValid, isInPeriod, joinKey } from '#kernel'
import { type Migrations, recordTable, type Tx, together } from '#storage'
import type { ChainRecords } from './chain.ts'
import { classification, classificationMigrations, classificationsOf } from './classification/store.ts'
import { type Classification, Price, Product, Relabel } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

export const products = recordTable<Product>('catalogue.product', 'prd', ({ ref }) => ref)
const relabels = recordTable<Relabel>('catalogue.relabel', 'rel', ({ product, of }) => joinKey(product, of))
export const prices = recordTable<Price>(
  'catalogue.price',
  'rec',
  ({ sku, kind, customer = '', on, source }) => joinKey(sku, kind, customer, on, source),
)

export const catalogueMigrations: Migrations = {
  'catalogue/0001-product': products.migration,
  'catalogue/0002-relabel': relabels.migration,
  'catalogue/0003-price': prices.migration,
  ...classificationMigrations,
}

interface SisterQuestion {
  readonly day: Day
  readonly asOf?: Instant | undefined
}

/** The kinds of record that files carry into this room. */
export const records = {
  product: {
    type: 'product',
    schema: Product,
    table: products,
    references: ifValid(Product, referencesOf),
    problems: ifValid(Product, problemsOf),
  },
  relabel: {
    type: 'relabel',
    schema: Relabel,
    table: relabels,
    references: ifValid(Relabel, referencesOf),
    problems: ifValid(Relabel, problemsOf),
  },
  price: {
    type: 'price',
    schema: Price,
    table: prices,
    references: ifValid(Price, ({ sku }) => [{ type: 'product', ref: sku, path: '/sku' }]),
  },
  classification,
} as const

/**
 * These products and all that they are relabels of, with the edges between and how they are classified: what `makersOf`
 * walks. One statement a step of the chain; a circle ends where it closes.
 */
export async function findWithChain(tx: Tx, skus: readonly string[], asOf?: Instant): Promise<ChainRecords> {
  const found: Product[] = []
  const edges: Relabel[] = []
  const classifications: Classification[] = []
  const seen = new Set<string>()
  let open = [...new Set(skus)]
  while (open.length > 0) {
    for (const sku of open) seen.add(sku)
    const edgesOf = open.map((product) => ({ product }))
    const [step, down, said] = await together([
      products.find(tx, open, asOf),
      relabels.whereAny(tx, edgesOf, asOf),
      classificationsOf(tx, open, asOf),
    ])
    classifications.push(...said)
    found.push(...step.map(({ record }) => record))
    edges.push(...down.map(({ record }) => record))
    open = [...new Set(down.map(({ record }) => record.of))].filter((sku) => !seen.has(sku))
  }
  return { products: found, relabels: edges, classifications }
}

/**
 * The same thing under every brand: what a product is a relabel of on the day, and all that is a relabel of that, step
 * by step (R45, R48). The product itself comes first.
 */
export async function sistersOf(tx: Tx, sku: string, { day, asOf }: SisterQuestion): Promise<string[]> {
  const found = new Set([sku])
  for (let open = [sku]; open.length > 0; ) {
    const edges = await relabels.whereAny(
      tx,
      open.flatMap((one): Partial<Relabel>[] => [{ product: one }, { of: one }]),
      asOf,
    )
    const running = edges.filter(({ record: { from, to } }) => isInPeriod(day, from, to))
    open = [...new Set(running.flatMap(({ record: { product, of } }) => [product, of]))].filter(
      (one) => !found.has(one),
    )
    for (const one of open) found.add(one)
  }
  return [...found]
}
