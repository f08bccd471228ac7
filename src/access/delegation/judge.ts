import { fieldFault, type Instant, ok, type Result, refuse, type Wording, worded } from '#kernel'
import { delegationFaults, notPassedOnWords } from '../knowledge/refusal-words.ts'
import { type Entities, type GrantedRole, insideRoles, type Person } from '../model.ts'

export interface DelegationWish {
  readonly to: string
  readonly roles: readonly string[]
  readonly entities: Entities
  readonly from: Instant
  readonly until: Instant
}

const longest = 366 * 24 * 3600_000

/**
 * Whether a giver may pass this on: only what they hold themselves, to somebody else of the house who is active, for a
 * time that ends. What was passed on to them, or taken in an emergency, is no part of it: there are no chains.
 */
export function judgeDelegation(
  wish: DelegationWish,
  { giver, taker }: { readonly giver: Person; readonly taker: Person | undefined },
  at: Instant,
): Result<true> {
  if (taker?.status !== 'active' || taker.kind !== 'inside') return no('/to', delegationFaults.nobody)
  if (taker.id === giver.id) return no('/to', delegationFaults.self)
  const outside = wish.roles.find((role) => !insideRoles.some((one) => one === role))
  if (outside !== undefined) return no('/roles', delegationFaults.outside(outside))
  const held = [...giver.grants, ...giver.mapped]
  const beyond = wish.roles.find((role) => !holds(held, role, wish.entities))
  if (beyond !== undefined) return no('/roles', delegationFaults.beyond(beyond))
  return judgePeriod(wish, at)
}

function judgePeriod({ from, until }: DelegationWish, at: Instant): Result<true> {
  if (until <= from) return no('/until', delegationFaults.notAfter)
  if (until <= at) return no('/until', delegationFaults.over)
  if (Date.parse(until) - Date.parse(from) > longest) return no('/until', delegationFaults.tooLong)
  return ok(true)
}

function holds(grants: readonly GrantedRole[], role: string, entities: Entities): boolean {
  const own = grants.filter((grant) => grant.role === role)
  if (own.some((grant) => grant.entities === 'all')) return true
  if (entities === 'all') return false
  return entities.every((entity) => own.some((grant) => grant.entities.includes(entity)))
}

function no(path: string, said: Wording) {
  return refuse({
    code: 'invalid_input',
    ...worded(notPassedOnWords(said)),
    errors: [fieldFault(path, said)],
  })
}
