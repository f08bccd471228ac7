import { running, servicedSerials } from '#assurance'
import { decisionsCovering, moveOf, stopsNewCustomersOnly } from '#casework'
import { type ChainLink, classifiedOn, type KnownProduct, makersOf, productFacts } from '#catalogue'
import { codeFacts } from '#countries'
import type { Day, Instant } from '#kernel'
import { supplierState } from '#partners'
import { exceptionsFor, honours, proofOf } from '#phaseout'
import type { Facts } from '#rules/model'
import { balanceFor, redFlags, statementCovers, textMatches } from '#use'
import type { LineFile } from '../../dossier.ts'
import { licencesFor } from '../../facts/licence-facts.ts'
import type { Order, OrderLine } from '../../model.ts'
import { customerOf, usedExceptions } from '../../usage.ts'
import type { Loaded } from '../store.ts'
import { flagContext } from './flag-context.ts'

/** The moment and place of the question, and everything that was read for it. */
export interface Desk {
  readonly order: Order
  readonly at: Instant
  readonly day: Day
  /** Of the selling entity: its days end there. */
  readonly zone: string
  readonly records: Loaded
  /** `party.*` facts by reference. */
  readonly parties: Readonly<Record<string, Facts>>
  /** `shipTo.*` facts without the prefix. */
  readonly destination: Facts
  /** By line number. */
  readonly spares: ReadonlyMap<number, LineFile['spare']>
  readonly askedBefore: ReadonlyMap<number, LineFile['askedBefore']>
}

/** One line, the pieces that the question is about, and who is behind its product. */
interface Position {
  readonly line: OrderLine
  readonly number: number
  readonly quantity: number
  readonly item: KnownProduct
  readonly makers: readonly string[]
  readonly links: readonly ChainLink[]
}

/** Everything that belongs to one line. Its product is known to exist. */
export function lineFile(
  desk: Desk,
  { line, number, quantity }: Pick<Position, 'line' | 'number' | 'quantity'>,
): LineFile {
  const { records, day } = desk
  const chain = makersOf(line.sku, records.chain, day)
  const item = itemOf(desk, line)
  const position: Position = { line, number, quantity, item, makers: chain.makers, links: chain.links }
  const site = records.sites.find(({ ref }) => ref === line.site)
  const codes = codeFacts(item.cn, day)
  return {
    line,
    number,
    quantity,
    item,
    saleState: records.saleStates.get(line.sku) ?? null,
    makers: chain.makers,
    relabel: relabelOf(chain.links),
    codes,
    ...standingOf(desk, position),
    exceptions: exceptionsOn(desk, position),
    proof: proofFor(desk, position),
    spare: desk.spares.get(number) ?? { ceiling: null, used: 0, over: 0, others: [], together: 0 },
    askedBefore: desk.askedBefore.get(number) ?? { orders: [], daysAgo: null },
    site: site ? siteOf(site) : null,
    textMatches: textMatches(line.use?.text),
    balance: balanceOf(desk, line),
    statement: isStated(desk, line),
    licences: licencesFor(records.licences, licenceQuestion(desk, line)),
    redFlags: redFlags(line.answers ?? {}, flagContext(desk, { line, item, isHighPriority: codes.chp })),
  }
}

/** What the catalogue knows on the day, as it is classified then; US content is assumed absent only of makers in the EEA. */
function itemOf({ records, parties, day }: Desk, { sku, variant = null }: OrderLine): KnownProduct {
  const product = records.chain.products.find(({ ref }) => ref === sku)
  if (!product) throw new Error(`the product ${sku} was not gathered`)
  const inEea = parties[product.maker]?.inEea
  const classified = classifiedOn(product, records.chain.classifications ?? [], { variant, day })
  return productFacts(classified, typeof inEea === 'boolean' ? inEea : undefined)
}

/** The first step of the relabel chain, with its evidence. */
function relabelOf([brand, next]: readonly ChainLink[]): LineFile['relabel'] {
  const of = brand?.relabelOf[0]
  return of === undefined ? null : { of, evidence: next?.evidence ?? '' }
}

/** Where we stand with whoever makes it, and which decisions and promises bear on the line. */
function standingOf(
  desk: Desk,
  { makers, item }: Position,
): Pick<LineFile, 'supplier' | 'decisions' | 'honoured'> {
  const { records, order, at, day, zone } = desk
  const scope = { makers, legalEntity: order.legalEntity, category: item.category, at, day }
  const standing = supplierState(records.relations, records.decisions.map(moveOf), scope)
  const covering = decisionsCovering(records.decisions, scope)
  const contract = records.contracts.find(({ ref, party }) => ref === order.contract && party === order.buyer)
  const promise = { quotedAt: order.quotedAt, bindingUntil: order.bindingUntil, contract: contract ?? null }
  return {
    supplier: { ...(standing.state ? { state: standing.state } : {}), decision: standing.decision },
    decisions: {
      covering: covering.map(({ ref }) => ref),
      newCustomersOnly: covering.filter(stopsNewCustomersOnly).map(({ ref }) => ref),
    },
    honoured: covering.filter((decision) => honours(decision, promise, { at, zone })).map(({ ref }) => ref),
  }
}

/** Rules of own policy that a granted exception sets aside for this line. */
function exceptionsOn({ records, order, day }: Desk, { line, quantity }: Position): string[] {
  const found = exceptionsFor(records.exceptions, {
    legalEntity: order.legalEntity,
    customers: [order.buyer, customerOf(order)],
    product: line.sku,
    quantity,
    day,
    used: usedExceptions(records.excepted, order.ref),
  })
  return [...new Set(found.map(({ rule }) => rule))].sort()
}

/** Whose devices count: those of buyer and end user; on the way back to the maker, anybody's. */
function proofFor({ records, order, day }: Desk, { line, quantity, links }: Position): LineFile['proof'] {
  const customers = [order.buyer, customerOf(order)]
  const own = records.sites
    .filter(({ organisation }) => customers.includes(organisation))
    .map(({ ref }) => ref)
  const isReturn = order.orderType === 'returnToMaker' // the buyer is the maker, the unit a customer's
  const contracts = isReturn
    ? records.contracts
    : records.contracts.filter(({ party }) => customers.includes(party))
  const { unknownSerials: _unknown, ...proof } = proofOf(
    {
      purpose: line.purpose,
      quantity,
      serials: line.serials ?? [],
      site: line.site ?? null,
      products: links.map(({ product }) => product),
    },
    {
      assets: records.assets,
      sites: isReturn ? null : own,
      serviced: servicedSerials(contracts, day),
      contracts: running(contracts, day).map(({ ref }) => ref),
      day,
    },
  )
  return proof
}

function siteOf({ ref, country, area, siteType }: Loaded['sites'][number]): LineFile['site'] {
  return { ref, country, area: area ?? null, ...(siteType === undefined ? {} : { type: siteType }) }
}

/** A test that names functions must name those to be used; a line without a site has none. */
function balanceOf({ records, day }: Desk, { site, use }: OrderLine): LineFile['balance'] {
  if (!site) return { made: false, dpia: false }
  return balanceFor(records.balanceTests, { site, functions: use?.functions ?? [], day })
}

function isStated({ records, order, day }: Desk, { sku, site }: OrderLine): boolean {
  const { endUser, ref } = order
  if (!endUser) return false
  return statementCovers(records.statements, { endUser, product: sku, site: site ?? null, order: ref, day })
}

function licenceQuestion({ order, day, destination }: Desk, { sku }: OrderLine) {
  const { country } = destination
  return { day, sku, endUser: order.endUser ?? null, country: typeof country === 'string' ? country : null }
}
