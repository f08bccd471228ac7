import { decisionsCovering } from '#casework'
import type { Decision, SparePartCeiling } from '#casework/model'
import { makersOf, sistersOf } from '#catalogue'
import type { Day, Instant } from '#kernel'
import { familyOf } from '#partners'
import { type Ceiling, ceilingScope, countInstalled, piecesOver, spareCeiling } from '#phaseout'
import type { Tx } from '#storage'
import type { Spare } from '../../dossier.ts'
import type { Order, OrderLine } from '../../model.ts'
import { ordersAskingFor, ordersWithSpares } from '../../store.ts'
import { customerOf, sparesAsked, usedSpares } from '../../usage.ts'
import { keptOrder } from '../kept.ts'
import type { Loaded } from '../store.ts'

export interface SpareQuestion {
  readonly order: Order
  readonly at: Instant
  readonly day: Day
  readonly records: Loaded
}

/**
 * The ceiling of each spare-part line by line number: the strictest that a decision sets, what is used of it, and how
 * many pieces of the line are over (R48, F7). Lines of one order with the same product count together, in their order.
 */
export async function spareCeilings(tx: Tx, question: SpareQuestion): Promise<Map<number, Spare>> {
  const found = new Map<number, Spare>()
  for (const [index, line] of question.order.lines.entries()) {
    if (line.purpose !== 'sparePart') continue
    const earlier = question.order.lines.slice(0, index)
    const spares: Spare[] = []
    for (const set of ceilingsOn(question, line))
      spares.push(await spareOf(tx, question, { ...set, line, earlier }))
    const strictest = spares.toSorted((a, b) => b.over - a.over)[0]
    if (strictest) found.set(index + 1, strictest)
  }
  return found
}

function piecesOf(lines: readonly OrderLine[], products: readonly string[]): number {
  const same = lines.filter(({ sku, purpose }) => purpose === 'sparePart' && products.includes(sku))
  return same.reduce((sum, { quantity }) => sum + quantity, 0)
}

function ceilingsOn(
  { order, at, day, records }: SpareQuestion,
  { sku }: OrderLine,
): Pick<Claim, 'ceiling' | 'supplier'>[] {
  const category = records.chain.products.find(({ ref }) => ref === sku)?.category
  if (category === undefined) return []
  const { makers } = makersOf(sku, records.chain, day)
  const covering = decisionsCovering(records.decisions, {
    makers,
    category,
    legalEntity: order.legalEntity,
    at,
  })
  return covering.flatMap(({ sparePartCeiling: ceiling, supplier }: Decision) =>
    ceiling ? { ceiling, supplier } : [],
  )
}

interface Claim {
  readonly line: OrderLine
  readonly ceiling: SparePartCeiling
  readonly supplier: string
  readonly earlier: readonly OrderLine[]
}

async function spareOf(tx: Tx, question: SpareQuestion, claim: Claim): Promise<Spare> {
  const { order, day, records } = question
  const { line, ceiling, earlier } = claim
  const customer = customerOf(order)
  const scope = ceilingScope(ceiling, { customer, product: line.sku, day })
  const products = await countedWith(tx, question, claim)
  const own = records.sites.filter(({ organisation }) => organisation === customer).map(({ ref }) => ref)
  const base = await countInstalled(tx, {
    day,
    products,
    ...(scope.customer === undefined ? {} : { sites: own }),
  })
  const taken = usedSpares(await keptSpares(tx, question, products), {
    customer: scope.customer,
    products,
    period: scope.period,
    except: order.ref,
  })
  const allowed = spareCeiling(base, ceiling.share, taken + piecesOf(earlier, products))
  const waiting = await waitingSpares(tx, question, { products, customer: scope.customer })
  return {
    ...{ ceiling: allowed.ceiling, used: allowed.used, over: piecesOver(allowed, line.quantity) },
    ...togetherWith(waiting, allowed, line.quantity),
  }
}

/** One thing under all its brands; without `product` in `per`, all that the decision stopped. */
async function countedWith(
  tx: Tx,
  { day, records }: SpareQuestion,
  { line: { sku }, ceiling, supplier }: Claim,
): Promise<string[]> {
  if (ceiling.per.includes('product')) return await sistersOf(tx, sku, { day })
  const category = records.chain.products.find(({ ref }) => ref === sku)?.category
  const { products } = await familyOf(tx, supplier, { day })
  const same = products.filter((product) => product.category === category)
  return [...new Set([sku, ...same.map((product) => product.sku)])]
}

async function keptSpares(tx: Tx, { records: { families } }: SpareQuestion, products: readonly string[]) {
  const found = await ordersWithSpares(tx, products)
  return found.map((stored) => ({ ...stored, record: keptOrder(stored.record, families) }))
}

interface Waiting {
  readonly ref: string
  readonly pieces: number
}

/** Spare parts that earlier orders ask for and that have not been released. */
async function waitingSpares(
  tx: Tx,
  { order, records: { families } }: SpareQuestion,
  { products, customer }: { readonly products: readonly string[]; readonly customer: string | undefined },
): Promise<Waiting[]> {
  const states = ['submitted', 'held'] as const
  const asked = { skus: products, purposes: ['sparePart'], states, before: order.ref }
  const found = await ordersAskingFor(tx, asked)
  return found
    .map(({ key, record }) => ({ ref: key, record: keptOrder(record, families) }))
    .filter(({ record }) => customer === undefined || customerOf(record) === customer)
    .map(({ ref, record }) => ({ ref, pieces: sparesAsked(record, products) }))
}

/**
 * Orders that would each pass by itself and do not pass together (R48). One that is above the ceiling alone waits for
 * another reason, and does not keep a smaller one from going.
 */
function togetherWith(
  waiting: readonly Waiting[],
  { ceiling, used, remaining }: Ceiling,
  quantity: number,
): Pick<Spare, 'others' | 'together'> {
  const others = waiting.filter(({ pieces }) => pieces <= remaining)
  const together = others.reduce((sum, { pieces }) => sum + pieces, used + quantity)
  const isSplit = quantity <= remaining && together > ceiling
  return { others: isSplit ? others.map(({ ref }) => ref) : [], together }
}
