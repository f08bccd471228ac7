import type { Act, Day } from '#kernel'
import { deadlinesOf, endWithin, startDeadline } from '#lifecycle'
import { digestOf } from '#log'
import type { Tx } from '#storage'
import type { Plan } from '../model.ts'

interface Change {
  readonly before: Plan
  /** Undefined: nobody owes anything any more. */
  readonly after: Plan | undefined
}

/**
 * A milestone with an owner is a duty of theirs until it is reached; an effect of leaving with a day to look again is one
 * of compliance until somebody has seen. Another day or owner makes another duty.
 */
export async function clockPlan(tx: Tx, act: Act, { before, after }: Change): Promise<void> {
  const [ran, runs] = [owedIn(before), after ? owedIn(after) : []]
  const done = after ? doneIn(after) : []
  for (const { kind, id, title } of ran.filter((one) => runs.every(({ id }) => id !== one.id))) {
    const isDone = done.some((one) => one.kind === kind && one.title === title)
    const state = isDone ? 'met' : 'cancelled'
    for (const deadline of await deadlinesOf(tx, { kind, id })) await endWithin(tx, act, { deadline, state })
  }
  for (const { kind, id, title, dueOn, owner } of runs.filter((one) => ran.every(({ id }) => id !== one.id)))
    await startDeadline(tx, act, {
      ...{ object: { kind, id }, legalEntity: before.legalEntity, country: before.country },
      ...{ title: title.slice(0, 200), dueOn, owner },
    })
}

interface Owed {
  readonly kind: 'planMilestone' | 'planEffect'
  readonly id: string
  readonly title: string
  readonly dueOn: Day
  readonly owner: { readonly kind: 'person' | 'role'; readonly id: string }
}

function owedIn({ decision, milestones = [], impact = [] }: Plan): Owed[] {
  const reach = milestones.flatMap(({ what, dueOn, owner, doneOn }) =>
    owner == null || doneOn !== null
      ? []
      : [
          {
            kind: 'planMilestone' as const,
            title: what,
            dueOn,
            owner: { kind: 'person' as const, id: owner },
          },
        ],
  )
  const see = impact.flatMap(({ what, followUpOn, seen }) =>
    followUpOn === null || seen !== null
      ? []
      : [{ kind: 'planEffect' as const, title: what, dueOn: followUpOn, owner: compliance }],
  )
  const owed = [...reach, ...see].map((one) => ({ ...one, id: `${decision}/${digestOf(one).slice(0, 16)}` }))
  // What is written twice is owed once.
  return [...new Map(owed.map((one) => [one.id, one])).values()]
}

const compliance = { kind: 'role', id: 'complianceOfficer' } as const

const doneIn = ({ milestones = [], impact = [] }: Plan): Pick<Owed, 'kind' | 'title'>[] => [
  ...milestones
    .filter(({ doneOn }) => doneOn !== null)
    .map(({ what }) => ({ kind: 'planMilestone' as const, title: what })),
  ...impact
    .filter(({ seen }) => seen !== null)
    .map(({ what }) => ({ kind: 'planEffect' as const, title: what })),
]
