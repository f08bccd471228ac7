import type { FactValue } from '#rules/model'

/** Facts without those that are unknown: an unknown fact is absent, never `undefined`. */
export function knowing(facts: Readonly<Record<string, FactValue | undefined>>): Record<string, FactValue> {
  const known: Record<string, FactValue> = {}
  for (const name in facts) {
    const value = facts[name]
    if (value !== undefined) known[name] = value
  }
  return known
}
