import type { Day } from '#kernel'
import type { ChainRecords } from '../chain.ts'
import { makersOf } from '../chain.ts'
import { lastOf } from '../classification/standing.ts'
import type { Classification, Product, Relabel } from '../model.ts'
import { type SellState, sellStates } from '../sell-state/model.ts'
import type { ProductLine } from './model.ts'
import { mustsOf } from './musts.ts'

/** A product without its sheet: which attributes are known, and the days of its life. */
export interface ThinProduct {
  readonly key: string
  readonly version: number
  readonly record: Product
  readonly known: readonly string[]
  readonly soldUntil: string | null
  readonly supportedUntil: string | null
}

/** What lines are made from. */
export interface LineGround {
  readonly relabels: readonly Relabel[]
  readonly classifications: readonly Classification[]
  readonly sales: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
  readonly day: Day
}

/** Products as the list shows them; how many stand at customers is counted for those that are handed out. */
export function linesOf(products: readonly ThinProduct[], ground: LineGround): ProductLine[] {
  const { relabels, names, sales, day } = ground
  const records: ChainRecords = { products: products.map(({ record }) => record), relabels }
  const relabelled = new Set(relabels.map(({ product }) => product))
  const said = Map.groupBy(lastOf(ground.classifications), ({ product }) => product)
  return products.map(({ key, record, known, soldUntil, supportedUntil }) => {
    const makers = relabelled.has(key) ? makersOf(key, records, day).makers : [record.maker]
    const maker = makers.at(-1) ?? record.maker
    const ends = (said.get(key) ?? []).map(({ validUntil }) => validUntil).sort()
    return {
      ...{ ref: key, name: record.name ?? key, category: record.category },
      ...{ brand: record.maker, brandName: names.get(record.maker) ?? record.maker },
      ...{ maker, makerName: names.get(maker) ?? maker },
      saleState: stateOf(sales.get(key)),
      unknown: mustsOf(record.category).filter((id) => !known.includes(id)),
      ...{ installed: 0, classifiedUntil: ends[0] ?? null, soldUntil, supportedUntil },
    }
  })
}

const stateOf = (state: string | undefined): SellState | null =>
  sellStates.find((one) => one === state) ?? null

/** What a list is asked for; `unknown`: `some`, `none`, or the attribute; `saleState`: `none` for those without. */
export interface ProductWish {
  readonly q?: string | undefined
  readonly brand?: string | undefined
  readonly maker?: string | undefined
  readonly category?: string | undefined
  readonly saleState?: string | undefined
  readonly unknown?: string | undefined
  readonly sort?: string | undefined
}

export function isWished(line: ProductLine, wish: ProductWish): boolean {
  const q = wish.q?.trim().toLocaleLowerCase('sv')
  return (
    (!q || `${line.ref} ${line.name}`.toLocaleLowerCase('sv').includes(q)) &&
    isAny(wish.brand, [line.brand, line.brandName]) &&
    isAny(wish.maker, [line.maker, line.makerName]) &&
    (wish.category === undefined || line.category === wish.category) &&
    (wish.saleState === undefined || (line.saleState ?? 'none') === wish.saleState) &&
    isUnknown(line, wish.unknown)
  )
}

/** A reference, or a part of the name, as people type it. */
function isAny(wish: string | undefined, [ref, name]: readonly [string, string]): boolean {
  const typed = wish?.trim().toLocaleLowerCase('sv')
  return !typed || ref === wish || name.toLocaleLowerCase('sv').includes(typed)
}

function isUnknown({ unknown }: ProductLine, wish: string | undefined): boolean {
  if (wish === undefined) return true
  if (wish === 'some') return unknown.length > 0
  return wish === 'none' ? unknown.length === 0 : unknown.includes(wish)
}

const places: Readonly<Record<string, (line: ProductLine) => string | number>> = {
  ref: ({ ref }) => ref,
  name: ({ name }) => name.toLocaleLowerCase('sv'),
  brand: ({ brandName }) => brandName.toLocaleLowerCase('sv'),
  maker: ({ makerName }) => makerName.toLocaleLowerCase('sv'),
  category: ({ category }) => category,
  saleState: ({ saleState }) => (saleState === null ? -1 : sellStates.indexOf(saleState)),
  unknown: ({ unknown }) => unknown.length,
  classifiedUntil: ({ classifiedUntil }) => classifiedUntil ?? '9999',
  soldUntil: ({ soldUntil }) => soldUntil ?? '9999',
  supportedUntil: ({ supportedUntil }) => supportedUntil ?? '9999',
}

/** In the order asked for, those alike by reference, so that pages never overlap. */
export function sortedLines(lines: readonly ProductLine[], sort = 'ref'): ProductLine[] {
  const place = places[sort.replace(/^-/, '')] ?? places.ref
  const way = sort.startsWith('-') ? -1 : 1
  const placed = lines.map((line) => ({ line, at: place?.(line) ?? '' }))
  placed.sort((a, b) => (a.at === b.at ? (a.line.ref < b.line.ref ? -1 : 1) : (a.at < b.at ? -1 : 1) * way))
  return placed.map(({ line }) => line)
}
