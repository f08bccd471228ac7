import { areOfTwoSexes, isSettled } from './common-names.ts'
import { editCost, leastCost } from './edits.ts'
import type { Feature, Word } from './model.ts'
import { formCost } from './nicknames.ts'
import { compareAcross } from './scripts/across.ts'

/** How two words of plain meaning differ. `cost` is Infinity when they are different words. */
export interface WordDifference {
  readonly cost: number
  readonly feature: Feature
}

const same: WordDifference = { cost: 0, feature: 'word.same' }
export const different: WordDifference = { cost: Number.POSITIVE_INFINITY, feature: 'word.replaced' }
/** Above this share of the longer word two words are not the same word. */
export const tolerance = 0.4
/** Two names that both are frequent may still be one name, misspelt, by one vowel: `Petersen` and `Peterson`. */
const slip = 0.6

/** Difference of two words up to `limit`: spelling, scheme of romanisation, nickname, written backwards. */
export function compareWords(a: Word, b: Word, limit: number): WordDifference {
  if (a.written !== a.text || b.written !== b.text) {
    const across = compareAcross(a, b, limit)
    if (across) return across
  }
  if (a.text === b.text) return same
  const tolerated = tolerance * Math.max(a.text.length, b.text.length)
  const most = Math.min(limit, tolerated)
  const isVariant = a.key === b.key
  let cost = Number.POSITIVE_INFINITY
  let feature: Feature = 'word.spelling'
  if (isVariant || leastCost(a.consonants, b.consonants) <= most)
    cost = editCost(a.codes, b.codes, isVariant ? 9 : most)
  if (isVariant) {
    cost = Math.min(cost, 0.45, Math.max(0.15, cost * 0.3))
    feature = 'word.variant'
  }
  const form = formCost(a, b)
  if (form < cost) return { cost: form, feature: form < 0.5 ? 'word.variant' : 'word.nickname' }
  if (a.text.length >= 5 && cost > 1.2 && isBackwards(a.text, b.text)) {
    return { cost: 1.2, feature: 'word.backwards' }
  }
  if (cost < 2 && isOtherGender(a.text, b.text)) return { cost: cost + 1, feature: 'word.gender' }
  if (!isVariant && cost <= most) {
    if (areOfTwoSexes(a.text, b.text)) return { cost: cost + 1, feature: 'word.gender' }
    if (cost > slip + 1e-9 && isSettled(a.text) && isSettled(b.text))
      return { cost: cost + 0.3, feature: 'word.settled' }
  }
  return cost <= most || (isVariant && cost <= limit) ? { cost, feature } : different
}

function isBackwards(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[b.length - 1 - i]) return false
  return true
}

const feminine = /(ov|ev|in|yn)a$|(sk|ts?k)aya$/
/** Slavic family names, and given names that the tables know: a man's and a woman's are of two persons. */
function isOtherGender(a: string, b: string): boolean {
  const woman = feminine.test(a) ? a : feminine.test(b) ? b : undefined
  if (woman === undefined) return false
  const man = woman === a ? b : a
  return woman.endsWith('aya')
    ? man.startsWith(woman.slice(0, -3)) && /(i|y|iy|ij|yy)$/.test(man)
    : man === woman.slice(0, -1)
}
