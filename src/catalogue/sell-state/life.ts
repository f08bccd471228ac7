import type { Guard, LifeCycle } from '#lifecycle/model'
import { sellGuards, sellSentences, sellTitles } from '../knowledge/sell-state-words.ts'
import { isClassified, isCovered } from './lacks.ts'
import type { Lacks, SellDeed, SellState } from './model.ts'

const { en: codesReason, ...codesReasonIn } = sellGuards.isClassified
const classified: Guard<Lacks> = {
  ...{ id: 'isClassified', reason: codesReason, reasonIn: codesReasonIn },
  holds: isClassified,
}
const { en: usesReason, ...usesReasonIn } = sellGuards.isCovered
const covered: Guard<Lacks> = {
  ...{ id: 'isCovered', reason: usesReason, reasonIn: usesReasonIn },
  holds: (lacks) => isClassified(lacks) && isCovered(lacks),
}
const releasers = ['complianceOfficer', 'legal'] as const

/** The life of a product in our range (C.2). Nothing is sold without an approved use (R20), and never by one alone. */
export const sellLife: LifeCycle<SellState, SellDeed, Lacks> = {
  name: 'product',
  start: 'draft',
  states: {
    draft: 'It is being prepared; nobody sells it.',
    scenarioReview: 'It is classified; compliance looks at what it may be used for.',
    sellable: 'It may be sold for its approved uses.',
    restricted: 'It is sold only as the reason says.',
    newSaleStopped: 'Nobody sells it any more; what was sold is kept up.',
    serviceOnly: 'Only service and warranty are left.',
    endOfSupport: 'Its support has ended.',
  },
  deeds: {
    propose: 'Asks compliance to look at it.',
    release: 'Lets it be sold, by somebody who did not ask for it.',
    sendBack: 'Sends it back to be prepared.',
    restrict: 'Lets it be sold only as the reason says.',
    lift: 'Lets it be sold without restriction again.',
    stop: 'Ends its sale.',
    renew: 'Takes it up again; it is looked at as if it were new.',
    serve: 'Leaves only service and warranty.',
    end: 'Ends its support.',
  },
  transitions: [
    { deed: 'propose', from: ['draft'], to: 'scenarioReview', guard: classified },
    { deed: 'release', from: ['scenarioReview'], to: 'sellable', guard: covered, approvals: [releasers] },
    { deed: 'sendBack', from: ['scenarioReview'], to: 'draft' },
    { deed: 'restrict', from: ['sellable'], to: 'restricted' },
    { deed: 'lift', from: ['restricted'], to: 'sellable', guard: covered, by: releasers },
    { deed: 'stop', from: ['sellable', 'restricted'], to: 'newSaleStopped' },
    { deed: 'renew', from: ['newSaleStopped'], to: 'scenarioReview', guard: classified },
    { deed: 'serve', from: ['newSaleStopped'], to: 'serviceOnly' },
    { deed: 'end', from: ['serviceOnly'], to: 'endOfSupport' },
  ],
  sentences: sellSentences,
  titles: sellTitles,
}
