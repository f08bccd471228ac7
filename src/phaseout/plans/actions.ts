import { type Deed, everybody, permit } from '#access'
import type { Signed } from '#casework'
import { records as catalogue } from '#catalogue'
import { type Act, type Day, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { begin, findLives, type Taken, take } from '#lifecycle'
import { record } from '#log'
import { familyOf } from '#partners'
import { type Db, inTransaction, type Stored, type Tx } from '#storage'
import { announcedWords } from '../knowledge/plan-content-words.ts'
import { aPlan, badReplacementWords, notStoppedWords, notYetWords } from '../knowledge/plan-words.ts'
import { whyNotSet } from './content.ts'
import { customersOf } from './customers/actions.ts'
import { clockPlan } from './duties/actions.ts'
import { effectsOf, type Weighed } from './impact/assess.ts'
import { contextOf, planKind } from './kind/index.ts'
import { failing, type PlanDeed } from './life.ts'
import type { CoverProduct, Plan, PlanContent, StoppedProduct } from './model.ts'
import { lockPlan, plans } from './store.ts'

/** Decisions that leave products without a supplier. */
const leaves = ['phaseOut', 'terminateNow', 'suspend']

/** What a signed decision tells of the plan that it makes. */
interface PlanFrom {
  readonly proposal: Pick<Signed['proposal'], 'ref' | 'case' | 'caseTitle' | 'legalEntity' | 'country'> &
    Partial<Weighed>
  readonly decisions: readonly Pick<
    Signed['decisions'][number],
    'supplier' | 'kind' | 'categories' | 'effectiveAt'
  >[]
  readonly legalEntities: readonly string[]
}

/**
 * The first draft of a plan, in the transaction of the signature: stopped products, relabelled ones too, and the
 * customers at whose sites they stand. Undefined where the decision stops nothing that is installed.
 */
export async function draftPlan(
  tx: Tx,
  act: Act,
  { proposal, decisions, legalEntities }: PlanFrom,
): Promise<Plan | undefined> {
  const [decision] = decisions
  if (!decision || !leaves.includes(decision.kind)) return undefined
  const { ref, case: caseRef, caseTitle: title, legalEntity, country } = proposal
  const suppliers = decisions.map(({ supplier }) => supplier)
  const day = dayIn(zoneOf(country), decision.effectiveAt)
  const stopped = await stoppedBy(tx, { suppliers, categories: decision.categories, day })
  const plan: Plan = {
    ...{ decision: ref, case: caseRef, title, legalEntity, country, kind: decision.kind, suppliers },
    ...{ categories: [...decision.categories], legalEntities: [...legalEntities] },
    ...{ effectiveAt: decision.effectiveAt, stopped, draftedAt: act.at },
    customers: await customersOf(
      tx,
      stopped.map(({ sku }) => sku),
      legalEntities,
    ),
    impact: effectsOf({ options: proposal.options ?? [], chosen: proposal.chosen ?? null }),
    consultation: { from: later(day, 7), to: later(day, 35) },
  }
  await plans.put(tx, act, plan)
  const body = { case: caseRef, stopped: stopped.map(({ sku }) => sku), customers: plan.customers.length }
  await record(tx, act, { type: 'plan.draft', object: ref, body })
  const subject = await planKind.subject(tx, ref, act.at)
  if (subject) await begin(tx, act, { life: planKind, object: ref, subject })
  return plan
}

interface Stopping {
  readonly suppliers: readonly string[]
  readonly categories: readonly string[]
  readonly day: Day
}

/** Products of these suppliers in these categories, and what is one of them under another brand. */
async function stoppedBy(tx: Tx, { suppliers, categories, day }: Stopping): Promise<StoppedProduct[]> {
  const found = new Map<string, StoppedProduct>()
  for (const supplier of suppliers)
    for (const { sku, maker, via } of (await familyOf(tx, supplier, { day })).products)
      if (!found.has(sku)) found.set(sku, { sku, name: sku, maker, via, replacements: [], gap: null })
  const products = await catalogue.product.table.find(tx, [...found.keys()])
  return products.flatMap(({ key, record: { category, name } }) => {
    const stopped = found.get(key)
    return stopped && categories.includes(category) ? [{ ...stopped, name: name ?? key }] : []
  })
}

function later(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** What takes the place of a stopped product, or why nothing does. Refuses `unknown_reference` and `stale_version`. */
export async function coverProduct(
  db: Db,
  act: Act,
  { ref, sku, cover }: { readonly ref: string; readonly sku: string; readonly cover: CoverProduct },
): Promise<Result<Stored<Plan>>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await covered(tx, act, { ref, sku, cover })
    const body = { sku, ...cover, ...(done.ok ? {} : { refused: done.refusal.code }) }
    await record(tx, act, { type: 'plan.change', object: ref, body })
    return done
  })
}

