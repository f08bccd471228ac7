import type { Word } from './model.ts'
import { isForeign } from './scripts/across.ts'
import { isVowelless, scriptOfCharacter } from './scripts.ts'
import { tolerance, type WordDifference } from './word-cost.ts'

/** One vowel is a slip; pairs that cost more, or more than a third of what may differ, may be other words. */
const sure = 0.6
const sureShare = 1 / 3
/** What each difference costs more where nothing that agrees is rare. */
export const commonDoubt = 0.8
/** Doubt counts for this many differences at most. */
export const mostDoubts = 2

/** What a pair proves: a rare word much, a common one little, and less the more of what may differ does. */
export function proofOf(a: Word, b: Word, cost: number): number {
  const rarity = Math.min(a.rarity, b.rarity)
  const foreign = isForeign(a) === isForeign(b) ? undefined : isForeign(a) ? a : b
  if (foreign && isBare(foreign))
    return rarity * Math.min(1, foreign.bones.length / 5) * Math.max(0, 1 - cost / mostBare)
  const most = foreign ? 1 : tolerance * Math.max(a.text.length, b.text.length)
  return rarity * Math.max(0, 1 - cost / most)
}

/** Written without vowels: there a few consonants fit many a word. */
const isBare = ({ written }: Word) => isVowelless(scriptOfCharacter(written.codePointAt(0) ?? 0))
/** Read without vowels, words that differ by more than this prove nothing, and by more than that may be others. */
const mostBare = 0.5
const sureBare = 0.15

/** Whether a pair that costs this may be two words, so that it weighs more where little else agrees. */
export function isDoubtful(a: Word, b: Word, { cost, feature }: WordDifference): boolean {
  if (feature === 'word.nickname') return true
  if (isForeign(a) !== isForeign(b) && (isBare(a) || isBare(b))) return cost > sureBare + 1e-9
  const most = tolerance * Math.max(a.text.length, b.text.length)
  return cost > Math.min(sure, sureShare * most) + 1e-9
}
