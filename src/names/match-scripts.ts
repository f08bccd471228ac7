import { add, type Ledger } from './ledger.ts'
import type { AnalysedName } from './model.ts'
import { mandarinOf } from './scripts/han.ts'

/** Two persons both written in Han, or both in Hangul: syllable by syllable. */
export function isSyllabic(a: AnalysedName, b: AnalysedName): boolean {
  return a.kind === 'person' && a.script === b.script && (a.script === 'han' || a.script === 'hangul')
}

/** Syllable by syllable: one that differs is mostly another person. */
export function matchSyllables(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const lettersA = lettersOf(a)
  const lettersB = lettersOf(b)
  const longest = Math.max(lettersA.length, lettersB.length)
  for (let i = 0; i < longest; i++) {
    const letterA = lettersA[i]
    const letterB = lettersB[i]
    if (letterA === letterB) continue
    const isReading = isOneReading(letterA, letterB)
    const feature = isReading ? 'syllable.reading' : 'syllable.differs'
    add(ledger, feature, { cost: isReading ? 0.6 : 2, query: letterA, candidate: letterB })
    if (ledger.cost > ledger.limit) return
  }
}

const lettersOf = ({ words }: AnalysedName) => words.flatMap(({ written }) => [...written])

function isOneReading(a: string | undefined, b: string | undefined): boolean {
  const reading = a === undefined ? '' : mandarinOf(a)
  return reading !== '' && b !== undefined && reading === mandarinOf(b)
}
