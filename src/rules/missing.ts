import { definitionOf } from './facts.ts'
import type { Facts, MissingFact } from './model.ts'

const suppliedBy = new Map<string, readonly MissingFact[]>()

/**
 * The facts that a person can supply for one that is missing, and who: `shipTo.partner12g` follows from
 * `shipTo.country`, which sales know. A party that is not named at all is asked for by name.
 */
export function askFor(name: string, facts: Facts): readonly MissingFact[] {
  const dot = name.indexOf('.')
  const role = name.slice(0, dot)
  if (role === 'endUser' && facts['endUser.ref'] === undefined)
    return [{ fact: 'order.endUser', who: 'sales' }]
  let asked = suppliedBy.get(name)
  if (!asked) {
    asked = trace(name, role)
    suppliedBy.set(name, asked)
  }
  return asked
}

/** Of those that nobody can supply by hand, compliance is told which it is. */
function trace(name: string, role: string): readonly MissingFact[] {
  const definition = definitionOf(name)
  if (definition?.who) return [{ fact: name, who: definition.who }]
  const from = (definition?.from ?? []).map((source) => source.replace(/^party\./, `${role}.`))
  if (from.length === 0) return [{ fact: name, who: 'compliance' }]
  return from.flatMap((source) => trace(source, role))
}

/** Whether a person can do something about it: otherwise it is a matter of our own records. */
export function canBeAskedFor(name: string): boolean {
  const definition = definitionOf(name)
  return definition?.who !== undefined || definition?.from !== undefined
}
