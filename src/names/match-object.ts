import { joinBoth } from './joining.ts'
import { add, type Ledger } from './ledger.ts'
import type { AnalysedName, Word } from './model.ts'
import { pairUp } from './pairing.ts'
import { compareWords, type WordDifference } from './word-cost.ts'

/** Names of vessels and aircraft: short, made of common words, told apart by numbers. */
export function matchObjects(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const [joinedA, joinedB] = joinBoth(a, b)
  for (const join of [...joinedA.joins, ...joinedB.joins])
    add(ledger, 'word.joined', { cost: 0.1, query: join.parts, candidate: join.whole })
  const wordsA = joinedA.words.filter(({ kind }) => kind !== 'number')
  const wordsB = joinedB.words.filter(({ kind }) => kind !== 'number')
  const isShort = wordsA.length === 1 && wordsB.length === 1 && (wordsA[0]?.text.length ?? 9) <= 5
  const compare = isShort ? compareShort : compareWords
  const pairing = pairUp(wordsA, wordsB, { limit: ledger.limit - ledger.cost, compare })
  for (const { a: at, b: bt, cost, feature } of pairing.pairs)
    add(ledger, feature, { cost, query: wordsA[at]?.written, candidate: wordsB[bt]?.written })
  const both = Math.min(pairing.leftA.length, pairing.leftB.length)
  for (let i = 0; i < both; i++) {
    const query = wordsA[pairing.leftA[i] ?? -1]?.written
    add(ledger, 'word.replaced', {
      cost: i === 0 ? 3 : 1.5,
      query,
      candidate: wordsB[pairing.leftB[i] ?? -1]?.written,
    })
  }
  const extra = Math.abs(pairing.leftA.length - pairing.leftB.length)
  if (extra > 0 && (wordsA.length === 1 || wordsB.length === 1)) add(ledger, 'word.alone', { cost: 2 })
  else for (let i = 0; i < extra; i++) add(ledger, 'word.extra', { cost: 1.1 })
  matchNumbers(joinedA.words, joinedB.words, ledger)
}

function compareShort(a: Word, b: Word, limit: number): WordDifference {
  const difference = compareWords(a, b, limit)
  return { ...difference, cost: difference.cost * 1.6 }
}

function matchNumbers(wordsA: readonly Word[], wordsB: readonly Word[], ledger: Ledger): void {
  const a = wordsA.filter(({ kind }) => kind === 'number').map(({ value }) => value)
  const b = wordsB.filter(({ kind }) => kind === 'number').map(({ value }) => value)
  const onlyA = a.filter((value) => !b.includes(value))
  const onlyB = b.filter((value) => !a.includes(value))
  if (onlyA.length > 0 && onlyB.length > 0)
    add(ledger, 'number.conflict', { cost: 1.5 + 0.6, query: onlyA.join(' '), candidate: onlyB.join(' ') })
  else if (onlyA.length + onlyB.length > 0)
    add(ledger, 'number.missing', { cost: 0.8, query: onlyA.join(' '), candidate: onlyB.join(' ') })
}
