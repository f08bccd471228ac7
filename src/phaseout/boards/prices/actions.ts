import {
  records as catalogue,
  eachPiece,
  isFresh,
  judgePrice,
  marginSupport,
  referencePrice,
} from '#catalogue'
import type { PriceEvidence } from '#catalogue/model'
import { type Act, type Day, dayIn, zoneOf } from '#kernel'
import type { Tx } from '#storage'
import type { PlanView } from '../../plans/model.ts'
import { listPlans } from '../../plans/read/actions.ts'
import type { PriceLine } from '../model.ts'
import { type Range, rangeOf } from '../range/actions.ts'

interface PriceWish {
  readonly plan?: string | undefined
  readonly customer?: string | undefined
}

/** What stopped products and those in their place cost, on which evidence, and what is missing of it (D.5). */
export async function priceBoardOf(tx: Tx, act: Act, wish: PriceWish): Promise<PriceLine[]> {
  const plans = (await listPlans(tx, act)).filter(
    ({ decision }) => wish.plan === undefined || decision === wish.plan,
  )
  const lines: PriceLine[] = []
  for (const plan of plans) lines.push(...(await linesOf(tx, act, { plan, customer: wish.customer ?? '' })))
  return lines
}

interface Priced {
  readonly plan: PlanView
  readonly range: Range
  readonly evidence: readonly PriceEvidence[]
  readonly customer: string
  readonly day: Day
}

async function linesOf(
  tx: Tx,
  act: Act,
  { plan, customer }: { readonly plan: PlanView; readonly customer: string },
): Promise<PriceLine[]> {
  const skus = [...new Set(plan.stopped.flatMap(({ sku, replacements }) => [sku, ...replacements]))]
  const found = await catalogue.price.table.whereAny(
    tx,
    skus.map((sku) => ({ sku })),
  )
  const priced: Priced = {
    ...{ plan, customer, range: await rangeOf(tx, plan, act.at), day: dayIn(zoneOf(plan.country), act.at) },
    evidence: found
      .map(({ record }) => eachPiece(record))
      .filter((one) => one.customer === undefined || one.customer === customer),
  }
  return plan.stopped.flatMap((stopped) => [
    lineOf(priced, { sku: stopped.sku, stopped }),
    ...stopped.replacements.map((sku) => lineOf(priced, { sku, stopped })),
  ])
}

interface Asked {
  readonly sku: string
  readonly stopped: PlanView['stopped'][number]
}

function lineOf(priced: Priced, { sku, stopped }: Asked): PriceLine {
  const { plan, range, evidence, customer, day } = priced
  const isStopped = sku === stopped.sku
  const [offer] = evidence
    .filter((one) => one.sku === sku && one.on <= day)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1))
  const currency = offer?.currency ?? ''
  const reference = referencePrice({
    ...{ sku: stopped.sku, customer, currency, today: day, evidence },
    ...{ alike: stopped.replacements, indexSince: () => 1 },
  })
  const judged = offer && !isStopped ? judgePrice({ offer, reference, today: day }) : undefined
  const product = range.products.get(sku)
  return {
    ...{ plan: plan.decision, legalEntity: plan.legalEntity, sku, name: product?.name ?? stopped.name },
    ...{ makerName: range.nameOf(product?.maker ?? stopped.maker), stopped: stopped.sku, isStopped },
    price: offer ? shownOf(offer, day) : null,
    reference: reference ? { amount: Math.round(reference.amount), by: reference.by } : null,
    ...{ label: judged?.label ?? null, index: judged?.priceIndex ?? null },
    missing: missingOf({ offer, isStopped, hasReference: reference !== undefined, day }),
    support:
      judged?.label === 'above' && offer && reference
        ? Math.round(marginSupport(offer.amount, reference.amount, Number.MAX_SAFE_INTEGER).support)
        : 0,
  }
}

function shownOf({ amount, currency, kind, on, source }: PriceEvidence, day: Day): PriceLine['price'] {
  const age = Math.round((Date.parse(day) - Date.parse(on)) / 86_400_000)
  return { amount: Math.round(amount), currency, kind, on, source, age }
}

interface Evident {
  readonly offer: PriceEvidence | undefined
  readonly isStopped: boolean
  readonly hasReference: boolean
  readonly day: Day
}

/** A last net price of the product that is left stands as it is; of what is offered, evidence must be fresh. */
function missingOf({ offer, isStopped, hasReference, day }: Evident): PriceLine['missing'] {
  if (!offer) return ['price']
  const isStale = !isFresh(offer, day) && !(isStopped && offer.kind === 'lastNet')
  return [...(isStale ? (['fresh'] as const) : []), ...(hasReference ? [] : (['reference'] as const))]
}
