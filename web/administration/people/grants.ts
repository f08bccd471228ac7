import type { GrantedRole, Role } from '#access/model'

/** A role as it is being picked: the company or party may still be missing. */
export interface GrantDraft {
  readonly role: string
  readonly entities: 'all' | readonly string[]
  /** Of people from outside; empty until chosen. */
  readonly party?: string
}

export const insideRoles: readonly Role[] = [
  'sales',
  'complianceOfficer',
  'legal',
  'procurement',
  'productManager',
  'engineer',
  'auditor',
  'communications',
  'management',
  'administrator',
]
export const outsideRoles: readonly Role[] = ['customer', 'partner', 'supplier', 'expert']

export const isFromOutside = (grants: readonly GrantDraft[]): boolean =>
  grants.some(({ party }) => party !== undefined)

/** Nobody is both from the house and from outside: the other kind begins anew. */
export const withKind = (isOutside: boolean): readonly GrantDraft[] =>
  isOutside ? [{ role: 'customer', entities: 'all', party: '' }] : [{ role: 'sales', entities: 'all' }]

/** What is sent; undefined while a company or party is missing. */
export function finished(grants: readonly GrantDraft[]): readonly GrantedRole[] | undefined {
  const whole = grants.flatMap(({ role, entities, party }): GrantedRole[] => {
    const known = [...insideRoles, ...outsideRoles].find((one) => one === role)
    const isMissing = (entities !== 'all' && entities.length === 0) || party === ''
    if (known === undefined || isMissing) return []
    const scope = entities === 'all' ? entities : [...entities]
    return [{ role: known, entities: scope, ...(party === undefined ? {} : { party }) }]
  })
  return whole.length === grants.length ? whole : undefined
}
