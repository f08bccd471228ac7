import { assessmentsOn, contractsWith, findContracts } from '#assurance'
import type { Contract, RiskAssessment } from '#assurance/model'
import { decisionsOn } from '#casework'
import type { Decision } from '#casework/model'
import { type ChainRecords, findWithChain } from '#catalogue'
import type { Instant } from '#kernel'
import { findParties, findSites, type Parties, sitesOf } from '#parties'
import type { Site } from '#parties/model'
import { relationsWith } from '#partners'
import type { SupplierRelation } from '#partners/model'
import { assetsAt, exceptionsOf, findAssets } from '#phaseout'
import type { Asset, Exception } from '#phaseout/model'
import type { Stored, Tx } from '#storage'
import { balanceTestsAt, statementsBy } from '#use'
import type { BalanceTest, Statement } from '#use/model'
import type { Licence, Order, OrderRecord } from '../model.ts'
import { licencesNaming, lockUsage, ordersUsing, ordersWithSpares } from '../store.ts'

/** Reads records as they are now, or as they were recorded at a time. */
export interface Reader {
  readonly tx: Tx
  readonly asOf?: Instant | undefined
  /** A deed follows: what can be used up is read under a lock, so that two deeds never spend the same piece. */
  readonly exclusive?: boolean | undefined
}

/** All records that bear on one order. */
export interface Loaded {
  readonly chain: ChainRecords
  readonly parties: Parties
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
  /** Orders that took spare parts of these products, and those that used one of the exceptions. */
  readonly spares: readonly Stored<OrderRecord>[]
  readonly excepted: readonly Stored<OrderRecord>[]
}

/** Reads everything, each kind of record once, in the few rounds that their references need. */
export async function load(reader: Reader, order: Order): Promise<Loaded> {
  const { tx, asOf } = reader
  const { legalEntity } = order
  const chain = await findWithChain(tx, distinct(order.lines.map(({ sku }) => sku)), asOf)
  const suppliers = distinct(chain.products.map(({ maker }) => maker))
  const places = await loadPlaces(reader, order, chain)
  const exceptions = await exceptionsOf(tx, legalEntity, asOf)
  return {
    chain,
    ...places,
    parties: await findParties(tx, [...partiesOf(order), legalEntity, ...suppliers], asOf),
    relations: await relationsWith(tx, { suppliers, legalEntity }, asOf),
    decisions: await decisionsOn(tx, suppliers, asOf),
    exceptions,
    ...(await loadPapers(reader, order, places.assets)),
    ...(await loadUsage(reader, order, exceptions)),
  }
}

/** Everyone who stands in a role of the order itself. */
export function partiesOf({ buyer, endUser, consignee, payer, intermediary }: Order): string[] {
  return distinct([buyer, endUser, consignee, payer, intermediary])
}

async function loadPlaces({ tx, asOf }: Reader, order: Order, chain: ChainRecords) {
  const serials = distinct(order.lines.flatMap((line) => line.serials ?? []))
  const bySerial = serials.length > 0 ? await findAssets(tx, serials, asOf) : []
  const own = (await sitesOf(tx, distinct([order.buyer, order.endUser]), asOf)).map(({ record }) => record)
  const used = distinct(order.lines.map(({ site }) => site))
  const named = distinct([...used, ...bySerial.map(({ site }) => site)])
  const others = named.filter((ref) => !own.some((site) => site.ref === ref))
  const elsewhere = others.length > 0 ? await findSites(tx, others, asOf) : []
  const pairs = used.flatMap((site) => chain.products.map(({ ref }) => ({ site, product: ref })))
  const standing = await assetsAt(tx, pairs, asOf)
  const known = new Set(standing.map(({ serial }) => serial))
  return {
    sites: [...own, ...elsewhere.map(({ record }) => record)],
    assets: [...standing, ...bySerial.filter(({ serial }) => !known.has(serial))],
  }
}

async function loadPapers({ tx, asOf }: Reader, order: Order, assets: readonly Asset[]) {
  const ofParties = await contractsWith(tx, distinct([order.buyer, order.endUser]), asOf)
  const named = distinct([order.contract, ...assets.map(({ contract }) => contract)])
  const others = named.filter((ref) => !ofParties.some((contract) => contract.ref === ref))
  return {
    contracts: [...ofParties, ...(others.length > 0 ? await findContracts(tx, others, asOf) : [])],
    assessments: await assessmentsOn(tx, 'art12gb', asOf),
    balanceTests: await balanceTestsAt(tx, distinct(order.lines.map(({ site }) => site)), asOf),
    statements: order.endUser ? await statementsBy(tx, order.endUser, asOf) : [],
  }
}

/** What was taken already: always as of now, for what is used up stays used up. */
async function loadUsage({ tx, exclusive }: Reader, order: Order, exceptions: readonly Exception[]) {
  const skus = distinct(order.lines.map(({ sku }) => sku))
  const hasSpare = order.lines.some(({ purpose }) => purpose === 'sparePart')
  const counted = exceptions.filter(({ count }) => count != null).map(({ ref }) => ref)
  const found = await licencesNaming(tx, skus)
  const isScarce = hasSpare || counted.length > 0 || found.length > 0
  if (exclusive && isScarce) await lockUsage(tx)
  return {
    licences: exclusive && found.length > 0 ? await licencesNaming(tx, skus) : found,
    spares: hasSpare ? await ordersWithSpares(tx, skus) : [],
    excepted: counted.length > 0 ? await ordersUsing(tx, counted) : [],
  }
}

function distinct(refs: readonly (string | null | undefined)[]): string[] {
  return [...new Set(refs.filter((ref) => typeof ref === 'string'))]
}
