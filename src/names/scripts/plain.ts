import anyAscii from 'any-ascii'
import { type Habits, type Lattice, latticeFrom, type Reading, reading } from './lattice.ts'

const habits: Habits = { vowel: 0.2, vowels: 0.5, h: 0.3, letter: 1, share: 0.34, most: 2 }
/** Read as: where the script's table says the first, the bearer may write the second. */
const swaps: Readonly<Record<string, string>> = {
  p: 'b',
  b: 'p',
  t: 'd',
  d: 't',
  k: 'g',
  g: 'k',
  c: 'ch',
  j: 'y',
  v: 'w',
  w: 'v',
}

/**
 * Khmer, Burmese, Ethiopic, Lao, Sinhala and whatever else has no table of its own: the letters of `any-ascii`, each
 * with and without the vowel of its syllable. A likeness by consonants, no romanisation.
 */
export function plainLattice(word: string): Lattice {
  const places: Reading[][] = []
  const drops: number[] = []
  for (const letter of word) {
    const latin = anyAscii(letter)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
    const [, consonants = '', vowels = ''] = /^([^aeiou]*)([aeiou]*)$/.exec(latin) ?? [undefined, latin, '']
    places.push(readingsOfSyllable(consonants, vowels))
    drops.push(consonants === '' ? 0.3 : 0.9)
  }
  return latticeFrom(places, drops, habits)
}

function readingsOfSyllable(consonants: string, vowels: string): Reading[] {
  const texts = new Map([[consonants + vowels, 0]])
  const add = (text: string, cost: number) => {
    if (!texts.has(text)) texts.set(text, cost)
  }
  add(consonants, 0.1)
  const [head = ''] = consonants
  add(head + vowels, 0.1)
  add(head, 0.1)
  const swapped = swaps[head]
  if (swapped !== undefined) {
    add(swapped + vowels, 0.2)
    add(swapped, 0.2)
  }
  return [...texts].map(([latin, cost]) => reading(1, latin, cost))
}
