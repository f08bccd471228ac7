import { joinBoth, mayJoin } from './joining.ts'
import type { AnalysedName, Word } from './model.ts'
import { compareWords } from './word-cost.ts'

/**
 * Whether two names may come below `limit`, by what is cheap to see. Never says no to a pair that would: when each
 * side keeps a word that nothing on the other can stand for, that is a contradiction, and it alone costs 3.
 */
export function isPlausible(a: AnalysedName, b: AnalysedName, limit: number): boolean {
  if (limit >= 3) return true
  const mayJoinAny = () =>
    a.script === b.script
      ? mayJoin(a.words, b.words) || mayJoin(b.words, a.words)
      : joinBoth(a, b).some(({ joins }) => joins.length > 0)
  if (a.kind === 'person' && limit < 2 && countCore(a) > 1 !== countCore(b) > 1) return mayJoinAny()
  if (!hasStranger(a.words, b.words, limit) || !hasStranger(b.words, a.words, limit)) return true
  return mayJoinAny()
}

function hasStranger(words: readonly Word[], others: readonly Word[], limit: number): boolean {
  let plain = 0
  for (const { kind } of words) if (kind === 'word') plain++
  for (const word of words) {
    if (word.kind !== 'word' || word.text.length <= 2) continue
    // a lone short word may be made of the first letters of the others
    if (plain === 1 && word.text.length <= 8 && word.text.length === others.length) continue
    if (!others.some((other) => mayStandFor(word, other, limit))) return true
  }
  return false
}

function mayStandFor(word: Word, other: Word, limit: number): boolean {
  if (other.kind === 'initial') return true
  if (other.kind === 'particle' || other.kind === 'form') return word.text === other.text
  return compareWords(word, other, limit).cost <= limit
}

function countCore({ words }: AnalysedName): number {
  let count = 0
  for (const { kind } of words) if (kind !== 'particle') count++
  return count
}
