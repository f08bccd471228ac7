import type { Guard, LifeCycle } from '#lifecycle/model'
import { requestGuards, requestSentences, requestTitles } from '../knowledge/request-words.ts'
import type { RequestState } from './model.ts'

export type RequestDeed = 'send' | 'give' | 'decline' | 'lapse' | 'prolong' | 'assess'

/** What the guards look at. */
export interface RequestContext {
  readonly items: number
  readonly missing: number
  readonly refused: number
  readonly unjudged: number
  /** Whether its last day is over. */
  readonly isOver: boolean
}

const guard = (
  id: keyof typeof requestGuards,
  holds: (context: RequestContext) => boolean,
): Guard<RequestContext> => {
  const { en, ...others } = requestGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const asksSomething = guard('asksSomething', ({ items }) => items > 0)
const isWhole = guard('isWhole', ({ missing, refused, items }) => missing === 0 && refused < items)
const isPart = guard('isPart', ({ missing, items }) => missing > 0 && missing < items)
const isAllRefused = guard('isAllRefused', ({ refused, items }) => items > 0 && refused === items)
const isOver = guard('isOver', (context) => context.isOver)
const hasTime = guard('hasTime', (context) => !context.isOver && context.missing === context.items)
const hasTimeForRest = guard('hasTime', (context) => !context.isOver && context.missing < context.items)
const isJudged = guard('isJudged', ({ unjudged }) => unjudged === 0)

export const requestDuty = 'OWN_DOCREQ'
const duty = [requestDuty] as const
/** In these the supplier may answer. */
export const openStates = ['sent', 'partial', 'overdue'] as const
const open = openStates
const machine = ['operator'] as const

/**
 * The life of a document request (R33; C.2 of the specification). Twenty working days run from the sending. Silence has
 * an end: when the last reminder has passed too, what is missing is judged `silent` and assessed.
 */
export const requestLife: LifeCycle<RequestState, RequestDeed, RequestContext> = {
  name: 'documentRequest',
  start: 'draft',
  states: {
    draft: 'It is written; the supplier has not got it yet.',
    sent: 'The supplier has it, and its time runs.',
    partial: 'Something was handed in or refused; something is missing.',
    received: 'Every item is answered.',
    refused: 'The supplier refuses every item.',
    overdue: 'The time is over, and something is missing.',
    assessed: 'Every item is judged.',
  },
  deeds: {
    send: 'Sends it to the supplier: the time begins to run.',
    give: 'Notes what was handed in.',
    decline: 'Notes that the supplier refuses.',
    lapse: 'Notes that the time is over.',
    prolong: 'Gives more time.',
    assess: 'Ends it: every item is judged.',
  },
  transitions: [
    { deed: 'send', from: ['draft'], to: 'sent', guard: asksSomething, starts: duty },
    { deed: 'give', from: open, to: 'received', guard: isWhole, meets: duty },
    { deed: 'give', from: ['sent', 'partial'], to: 'partial', guard: isPart },
    { deed: 'give', from: ['overdue'], to: 'overdue', guard: isPart },
    { deed: 'decline', from: open, to: 'refused', guard: isAllRefused, meets: duty },
    { deed: 'lapse', from: ['sent', 'partial'], to: 'overdue', by: machine, guard: isOver },
    { deed: 'prolong', from: open, to: 'sent', guard: hasTime },
    { deed: 'prolong', from: open, to: 'partial', guard: hasTimeForRest },
    {
      ...{ deed: 'assess', from: ['partial', 'received', 'refused', 'overdue'], to: 'assessed' },
      ...{ guard: isJudged, cancels: duty },
    },
  ],
  sentences: requestSentences,
  titles: requestTitles,
}
