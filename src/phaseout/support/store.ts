import { type Migrations, recordTable } from '#storage'
import type { MarginSupport, PlanBudget } from './model.ts'

/** Budgets by plan. */
export const budgets = recordTable<PlanBudget>('phaseout.plan_budget', 'rec', ({ plan }) => plan)
/** Each time that money was given. */
export const supports = recordTable<MarginSupport>('phaseout.margin_support', 'rec', ({ ref }) => ref)

export const supportMigrations: Migrations = {
  'phaseout/0041-plan-budget': budgets.migration,
  'phaseout/0042-margin-support': supports.migration,
}
