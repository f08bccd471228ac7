import type { LifeCycle } from '#lifecycle/model'
import type { AlertState, HitVerdict } from '../hits/model.ts'
import { alertReasons, alertSentences, alertTitles } from '../knowledge/alert-words.ts'

export type AlertDeed =
  | 'take'
  | 'ask'
  | 'answer'
  | 'clear'
  | 'match'
  | 'confirm'
  | 'undo'
  | 'reopen'
  | 'lapse'

/** What the guards look at: whether the verdict takes two, what waits for the second, and what stood before. */
export interface AlertContext {
  readonly takesTwo: boolean
  readonly proposed: HitVerdict | null
  /** It is a true match until two people take that back. */
  readonly standsAsMatch: boolean
}

const byOne = {
  id: 'one person is enough',
  reason: 'it takes a second person',
  reasonIn: alertReasons.byOne,
  holds: ({ takesTwo }: AlertContext) => !takesTwo,
}
const proposes = (verdict: HitVerdict, reasonIn: typeof alertReasons.byOne) => ({
  id: `proposed as ${verdict}`,
  reason: 'nobody has given a first signature for it',
  reasonIn,
  holds: ({ proposed }: AlertContext) => proposed === verdict,
})
const stood = {
  id: 'a true match until now',
  reason: 'it was no true match',
  reasonIn: alertReasons.stood,
  holds: ({ standsAsMatch }: AlertContext) => standsAsMatch,
}
/** What runs by itself. */
const machine = ['operator'] as const
const open = ['new', 'reopened', 'inReview', 'needsInformation'] as const
const decided = ['trueMatch', 'falsePositive'] as const

/**
 * The life of an alert (C.2, R6, R7): found, looked at, perhaps asked about, decided by one person or by two, and open
 * again when party or entry change in substance, or a time runs out.
 */
export const alertLife: LifeCycle<AlertState, AlertDeed, AlertContext> = {
  name: 'alert',
  start: 'new',
  states: {
    new: 'Found, and nobody has looked at it; what concerns the party waits.',
    inReview: 'Somebody looks at it; what concerns the party waits.',
    needsInformation: 'Something was asked, by a day; what concerns the party waits.',
    proposed: 'One person has signed; a second one is needed, and it holds until then.',
    trueMatch: 'The party is the one on the list.',
    falsePositive: 'The party is somebody else.',
    reopened: 'It was decided, and what was decided on has changed or run out; it holds again.',
    lapsed:
      'It is not found any more, and nobody decided: the entry has left the list, or threshold or engine are others.',
  },
  deeds: {
    take: 'Gives it to somebody to look at.',
    ask: 'Asks somebody what is missing, by a day.',
    answer: 'Answers what was asked.',
    clear: 'Says that the party is somebody else.',
    match: 'Says that the party is the one on the list.',
    confirm: 'Signs as the second person what the first one said.',
    undo: 'Takes the last verdict back, shortly after it.',
    reopen: 'Opens it again, because something changed in substance or a time ran out.',
    lapse: 'Closes it, because it is not found any more.',
  },
  transitions: [
    { deed: 'take', from: ['new', 'reopened', 'inReview'], to: 'inReview' },
    { deed: 'take', from: ['needsInformation'], to: 'needsInformation' },
    { deed: 'take', from: ['proposed'], to: 'proposed' },
    {
      deed: 'ask',
      from: [...open, 'proposed', 'falsePositive', 'lapsed'],
      to: 'needsInformation',
      guard: byOne,
    },
    { deed: 'ask', from: [...open, 'proposed', 'trueMatch'], to: 'proposed' },
    { deed: 'answer', from: ['needsInformation'], to: 'inReview' },
    { deed: 'clear', from: [...open, 'proposed', ...decided, 'lapsed'], to: 'falsePositive', guard: byOne },
    { deed: 'clear', from: [...open, 'proposed', ...decided, 'lapsed'], to: 'proposed' },
    { deed: 'match', from: [...open, 'proposed', ...decided, 'lapsed'], to: 'trueMatch', guard: byOne },
    { deed: 'match', from: [...open, 'proposed', ...decided, 'lapsed'], to: 'proposed' },
    {
      ...{ deed: 'confirm', from: ['proposed'], to: 'falsePositive' },
      guard: proposes('falsePositive', alertReasons.proposes),
    },
    {
      ...{ deed: 'confirm', from: ['proposed'], to: 'trueMatch' },
      guard: proposes('trueMatch', alertReasons.proposes),
    },
    {
      ...{ deed: 'confirm', from: ['proposed'], to: 'needsInformation' },
      guard: proposes('needInfo', alertReasons.proposes),
    },
    { deed: 'undo', from: ['proposed'], to: 'trueMatch', guard: stood },
    { deed: 'undo', from: ['proposed', 'needsInformation', ...decided], to: 'inReview' },
    { deed: 'reopen', from: [...decided, 'proposed', 'lapsed'], to: 'reopened', by: machine },
    { deed: 'lapse', from: [...open, 'proposed'], to: 'lapsed', by: machine },
  ],
  titles: alertTitles,
  sentences: alertSentences,
}

/** The deed by which a verdict is given. */
export const deedOf: Readonly<Record<HitVerdict, 'clear' | 'match' | 'ask'>> = {
  falsePositive: 'clear',
  trueMatch: 'match',
  needInfo: 'ask',
}
