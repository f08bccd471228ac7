import { add, type Ledger } from './ledger.ts'
import type { AnalysedName } from './model.ts'

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
