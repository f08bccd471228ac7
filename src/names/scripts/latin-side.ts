import { codesOf, type Letters } from '../edits.ts'
import { bitsAt, hAt, letterAt, letterBit, vowelAt, vowelsAt } from './flat.ts'

/** The longest Latin word that is compared: its places are the bits of a number. */
export const longestLatin = 31

/** A Latin word as it faces words of other scripts. One in a thread: it is compared with many, and read once. */
interface LatinSide {
  /** `codesOf` its letters, of which there are `length`. */
  readonly codes: Uint8Array
  length: number
  /** Bits of its letters (`letterBit`). */
  bits: number
  /** Where each letter stands, one bit a place. */
  readonly places: Uint32Array
  /** What each of its letters costs if no reading gives it. */
  readonly insertions: Float64Array
}
export const latinSide: LatinSide = {
  codes: new Uint8Array(longestLatin),
  length: 0,
  bits: 0,
  places: new Uint32Array(256),
  insertions: new Float64Array(longestLatin),
}

let known: Letters = { bytes: latinSide.codes, at: -1, end: -1 }
let knownHabits = 0

/** Turns this Latin word towards a lattice, as its script is used to spell. */
export function face(latin: Letters, flat: Uint8Array, at: number): void {
  const isSame = latin.bytes === known.bytes && latin.at === known.at && latin.end === known.end
  // the four habits that insertions follow
  const habits = bitsAt(flat, at + vowelAt)
  if (isSame && habits === knownHabits) return
  if (!isSame) readLetters(latin)
  known = latin
  knownHabits = habits
  readInsertions(flat, at)
}

function readLetters({ bytes, at, end }: Letters): void {
  const { codes, places, length } = latinSide
  for (let place = 0; place < length; place++) places[codes[place] ?? 0] = 0
  let bits = 0
  for (let place = 0; place < end - at; place++) {
    const code = bytes[at + place] ?? 0
    codes[place] = code
    places[code] = (places[code] ?? 0) | (1 << place)
    bits |= letterBit(code)
  }
  latinSide.length = end - at
  latinSide.bits = bits
}

const doubled = 0.05
/** A word that begins otherwise is another word sooner than one that ends otherwise. */
export const otherStart = 0.25
const [a = 0, e = 0, i = 0, o = 0, u = 0, h = 0] = codesOf('aeiouh')
const isVowel = (code: number) => code === a || code === e || code === i || code === o || code === u

/** What a vowel, two of them, h and any other letter cost that no reading gives, as the habits of the lattice say. */
const habitCosts = new Float64Array(letterAt + 1)

function readInsertions(flat: Uint8Array, at: number): void {
  const { codes, length, insertions } = latinSide
  for (let habit = vowelAt; habit <= letterAt; habit++) habitCosts[habit] = (flat[at + habit] ?? 0) / 20
  let before = -1
  for (let place = 0; place < length; place++) {
    const code = codes[place] ?? 0
    insertions[place] = insertion(code, before) + (place === 0 ? otherStart : 0)
    before = code
  }
}

function insertion(code: number, before: number): number {
  if (code === before) return isVowel(code) ? Math.min(habitCosts[vowelAt] ?? 1, 0.3) : doubled
  if (!isVowel(code)) return habitCosts[code === h ? hAt : letterAt] ?? 1
  // French ou is one vowel
  return habitCosts[!isVowel(before) || (code === u && before === o) ? vowelAt : vowelsAt] ?? 1
}
