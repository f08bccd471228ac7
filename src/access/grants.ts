import type { Grant, Instant } from '#kernel'
import { type GrantedRole, insideRoles, outsideRoles } from './model.ts'

/** What somebody holds: given here, mapped from groups, passed on by others, taken in an emergency. */
export interface Held {
  readonly grants: readonly GrantedRole[]
  readonly mapped: readonly GrantedRole[]
  readonly passedOn: readonly PassedOn[]
  readonly emergencies: readonly Emergency[]
}
/** `held` is what the giver holds now: nobody passes on more than that, nor what they have lost since. */
export interface PassedOn {
  readonly giver: string
  readonly roles: readonly string[]
  readonly entities: Entities
  readonly held: readonly GrantedRole[]
}
export interface Emergency {
  readonly roles: readonly string[]
  readonly until: Instant
}
type Entities = 'all' | readonly string[]

/** All that somebody may act as at this moment. */
export function effectiveGrants({ grants, mapped, passedOn, emergencies }: Held): Grant[] {
  return [
    ...grants,
    ...mapped,
    ...passedOn.flatMap(delegatedGrants),
    ...emergencies.flatMap(({ roles }) => roles.map((role) => ({ role, entities: 'all' as const }))),
  ]
}

function delegatedGrants({ giver, roles, entities, held }: PassedOn): Grant[] {
  return restricted(
    held.filter(({ role }) => roles.includes(role)),
    entities,
  ).map((grant) => ({ ...grant, onBehalfOf: giver }))
}

/** A key acts for the one who made it, with what they hold themselves, in the entities it was made for. */
export function keyGrants(maker: string, held: Pick<Held, 'grants' | 'mapped'>, entities: Entities): Grant[] {
  return restricted([...held.grants, ...held.mapped], entities).map((grant) => ({
    ...grant,
    onBehalfOf: maker,
  }))
}

/** The same roles, in these entities only. */
export function restricted(grants: readonly Grant[], entities: Entities): Grant[] {
  return grants.flatMap((grant) => {
    const both = common(grant.entities, entities)
    return both.length > 0 ? [{ ...grant, entities: both }] : []
  })
}

function common(held: Entities, wanted: Entities): Entities {
  if (held === 'all') return wanted
  if (wanted === 'all') return held
  return held.filter((entity) => wanted.includes(entity))
}

/** A person from inside holds inside roles only; one from outside holds outside roles, each for a party. */
export function kindOf(grants: readonly GrantedRole[]): 'inside' | 'outside' | undefined {
  const isInside = ({ role, party }: GrantedRole) =>
    party === undefined && insideRoles.some((one) => one === role)
  const isOutside = ({ role, party }: GrantedRole) =>
    party !== undefined && outsideRoles.some((one) => one === role)
  if (grants.every(isInside)) return 'inside'
  return grants.every(isOutside) ? 'outside' : undefined
}

const business = ['sales', 'procurement', 'productManager', 'engineer']
const judging = ['complianceOfficer', 'legal', 'management', 'auditor']

/** Roles that a second person should hold: the screen says so, and approvals by two wait for that person. */
export function holdsSeveralDuties(grants: readonly { readonly role: string }[]): boolean {
  const roles = grants.map(({ role }) => role)
  const hasBusiness = roles.some((role) => business.includes(role))
  const judges = roles.some((role) => judging.includes(role))
  return (hasBusiness && judges) || (roles.includes('administrator') && (hasBusiness || judges))
}
