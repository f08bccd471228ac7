import { ok, type Result, refuse, wording } from '#kernel'
import { kindOf } from '../grants.ts'
import type { GrantedRole, PersonKind } from '../model.ts'

/**
 * Whether these roles can be held together: inside roles without a party, or outside roles each for a party; in own
 * legal entities that exist. Answers the kind of person who holds them.
 */
export function judgeGrants(
  grants: readonly GrantedRole[],
  known?: readonly string[],
): Result<PersonKind | undefined> {
  const kind = kindOf(grants)
  if (kind === undefined)
    return refuse({
      code: 'invalid_input',
      detail:
        'Roles of the house are given without a party, roles from outside (customer, partner, supplier, expert) with the party they belong to, and one person has one kind only. Nobody is given the role operator.',
      errors: [{ path: '/grants', message: 'mixes roles of the house with roles from outside' }],
    })
  const named = grants.flatMap(({ entities }) => (entities === 'all' ? [] : entities))
  const unknown = known && named.find((entity) => !known.includes(entity))
  if (unknown !== undefined)
    return refuse({
      code: 'unknown_reference',
      detail: `There is no own legal entity '${unknown}'. Known: ${known?.join(', ') || 'none yet'}.`,
      errors: [{ path: '/grants', message: `'${unknown}' is not known` }],
    })
  return ok(grants.length === 0 ? undefined : kind)
}

const isThem = wording(
  'är själv den personen',
  'er selv den personen',
  'on muutoksen kohteena',
  'are that person yourself',
)

/** Whom a change of roles must not be made by, and why. */
export function apartFromSelf(person: string) {
  return { apartFrom: [{ by: person, did: isThem }] }
}
