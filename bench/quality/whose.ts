import type { ListEntry } from '#lists/model'
import { leastShare, lettersOf } from './nearness.ts'

/** An altered name of the test data with the entry that it was made from. */
export interface Owned {
  readonly entry: ListEntry
  /** Share of letters that differ from the nearest of its names: 0 where only case, order or signs were changed. */
  readonly share: number
}

/** From this share of other letters on nobody on the list bears the name any more. */
const noLonger = 0.34

/**
 * Whose name it is, by letters alone and without the engine under test: the person of the list with the nearest name,
 * words in any order; of those about as near, one whose birth years fit. Undefined where nobody is near.
 */
export function ownerOf(
  persons: readonly ListEntry[],
  { name, birthDate }: { readonly name: string; readonly birthDate: string },
): Owned | undefined {
  const letters = lettersOf(name)
  const near = persons
    .map((entry) => ({
      entry,
      share: Math.min(...entry.names.map(({ full }) => leastShare(letters, lettersOf(full)))),
    }))
    .filter(({ share }) => share < noLonger)
    .map((one) => ({ ...one, rank: one.share + (fits(one.entry, birthDate) ? 0 : 0.15) }))
    .sort((a, b) => a.rank - b.rank)
  return near[0]
}

function fits({ birthDates }: ListEntry, asked: string): boolean {
  const year = asked.slice(0, 4)
  if (year === '' || birthDates.length === 0) return true
  return birthDates.some(({ from, to }) => from.slice(0, 4) <= year && year <= to.slice(0, 4))
}
