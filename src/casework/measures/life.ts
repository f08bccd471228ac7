import type { Guard, LifeCycle } from '#lifecycle/model'
import { measureGuards, measureSentences, measureTitles } from '../knowledge/measure-words.ts'
import type { MeasureState } from './model.ts'

export type MeasureDeed = 'finish' | 'sendBack' | 'verify' | 'confirm' | 'redo' | 'drop'

export interface MeasureContext {
  /** Somebody said, or showed, how it was done. */
  readonly hasProof: boolean
}

const { en, ...others } = measureGuards.hasProof
const hasProof: Guard<MeasureContext> = {
  ...{ id: 'hasProof', reason: en, reasonIn: others },
  holds: (context) => context.hasProof,
}
const compliance = ['complianceOfficer', 'legal'] as const

/** The life of a measure: done with a proof, verified by another person, then its effect is looked at. */
export const measureLife: LifeCycle<MeasureState, MeasureDeed, MeasureContext> = {
  name: 'measure',
  start: 'open',
  states: {
    open: 'It is to be done.',
    done: 'Whoever owed it says that it is done; nobody else has looked.',
    verified: 'Another person saw that it is done.',
    effective: 'It has the effect that it was meant to have.',
    dropped: 'Two people let it fall, with a reason.',
  },
  deeds: {
    finish: 'Says that it is done, and what shows it.',
    sendBack: 'Says that it is not done yet.',
    verify: 'Confirms as another person that it is done.',
    confirm: 'Says that it has had its effect.',
    redo: 'Says that it had no effect, and has it done again.',
    drop: 'Lets it fall: by two, with a reason.',
  },
  transitions: [
    { deed: 'finish', from: ['open'], to: 'done', guard: hasProof },
    { deed: 'sendBack', from: ['done'], to: 'open', by: compliance },
    { deed: 'verify', from: ['done'], to: 'verified', by: compliance },
    { deed: 'confirm', from: ['verified'], to: 'effective', by: compliance },
    { deed: 'redo', from: ['verified'], to: 'open', by: compliance },
    {
      ...{ deed: 'drop', from: ['open', 'done'], to: 'dropped' },
      ...{ approvals: [compliance, compliance], isOwnIdea: true },
    },
  ],
  sentences: measureSentences,
  titles: measureTitles,
}
