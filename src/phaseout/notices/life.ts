import type { LifeCycle } from '#lifecycle/model'
import type { Coverage, NoticeState } from './model.ts'
import { noticeStates } from './model.ts'

export type NoticeDeed = 'prepare' | 'change' | 'send' | 'deliver' | 'bounce' | 'read' | 'answer'

/** The life of a notice. One that came back is made ready again by another way; who answers has read. */
export const noticeLife: LifeCycle<NoticeState, NoticeDeed, null> = {
  name: 'notice',
  start: 'draft',
  states: {
    draft: 'It is not written yet.',
    ready: 'It is written and may be sent.',
    sent: 'It is on its way.',
    delivered: 'It arrived.',
    bounced: 'It came back; they are to be reached another way.',
    read: 'It was opened.',
    answered: 'The customer answered.',
  },
  deeds: {
    prepare: 'Writes the letter from the records.',
    change: 'Takes another channel, address or language.',
    send: 'Notes that it was sent.',
    deliver: 'Notes that it arrived.',
    bounce: 'Notes that it came back.',
    read: 'Notes that it was opened.',
    answer: 'Notes what the customer answered.',
  },
  transitions: [
    { deed: 'prepare', from: ['draft', 'ready', 'bounced'], to: 'ready' },
    { deed: 'change', from: ['draft', 'ready', 'bounced'], to: 'draft' },
    { deed: 'send', from: ['ready'], to: 'sent' },
    { deed: 'deliver', from: ['sent', 'bounced'], to: 'delivered' },
    { deed: 'bounce', from: ['sent', 'delivered'], to: 'bounced' },
    { deed: 'read', from: ['sent', 'delivered', 'bounced'], to: 'read' },
    { deed: 'answer', from: ['sent', 'delivered', 'bounced', 'read'], to: 'answered' },
  ],
}

const reached: readonly NoticeState[] = ['sent', 'delivered', 'read', 'answered']

/** Whom the notices reached: sent and not come back. A customer without a notice counts as not reached. */
export function coverageOf(states: readonly NoticeState[], customers: number): Coverage {
  const byState = Object.fromEntries(
    noticeStates.map((state) => [state, states.filter((one) => one === state).length]),
  ) as Record<NoticeState, number>
  const there = states.filter((state) => reached.includes(state)).length
  return {
    ...{ customers, reached: there, bounced: byState.bounced, byState },
    ...{ read: byState.read + byState.answered, answered: byState.answered },
    percent: customers === 0 ? 100 : Math.round((there / customers) * 1000) / 10,
  }
}
