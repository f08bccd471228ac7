import { add, type Ledger } from './ledger.ts'
import type { AnalysedName, Word } from './model.ts'
import { isVowelless } from './scripts.ts'

const isCore = ({ kind }: Word) => kind === 'word' || kind === 'initial'

/** Consonants are all there is to compare when one side is written without vowels. */
export function needsBones(a: AnalysedName, b: AnalysedName): boolean {
  return isVowelless(a.script) || isVowelless(b.script)
}

/** Word by word on consonants. Ordinary edits would pair nearly any two vowelless words. */
export function matchBones(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const isOneScript = a.script === b.script
  const left = b.words.filter(isCore)
  const extraA: Word[] = []
  const seen = { strong: 0, evidence: 0 }
  a.words.filter(isCore).forEach((word, i) => {
    const costs = left.map((other) => boneCost(word, other, isOneScript))
    const least = Math.min(...costs)
    const other = left[costs.indexOf(least)]
    if (!other || least > 9) {
      extraA.push(word)
      return
    }
    const cost = least + (other === left[0] || i === 0 ? 0 : 0.1)
    const feature = least <= 0.4 ? 'bones.same' : 'bones.near'
    add(ledger, feature, { cost, query: word.written, candidate: other.written })
    if (word.bones.length >= 3 || least === 0) seen.strong++
    seen.evidence += other.rarity
    left.splice(left.indexOf(other), 1)
  })
  settle(extraA, left, { ledger, ...seen })
}

interface Agreed {
  readonly ledger: Ledger
  /** Words that agree in three consonants or more, or wholly. */
  readonly strong: number
  readonly evidence: number
}

/** Consonants prove less than words: a word too many weighs more here than elsewhere. */
function settle(
  extraA: readonly Word[],
  extraB: readonly Word[],
  { ledger, strong, evidence }: Agreed,
): void {
  const query = extraA.map(({ written }) => written).join(' ')
  const candidate = extraB.map(({ written }) => written).join(' ')
  const extra = extraA.length + extraB.length
  const doubt = Math.max(0, 1 - evidence)
  if (strong === 0 || (extraA.length > 0 && extraB.length > 0))
    add(ledger, 'word.replaced', { cost: 3, query, candidate })
  else if (extra > 0 && strong < 2) add(ledger, 'word.alone', { cost: 2, query, candidate })
  else if (extra > 0) add(ledger, 'word.extra', { cost: (0.8 + 0.6 * doubt) * extra, query, candidate })
}

function boneCost(a: Word, b: Word, isOneScript: boolean): number {
  if (a.text === b.text || a.written === b.written) return 0
  if (a.bones === '' || b.bones === '') return Number.POSITIVE_INFINITY
  if (a.bones === b.bones) return isOneScript ? 0.3 : a.bones.length >= 3 ? 0.4 : 0.6
  const isLong = Math.min(a.bones.length, b.bones.length) >= 7
  if (isLong && isWithinOneEdit(a.bones, b.bones)) return 1.4
  const isOneLetter = isOneScript && a.written.length >= 5 && isWithinOneEdit(a.written, b.written)
  return isOneLetter ? 1 : Number.POSITIVE_INFINITY
}

/** One letter more, less or other. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i)
}

/** Both written in Han, or both in Hangul: a syllable is a word. */
export function isSyllabic(a: AnalysedName, b: AnalysedName): boolean {
  return a.script === b.script && (a.script === 'han' || a.script === 'hangul')
}

/** Syllable by syllable: one that differs is mostly another person. */
export function matchSyllables(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const wordsA = [...a.words, ...a.forms]
  const wordsB = [...b.words, ...b.forms]
  const longest = Math.max(wordsA.length, wordsB.length)
  for (let i = 0; i < longest; i++) {
    const wordA = wordsA[i]
    const wordB = wordsB[i]
    if (wordA?.written === wordB?.written) continue
    const isReading = wordA?.text !== '' && wordA?.text === wordB?.text
    const feature = isReading ? 'syllable.reading' : 'syllable.differs'
    add(ledger, feature, { cost: isReading ? 0.6 : 2, query: wordA?.written, candidate: wordB?.written })
    if (ledger.cost > ledger.limit) return
  }
}
