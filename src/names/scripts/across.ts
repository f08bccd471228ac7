import { lettersOf } from '../edits.ts'
import type { Feature, Word } from '../model.ts'
import { formCost } from '../nicknames.ts'
import { isVowelless, scriptOfCharacter } from '../scripts.ts'
import { areOneName, areOtherNames } from './given-names.ts'
import { longestLatin } from './latin-side.ts'
import { soundCost } from './sound-cost.ts'
import { latticeFor } from './sounding.ts'
import { isTranslation } from './translations.ts'

interface Difference {
  readonly cost: number
  readonly feature: Feature
}
const none: Difference = { cost: Number.POSITIVE_INFINITY, feature: 'word.replaced' }
const known: Difference = { cost: 0.05, feature: 'word.sounded' }
const translated: Difference = { cost: 0.3, feature: 'word.translated' }
const pointOf = ({ written }: Pick<Word, 'written'>) => written.codePointAt(0) ?? 0

/** Whether a word is written in another script than Latin: its Latin text is only one of its readings. */
export function isForeign(word: Pick<Word, 'text' | 'written'>): boolean {
  return word.written !== word.text && pointOf(word) >= 0x370
}

/**
 * How two words differ of which at least one is not Latin; undefined where their Latin texts are to be compared:
 * the script has no readings here, both stand in scripts with vowels, or the Latin one is longer than readings are compared.
 */
export function compareAcross(a: Word, b: Word, limit: number): Difference | undefined {
  const isA = isForeign(a)
  const isB = isForeign(b)
  if (isA && isB) return compareForeign(a, b)
  if (!isA && !isB) return undefined
  const [foreign, latin] = isA ? [a, b] : [b, a]
  if (isTranslation(foreign.written, latin.text)) return translated
  const lattice = latticeFor(foreign.written)
  if (!lattice) return undefined
  if (areOtherNames(foreign.written, latin.key)) return none
  if (areOneName(foreign.written, latin.key)) return known
  if (latin.codes.length > longestLatin) return undefined
  const sound = soundCost({ bytes: lattice.flat, at: 0 }, lettersOf(latin.codes), limit)
  const cost = sound === Number.POSITIVE_INFINITY ? sound : sound + edgeCost(foreign.written, latin.text)
  const form = formCost(a, b)
  if (form < cost) return { cost: form, feature: 'word.nickname' }
  return cost > limit ? none : { cost, feature: 'word.sounded' }
}

const vowelLetters = /[اآىةهويءאהוי]$/
/**
 * Scripts that leave vowels out write the one that ends a word, and an alef or ayn that begins one is heard: امان is not
 * Mann, غسان not Rossana. Kept small, for Maghreb speech drops the first vowel.
 */
function edgeCost(written: string, latin: string): number {
  if (!isVowelless(scriptOfCharacter(written.codePointAt(0) ?? 0))) return 0
  const isMute = /^(ا(?!ل)|ع)/.test(written) && !/^[aeiouy]/.test(latin)
  const isOpen = /[aiou]$/.test(latin) && !vowelLetters.test(written)
  return (isMute ? 0.3 : 0) + (isOpen ? 0.3 : 0)
}

/**
 * Two words of one script that leaves vowels out, or writes syllables, are compared as written: their readings would
 * make too many alike.
 */
function compareForeign(a: Word, b: Word): Difference | undefined {
  const script = scriptOfCharacter(pointOf(a))
  if (script !== scriptOfCharacter(pointOf(b))) return undefined
  if (a.written === b.written) return { cost: 0, feature: 'word.same' }
  if (script === 'han' || script === 'hangul') return compareSyllables(a, b)
  if (!isVowelless(script)) return undefined
  const apart = Math.abs(a.written.length - b.written.length)
  if (a.bones !== '' && a.bones === b.bones && apart < a.bones.length)
    return { cost: 0.3, feature: 'word.spelling' }
  const isNear = a.written.length >= 5 && isWithinOneEdit(a.written, b.written)
  return isNear ? { cost: 1, feature: 'word.spelling' } : none
}

/** Another syllable is mostly another name; another character of one sound may be a slip. */
function compareSyllables(a: Word, b: Word): Difference {
  const lettersA = [...a.written]
  const lettersB = [...b.written]
  if (lettersA.length !== lettersB.length) return none
  const differ = lettersA.filter((letter, i) => letter !== lettersB[i]).length
  if (a.text === b.text) return { cost: 0.6 * differ, feature: 'syllable.reading' }
  return differ === 1 ? { cost: 2, feature: 'syllable.differs' } : none
}

/** One letter more, less or other. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
}

const feminine = /(ов|ев|ёв|ин|ын|ск)(а|ая)$/
const masculineLatin = /[vwnf]$|s[kc]\p{L}{0,2}[iy]$/u
const masculine = /(ов|ев|ёв|ин|ын)$/
const feminineLatin = /(ov|ev|in|yn)a$/

/** Slavic family names: a man's and a woman's are of two persons. */
export function genderAcross(a: Word, b: Word): number {
  if (isForeign(a) === isForeign(b)) return 0
  const [written, latin] = isForeign(a) ? [a.written, b.text] : [b.written, a.text]
  const differs =
    (feminine.test(written) && masculineLatin.test(latin)) ||
    (masculine.test(written) && feminineLatin.test(latin))
  return differs ? 1 : 0
}
