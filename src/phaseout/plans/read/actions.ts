import { permit } from '#access'
import { type Act, noSuch, ok, type Result, refuse, worded } from '#kernel'
import { findLives } from '#lifecycle'
import type { Tx } from '#storage'
import { aPlan } from '../../knowledge/plan-words.ts'
import { planLife, uncoveredIn } from '../life.ts'
import { type PlanState, type PlanView, planStates } from '../model.ts'
import { plans } from '../store.ts'

/** The plan of a decision. */
export async function readPlan(tx: Tx, act: Act, ref: string): Promise<Result<PlanView>> {
  const [kept] = await plans.find(tx, [ref])
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(aPlan, ref)) })
  const allowed = permit(act, 'plan.read', { entity: kept.record.legalEntity })
  if (!allowed.ok) return allowed
  const [life] = await findLives(tx, 'phaseOutPlan', [ref])
  const state: PlanState = planStates.find((one) => one === life?.record.state) ?? 'draft'
  return ok({
    ...{ ...kept.record, version: kept.version, state, uncovered: uncoveredIn(kept.record.stopped) },
    stateTitle: planLife.titles?.states[state] ?? { sv: state, nb: state, fi: state, en: state },
    assets: kept.record.customers.reduce((sum, { assets }) => sum + assets, 0),
  })
}
