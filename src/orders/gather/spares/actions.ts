import { decisionsCovering } from '#casework'
import type { Decision, SparePartCeiling } from '#casework/model'
import { makersOf } from '#catalogue'
import type { Day, Instant } from '#kernel'
import { ceilingScope, countInstalled, piecesOver, spareCeiling } from '#phaseout'
import type { Tx } from '#storage'
import type { LineFile } from '../../dossier.ts'
import type { Order, OrderLine } from '../../model.ts'
import { customerOf, usedSpares } from '../../usage.ts'
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
export async function spareCeilings(
  tx: Tx,
  question: SpareQuestion,
): Promise<Map<number, LineFile['spare']>> {
  const found = new Map<number, LineFile['spare']>()
  for (const [index, line] of question.order.lines.entries()) {
    if (line.purpose !== 'sparePart') continue
    const before = piecesBefore(question.order.lines.slice(0, index), line.sku)
    const spares: LineFile['spare'][] = []
    for (const ceiling of ceilingsOn(question, line))
      spares.push(await spareOf(tx, question, { line, ceiling, before }))
    const strictest = spares.toSorted((a, b) => b.over - a.over)[0]
    if (strictest) found.set(index + 1, strictest)
  }
  return found
}

function piecesBefore(lines: readonly OrderLine[], sku: string): number {
  const same = lines.filter((line) => line.sku === sku && line.purpose === 'sparePart')
  return same.reduce((sum, { quantity }) => sum + quantity, 0)
}

function ceilingsOn({ order, at, day, records }: SpareQuestion, { sku }: OrderLine): SparePartCeiling[] {
  const category = records.chain.products.find(({ ref }) => ref === sku)?.category
  if (category === undefined) return []
  const { makers } = makersOf(sku, records.chain, day)
  const covering = decisionsCovering(records.decisions, {
    makers,
    category,
    legalEntity: order.legalEntity,
    at,
  })
  return covering.flatMap(({ sparePartCeiling }: Decision) => sparePartCeiling ?? [])
}

interface Claim {
  readonly line: OrderLine
  readonly ceiling: SparePartCeiling
  readonly before: number
}

async function spareOf(tx: Tx, { order, day, records }: SpareQuestion, { line, ceiling, before }: Claim) {
  const customer = customerOf(order)
  const scope = ceilingScope(ceiling, { customer, product: line.sku, day })
  const own = records.sites.filter(({ organisation }) => organisation === customer).map(({ ref }) => ref)
  const products = scope.product === undefined ? {} : { products: [scope.product] }
  const base = await countInstalled(tx, {
    day,
    ...products,
    ...(scope.customer === undefined ? {} : { sites: own }),
  })
  const taken = usedSpares(records.spares, {
    customer: scope.customer,
    products: [line.sku],
    period: scope.period,
    except: order.ref,
  })
  const allowed = spareCeiling(base, ceiling.share, taken + before)
  return { ceiling: allowed.ceiling, used: allowed.used, over: piecesOver(allowed, line.quantity) }
}
