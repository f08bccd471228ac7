import { fieldFault, ok, type Result, refuse, worded, wording } from '#kernel'
import { kindOf } from '../grants.ts'
import { isUnknown, mixedRolesWords, mixesRoles, unknownEntityWords } from '../knowledge/refusal-words.ts'
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
      ...worded(mixedRolesWords),
      errors: [fieldFault('/grants', mixesRoles)],
    })
  const named = grants.flatMap(({ entities }) => (entities === 'all' ? [] : entities))
  const unknown = known && named.find((entity) => !known.includes(entity))
  if (unknown !== undefined)
    return refuse({
      code: 'unknown_reference',
      ...worded(unknownEntityWords(unknown, known ?? [])),
      errors: [fieldFault('/grants', isUnknown(unknown))],
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
