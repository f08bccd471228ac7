import { countOpenMeasures } from '#casework'
import { dayIn, type Instant, zoneOf } from '#kernel'
import type { LifeKind } from '#lifecycle'
import type { Tx } from '#storage'
import { planTitle } from '../../knowledge/plan-words.ts'
import { coverageOf } from '../../notices/life.ts'
import { countUnderWarranty, noticesOf } from '../../notices/store.ts'
import { newcomersOf } from '../customers/actions.ts'
import { type PlanContext, type PlanDeed, planLife, uncoveredIn } from '../life.ts'
import type { Plan, PlanState } from '../model.ts'
import { plans } from '../store.ts'

const change = { permit: 'plan.change', event: 'plan.change' } as const

/** The life of plans, as the generic screen part and "my work" ask it. */
export const planKind: LifeKind<PlanState, PlanDeed, PlanContext> = {
  ...{ kind: 'phaseOutPlan', table: planLife, read: 'plan.read', approval: 'plan.change' },
  deeds: {
    consult: change,
    finish: change,
    revise: change,
    announce: { permit: 'plan.announce', event: 'plan.change' },
    start: change,
    windDown: change,
    close: { permit: 'plan.close', event: 'plan.change' },
  },
  link: (ref) => `/plans/${encodeURIComponent(ref)}`,
  subject: async (tx, ref, at) => {
    const [kept] = await plans.find(tx, [ref])
    if (!kept) return undefined
    const { title, legalEntity, country } = kept.record
    return {
      ...{ title: planTitle(ref, title), entity: legalEntity, country },
      context: await contextOf(tx, kept.record, at),
    }
  },
}

/** What stands in the way of a plan, counted from the records as they are. */
export async function contextOf(tx: Tx, plan: Plan, at: Instant): Promise<PlanContext> {
  const today = dayIn(zoneOf(plan.country), at)
  const told = await noticesOf(tx, plan.decision)
  const states = new Map(told.map(({ record }) => [record.customer, record.state]))
  const standing = plan.customers.map(({ customer }) => states.get(customer) ?? 'draft')
  return {
    isConsulted: today > plan.consultation.to,
    uncovered: uncoveredIn(plan.stopped).length,
    isInForce: plan.effectiveAt <= at,
    unready: standing.filter((state) => state === 'draft').length,
    unreached: plan.customers.length - coverageOf(standing, plan.customers.length).reached,
    measures: await countOpenMeasures(tx, plan.case),
    underWarranty: await countUnderWarranty(
      tx,
      plan.stopped.map(({ sku }) => sku),
      today,
    ),
    unmet: (plan.exit ?? []).filter(({ shown }) => shown === null).map(({ what }) => what),
    newcomers: (await newcomersOf(tx, plan)).map(({ name }) => name),
  }
}
