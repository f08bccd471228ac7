import type { Grant } from '#kernel'
import type { Deadline, Owner } from './model.ts'

/** An owner, in one legal entity or in any. */
export interface Ownership {
  readonly owner: Owner
  readonly legalEntity?: string
}

/** Everything that somebody owes: as themselves, as those they stand in for, and in their roles where these count. */
export function ownershipsOf(by: string, grants: readonly Grant[]): Ownership[] {
  const people = new Set([by, ...grants.flatMap(({ onBehalfOf }) => (onBehalfOf ? [onBehalfOf] : []))])
  const inRoles = grants.flatMap(({ role, entities }): Ownership[] => {
    const owner: Owner = { kind: 'role', id: role }
    return entities === 'all' ? [{ owner }] : entities.map((legalEntity) => ({ owner, legalEntity }))
  })
  return [...[...people].map((id): Ownership => ({ owner: { kind: 'person', id } })), ...inRoles]
}

/** Through which of them a deadline is somebody's work; as its owner first, else because it was escalated. */
export function ownedThrough(
  deadline: Deadline,
  ownerships: readonly Ownership[],
): { readonly owner: Owner; readonly escalated: boolean } | undefined {
  const mine = ownerships.filter(
    ({ legalEntity }) => legalEntity === undefined || legalEntity === deadline.legalEntity,
  )
  const own = mine.find(({ owner }) => isSame(owner, deadline.owner))
  if (own) return { owner: own.owner, escalated: false }
  const told = mine.find(({ owner }) => deadline.escalatedTo.some((one) => isSame(one, owner)))
  return told && { owner: told.owner, escalated: true }
}

const overseers = ['complianceOfficer', 'legal', 'management', 'operator']

/** Does one of the grants oversee the work of this legal entity? */
export function oversees(grants: readonly Grant[], legalEntity: string | null): boolean {
  return grants.some(
    ({ role, entities }) =>
      overseers.includes(role) &&
      (entities === 'all' || (legalEntity !== null && entities.includes(legalEntity))),
  )
}

function isSame(a: Owner, b: Owner): boolean {
  return a.kind === b.kind && a.id === b.id
}
