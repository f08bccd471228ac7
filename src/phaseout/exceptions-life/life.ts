import type { Day } from '#kernel'
import type { LifeCycle } from '#lifecycle/model'
import { exceptionReasons, exceptionSentences } from '../knowledge/exception-words.ts'
import type { ExceptionState } from './model.ts'

export type ExceptionDeed = 'grant' | 'refuse' | 'withdraw' | 'expire' | 'useUp' | 'free'

/** What the guards look at: how long it is, what day it is where it counts, and what has gone under it. */
export interface ExceptionContext {
  readonly days: number
  readonly today: Day
  readonly to: Day
  readonly count: number | null
  readonly used: number
}

/** Beyond so many days management grants it besides (C.4). */
export const managementBeyond = 90

const isShort = {
  id: 'at most 90 days, not past',
  reason: 'its time is past, or it is longer than ninety days and takes management besides',
  reasonIn: exceptionReasons.isShort,
  holds: ({ days, today, to }: ExceptionContext) => days <= managementBeyond && today < to,
}
const isLong = {
  id: 'longer than 90 days, not past',
  reason: 'its time is past',
  reasonIn: exceptionReasons.isLong,
  holds: ({ days, today, to }: ExceptionContext) => days > managementBeyond && today < to,
}
const isOver = {
  id: 'its last day is past',
  reason: 'its last day is not past yet',
  reasonIn: exceptionReasons.isOver,
  holds: ({ today, to }: ExceptionContext) => today >= to,
}
const isUsed = {
  id: 'no piece left',
  reason: 'there are pieces left',
  reasonIn: exceptionReasons.isUsed,
  holds: ({ count, used }: ExceptionContext) => count !== null && used >= count,
}
const hasLeft = {
  id: 'pieces left again',
  reason: 'no piece is left',
  reasonIn: exceptionReasons.hasLeft,
  holds: (context: ExceptionContext) => !isUsed.holds(context),
}
const compliance = ['complianceOfficer', 'legal', 'management'] as const
/** What runs by itself. */
const machine = ['operator'] as const
const decided = ['OWN_EXCEPTION'] as const

/**
 * The life of an exception (R58): asked for with a reason and with measures that make up for it, granted by two of whom
 * neither asked, for a time, and counted. It sets aside one rule of own policy; the law has none.
 */
export const exceptionLife: LifeCycle<ExceptionState, ExceptionDeed, ExceptionContext> = {
  name: 'exception',
  start: 'asked',
  starts: decided,
  states: {
    asked: 'Waits for those who may grant it; the rule holds meanwhile.',
    granted: 'The rule is set aside, within its time, its pieces and what it names.',
    usedUp: 'Granted, but every piece has gone; the rule holds again.',
    expired: 'Its last day is past; the rule holds again.',
    refused: 'It was not granted; the rule holds.',
    withdrawn: 'Taken back before its end; the rule holds.',
  },
  deeds: {
    grant: 'Sets the rule aside: compliance first, then legal, and management besides beyond ninety days.',
    refuse: 'Leaves the rule as it is, with a reason.',
    withdraw: 'Takes it back: by whom it was asked for, or by compliance.',
    expire: 'Ends it after its last day.',
    useUp: 'Ends it with its last piece.',
    free: 'Lets it count again, because an order under it was called off.',
  },
  transitions: [
    {
      ...{ deed: 'grant', from: ['asked'], to: 'granted', guard: isShort, meets: decided },
      approvals: [['complianceOfficer'], ['legal']],
    },
    {
      ...{ deed: 'grant', from: ['asked'], to: 'granted', guard: isLong, meets: decided },
      approvals: [['complianceOfficer'], ['legal'], ['management']],
    },
    { deed: 'refuse', from: ['asked'], to: 'refused', by: compliance, meets: decided },
    { deed: 'withdraw', from: ['asked'], to: 'withdrawn', cancels: decided },
    { deed: 'withdraw', from: ['granted', 'usedUp'], to: 'withdrawn' },
    { deed: 'expire', from: ['asked'], to: 'expired', by: machine, guard: isOver, cancels: decided },
    { deed: 'expire', from: ['granted', 'usedUp'], to: 'expired', by: machine, guard: isOver },
    { deed: 'useUp', from: ['granted'], to: 'usedUp', by: machine, guard: isUsed },
    { deed: 'free', from: ['usedUp'], to: 'granted', by: machine, guard: hasLeft },
  ],
  sentences: exceptionSentences,
  titles: {
    name: { sv: 'undantag', nb: 'unntak', fi: 'poikkeus', en: 'exception' },
    states: {
      asked: { sv: 'begärt', nb: 'søkt om', fi: 'pyydetty', en: 'asked for' },
      granted: { sv: 'beviljat', nb: 'innvilget', fi: 'myönnetty', en: 'granted' },
      usedUp: { sv: 'förbrukat', nb: 'brukt opp', fi: 'käytetty loppuun', en: 'used up' },
      expired: { sv: 'utgånget', nb: 'utløpt', fi: 'päättynyt', en: 'expired' },
      refused: { sv: 'avslaget', nb: 'avslått', fi: 'hylätty', en: 'refused' },
      withdrawn: { sv: 'återkallat', nb: 'trukket tilbake', fi: 'peruttu', en: 'withdrawn' },
    },
    deeds: {
      grant: { sv: 'Bevilja', nb: 'Innvilge', fi: 'Myönnä', en: 'Grant' },
      refuse: { sv: 'Avslå', nb: 'Avslå', fi: 'Hylkää', en: 'Refuse' },
      withdraw: { sv: 'Återkalla', nb: 'Trekke tilbake', fi: 'Peru', en: 'Withdraw' },
      expire: { sv: 'Låt gå ut', nb: 'La utløpe', fi: 'Päätä', en: 'Expire' },
      useUp: {
        sv: 'Markera som förbrukat',
        nb: 'Merke som brukt opp',
        fi: 'Merkitse käytetyksi',
        en: 'Use up',
      },
      free: { sv: 'Låt gälla igen', nb: 'La gjelde igjen', fi: 'Palauta voimaan', en: 'Let it count again' },
    },
  },
}
