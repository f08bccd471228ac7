import type { Chance } from './chance.ts'

/** One or two slips, in any script: a letter left out, doubled, replaced by another of the name, or swapped with the next. */
export function withSlips(name: string, chance: Chance): string {
  const letters = [...name]
  for (let slips = chance.next() < 0.6 ? 1 : 2; slips > 0; slips--) {
    const at = chance.below(letters.length)
    const letter = letters[at] ?? ''
    if (!/\p{L}/u.test(letter)) continue
    const kind = chance.below(4)
    if (kind === 0) letters.splice(at, 1)
    else if (kind === 1) letters.splice(at, 0, letter)
    else if (kind === 2) letters[at] = chance.of(letters) ?? letter
    else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse())
  }
  return letters.join('')
}
