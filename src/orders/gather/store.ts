import { assessmentsOn, contractsWith, findContracts } from '#assurance'
import type { Contract, RiskAssessment } from '#assurance/model'
import { decisionsOn } from '#casework'
import type { Decision } from '#casework/model'
import { type ChainRecords, findWithChain } from '#catalogue'
import type { Instant } from '#kernel'
import { statesOf } from '#lifecycle'
import { type Families, familiesOf, findParties, findSites, type Parties, sitesOf } from '#parties'
import type { Site } from '#parties/model'
import { relationsWith } from '#partners'
import type { SupplierRelation } from '#partners/model'
import { assetsAt, exceptionsOf, findAssets } from '#phaseout'
import type { Asset, Exception } from '#phaseout/model'
import { type Stored, type Tx, together } from '#storage'
import { balanceTestsAt, statementsBy } from '#use'
import type { BalanceTest, Statement } from '#use/model'
import type { Licence, Order, OrderRecord } from '../model.ts'
import { licencesNaming, lockUsage, ordersUsing } from '../store.ts'
import { keptOrder, partiesOf } from './kept.ts'
import { loadOwners, type Owners } from './owners/actions.ts'

/** Reads records as they are now, or as they were recorded at a time. */
export interface Reader {
  readonly tx: Tx
  readonly asOf?: Instant | undefined
  /** A deed follows: what can be used up is read under a lock, so that two deeds never spend the same piece. */
  readonly exclusive?: boolean | undefined
}

/** All records that bear on one order. Every party stands under the reference under which it is kept. */
export interface Loaded {
  /** The order itself, read so: where it names a record that was merged into another, it means that one. */
  readonly order: Order
  readonly chain: ChainRecords
  /** Where the products of the lines stand in our range, by SKU. */
  readonly saleStates: ReadonlyMap<string, string>
  readonly parties: Parties
  /** Who stands above these parties. */
  readonly owners: Owners
  /** Those of the lines, those of the serials, and those of buyer and end user. */
  readonly sites: readonly Site[]
  /** By serial, and those of the products in question at the sites of the lines. */
  readonly assets: readonly Asset[]
  readonly relations: readonly SupplierRelation[]
  readonly decisions: readonly Decision[]
  readonly exceptions: readonly Exception[]
  readonly contracts: readonly Contract[]
  readonly assessments: readonly RiskAssessment[]
  readonly balanceTests: readonly BalanceTest[]
  readonly statements: readonly Statement[]
  readonly licences: readonly Licence[]
  /** Orders that used one of the exceptions. */
  readonly excepted: readonly Stored<OrderRecord>[]
  /** Under which reference a party of the order is kept. */
  readonly families: Families
}

/**
 * Reads everything. Each part asks as soon as it knows for what: what the order names in one statement, what follows
 * from that in the next.
 */
export async function load(reader: Reader, given: Order): Promise<Loaded> {
  const { tx, asOf } = reader
  const chain = loadChain(reader, given)
  const exceptions = exceptionsOf(tx, given.legalEntity, asOf)
  for (const begun of [chain, exceptions]) begun.catch(() => {}) // told below, where they are awaited
  const families = await familiesOf(tx, partiesOf(given), asOf)
  const order = keptOrder(given, families)
  const places = loadPlaces(reader, order, { chain, families })
  const assets = places.then((found) => found.assets)
  const parts = await together([
    loadParties(reader, order, chain),
    loadSupply(reader, order, chain),
    loadContracts(reader, order, { assets, families }),
    loadPapers(reader, order, families),
    loadUsage(reader, order, { exceptions, families }),
    ownersOf(reader, order, chain),
    statesOf(tx, { kind: 'product', objects: distinct(order.lines.map(({ sku }) => sku)), asOf }),
  ])
  const [parties, supply, contracts, papers, usage, owners, saleStates] = parts
  return {
    order,
    chain: (await chain).records,
    exceptions: await exceptions,
    ...(await places),
    parties,
    ...supply,
    contracts,
    ...papers,
    ...usage,
    owners,
    saleStates,
    families,
  }
}

/** Products with what they really are; makers under the reference under which they are kept. */
interface Chain {
  readonly records: ChainRecords
  readonly makers: Families
}

async function loadChain({ tx, asOf }: Reader, { lines }: Order): Promise<Chain> {
  const found = await findWithChain(tx, distinct(lines.map(({ sku }) => sku)), asOf)
  const makers = await familiesOf(tx, makersIn(found), asOf)
  const products = found.products.map((product) => ({ ...product, maker: makers.kept(product.maker) }))
  return { records: { ...found, products }, makers }
}

function makersIn({ products }: ChainRecords): string[] {
  return distinct(products.map(({ maker }) => maker))
}

/** Those of the order and the makers of its products, by key. */
async function loadParties({ tx, asOf }: Reader, order: Order, chain: Promise<Chain>): Promise<Parties> {
  const named = distinct([...partiesOf(order), order.legalEntity])
  const others = chain.then(({ records }) => makersIn(records).filter((maker) => !named.includes(maker)))
  const [own, makers] = await together([
    findParties(tx, named, asOf),
    others.then((refs) => findParties(tx, refs, asOf)),
  ])
  return {
    organisations: [...own.organisations, ...makers.organisations].sort(byKey),
    legalEntities: [...own.legalEntities, ...makers.legalEntities].sort(byKey),
  }
}

