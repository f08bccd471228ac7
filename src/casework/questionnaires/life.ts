import type { LifeCycle } from '#lifecycle/model'
import {
  questionnaireGuards,
  questionnaireSentences,
  questionnaireTitles,
} from '../knowledge/questionnaire-words.ts'
import type { QuestionnaireState } from './model.ts'

export type QuestionnaireDeed = 'submit' | 'assess' | 'withdraw'

/** What the guards look at: prefilled answers that nobody confirmed. */
export interface QuestionnaireContext {
  readonly unconfirmed: number
}

export const questionnaireDuty = 'OWN_DOCREQ'
const duty = [questionnaireDuty] as const
const { en, ...inOthers } = questionnaireGuards.isConfirmed
const isConfirmed = {
  id: 'isConfirmed',
  reason: en,
  reasonIn: inOthers,
  holds: ({ unconfirmed }: QuestionnaireContext) => unconfirmed === 0,
}

/** The life of a questionnaire (R34): sent, answered in whole, looked at. */
export const questionnaireLife: LifeCycle<QuestionnaireState, QuestionnaireDeed, QuestionnaireContext> = {
  name: 'questionnaire',
  start: 'sent',
  starts: duty,
  states: {
    sent: 'The supplier has it, and its time runs.',
    submitted: 'It is answered; nobody has looked at the answers yet.',
    assessed: 'The answers were looked at.',
    withdrawn: 'We took it back.',
  },
  deeds: {
    submit: 'Notes that it is answered.',
    assess: 'Ends it: the answers were looked at.',
    withdraw: 'Takes it back.',
  },
  transitions: [
    { deed: 'submit', from: ['sent'], to: 'submitted', guard: isConfirmed, meets: duty },
    // Answers that came in by the forms themselves: noted by the clock.
    { deed: 'submit', from: ['sent'], to: 'submitted', by: ['operator'], meets: duty },
    { deed: 'assess', from: ['submitted'], to: 'assessed' },
    { deed: 'withdraw', from: ['sent'], to: 'withdrawn', cancels: duty },
  ],
  sentences: questionnaireSentences,
  titles: questionnaireTitles,
}
