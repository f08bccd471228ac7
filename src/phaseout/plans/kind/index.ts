import type { LifeKind } from '#lifecycle'
import { planTitle } from '../../knowledge/plan-words.ts'
import { type PlanContext, type PlanDeed, planLife, uncoveredIn } from '../life.ts'
import type { PlanState } from '../model.ts'
import { plans } from '../store.ts'

/** The life of plans, as the generic screen part and "my work" ask it. */
export const planKind: LifeKind<PlanState, PlanDeed, PlanContext> = {
  ...{ kind: 'phaseOutPlan', table: planLife, read: 'plan.read' },
  deeds: {
    consult: { permit: 'plan.change', event: 'plan.change' },
    finish: { permit: 'plan.change', event: 'plan.change' },
    revise: { permit: 'plan.change', event: 'plan.change' },
    announce: { permit: 'plan.announce', event: 'plan.change' },
  },
  link: (ref) => `/decisions/${encodeURIComponent(ref)}`,
  subject: async (tx, ref) => {
    const [kept] = await plans.find(tx, [ref])
    if (!kept) return undefined
    const { title, legalEntity, country, stopped } = kept.record
    return {
      ...{ title: planTitle(ref, title), entity: legalEntity, country },
      context: { uncovered: uncoveredIn(stopped).length },
    }
  },
}