async function covered(
  tx: Tx,
  act: Act,
  { ref, sku, cover }: { ref: string; sku: string; cover: CoverProduct },
): Promise<Result<Stored<Plan>>> {
  const kept = await lockPlan(tx, ref)
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aPlan, ref)) })
  const allowed = permit(act, 'plan.change', { entity: kept.record.legalEntity })
  if (!allowed.ok) return allowed
  const [life] = await findLives(tx, 'phaseOutPlan', [ref])
  if (!['draft', 'consulting', 'ready'].includes(life?.record.state ?? 'draft'))
    return refuse({ code: 'not_allowed_from', ...worded(announcedWords(ref)) })
  const { stopped } = kept.record
  if (!stopped.some((one) => one.sku === sku))
    return refuse({ code: 'unknown_reference', ...worded(notStoppedWords(sku, ref)) })
  const known = (await catalogue.product.table.find(tx, cover.replacements)).map(({ key }) => key)
  const bad = cover.replacements.find(
    (one) => !known.includes(one) || stopped.some((other) => other.sku === one),
  )
  if (bad !== undefined) return refuse({ code: 'unknown_reference', ...worded(badReplacementWords(bad)) })
  const next = stopped.map((one) => (one.sku === sku ? { ...one, ...cover } : one))
  const { stored } = await plans.put(tx, allowed.value, { ...kept.record, stopped: next })
  return ok(stored)
}

/**
 * A deed of the life of a plan. Where a condition fails, it says which: the window of the consultation (F42), the cover of
 * stopped products (F41), the stop itself, the notices, or what the exit asks for.
 */
export async function movePlan(
  db: Db,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: PlanDeed },
): Promise<Result<Taken>> {
  return await inTransaction(db, act.at, async (tx) => {
    const kept = await lockPlan(tx, ref)
    const context = kept && (await contextOf(tx, kept.record, act.at))
    const failed = context ? failing(deed, context) : []
    const taken = await take(tx, act, { life: planKind, object: ref, deed })
    if (kept && taken.ok && taken.value.life.state === 'closed')
      await clockPlan(tx, act, { before: kept.record, after: undefined })
    if (taken.ok || taken.refusal.code !== 'not_allowed' || !context || failed.length === 0) return taken
    return refuse({ ...taken.refusal, ...worded(notYetWords(ref, failed, context)) })
  })
}

/** A plan, held, with the act narrowed to the role that may. Refuses `not_found` and `forbidden`. */
export async function reachPlan(
  tx: Tx,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: Deed },
): Promise<Result<{ readonly kept: Plan; readonly version: number; readonly act: Act }>> {
  const kept = await lockPlan(tx, ref)
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aPlan, ref)) })
  const allowed = permit(act, deed, { entity: kept.record.legalEntity })
  return allowed.ok ? ok({ kept: kept.record, version: kept.version, act: allowed.value }) : allowed
}

/** Sets what people set of a plan; what was consulted on is frozen with the plan. Refuses `stale_version`. */
export async function setContent(
  db: Db,
  act: Act,
  { ref, content }: { readonly ref: string; readonly content: PlanContent },
): Promise<Result<Stored<Plan>>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await contentSet(tx, act, { ref, content })
    const body = { ...content, ...(done.ok ? {} : { refused: done.refusal.code }) }
    await record(tx, act, { type: 'plan.change', object: ref, body })
    return done
  })
}

/** An owner of a milestone who is nobody of the house. */
async function strangerIn(
  tx: Tx,
  { milestones = [] }: PlanContent,
  at: Act['at'],
): Promise<string | undefined> {
  const owners = milestones.flatMap(({ owner }) => owner ?? [])
  if (owners.length === 0) return undefined
  const known = await everybody(tx, at)
  return owners.find((owner) => known.every(({ id }) => id !== owner))
}

async function contentSet(
  tx: Tx,
  act: Act,
  { ref, content }: { readonly ref: string; readonly content: PlanContent },
): Promise<Result<Stored<Plan>>> {
  const reached = await reachPlan(tx, act, { ref, deed: 'plan.change' })
  if (!reached.ok) return reached
  const { kept, act: by } = reached.value
  const [life] = await findLives(tx, 'phaseOutPlan', [ref])
  const refused = whyNotSet(content, { plan: kept, state: life?.record.state ?? 'draft', at: act.at })
  if (refused) return refuse({ code: refused.code, ...worded(refused.words) })
  const stranger = await strangerIn(tx, content, act.at)
  if (stranger !== undefined)
    return refuse({ code: 'unknown_reference', ...worded(noSuch(things.person, stranger)) })
  const { version, ...set } = content
  const put = await plans.replace(tx, by, { record: { ...kept, ...set }, version })
  if (!put.ok) return put
  await clockPlan(tx, by, { before: kept, after: put.value.stored.record })
  return ok(put.value.stored)
}
