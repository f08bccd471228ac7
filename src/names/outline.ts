import type { Word } from './model.ts'
import { isForeign } from './scripts/across.ts'
import { bitOf } from './scripts/lattice.ts'
import { latticeFor } from './scripts/sounding.ts'
import { latinOf } from './scripts/translations.ts'

/**
 * Letters that a word may begin with in Latin, translated words included, one bit each: words of two scripts that
 * share none are never alike.
 */
export function startsOf(word: Pick<Word, 'text' | 'written'>): number {
  if (!isForeign(word)) return bitOf(word.text)
  const read = latticeFor(word.written)?.starts ?? -1
  return latinOf(word.written).reduce((bits, phrase) => bits | bitOf(phrase), read)
}
