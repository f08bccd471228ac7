import { type Day, isInPeriod } from '#kernel'
import type { Classification, Product, Relabel } from './model.ts'

/** One product on the way from the brand down to who made it. `evidence` is that of the edge that led here. */
export interface ChainLink {
  readonly product: string
  readonly maker: string
  readonly relabelOf: readonly string[]
  readonly evidence: string | null
}
export interface Chain {
  readonly links: readonly ChainLink[]
  /** The brand first, then each maker once, nearest first. */
  readonly makers: readonly string[]
  /** Products that an edge names but nobody recorded: their makers are unknown. */
  readonly unknown: readonly string[]
}

/**
 * Who really makes a product: its maker and, along the relabel edges in force on the day, theirs (R45). A product
 * that comes back to itself is walked once.
 */
export function makersOf(sku: string, records: ChainRecords, day: Day): Chain {
  const products = new Map(records.products.map((product) => [product.ref, product]))
  const edges = records.relabels.filter(({ from, to }) => isInPeriod(day, from, to))
  const links: ChainLink[] = []
  const unknown: string[] = []
  const seen = new Set([sku])
  const queue: Step[] = [{ sku, evidence: null }]
  for (const { sku: at, evidence } of queue) {
    const product = products.get(at)
    const down = edges.filter((edge) => edge.product === at).sort(byOf)
    if (product)
      links.push({ product: at, maker: product.maker, relabelOf: down.map(({ of }) => of), evidence })
    else unknown.push(at)
    for (const edge of down) {
      if (seen.has(edge.of)) continue
      seen.add(edge.of)
      queue.push({ sku: edge.of, evidence: edge.evidence })
    }
  }
  return { links, makers: [...new Set(links.map(({ maker }) => maker))], unknown }
}

export interface ChainRecords {
  readonly products: readonly Product[]
  readonly relabels: readonly Relabel[]
  /** All that was ever said of these products; left out: nothing was. */
  readonly classifications?: readonly Classification[]
}
interface Step {
  readonly sku: string
  readonly evidence: string | null
}

const byOf = (a: Relabel, b: Relabel) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0)