/** Everyone above the parties of the order and the makers of its products. */
async function ownersOf({ tx, asOf }: Reader, order: Order, chain: Promise<Chain>): Promise<Owners> {
  const makers = makersIn((await chain).records)
  return await loadOwners(tx, distinct([...partiesOf(order), order.legalEntity, ...makers]), asOf)
}

function byKey(one: { readonly key: string }, other: { readonly key: string }): number {
  return one.key < other.key ? -1 : 1
}

/** How we stand with the makers, and what was decided about them. */
async function loadSupply({ tx, asOf }: Reader, { legalEntity }: Order, chain: Promise<Chain>) {
  const { records, makers } = await chain
  const suppliers = distinct(makersIn(records).flatMap((maker) => makers.all(maker)))
  const [relations, decisions] = await together([
    relationsWith(tx, { suppliers, legalEntity }, asOf),
    decisionsOn(tx, suppliers, asOf),
  ])
  const kept = <T extends { readonly supplier: string }>(record: T) => ({
    ...record,
    supplier: makers.kept(record.supplier),
  })
  return { relations: relations.map(kept), decisions: decisions.map(kept) }
}

async function loadPlaces(
  reader: Reader,
  order: Order,
  { chain, families }: { chain: Promise<Chain>; families: Families },
) {
  const { tx, asOf } = reader
  const bySerial = findAssets(tx, distinct(order.lines.flatMap((line) => line.serials ?? [])), asOf)
  const [sites, serials, standing] = await together([
    loadSites(reader, order, bySerial),
    bySerial,
    chain.then(({ records }) => assetsAt(tx, pairsOf(order, records.products), asOf)),
  ])
  const known = new Set(standing.map(({ serial }) => serial))
  const own = sites.map((site) => ({ ...site, organisation: families.kept(site.organisation) }))
  return { sites: own, assets: [...standing, ...serials.filter(({ serial }) => !known.has(serial))] }
}

/** Each product in question at each site of the lines. */
function pairsOf(order: Order, products: ChainRecords['products']) {
  const used = distinct(order.lines.map(({ site }) => site))
  return used.flatMap((site) => products.map(({ ref }) => ({ site, product: ref })))
}

async function loadSites({ tx, asOf }: Reader, order: Order, bySerial: Promise<readonly Asset[]>) {
  const used = distinct(order.lines.map(({ site }) => site))
  const of = (refs: readonly string[]) => findSites(tx, refs, asOf)
  const found = await together([
    sitesOf(tx, distinct([order.buyer, order.endUser]), asOf),
    of(used),
    bySerial.then((assets) => of(distinct(assets.map(({ site }) => site)))),
  ])
  return onceEach(found.flat().map(({ record }) => record))
}

/** Those with buyer and end user, the one that is called off, and those of the assets. */
async function loadContracts(
  { tx, asOf }: Reader,
  order: Order,
  { assets, families }: { assets: Promise<readonly Asset[]>; families: Families },
) {
  const of = (refs: readonly string[]) => findContracts(tx, refs, asOf)
  const found = await together([
    contractsWith(tx, everyNameOf([order.buyer, order.endUser], families), asOf),
    of(distinct([order.contract])),
    assets.then((known) => of(distinct(known.map(({ contract }) => contract)))),
  ])
  return onceEach(found.flat()).map((contract) => ({ ...contract, party: families.kept(contract.party) }))
}

/** Parties with every reference that was merged into theirs. */
function everyNameOf(refs: readonly (string | null | undefined)[], families: Families): string[] {
  return distinct(distinct(refs).flatMap((ref) => families.all(ref)))
}

/** What was asked for twice, once; in the order of the first. */
function onceEach<T extends { readonly ref: string }>(records: readonly T[]): T[] {
  return [...new Map(records.map((record) => [record.ref, record])).values()]
}

async function loadPapers({ tx, asOf }: Reader, { endUser, lines }: Order, families: Families) {
  const signers = everyNameOf([endUser], families).map((ref) => statementsBy(tx, ref, asOf))
  const [assessments, balanceTests, statements] = await together([
    assessmentsOn(tx, 'art12gb', asOf),
    balanceTestsAt(tx, distinct(lines.map(({ site }) => site)), asOf),
    together(signers),
  ])
  return {
    assessments: assessments.map((one) =>
      one.party == null ? one : { ...one, party: families.kept(one.party) },
    ),
    balanceTests,
    statements: statements.flat().map((one) => ({ ...one, endUser: families.kept(one.endUser) })),
  }
}

/** What was taken already: always as of now, for what is used up stays used up. */
async function loadUsage(
  { tx, exclusive }: Reader,
  order: Order,
  { exceptions: granted, families }: { exceptions: Promise<readonly Exception[]>; families: Families },
) {
  const exceptions = await granted
  const skus = distinct(order.lines.map(({ sku }) => sku))
  const hasSpare = order.lines.some(({ purpose }) => purpose === 'sparePart')
  const counted = exceptions.filter(({ count }) => count != null).map(({ ref }) => ref)
  const found = await licencesNaming(tx, skus)
  const isScarce = hasSpare || counted.length > 0 || found.length > 0
  if (exclusive && isScarce) await lockUsage(tx)
  const licences = exclusive && found.length > 0 ? await licencesNaming(tx, skus) : found
  return {
    licences: licences.map((one) =>
      one.endUser == null ? one : { ...one, endUser: families.kept(one.endUser) },
    ),
    excepted: counted.length > 0 ? await ordersUsing(tx, counted) : [],
  }
}

function distinct(refs: readonly (string | null | undefined)[]): string[] {
  return [...new Set(refs.filter((ref) => typeof ref === 'string'))]
}
