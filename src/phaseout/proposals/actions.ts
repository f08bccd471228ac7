import { permit } from '#access'
import {
  type Candidate,
  records as catalogue,
  judgePrice,
  type Proposals,
  propose,
  referencePrice,
} from '#catalogue'
import type { Price, Settlement, SiteNeed, Stand } from '#catalogue/model'
import { type Act, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { findSites } from '#parties'
import { type Db, inTransaction } from '#storage'
import { findAssets } from '../store.ts'
import { deviceOf, type Gathered, gather } from './gather/actions.ts'
import type { ProposalsAsk, ProposalsView } from './model.ts'
import { viewOfProposals } from './shown/index.ts'

/** Whether a product may be sold to this customer, as the rules of the day say; asked of those alone that are proposed. */
export type LawOf = (act: Act, line: LawQuestion) => Promise<Stand>
export interface LawQuestion {
  readonly sku: string
  readonly legalEntity: string
  /** Undefined: nobody said for whom. */
  readonly customer: string | undefined
  readonly site: string | undefined
}

export interface ProposalsDesk {
  readonly db: Db
  readonly lawOf: LawOf
}

/**
 * What may take the place of a device (R52–R54). Nothing is written. Refuses `not_found` where the device or product
 * is on no record.
 */
export async function proposeFor(
  desk: ProposalsDesk,
  act: Act,
  ask: ProposalsAsk,
): Promise<Result<ProposalsView>> {
  const allowed = permit(act, 'proposal.ask', { entity: ask.legalEntity })
  if (!allowed.ok) return allowed
  const found = await inTransaction(desk.db, act.at, async (tx) => {
    const [asset] = ask.serial === undefined ? [] : await findAssets(tx, [ask.serial])
    const sku = asset?.product ?? ask.product
    const [product] = sku === undefined ? [] : await catalogue.product.table.find(tx, [sku])
    if (!product) return undefined
    const { legalEntity } = ask
    const site = asset && (await findSites(tx, [asset.site]))[0]?.record
    const gathered = await gather(tx, { product: product.record, legalEntity, at: act.at })
    const place = { customer: ask.customer ?? site?.organisation, site: site?.ref }
    return { gathered, need: ask.need ?? asset?.need ?? {}, place }
  })
  if (!found)
    return refuse({ code: 'not_found', ...worded(noSuch(things.product, ask.serial ?? ask.product ?? '–')) })
  const prices = pricesFor(found.gathered, { customer: found.place.customer, currency: ask.currency }, act)
  const lawOf = (sku: string) => desk.lawOf(act, { sku, legalEntity: ask.legalEntity, ...found.place })
  const proposals = await lawful(lawOf, ask, { ...found, prices })
  return ok(viewOfProposals(proposals, { ...found, prices }))
}

interface Found {
  readonly gathered: Gathered
  readonly need: SiteNeed
  readonly prices: Prices
}

const unasked: Stand = {
  verdict: 'yes',
  says: { sv: '–', nb: '–', fi: '–', en: '–' },
}

/** Proposals of which each was asked of the rules: what they refuse makes room for the next, until none is left to ask. */
async function lawful(
  lawOf: (sku: string) => Promise<Stand>,
  ask: ProposalsAsk,
  { gathered, need, prices }: Found,
): Promise<Proposals> {
  const laws = new Map<string, Stand>()
  const given = Map.groupBy(ask.settled ?? [], ({ sku }) => sku)
  const settled = new Map(
    [...given].map(([sku, all]) => [sku, all.map(({ sku: _sku, ...one }): Settlement => one)]),
  )
  const candidates = candidatesOf({ gathered, prices })
  for (;;) {
    const answer = propose({
      ...{ old: deviceOf(gathered.old), need, settled, catalogue: gathered.catalogue },
      candidates: candidates.map(({ standing: { supplier, law }, ...one }) => ({
        ...one,
        standing: { supplier, law: laws.get(one.device.sku) ?? law },
      })),
      ...(ask.wanted === undefined ? {} : { wanted: ask.wanted }),
    })
    const open = answer.proposals.filter(({ sku }) => !laws.has(sku))
    if (open.length === 0) return answer
    for (const { sku } of open) laws.set(sku, await lawOf(sku))
  }
}

/** Everything in the range as it stands with its supplier and price; of the rules nothing was asked yet. */
export function candidatesOf({ gathered, prices }: Omit<Found, 'need'>): Candidate[] {
  return gathered.products.map((product) => ({
    ...{
      device: deviceOf(product),
      family: product.maker,
      priceIndex: prices.of(product.ref).priceIndex ?? undefined,
    },
    standing: { supplier: gathered.standOf(product.ref), law: unasked },
  }))
}

interface Payer {
  readonly customer: string | undefined
  readonly currency: string | undefined
}

export interface Prices {
  of(sku: string): ReturnType<typeof judgePrice> & { readonly offer?: Price }
}

/** The currency in which the old product was last priced. */
function lastPaidIn(sku: string, prices: Gathered['prices']): string | undefined {
  return prices.filter((one) => one.sku === sku).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0]?.currency
}

/** The newest offer of each product, judged against what the old one costs this customer. */
export function pricesFor(
  { old, products, prices }: Gathered,
  { customer = '', currency: wanted }: Payer,
  { at }: Act,
): Prices {
  const today = at.slice(0, 10)
  const currency = wanted ?? lastPaidIn(old.ref, prices) ?? 'SEK'
  const alike = products.filter(({ ref }) => ref !== old.ref).map(({ ref }) => ref)
  const reference = referencePrice({
    ...{ sku: old.ref, customer, currency, today, evidence: prices, alike },
    indexSince: () => 1,
  })
  const offers = Map.groupBy(
    prices.filter(({ on, customer: whose }) => on <= today && (whose === undefined || whose === customer)),
    ({ sku }) => sku,
  )
  return {
    of: (sku) => {
      const [offer] = (offers.get(sku) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : -1))
      if (!offer) return { label: 'unproven', priceIndex: null, totalIndex: null, because: 'noOffer' }
      return { ...judgePrice({ offer, reference, today }), offer }
    },
  }
}
