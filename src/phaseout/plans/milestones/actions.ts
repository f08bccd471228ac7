import type { Act } from '#kernel'
import { deadlinesOf, endWithin, startDeadline } from '#lifecycle'
import { digestOf } from '#log'
import type { Tx } from '#storage'
import type { Plan } from '../model.ts'

type Milestone = NonNullable<Plan['milestones']>[number]
interface Change {
  readonly before: Plan
  /** Undefined: nobody owes anything any more. */
  readonly after: Plan | undefined
}

/** A milestone with an owner is a duty of theirs until it is reached. Another day or owner makes another duty. */
export async function clockMilestones(tx: Tx, act: Act, { before, after }: Change): Promise<void> {
  const ran = owedIn(before)
  const runs = after ? owedIn(after) : new Map<string, Milestone>()
  for (const [id, { what }] of ran) {
    if (runs.has(id)) continue
    const isReached = after?.milestones?.some((one) => one.what === what && one.doneOn !== null)
    const state = isReached ? 'met' : 'cancelled'
    for (const deadline of await deadlinesOf(tx, dutyOf(id))) await endWithin(tx, act, { deadline, state })
  }
  for (const [id, { what, dueOn, owner }] of runs)
    if (!ran.has(id) && owner)
      await startDeadline(tx, act, {
        ...{ object: dutyOf(id), legalEntity: before.legalEntity, country: before.country },
        ...{ title: what, dueOn, owner: { kind: 'person', id: owner } },
      })
}

const dutyOf = (id: string) => ({ kind: 'planMilestone', id })

function owedIn({ decision, milestones = [] }: Plan): Map<string, Milestone> {
  const owed = milestones.filter(({ owner, doneOn }) => owner != null && doneOn === null)
  return new Map(
    owed.map((one) => {
      const { what, dueOn, owner = null } = one
      return [`${decision}/${digestOf({ what, dueOn, owner }).slice(0, 16)}`, one]
    }),
  )
}
