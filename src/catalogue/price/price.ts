import type { Day } from '#kernel'
import type { CostLines, PriceEvidence, PriceLabel } from './model.ts'

/** Evidence older than this proves nothing (D.5), days. */
export const freshFor = 90
/** At most these, for the label (D.5; own judgement). */
export const bounds = { very: { price: 1.0, total: 0.95 }, competitive: { price: 1.1 } } as const
/** Alike products whose median stands for a price, at least. */
const fewestAlike = 3

/** The same evidence for one piece: what prices are compared by. Not rounded: of what is sold by the thousand, a piece costs parts of an öre. */
export function eachPiece<T extends PriceEvidence>({ per = 1, ...evidence }: T): Omit<T, 'per'> {
  return { ...evidence, amount: evidence.amount / per }
}

const days = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000
/** Whether evidence still proves something. */
export const isFresh = (evidence: PriceEvidence, today: Day) =>
  days(evidence.on, today) <= freshFor && days(evidence.on, today) >= 0

export interface Reference {
  readonly amount: number
  readonly by: 'lastNet' | 'framework' | 'median'
  readonly evidence: readonly PriceEvidence[]
}

export interface ReferenceAsked {
  readonly sku: string
  readonly customer: string
  readonly currency: string
  readonly today: Day
  readonly evidence: readonly PriceEvidence[]
  /** Approved products that are equivalent to it. */
  readonly alike: readonly string[]
  /** How prices moved since a day, 1 is not at all. */
  readonly indexSince: (day: Day) => number
}

/**
 * What the old product costs this customer today: their own last net price moved by the index, else the framework's, else the median of at
 * least three approved equivalents of the last ninety days. Undefined: nobody can say what is competitive.
 */
export function referencePrice(asked: ReferenceAsked): Reference | undefined {
  const { sku, customer, currency, today, evidence, alike, indexSince } = asked
  const inCurrency = evidence.filter((one) => one.currency === currency && one.on <= today)
  const latest = (kind: PriceEvidence['kind']) =>
    inCurrency
      .filter((one) => one.sku === sku && one.kind === kind && (one.customer ?? customer) === customer)
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]
  const [own, framework] = [latest('lastNet'), latest('framework')]
  if (own) return { amount: own.amount * indexSince(own.on), by: 'lastNet', evidence: [own] }
  if (framework) return { amount: framework.amount, by: 'framework', evidence: [framework] }
  const lowest = alike.flatMap((one) => cheapest(inCurrency, one, today) ?? [])
  if (lowest.length < fewestAlike) return undefined
  return { amount: median(lowest.map(({ amount }) => amount)), by: 'median', evidence: lowest }
}

function cheapest(evidence: readonly PriceEvidence[], sku: string, today: Day): PriceEvidence | undefined {
  return evidence
    .filter((one) => one.sku === sku && isFresh(one, today))
    .toSorted((a, b) => a.amount - b.amount)[0]
}

function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b)
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  return (low + high) / 2
}

/** Everything that the change costs, minor units. */
export function totalCost({ buyBack, ...lines }: CostLines): number {
  return Object.values(lines).reduce((sum, line) => sum + line, 0) - buyBack
}

export interface PriceAsked {
  readonly offer: PriceEvidence
  readonly reference: Reference | undefined
  readonly total?: { readonly now: number; readonly reference: number } | undefined
  readonly today: Day
}
export interface PriceAnswer {
  readonly label: PriceLabel
  /** Price to reference price; null without a reference. */
  readonly priceIndex: number | null
  readonly totalIndex: number | null
  /** Why it is unproven. */
  readonly because?: 'noOffer' | 'staleOffer' | 'staleReference' | 'noReference' | 'otherCurrency'
}

/** Whether a price is competitive. Without a reference, or on evidence older than ninety days, nobody says so (F47). */
export function judgePrice({ offer, reference, total, today }: PriceAsked): PriceAnswer {
  const totalIndex = total && total.reference > 0 ? total.now / total.reference : null
  if (!reference || reference.amount === 0)
    return { label: 'unproven', priceIndex: null, totalIndex, because: 'noReference' }
  if (reference.evidence.some(({ currency }) => currency !== offer.currency))
    return { label: 'unproven', priceIndex: null, totalIndex, because: 'otherCurrency' }
  const priceIndex = offer.amount / reference.amount
  const unproven = (because: NonNullable<PriceAnswer['because']>): PriceAnswer => ({
    ...{ label: 'unproven', priceIndex, totalIndex, because },
  })
  if (!isFresh(offer, today)) return unproven('staleOffer')
  const isOld = reference.by !== 'lastNet' && !reference.evidence.every((one) => isFresh(one, today))
  if (isOld) return unproven('staleReference')
  const isVery = priceIndex <= bounds.very.price || (totalIndex !== null && totalIndex <= bounds.very.total)
  const label = isVery ? 'veryCompetitive' : priceIndex <= bounds.competitive.price ? 'competitive' : 'above'
  return { label, priceIndex, totalIndex }
}

/** What a budget adds so that a price comes down to competitive, minor units; what it cannot is left. */
export function marginSupport(
  offer: number,
  reference: number,
  budget: number,
): { support: number; left: number } {
  const over = Math.max(0, offer - Math.floor(reference * bounds.competitive.price))
  const support = Math.min(over, Math.max(0, budget))
  return { support, left: over - support }
}

/** Customers whose price for the same product is this share above the lowest that a comparable one pays. */
export function unequalPrices(prices: ReadonlyMap<string, number>, share = 0.1): string[] {
  const lowest = Math.min(...prices.values())
  return [...prices].filter(([, price]) => price > lowest * (1 + share)).map(([customer]) => customer)
}
