import { type FlatReadings, flatten } from './flat.ts'

/**
 * How a word of another script may stand in Latin letters: at each of its letters the readings that begin there.
 * A lattice holds every mixture of the schemes that passports, newspapers and lists use, so nobody has to know which
 * one was used; `sound-cost.ts` finds the cheapest way through it.
 */
export interface Reading {
  /** How many letters of the script it takes. */
  readonly span: number
  /** '' where the letter is silent. */
  readonly latin: string
  /** 0 for the usual schemes, 0.2 for rare ones. */
  readonly cost: number
}

/** A reading of `span` letters. */
export function reading(span: number, latin: string, cost: number): Reading {
  return { span, latin, cost }
}

/** What it costs where the Latin word has a letter that no reading gives, or lacks one. */
export interface Habits {
  /** A Latin vowel that the script does not write. */
  readonly vowel: number
  /** Two different vowels in a row that it does not write. */
  readonly vowels: number
  readonly h: number
  readonly letter: number
  /** At most this share of the Latin word's length may differ, and at most `most` in all. */
  readonly share: number
  readonly most: number
}

export interface Lattice {
  /** All that comparing needs. */
  readonly flat: FlatReadings
  readonly habits: Habits
  /** The reading to show and to index under: the first at each place. */
  readonly first: string
  /** Letters that a reading of the word may begin with, one bit each. */
  readonly starts: number
  /** How many letters carry the word: consonants where vowels are not written, else all. */
  readonly weight: number
}

/** Alphabets that write their vowels. */
export const alphabetic: Habits = { vowel: 0.6, vowels: 1.2, h: 0.4, letter: 1, share: 0.34, most: 3 }
/** Scripts of consonants: short vowels are the reader's. */
export const vowelless: Habits = { vowel: 0.05, vowels: 0.35, h: 0.5, letter: 1.2, share: 1, most: 1.5 }
/** Scripts of syllables, where one other sound is another name. */
export const syllabic: Habits = { vowel: 1, vowels: 2, h: 1, letter: 1.2, share: 0.2, most: 0.9 }

/**
 * Read as: 'kh h / j' – usual readings, then after the stroke rare ones; '-' is silence. Keys of several letters
 * stand beside their single letters, they do not replace them; `^` says how a letter is read where it begins a word.
 */
export type Table = Readonly<Record<string, string>>

const rare = 0.2

/** Readings of a group of `span` letters, written as in a table. */
export function readingsOf(written: string, span: number): readonly Reading[] {
  const [usual = '', seldom = ''] = written.split('/')
  const words = (text: string) => text.split(' ').filter((word) => word !== '')
  const read = (cost: number) => (latin: string) => reading(span, latin === '-' ? '' : latin, cost)
  return [...words(usual).map(read(0)), ...words(seldom).map(read(rare))]
}

/** A table as readings by letter group. */
export function readTable(table: Table): ReadonlyMap<string, readonly Reading[]> {
  return new Map(
    Object.entries(table).map(([letters, written]) => [
      letters,
      readingsOf(written, letters.replace('^', '').length),
    ]),
  )
}

/** A lattice from its places. */
export function latticeFrom(
  readings: readonly (readonly Reading[])[],
  drops: readonly number[],
  habits: Habits,
): Lattice {
  return weighted({ readings, drops, habits, weight: readings.length })
}

interface Weighted {
  readonly readings: readonly (readonly Reading[])[]
  readonly drops: readonly number[]
  readonly habits: Habits
  readonly weight: number
}

function weighted({ readings, drops, habits, weight }: Weighted): Lattice {
  const starts = startsOf(readings)
  const flat = flatten(readings, drops, { habits, weight, starts })
  return { flat, habits, first: firstWay(readings), starts, weight }
}

export interface Alphabet {
  readonly readings: ReadonlyMap<string, readonly Reading[]>
  readonly habits: Habits
  /** Letters that carry little: what leaving one out costs. The others cost `habits.letter`. */
  readonly weak: ReadonlyMap<string, number>
}

const longestGroup = 8

/** The lattice of a word in an alphabet. Letters that the table lacks stay as they are. */
export function latticeOf(word: string, { readings, habits, weak }: Alphabet): Lattice {
  const places: Reading[][] = []
  const drops: number[] = []
  let weight = 0
  for (let i = 0; i < word.length; i++) {
    const here: Reading[] = []
    for (let span = Math.min(longestGroup, word.length - i); span > 0; span--) {
      const letters = word.slice(i, i + span)
      const found = (i === 0 ? readings.get(`^${letters}`) : undefined) ?? readings.get(letters)
      if (found) here.push(...found)
    }
    const letter = word[i] ?? ''
    places.push(here.length > 0 ? here : [reading(1, letter, 0)])
    const drop = weak.get(letter)
    drops.push(drop ?? habits.letter)
    if (drop === undefined) weight++
  }
  return weighted({ readings: places, drops, habits, weight })
}

const farthestStart = 4

/** Bits of the first letters; all of them where a word may be wholly silent. */
function startsOf(places: readonly (readonly Reading[])[]): number {
  let bits = 0
  const look = (from: number) => {
    if (from >= Math.min(places.length, farthestStart)) {
      bits = -1
      return
    }
    for (const { latin, span } of places[from] ?? []) {
      if (latin === '') look(from + span)
      else bits |= bitOf(latin)
    }
  }
  look(0)
  return bits
}

/** The bit of a text's first letter; digits and what else begins a word have one together. */
export function bitOf(text: string): number {
  const code = text.charCodeAt(0) - 97
  return 1 << (code >= 0 && code < 26 ? code : 26)
}

/** The first reading at each place, longest groups first. */
export function firstWay(places: readonly (readonly Reading[])[]): string {
  let text = ''
  for (let i = 0; i < places.length; ) {
    const reading = places[i]?.[0]
    text += reading?.latin ?? ''
    i += Math.max(1, reading?.span ?? 1)
  }
  return text
}

/** Marks each of these letters with what leaving it out costs. */
export function weakLetters(letters: string, cost: number): [string, number][] {
  return [...letters].map((letter) => [letter, cost])
}
