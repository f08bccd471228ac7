import type { Guard, LifeCycle } from '#lifecycle/model'
import { caseGuards, caseSentences, caseTitles } from '../knowledge/case-words.ts'
import type { CaseState, Charter } from './model.ts'

export type CaseDeed =
  | 'approveCharter'
  | 'hear'
  | 'assess'
  | 'gatherMore'
  | 'propose'
  | 'decide'
  | 'implement'
  | 'monitor'
  | 'close'
  | 'reopen'

/** What the guards look at: what of the work is done, as the parts of the room tell it. */
export interface CaseContext {
  /** Fields of the charter that say nothing yet. */
  readonly lacks: readonly string[]
  /** Findings that stand (not withdrawn), those without evidence, and those that are not final. */
  readonly findings: number
  readonly uncited: number
  readonly notFinal: number
  /** `none`, `sent`, `replied` (not answered point by point), `done` (answered, or the time is over), `skipped` by legal. */
  readonly hearing: 'none' | 'sent' | 'replied' | 'done' | 'skipped'
  /** What of the assessment is lacking: `suspicion`, `risk`, `guidelines`. */
  readonly unweighed: readonly string[]
  readonly isSigned: boolean
  readonly openMeasures: number
  readonly newInformation: number
}

/** What a charter must say before anybody investigates (R31). */
export function lacksOf({ why, scope, questions, obligations, timetable }: Charter): string[] {
  const said = { why, scope, questions, obligations, timetable }
  return Object.entries(said).flatMap(([name, value]) => (value.length === 0 ? [name] : []))
}

const guard = (id: keyof typeof caseGuards, holds: (context: CaseContext) => boolean): Guard<CaseContext> => {
  const { en, ...others } = caseGuards[id]
  return { id, reason: en, reasonIn: others, holds }
}
const isChartered = guard('isChartered', ({ lacks }) => lacks.length === 0)
const isCited = guard('isCited', ({ findings, uncited }) => findings > 0 && uncited === 0)
const isHeard = guard('isHeard', ({ hearing }) => hearing === 'done' || hearing === 'skipped')
const isWeighed = guard(
  'isWeighed',
  ({ notFinal, unweighed, findings }) => findings > 0 && notFinal === 0 && unweighed.length === 0,
)
const isSigned = guard('isSigned', (context) => context.isSigned)
const isDone = guard('isDone', ({ openMeasures }) => openMeasures === 0)
const isNew = guard('isNew', ({ newInformation }) => newInformation > 0)

const compliance = ['complianceOfficer', 'legal'] as const

/**
 * The life of a case (C.2 of the specification). Whoever leads it decides nothing: the charter is approved by another
 * person, the decision is signed by management, and it is closed by two.
 */
export const caseLife: LifeCycle<CaseState, CaseDeed, CaseContext> = {
  name: 'case',
  start: 'opened',
  states: {
    opened: 'Its charter is written; nobody has approved it yet.',
    gathering: 'Evidence, documents and answers are gathered.',
    hearing: 'The draft findings were sent to whom they are about, who may reply.',
    assessment: 'What was found is weighed, with the reply beside it.',
    decisionPending: 'A decision is proposed; it waits for those who may sign it.',
    decided: 'The decision is signed; what it demands was made in the same moment.',
    implementing: 'The measures of the decision are carried out.',
    monitoring: 'The measures are done; whether they work is watched.',
    closed: 'Two people closed it, with every measure done.',
    reopened: 'Something new came in after it was closed.',
  },
  deeds: {
    approveCharter: 'Lets the investigation begin as its charter says.',
    hear: 'Ends the gathering: the draft findings go to whom they are about.',
    assess: 'Begins to weigh what was found and what was replied.',
    gatherMore: 'Goes back to gathering, with a reason.',
    propose: 'Lays a decision before those who may sign it.',
    decide: 'Follows from the signature.',
    implement: 'Begins to carry out the measures.',
    monitor: 'Watches whether the measures work.',
    close: 'Ends it: by two, when every measure is done.',
    reopen: 'Takes it up again, because something new came in.',
  },
  transitions: [
    { deed: 'approveCharter', from: ['opened'], to: 'gathering', by: compliance, guard: isChartered },
    { deed: 'hear', from: ['gathering'], to: 'hearing', by: compliance, guard: isCited },
    { deed: 'assess', from: ['hearing'], to: 'assessment', by: compliance, guard: isHeard },
    {
      ...{ deed: 'gatherMore', from: ['hearing', 'assessment', 'decisionPending', 'reopened'] },
      ...{ to: 'gathering', by: compliance },
    },
    { deed: 'propose', from: ['assessment'], to: 'decisionPending', by: compliance, guard: isWeighed },
    { deed: 'decide', from: ['decisionPending'], to: 'decided', by: ['operator'], guard: isSigned },
    { deed: 'implement', from: ['decided'], to: 'implementing', by: compliance },
    { deed: 'monitor', from: ['implementing'], to: 'monitoring', by: compliance, guard: isDone },
    {
      ...{ deed: 'close', from: ['implementing', 'monitoring'], to: 'closed', guard: isDone },
      ...{ approvals: [compliance, compliance], isOwnIdea: true },
    },
    {
      ...{ deed: 'reopen', from: ['closed'], to: 'reopened', by: compliance, guard: isNew },
      meets: ['OWN_CASE_REOPEN'],
    },
  ],
  sentences: caseSentences,
  titles: caseTitles,
}
