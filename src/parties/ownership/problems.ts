import { type FieldError, fieldFault, mustFollow } from '#kernel'
import { ownsItself } from '../knowledge/refusal-words.ts'
import { boundsCross, shareTwice } from './knowledge/refusal-words.ts'
import type { Ownership } from './model.ts'

/** What a schema cannot say of a holding: a field that contradicts another. */
export function problemsOfOwnership({ owner, owned, from, to, share, range }: Ownership): FieldError[] {
  const problems: FieldError[] = []
  if (owner === owned) problems.push(fieldFault('/owned', ownsItself(owned)))
  if (from && to && to <= from) problems.push(fieldFault('/to', mustFollow('from', from)))
  if (range && share !== null) problems.push(fieldFault('/range', shareTwice))
  if (range && areCrossed(range)) problems.push(fieldFault('/range', boundsCross))
  return problems
}

/** No share lies between them: more than 30 and at most 30 is nothing. */
function areCrossed({ least, most, over = false, under = false }: NonNullable<Ownership['range']>): boolean {
  return least > most || (least === most && (over || under))
}
