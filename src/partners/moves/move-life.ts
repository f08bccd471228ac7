import type { LifeCycle } from '#lifecycle/model'
import { moveReasons, moveSentences, moveTitles } from '../knowledge/move-words.ts'
import type { MoveState } from './model.ts'

export type MoveDeed = 'confirm' | 'refuse' | 'withdraw'
/** How many others have to approve it: one, or two where it brings back who was stopped. */
export interface MoveContext {
  readonly seats: number
}

const one = {
  ...{ id: 'one approval', reason: 'it takes two approvals', reasonIn: moveReasons.one },
  holds: ({ seats }: MoveContext) => seats <= 1,
}
const two = {
  ...{ id: 'two approvals', reason: 'it takes one approval', reasonIn: moveReasons.two },
  holds: ({ seats }: MoveContext) => seats > 1,
}
const approvers = ['complianceOfficer', 'legal', 'management'] as const

/** A move of a supplier relation that waits for others: asked for by one, approved by another, or by two others. */
export const moveLife: LifeCycle<MoveState, MoveDeed, MoveContext> = {
  name: 'move of a supplier',
  start: 'asked',
  states: {
    asked: 'Waits for those who may approve it; nothing has changed.',
    done: 'It is done.',
    refused: 'It was not approved; nothing has changed.',
    withdrawn: 'Whoever asked for it took it back; nothing has changed.',
  },
  deeds: {
    confirm: 'Approves it; with the last approval the supplier is moved.',
    refuse: 'Leaves the supplier where it stands, with a reason.',
    withdraw: 'Takes it back.',
  },
  transitions: [
    { deed: 'confirm', from: ['asked'], to: 'done', guard: one, approvals: [approvers] },
    {
      ...{ deed: 'confirm', from: ['asked'], to: 'done', guard: two },
      approvals: [['complianceOfficer', 'legal'], ['management']],
    },
    { deed: 'refuse', from: ['asked'], to: 'refused', by: approvers },
    { deed: 'withdraw', from: ['asked'], to: 'withdrawn' },
  ],
  sentences: moveSentences,
  titles: moveTitles,
}
