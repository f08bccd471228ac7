import { codesOf, editCostTo, type Letters } from './edits.ts'
import type { Word } from './model.ts'
import { isForeign } from './scripts/across.ts'
import { isGivenName } from './scripts/given-names.ts'
import { longestLatin } from './scripts/latin-side.ts'
import { bitOf } from './scripts/lattice.ts'
import { soundCost } from './scripts/sound-cost.ts'
import { latticeFor } from './scripts/sounding.ts'
import { latinOf, rowsOf } from './scripts/translations.ts'
import { tolerance } from './word-cost.ts'

/**
 * Letters that a word may begin with in Latin, translated words included, one bit each: words of two scripts that
 * share none are never alike.
 */
export function startsOf(word: Pick<Word, 'text' | 'written'>): number {
  if (!isForeign(word)) return bitOf(word.text)
  const read = latticeFor(word.written)?.starts ?? -1
  return latinOf(word.written).reduce((bits, phrase) => bits | bitOf(phrase), read)
}

/**
 * A word as bytes, so that an index can compare it where it lies: the letters of a Latin word, the readings of another.
 */
export function shapeOf({ text, written }: Pick<Word, 'text' | 'written'>): Uint8Array {
  return (isForeign({ text, written }) ? latticeFor(written)?.flat : undefined) ?? codesOf(text)
}

/** Whether a table knows more of a word of another script than how it is read: it may stand for words that sound otherwise. */
export function isKnown({ written, groups }: Pick<Word, 'written' | 'groups'>): boolean {
  return groups.length > 0 || isGivenName(written) || rowsOf(written).length > 0
}

/** Whether two Latin words are other words by their letters: only a common key or nickname brings them nearer than `limit`. */
export function areOtherLetters(codes: Uint8Array, letters: Letters, limit: number): boolean {
  if (isTurned(codes, letters)) return false
  const longer = Math.max(codes.length, letters.end - letters.at)
  return editCostTo(codes, letters, Math.min(limit, tolerance * longer)) === Number.POSITIVE_INFINITY
}

/** Written backwards. */
function isTurned(codes: Uint8Array, { bytes, at, end }: Letters): boolean {
  if (codes.length !== end - at) return false
  for (let i = 0; i < codes.length; i++) if (codes[i] !== bytes[end - 1 - i]) return false
  return true
}

/** Whether a word of another script that no table knows (`isKnown`) cannot be read as this Latin one within `limit`. */
export function areOtherSounds(readings: Letters, letters: Letters, limit: number): boolean {
  const isCompared = letters.end - letters.at <= longestLatin
  return isCompared && soundCost(readings, letters, limit) === Number.POSITIVE_INFINITY
}
