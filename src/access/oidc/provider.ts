import { type GrantedRole, insideRoles } from '../model.ts'

/** An OpenID provider with which people sign in, as the operator set it up. */
export interface Provider {
  /** Short name in addresses, e.g. `entra`. */
  readonly id: string
  /** What the button says. */
  readonly title: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The claim that lists somebody's groups, e.g. `groups`. */
  readonly groupsClaim: string
  /** Read as: whoever is in this group holds this role in these entities. */
  readonly mapping: readonly GroupRole[]
}
export interface GroupRole extends Pick<GrantedRole, 'role' | 'entities'> {
  readonly group: string
}

/** The roles of the house of somebody in these groups; each role and set of entities once. */
export function grantsOfGroups(mapping: readonly GroupRole[], groups: readonly string[]): GrantedRole[] {
  const grants = mapping
    .filter(({ group, role }) => groups.includes(group) && insideRoles.some((one) => one === role))
    .map(({ role, entities }): GrantedRole => ({ role, entities }))
  const seen = new Set<string>()
  return grants.filter((grant) => {
    const key = JSON.stringify([grant.role, grant.entities])
    return !seen.has(key) && seen.add(key)
  })
}
