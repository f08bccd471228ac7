import {
  type AnalysedName,
  isForeign,
  isKnown,
  type NameKind,
  type Script,
  startsOf,
  type Word,
  type WordKind,
} from '#names'

/** How words and names are packed into the numbers of a snapshot. */

export const wordKinds: readonly WordKind[] = [
  'word',
  'initial',
  'particle',
  'form',
  'place',
  'industry',
  'business',
  'number',
]
const scripts: readonly Script[] = [
  'latin',
  'cyrillic',
  'greek',
  'arabic',
  'hebrew',
  'han',
  'hangul',
  'kana',
  'other',
]
export const nameKinds = ['person', 'organisation', 'object'] as const

const foreignBit = 8
const shortBit = 16

const lightBit = 256
const knownBit = 512
const lengthShift = 10

/**
 * Bits 0–2: kind; 3: in another script than Latin; 4: two letters or less; 5–7: names of which kinds hold it (set by
 * `heldBy`); 8: hardly missed where it is left out; 9: a table knows more of it
 * than its sound; 10 and above: letters of the Latin text.
 */
export function packWord(word: Word): number {
  return (
    wordKinds.indexOf(word.kind) |
    (isForeign(word) ? foreignBit : 0) |
    (word.text.length <= 2 ? shortBit : 0) |
    (isLight(word) ? lightBit : 0) |
    (isForeign(word) && isKnown(word) ? knownBit : 0) |
    (word.text.length << lengthShift)
  )
}
export const kindOfWord = (packed: number): WordKind => wordKinds[packed & 7] ?? 'word'
/** Two letters or less, as `isWild` asks. */
export const isShortWord = (packed: number) => (packed & shortBit) !== 0

/** Muhammad stands before so many names that leaving it out costs next to nothing. */
export const isLight = ({ key }: Word) => key === 'mohamad'
export const isLightWord = (packed: number) => (packed & lightBit) !== 0
/** The bit that says that a name of this kind holds the word. */
export const heldBy = (kind: NameKind) => 32 << nameKinds.indexOf(kind)
export const isForeignWord = (packed: number) => (packed & foreignBit) !== 0
export const isKnownWord = (packed: number) => (packed & knownBit) !== 0
export const lengthOfWord = (packed: number) => packed >>> lengthShift

/** Bits 0–1: kind; 2–5: script; 6: 'B, A' was read as 'A B'; 7: a weak alias. */
export function packName(name: AnalysedName, isWeak: boolean): number {
  return (
    nameKinds.indexOf(name.kind) |
    (scripts.indexOf(name.script) << 2) |
    ((name.turned ? 1 : 0) << 6) |
    ((isWeak ? 1 : 0) << 7)
  )
}
export const kindOfName = (packed: number) => nameKinds[packed & 3] ?? 'organisation'
export const scriptOfName = (packed: number): Script => scripts[(packed >> 2) & 15] ?? 'other'
export const isTurnedName = (packed: number) => ((packed >> 6) & 1) === 1

/** An initial, or two letters that may be two: such a word may stand for words that are nothing like it. */
export function isWild({ kind, text }: Word): boolean {
  return kind === 'initial' || (text.length <= 2 && kind === 'word')
}

/** Says of a name that one word is enough to be looked at: it has initials, or no other word that tells. */
export const alwaysBit = 1 << 31

/**
 * Letters that the other telling words of a person's name may begin with, one bit each: where a question must share two
 * words, a name is told by this before it is looked at.
 */
export function othersOf({ kind, words }: AnalysedName, word: Word): number {
  if (kind !== 'person' || words.some(isWild)) return alwaysBit
  const at = words.indexOf(word)
  const others = words.filter((other, i) => i !== at && isTelling(other))
  return others.length === 0 ? alwaysBit : others.reduce((bits, other) => bits | startsOf(other), 0)
}

const isTelling = (word: Word) => word.kind !== 'particle' && !isLight(word)
