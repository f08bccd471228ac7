import { grantsOf, permit } from '#access'
import { type Act, ok, type Result, type Wording } from '#kernel'
import type { Tx } from '#storage'
import type { Deadline } from '../deadlines/model.ts'
import { type Ownership, ownedThrough, ownershipsOf } from '../deadlines/owners.ts'
import { holdsRole, ownsIt, standsIn, wasEscalated } from '../deadlines/says.ts'
import { type HiddenAmong, unhidden } from '../deadlines/sight/actions.ts'
import { pageOfDeadlines } from '../deadlines/store.ts'
import type { WorkItem } from '../model.ts'

/** What another room adds to "my work": held orders, hits to decide, approvals that wait for the one who asks. */
export type Contributor = (tx: Tx, act: Act) => Promise<readonly WorkItem[]>
/** The page of the thing that a deadline is about. */
export type LinkOf = (deadline: Deadline) => string

interface Working {
  readonly contributors: readonly Contributor[]
  readonly linkOf: LinkOf
  readonly hiddenAmong?: HiddenAmong | undefined
}

/** Deadlines shown as work: more than a person can owe at a time. */
const most = 500

/**
 * Everything that waits for the one who asks: duties that they owe, themselves, in a role, or for somebody whom they
 * stand in for, and what the contributors add. What is due first stands first, what has no date last.
 */
export async function workOf(
  tx: Tx,
  act: Act,
  { contributors, linkOf, hiddenAmong }: Working,
): Promise<Result<{ items: WorkItem[] }>> {
  const allowed = permit(act, 'work.read', { parties: grantsOf(act).map(({ party }) => party) })
  if (!allowed.ok) return allowed
  const ownerships = ownershipsOf(act.by, grantsOf(act))
  const isOperator = grantsOf(act).some(({ role }) => role === 'operator')
  const all = await pageOfDeadlines(tx, {
    ...{ states: ['running', 'missed'], entities: isOperator ? 'all' : [], owners: ownerships },
    ...{ mine: !isOperator, limit: most },
  })
  const owed = await unhidden(tx, act, { all, hiddenAmong })
  const items = owed.map((deadline) => itemOf(act, deadline, { ownerships, linkOf }))
  for (const contribute of contributors) items.push(...(await contribute(tx, act)))
  return ok({ items: items.sort(byDue) })
}

function itemOf(
  act: Act,
  deadline: Deadline,
  { ownerships, linkOf }: { ownerships: readonly Ownership[]; linkOf: LinkOf },
): WorkItem {
  return {
    ...{ kind: 'deadline', id: deadline.id, title: deadline.title, due: deadline.dueAt },
    ...{ dueOn: deadline.dueOn, overdue: deadline.dueAt < act.at, link: linkOf(deadline) },
    ...{ why: whyMine(act, deadline, ownerships), legalEntity: deadline.legalEntity },
  }
}

function whyMine(act: Act, deadline: Deadline, ownerships: readonly Ownership[]): Wording {
  const through = ownedThrough(deadline, ownerships)
  if (!through || (through.owner.kind === 'person' && through.owner.id === act.by && !through.escalated))
    return through ? ownsIt : holdsRole(deadline.owner.id)
  if (through.escalated) return wasEscalated
  return through.owner.kind === 'role' ? holdsRole(through.owner.id) : standsIn(through.owner.id)
}

function byDue(a: WorkItem, b: WorkItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1
  if (a.due === null) return 1
  return b.due === null || a.due < b.due ? -1 : 1
}
