import knowledge from '../knowledge/given-names-arabic.json' with { type: 'json' }
import { romanisationKey } from '../romanisation.ts'

const names: Readonly<Record<string, readonly string[]>> = knowledge.names
/** Keys of every Latin spelling that the table knows, with the names that are spelt so. */
const byKey = new Map<string, Set<string>>()
for (const [written, spellings] of Object.entries(names)) {
  for (const key of spellings.map(romanisationKey)) {
    const known = byKey.get(key)
    if (known) known.add(written)
    else byKey.set(key, new Set([written]))
  }
}

/** The Latin form of a frequent Arabic or Persian name, as used inside the house. */
export function knownGivenName(written: string): string | undefined {
  return (names[written] ?? names[written.replace(/ى/g, 'ي')])?.[0]
}

/** Whether the table has a name, as it is written. */
export const isGivenName = (written: string) => names[written] !== undefined

/** Both are known names, and not the same one: حسن is Hasan, never Hussein. */
export function areOtherNames(written: string, key: string): boolean {
  if (names[written] === undefined) return false
  const spelt = byKey.get(key)
  return spelt !== undefined && !spelt.has(written)
}

/** Both are known to be one name, however they are spelt. */
export function areOneName(written: string, key: string): boolean {
  return byKey.get(key)?.has(written) === true
}
