import type { Guard, LifeCycle } from '#lifecycle/model'
import { planGuards, planSentences, planTitles } from '../knowledge/plan-words.ts'
import type { PlanState, StoppedProduct } from './model.ts'

export type PlanDeed = 'consult' | 'finish' | 'revise' | 'announce' | 'start' | 'windDown' | 'close'

/** What the guards look at: each is counted from records, and 0 or true where nothing stands in the way. */
export interface PlanContext {
  /** The last day of the consultation is over. */
  readonly isConsulted: boolean
  /** Stopped products with neither a replacement nor a recorded gap. */
  readonly uncovered: number
  /** The decision stops sales by now. */
  readonly isInForce: boolean
  /** Customers without a notice that is ready. */
  readonly unready: number
  /** Customers who were not reached: nothing was sent, or it came back. */
  readonly unreached: number
  /** Measures of the case that nobody has verified. */
  readonly measures: number
  /** Pieces under warranty. */
  readonly underWarranty: number
  /** Exit criteria that nobody has shown to be met. */
  readonly unmet: readonly string[]
  /** Names of customers who got one of the products after the draft, and are not in the plan. */
  readonly newcomers: readonly string[]
}

/** What nobody has found a replacement for, nor recorded that there is none. */
export function uncoveredIn(stopped: readonly StoppedProduct[]): string[] {
  return stopped
    .filter(({ replacements, gap }) => replacements.length === 0 && gap === null)
    .map(({ sku }) => sku)
}

export const planGates = [
  'isConsulted',
  'isCovered',
  'isComplete',
  'isInForce',
  'isReady',
  'isReached',
  'isMeasured',
  'isOutOfWarranty',
  'isMet',
] as const
export type PlanGate = (typeof planGates)[number]

/** Each condition by itself, so that a refusal names those that fail. */
export const gateHolds: Readonly<Record<PlanGate, (context: PlanContext) => boolean>> = {
  isConsulted: ({ isConsulted }) => isConsulted,
  isCovered: ({ uncovered }) => uncovered === 0,
  isComplete: ({ newcomers }) => newcomers.length === 0,
  isInForce: ({ isInForce }) => isInForce,
  isReady: ({ unready }) => unready === 0,
  isReached: ({ unreached }) => unreached === 0,
  isMeasured: ({ measures }) => measures === 0,
  isOutOfWarranty: ({ underWarranty }) => underWarranty === 0,
  isMet: ({ unmet }) => unmet.length === 0,
}

/** Which conditions a deed asks for (C.2). */
export const gatesOf: Readonly<Partial<Record<PlanDeed, readonly PlanGate[]>>> = {
  finish: ['isConsulted'],
  announce: ['isCovered', 'isComplete', 'isInForce', 'isReady'],
  windDown: ['isComplete', 'isReached'],
  close: ['isComplete', 'isReached', 'isMeasured', 'isOutOfWarranty', 'isMet'],
}

export function failing(deed: PlanDeed, context: PlanContext): PlanGate[] {
  return (gatesOf[deed] ?? []).filter((gate) => !gateHolds[gate](context))
}

function guardOf(deed: 'finish' | 'announce' | 'windDown' | 'close'): Guard<PlanContext> {
  const { en, ...others } = planGuards[deed]
  return { id: deed, reason: en, reasonIn: others, holds: (context) => failing(deed, context).length === 0 }
}
const planners = ['complianceOfficer', 'legal', 'productManager', 'procurement'] as const

/** The life of a plan (C.2). `ready` is frozen: what was consulted on changes no more unless it is written again. */
export const planLife: LifeCycle<PlanState, PlanDeed, PlanContext> = {
  name: 'phaseOutPlan',
  start: 'draft',
  states: {
    draft: 'It is written; nobody outside has seen it.',
    consulting: 'Those whom it concerns are asked.',
    ready: 'It is approved and frozen, and waits to be announced.',
    announced: 'Customers and the public were told.',
    running: 'What stands at customers is replaced step by step.',
    runOff: 'Only warranty and service are left.',
    closed: 'Nothing is left to do.',
  },
  deeds: {
    consult: 'Asks those whom it concerns.',
    finish: 'Ends the consultation: the plan is approved and frozen.',
    revise: 'Goes back to writing, with a reason.',
    announce: 'Tells customers and the public.',
    start: 'Begins the work at the customers.',
    windDown: 'Leaves only warranty and service.',
    close: 'Closes the plan, by two.',
  },
  transitions: [
    { deed: 'consult', from: ['draft'], to: 'consulting', by: planners },
    { deed: 'finish', from: ['consulting'], to: 'ready', by: planners, guard: guardOf('finish') },
    { deed: 'revise', from: ['consulting', 'ready'], to: 'draft', by: planners },
    {
      ...{ deed: 'announce', from: ['ready'], to: 'announced', guard: guardOf('announce') },
      by: ['management', 'communications'],
    },
    { deed: 'start', from: ['announced'], to: 'running', by: planners },
    { deed: 'windDown', from: ['running'], to: 'runOff', by: planners, guard: guardOf('windDown') },
    {
      ...{ deed: 'close', from: ['runOff'], to: 'closed', guard: guardOf('close'), isOwnIdea: true },
      approvals: [
        ['complianceOfficer', 'legal'],
        ['legal', 'management'],
      ],
    },
  ],
  sentences: planSentences,
  titles: planTitles,
}
