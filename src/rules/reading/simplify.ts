import type { Condition, Test } from '../model.ts'

/**
 * A condition as it is easiest to read, true and false for the same facts: groups of one kind are not nested, `not` of
 * a plain question is the opposite question, and "is known" goes unsaid beside a question that only a known fact
 * answers. The tree on the screen keeps all of it.
 */
export function simplified(condition: Condition): Condition {
  if ('fact' in condition) return condition
  if ('all' in condition) return only({ all: withoutKnown(flat(condition.all, 'all')) })
  if ('any' in condition) return only({ any: flat(condition.any, 'any') })
  if ('not' in condition) return negated(simplified(condition.not))
  const roles = condition.roles ? { roles: condition.roles } : {}
  return 'anyParty' in condition
    ? { anyParty: simplified(condition.anyParty), ...roles }
    : { everyParty: simplified(condition.everyParty), ...roles }
}

function flat(conditions: readonly Condition[], kind: 'all' | 'any'): Condition[] {
  return conditions.map(simplified).flatMap((one) => {
    if (kind === 'all' && 'all' in one) return one.all
    return kind === 'any' && 'any' in one ? one.any : [one]
  })
}

function only(
  group: { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] },
): Condition {
  const parts = 'all' in group ? group.all : group.any
  const [first] = parts
  return first && parts.length === 1 ? first : group
}

function withoutKnown(parts: readonly Condition[]): Condition[] {
  return parts.filter((part, i) => {
    if (!('fact' in part) || part.isKnown !== true) return true
    const others = parts.filter((_, j) => j !== i)
    return !others.some((other) => 'fact' in other && other.fact === part.fact && other.isKnown === undefined)
  })
}

function negated(inner: Condition): Condition {
  if ('not' in inner) return inner.not
  return ('fact' in inner ? opposite(inner) : undefined) ?? { not: inner }
}

/** The opposite question, where there is a plain one. Yes and no have none: of a role that nobody has, both are false. */
function opposite({ fact, is, in: among, notIn, isKnown, isEmpty }: Test): Test | undefined {
  if (typeof is === 'string' || typeof is === 'number') return { fact, notIn: [is] }
  if (among) return { fact, notIn: among }
  if (notIn) return { fact, in: notIn }
  if (isKnown !== undefined) return { fact, isKnown: !isKnown }
  return isEmpty === undefined ? undefined : { fact, isEmpty: !isEmpty }
}
