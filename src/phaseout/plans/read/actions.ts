import { permit, sightOf } from '#access'
import { type Act, dayIn, type Instant, noSuch, ok, type Result, refuse, worded, zoneOf } from '#kernel'
import { findLives } from '#lifecycle'
import type { Stored, Tx } from '#storage'
import { aPlan, gateSays } from '../../knowledge/plan-words.ts'
import { coverageOf } from '../../notices/life.ts'
import { countUnderWarranty, noticesOf, warrantyYears } from '../../notices/store.ts'
import { countOffers } from '../../replacements/read/actions.ts'
import { records } from '../../store.ts'
import { newcomersOf } from '../customers/actions.ts'
import { unassessedIn } from '../impact/assess.ts'
import { contextOf } from '../kind/index.ts'
import { gateHolds, planGates, planLife, uncoveredIn } from '../life.ts'
import {
  type NewSale,
  type Plan,
  type PlanBoard,
  type PlanState,
  type PlanView,
  planStates,
} from '../model.ts'
import { waitingCustomers } from '../notes/store.ts'
import { plans } from '../store.ts'

/** What the orders' room tells of new sales since an instant, by our companies that a decision binds. */
export type SoldSince = (
  tx: Tx,
  scope: {
    readonly products: readonly string[]
    readonly since: Instant
    readonly legalEntities: readonly string[]
  },
) => Promise<NewSale[]>

/** The plan of a decision. */
export async function readPlan(tx: Tx, act: Act, ref: string): Promise<Result<PlanView>> {
  const [kept] = await plans.find(tx, [ref])
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aPlan, ref)) })
  const allowed = permit(act, 'plan.read', { entity: kept.record.legalEntity })
  return allowed.ok ? ok(await viewOfPlan(tx, kept)) : allowed
}

/** Those that one sees, the newest first. */
export async function listPlans(tx: Tx, act: Act): Promise<PlanView[]> {
  const { entities } = sightOf(act, 'plan.read')
  const kept = await plans.page(tx, { limit: 1_000 })
  const seen = kept.filter(({ record }) => entities === 'all' || entities.includes(record.legalEntity))
  const shown: PlanView[] = []
  for (const one of seen) shown.push(await viewOfPlan(tx, one))
  return shown.toReversed()
}

async function viewOfPlan(tx: Tx, kept: Stored<Plan>): Promise<PlanView> {
  const [life] = await findLives(tx, 'phaseOutPlan', [kept.record.decision])
  const state: PlanState = planStates.find((one) => one === life?.record.state) ?? 'draft'
  return {
    ...{ ...kept.record, version: kept.version, state, uncovered: uncoveredIn(kept.record.stopped) },
    stateTitle: planLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state },
    assets: kept.record.customers.reduce((sum, { assets }) => sum + assets, 0),
    unassessed: unassessedIn(kept.record.impact ?? []),
  }
}

/** What the board of a plan counts, each from the records as they are now. */
export async function boardOf(
  tx: Tx,
  act: Act,
  { ref, soldSince }: { readonly ref: string; readonly soldSince: SoldSince },
): Promise<Result<PlanBoard>> {
  const read = await readPlan(tx, act, ref)
  if (!read.ok) return read
  const plan = read.value
  const told = await noticesOf(tx, ref)
  const products = plan.stopped.map(({ sku }) => sku)
  const day = dayIn(zoneOf(plan.country), act.at)
  const years = await warrantyYears(tx, products)
  const context = await contextOf(tx, plan, act.at)
  const granted = await records.exception.table.page(tx, { limit: 10_000 })
  const offers = await countOffers(tx, { plan: ref, products })
  const gates = planGates.map((id) => ({ id, holds: gateHolds[id](context), says: gateSays(id, context) }))
  const newcomers = await newcomersOf(tx, plan)
  return ok({
    plan,
    coverage: coverageOf(
      told.map(({ record }) => record.state),
      plan.customers.length + newcomers.length,
    ),
    installed: years.reduce((sum, { count }) => sum + count, 0),
    underWarranty: await countUnderWarranty(tx, products, day),
    years,
    exceptions: granted.filter(
      ({ record }) => record.rule.startsWith(`${ref}/`) && record.from <= day && record.to > day,
    ).length,
    ...{ offers, newcomers, questions: await waitingCustomers(tx, ref), gates },
    newSales: await soldSince(tx, { products, since: plan.effectiveAt, legalEntities: plan.legalEntities }),
  })
}
