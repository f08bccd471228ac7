import { codeFacts } from '#countries'
import { type Act, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { livesIn } from '#lifecycle'
import { findParties } from '#parties'
import type { Tx } from '#storage'
import { makersOf } from '../chain.ts'
import { classifiedOn, lastOf, standingOn } from '../classification/standing.ts'
import { classifications } from '../classification/store.ts'
import { featureRisks } from '../knowledge/feature-risk.ts'
import type { Feature, Product } from '../model.ts'
import type { UsesOf } from '../sell-state/kind/index.ts'
import { type ApprovedUse, sellStates } from '../sell-state/model.ts'
import { findWithChain, products, records } from '../store.ts'
import { featureWords } from './feature-words/index.ts'
import { isWished, linesOf, type ProductWish, sortedLines } from './lines.ts'
import type { ProductLine, ProductRecord } from './model.ts'
import { thinProducts } from './store.ts'

/** What the answers take of the rest of the house: what stands at customers, and what plans say of replacements. */
export interface ProductDesk {
  readonly usesOf: UsesOf
  readonly installedOf: (tx: Tx, skus: readonly string[]) => Promise<ReadonlyMap<string, number>>
  readonly replacementsOf: (tx: Tx, sku: string) => Promise<Pick<ProductRecord, 'replacedBy' | 'replaces'>>
}

/** All products that are wished, in the order asked for; how many of each stand at customers is not counted yet. */
export async function everyProduct(tx: Tx, act: Act, wish: ProductWish): Promise<ProductLine[]> {
  const found = await thinProducts(tx)
  const lines = linesOf(
    found,
    await groundOf(
      tx,
      act,
      found.map(({ record }) => record.maker),
    ),
  )
  return sortedLines(
    lines.filter((line) => isWished(line, wish)),
    wish.sort,
  )
}

/** A page of products. */
export async function listProducts(
  tx: Tx,
  act: Act,
  { desk, wish }: { desk: ProductDesk; wish: ProductWish & { after?: string | undefined; limit: number } },
): Promise<{ items: ProductLine[]; next: string | null; total: number }> {
  const lines = await everyProduct(tx, act, wish)
  const from = wish.after === undefined ? 0 : lines.findIndex(({ ref }) => ref === wish.after) + 1
  const page = lines.slice(from, from + wish.limit)
  const next = from + wish.limit < lines.length ? (page.at(-1)?.ref ?? null) : null
  return { items: await counted(tx, desk, page), next, total: lines.length }
}

/** The same lines with how many of each stand at customers. */
export async function counted(
  tx: Tx,
  { installedOf }: Pick<ProductDesk, 'installedOf'>,
  lines: readonly ProductLine[],
): Promise<ProductLine[]> {
  const installed = await installedOf(
    tx,
    lines.map(({ ref }) => ref),
  )
  return lines.map((line) => ({ ...line, installed: installed.get(line.ref) ?? 0 }))
}

async function groundOf(tx: Tx, { at }: Act, makers: readonly string[]) {
  const { organisations, legalEntities } = await findParties(tx, [...new Set(makers)])
  const said = await classifications.where(tx, {})
  const lives = await livesIn(tx, 'product', sellStates)
  return {
    relabels: (await records.relabel.table.where(tx, {})).map(({ record }) => record),
    classifications: said.map(({ record }) => record),
    sales: new Map(lives.map(({ object, state }) => [object, state])),
    names: new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name])),
    day: dayIn(zoneOf(undefined), at),
  }
}

/** Everything on record of one product. Refuses `not_found`. */
export async function readProduct(
  tx: Tx,
  act: Act,
  { desk, ref }: { readonly desk: ProductDesk; readonly ref: string },
): Promise<Result<ProductRecord>> {
  const [kept] = await products.find(tx, [ref])
  const thin = await thinProducts(tx, ref)
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(things.product, ref)) })
  const chain = await findWithChain(tx, [ref])
  const { socVendor } = kept.record
  const makers = [...chain.products.map(({ maker }) => maker), ...(socVendor ? [socVendor] : [])]
  const ground = await groundOf(tx, act, makers)
  const { day, names } = ground
  const [line] = await counted(tx, desk, linesOf(thin, ground))
  if (!line) return refuse({ code: 'not_found', ...worded(noSuch(things.product, ref)) })
  const links = makersOf(ref, chain, day).links
  const last = links.at(-1)?.maker ?? line.maker
  const uses = await desk.usesOf(tx, ref, day)
  const nameOf = (party: string) => names.get(party) ?? party
  return ok({
    line: { ...line, maker: last, makerName: nameOf(last) },
    version: kept.version,
    record: { ...kept.record },
    features: featuresOf(kept.record, uses),
    uses: uses.map(({ ref: use, title }) => ({ ref: use, title })),
    ...codesOn(kept.record, { ...ground, classifications: chain.classifications ?? [] }),
    chain: links.map(({ product, maker, evidence }) => ({
      ...{ product, maker, makerName: nameOf(maker), evidence },
      name: chain.products.find((one) => one.ref === product)?.name ?? product,
    })),
    relabels: ground.relabels
      .filter(({ of }) => of === ref)
      .map(({ product, evidence }) => ({ ref: product, name: product, evidence })),
    socVendor: socVendor ? { ref: socVendor, name: nameOf(socVendor) } : null,
    ...(await desk.replacementsOf(tx, ref)),
  })
}

function featuresOf(
  { features = [], optionalFeatures = [] }: Product,
  uses: readonly ApprovedUse[],
): ProductRecord['features'] {
  const one = (isOptional: boolean) => (id: Feature) => ({
    ...{ id, title: featureWords(id), isOptional, ...featureRisks[id] },
    uses: uses.filter(({ functions }) => functions.includes(id)).map(({ ref, title }) => ({ ref, title })),
  })
  return [...features.map(one(false)), ...optionalFeatures.map(one(true))]
}

function codesOn(
  product: Product,
  { classifications: said, day }: Pick<Parameters<typeof linesOf>[1], 'classifications' | 'day'>,
): Pick<ProductRecord, 'codes' | 'classifications'> {
  const own = said.filter(({ product: of }) => of === product.ref)
  const { cn, annexI, eccn } = classifiedOn(product, own, { variant: null, day })
  const one = (code: string | null | undefined) => ({
    isKnown: code !== undefined,
    codes: code == null ? [] : [code],
  })
  const last = lastOf(own)
  return {
    codes: {
      ...{ cn: one(cn), eccn: one(eccn) },
      annexI: { isKnown: annexI !== undefined, codes: [...(annexI ?? [])] },
      chp: codeFacts(cn, day).chp ?? null,
    },
    classifications: own
      .toSorted((a, b) => (a.at < b.at ? 1 : -1))
      .map((each) => ({
        ...each,
        productName: product.name ?? product.ref,
        state: standingOn(each, last, day),
      })),
  }
}
