import { permit } from '#access'
import { records as catalogue } from '#catalogue'
import { type Act, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { begin, findLives } from '#lifecycle'
import { record } from '#log'
import { findParties, findSites } from '#parties'
import { inTransaction, type Stored, type Tx } from '#storage'
import {
  aReplacement,
  customerMissingWords,
  isReviewedWords,
  notTheirsWords,
  tooManySerialsWords,
} from '../knowledge/replacement-words.ts'
import type { Asset } from '../model.ts'
import { plans } from '../plans/store.ts'
import { type ProposalsDesk, proposeFor } from '../proposals/actions.ts'
import type { ProposalsView } from '../proposals/model.ts'
import { findAssets } from '../store.ts'
import { replacementKind } from './kind/index.ts'
import type { MakeReplacement, Replacement, SettleReplacement } from './model.ts'
import { lockReplacement, nextReplacement, replacements } from './store.ts'

/**
 * Keeps what the engine proposes for a need (R51, R52), for an engineer to look at. Refuses `not_found` for what is on
 * no record, and `invalid_input` where nobody said for whom, or a device stands at somebody else.
 */
export async function makeReplacement(
  desk: ProposalsDesk,
  act: Act,
  make: MakeReplacement,
): Promise<Result<Stored<Replacement>>> {
  const allowed = permit(act, 'replacement.make', { entity: make.legalEntity })
  if (!allowed.ok) return allowed
  const placed = await inTransaction(desk.db, act.at, (tx) => placeOf(tx, make))
  if (!placed.ok) return placed
  const { customer, need, product, like } = placed.value
  const { legalEntity, currency } = make
  const answer = await proposeFor(desk, act, {
    ...{ legalEntity, customer, need, wanted: mostProposals },
    ...(like === null ? { product } : { serial: like }),
    ...(currency === undefined ? {} : { currency }),
  })
  if (!answer.ok) return answer
  return await inTransaction(desk.db, act.at, async (tx) =>
    ok(
      await keep(tx, allowed.value, {
        make: { ...make, ...(await planOf(tx, make, placed.value)) },
        ...{ placed: placed.value, answer: answer.value, revises: null },
      }),
    ),
  )
}
const mostProposals = 5

type Placed = Pick<
  Replacement,
  'customer' | 'customerName' | 'country' | 'site' | 'product' | 'serials' | 'like' | 'need'
>

/** Where it is, whose it is, and what the place needs: that of the device named, or of one like it at the site. */
async function placeOf(tx: Tx, make: MakeReplacement): Promise<Result<Placed>> {
  const { kind, serial, quantity, serials = serial && kind === 'replacement' ? [serial] : [] } = make
  const named = await findAssets(tx, [...new Set([...serials, ...(serial ? [serial] : [])])])
  const missing = [serial, ...serials].find((one) => one && named.every((asset) => asset.serial !== one))
  if (missing) return refuse({ code: 'not_found', ...worded(noSuch(things.asset, missing)) })
  if (serials.length > quantity) return refuse({ code: 'invalid_input', ...worded(tooManySerialsWords) })
  const like = named.find((asset) => asset.serial === serial)
  const site = make.site ?? like?.site ?? named[0]?.site
  const sites = await findSites(tx, [
    ...new Set([...(site === undefined ? [] : [site]), ...named.map((asset) => asset.site)]),
  ])
  const ownerOf = (ref: string | undefined) => sites.find(({ key }) => key === ref)?.record.organisation
  const customer = make.customer ?? ownerOf(site)
  if (customer === undefined) return refuse({ code: 'invalid_input', ...worded(customerMissingWords) })
  const stranger = named.find((asset: Asset) => ownerOf(asset.site) !== customer)
  if (stranger) return refuse({ code: 'invalid_input', ...worded(notTheirsWords(stranger.serial, customer)) })
  const { organisations, legalEntities } = await findParties(tx, [customer, make.legalEntity])
  const [own] = legalEntities
  const [buyer] = organisations
  const sku = like?.product ?? make.product ?? named[0]?.product
  const [product] = sku === undefined ? [] : await catalogue.product.table.find(tx, [sku])
  if (!own) return refuse({ code: 'not_found', ...worded(noSuch(things.legalEntity, make.legalEntity)) })
  if (!buyer) return refuse({ code: 'not_found', ...worded(noSuch(things.party, customer)) })
  if (!product) return refuse({ code: 'not_found', ...worded(noSuch(things.product, sku ?? '–')) })
  return ok({
    ...{ customer, customerName: buyer.record.name, country: own.record.country, site: site ?? null },
    ...{ product: product.key, serials: [...serials], like: like?.serial ?? null },
    need: make.need ?? like?.need ?? {},
  })
}

/** The plan that stops the product at this customer, where nobody named one; the newest, where more do. */
async function planOf(
  tx: Tx,
  { plan }: Pick<MakeReplacement, 'plan'>,
  { product, customer }: Placed,
): Promise<Pick<MakeReplacement, 'plan'>> {
  if (plan !== undefined) return { plan }
  const kept = await plans.page(tx, { limit: 1_000 })
  const stopping = kept.filter(
    ({ record: { stopped, customers } }) =>
      stopped.some(({ sku }) => sku === product) && customers.some((one) => one.customer === customer),
  )
  const [newest] = stopping.toSorted((a, b) => (a.record.draftedAt < b.record.draftedAt ? 1 : -1))
  return newest ? { plan: newest.key } : {}
}

interface Keeping {
  readonly make: Pick<MakeReplacement, 'legalEntity' | 'kind' | 'quantity' | 'plan' | 'order' | 'text'>
  readonly placed: Placed
  readonly answer: ProposalsView
  readonly revises: string | null
  readonly settled?: Replacement['settled']
}

/** In the transaction of the deed that makes it. */
export async function keep(
  tx: Tx,
  act: Act,
  { make, placed, answer, revises, settled = [] }: Keeping,
): Promise<Stored<Replacement>> {
  const { legalEntity, kind, quantity, plan = null, order = null, text } = make
  const { customer, customerName, country, site, product, serials, like, need } = placed
  const said = text === undefined ? [] : [{ at: act.at, by: act.by, side: 'customer' as const, text }]
  const ref = await nextReplacement(tx, act.at)
  const made: Replacement = {
    ...{ ref, legalEntity, country, kind, quantity, customer, customerName, site, product, serials, like },
    ...{ need, settled, plan, order, answer, revises },
    ...{ madeAt: act.at, madeBy: act.by, approved: [], offer: null, dialogue: said, choice: null },
    ...{ revisedBy: null, putUp: [], installedOn: null, seen: null },
  }
  const { stored } = await replacements.put(tx, act, made)
  const proposed = answer.proposals.map(({ sku, label }) => ({ sku, label }))
  const from = { catalogue: answer.catalogue, engine: answer.engine }
  await record(tx, act, {
    type: 'replacement.make',
    object: ref,
    body: {
      legalEntity,
      kind,
      customer,
      product,
      serials,
      quantity,
      plan,
      order,
      revises,
      proposed,
      ...from,
    },
    ...(text === undefined ? {} : { personal: { text } }),
  })
  const subject = await replacementKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, act, { life: replacementKind, object: ref, subject })
  return stored
}

