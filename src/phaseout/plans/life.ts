import type { Guard, LifeCycle } from '#lifecycle/model'
import { planGuards, planSentences, planTitles } from '../knowledge/plan-words.ts'
import type { PlanState, StoppedProduct } from './model.ts'

export type PlanDeed = 'consult' | 'finish' | 'revise' | 'announce'

export interface PlanContext {
  /** Stopped products with neither a replacement nor a recorded gap. */
  readonly uncovered: number
}

/** What nobody has found a replacement for, nor recorded that there is none. */
export function uncoveredIn(stopped: readonly StoppedProduct[]): string[] {
  return stopped
    .filter(({ replacements, gap }) => replacements.length === 0 && gap === null)
    .map(({ sku }) => sku)
}

const { en, ...others } = planGuards.isCovered
const isCovered: Guard<PlanContext> = {
  ...{ id: 'isCovered', reason: en, reasonIn: others },
  holds: ({ uncovered }) => uncovered === 0,
}
const planners = ['complianceOfficer', 'legal', 'productManager', 'procurement'] as const

/** The life of a plan. It is announced when every stopped product has a replacement or a recorded gap (F41). */
export const planLife: LifeCycle<PlanState, PlanDeed, PlanContext> = {
  name: 'phaseOutPlan',
  start: 'draft',
  states: {
    draft: 'It is written; nobody outside has seen it.',
    consulting: 'Those whom it concerns are asked.',
    ready: 'It is complete and waits to be announced.',
    announced: 'Customers and the public were told.',
  },
  deeds: {
    consult: 'Asks those whom it concerns.',
    finish: 'Ends the consultation: the plan is complete.',
    revise: 'Goes back to writing, with a reason.',
    announce: 'Tells customers and the public.',
  },
  transitions: [
    { deed: 'consult', from: ['draft'], to: 'consulting', by: planners },
    { deed: 'finish', from: ['consulting'], to: 'ready', by: planners },
    { deed: 'revise', from: ['consulting', 'ready'], to: 'draft', by: planners },
    {
      ...{ deed: 'announce', from: ['ready'], to: 'announced', guard: isCovered },
      by: ['management', 'communications'],
    },
  ],
  sentences: planSentences,
  titles: planTitles,
}
