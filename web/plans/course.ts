import type { PlanContent, PlanView } from '#phaseout/model'

/** As it is typed: days and people are empty where there are none. A row keeps its id while rows come and go. */
export interface MilestoneRow {
  readonly id: string
  readonly what: string
  readonly dueOn: string
  readonly owner: string
  readonly doneOn: string
}
export interface ExitRow {
  readonly id: string
  readonly what: string
  readonly shown: string
}
export interface Course {
  readonly milestones: readonly MilestoneRow[]
  readonly exit: readonly ExitRow[]
}

export const newMilestone = (): MilestoneRow => ({
  ...{ id: crypto.randomUUID(), what: '', dueOn: '', owner: '', doneOn: '' },
})
export const newCriterion = (): ExitRow => ({ id: crypto.randomUUID(), what: '', shown: '' })

export function startOf({ milestones = [], exit = [] }: Pick<PlanView, 'milestones' | 'exit'>): Course {
  return {
    milestones: milestones.map(({ what, dueOn, owner, doneOn }, n) => ({
      ...{ id: `m${n}`, what, dueOn, owner: owner ?? '', doneOn: doneOn ?? '' },
    })),
    exit: exit.map(({ what, shown }, n) => ({ id: `x${n}`, what, shown: shown ?? '' })),
  }
}

/** As the server takes it. Rows in which nobody wrote anything are left out. */
export function sentCourse({ milestones, exit }: Course): Pick<PlanContent, 'milestones' | 'exit'> {
  return {
    milestones: milestones
      .filter(({ what, dueOn }) => what.trim() !== '' || dueOn !== '')
      .map(({ what, dueOn, owner, doneOn }) => ({
        ...{ what: what.trim(), dueOn, owner: owner || null, doneOn: doneOn || null },
      })),
    exit: exit
      .filter(({ what, shown }) => what.trim() !== '' || shown.trim() !== '')
      .map(({ what, shown }) => ({ what: what.trim(), shown: shown.trim() || null })),
  }
}