/**
 * What an engineer sets aside or has looked up, each with its reason; the proposals are made anew (D.3). Refuses
 * `not_allowed_from` once it was reviewed, and `stale_version`.
 */
export async function settleReplacement(
  desk: ProposalsDesk,
  act: Act,
  { ref, settle }: { readonly ref: string; readonly settle: SettleReplacement },
): Promise<Result<Stored<Replacement>>> {
  const before = await inTransaction(desk.db, act.at, (tx) => settling(tx, act, ref))
  if (!before.ok) return before
  const { legalEntity, customer, like, product } = before.value.kept.record
  const settled = settle.settled.map((one) => ({ ...one, by: act.by }))
  const need = settle.need ?? before.value.kept.record.need
  const answer = await proposeFor(desk, act, {
    ...{ legalEntity, customer, need, settled, wanted: mostProposals },
    ...(like === null ? { product } : { serial: like }),
  })
  if (!answer.ok) return answer
  return await inTransaction(desk.db, act.at, async (tx) => {
    const again = await settling(tx, act, ref)
    if (!again.ok) return again
    const { kept, by } = again.value
    const next = { ...kept.record, need, settled, answer: answer.value }
    const put = await replacements.replace(tx, by, { record: next, version: settle.version })
    const body = {
      settled: settled.map(({ sku, kind, of }) => ({ sku, kind, of })),
      proposed: answer.value.proposals.map(({ sku, label }) => ({ sku, label })),
      ...(put.ok ? {} : { refused: put.refusal.code }),
    }
    await record(tx, by, { type: 'replacement.settle', object: ref, body })
    return put.ok ? ok(put.value.stored) : put
  })
}

async function settling(
  tx: Tx,
  act: Act,
  ref: string,
): Promise<Result<{ readonly kept: Stored<Replacement>; readonly by: Act }>> {
  const kept = await lockReplacement(tx, ref)
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aReplacement, ref)) })
  const allowed = permit(act, 'replacement.review', { entity: kept.record.legalEntity })
  if (!allowed.ok) return allowed
  const [life] = await findLives(tx, 'replacement', [ref])
  if (life?.record.state !== 'generated')
    return refuse({ code: 'not_allowed_from', ...worded(isReviewedWords(ref)) })
  return ok({ kept, by: allowed.value })
}

/** The day of the place where it is decided. */
export const todayOf = ({ country }: Pick<Replacement, 'country'>, at: Act['at']): string =>
  dayIn(zoneOf(country), at)
