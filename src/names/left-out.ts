import { isSpanishFamily } from './common-names.ts'
import { add, type Ledger } from './ledger.ts'
import type { Word } from './model.ts'
import { mostDoubts } from './proof.ts'

/** Read syllable by syllable, a given name too many is another name. */
const otherName = 2
/** The first word is the name people go by, or their family's: what it costs more to leave that one out. */
const leading = 0.3

/** Muhammad stands before so many names that it is often left out. */
function extraCost(word: Word, doubt: number, isFirst: boolean): number {
  if (word.key === 'mohamad') return 0.3
  return 0.5 + doubt + (isFirst ? leading : 0)
}

/** `Juan García López` is Juan García: who is called López alone is another, sooner. */
function firstFamily(core: readonly Word[], left: readonly Word[]): Word | undefined {
  const [first, second] = core.slice(-2)
  if (core.length < 3 || !first || !second || !left.includes(first) || left.includes(second)) return undefined
  return isSpanishFamily(first.text) && isSpanishFamily(second.text) ? first : undefined
}

/** What is known of two names when the words without a partner are looked at. */
export interface Rest {
  readonly ledger: Ledger
  /** What each difference costs more because what agrees is common. */
  readonly doubt: number
  /** How many differences have cost it already. */
  readonly doubtful: number
  readonly isRead: boolean
  readonly coreA: readonly Word[]
  readonly coreB: readonly Word[]
}

/** Replaced words contradict; words on one side only are omissions. */
export function settleLeft(leftA: Word[], leftB: Word[], rest: Rest): void {
  const { ledger } = rest
  const firstA = firstFamily(rest.coreA, leftA)
  const firstB = firstFamily(rest.coreB, leftB)
  if (firstA) add(ledger, 'family.first', { cost: 0.8, query: firstA.written })
  if (firstB) add(ledger, 'family.first', { cost: 0.8, candidate: firstB.written })
  if (leftB.length === 0) dropRepeated(leftA, rest.coreA, ledger)
  if (leftA.length === 0) dropRepeated(leftB, rest.coreB, ledger)
  if (!rest.isRead) {
    dropAbbreviated(leftA, leftB, ledger)
    dropAbbreviated(leftB, leftA, ledger)
  }
  replace(leftA, leftB, ledger)
  leftOut(leftA, leftB, rest)
}

/** Words facing each other, first against first: taken off both sides. */
function replace(leftA: Word[], leftB: Word[], ledger: Ledger): void {
  let replaced = 0
  while (leftA.length > 0 && leftB.length > 0) {
    const a = leftA.shift()
    const b = leftB.shift()
    if (!a || !b) break
    const isInitial = a.kind === 'initial' || b.kind === 'initial'
    const cost = isInitial ? 2.2 : replaced === 0 ? 3 : 1.5
    add(ledger, isInitial ? 'initial.conflict' : 'word.replaced', {
      cost,
      query: a.written,
      candidate: b.written,
    })
    if (!isInitial) replaced++
  }
}

function leftOut(leftA: readonly Word[], leftB: readonly Word[], rest: Rest): void {
  const { ledger, coreA, coreB } = rest
  for (const [index, word] of [...leftA, ...leftB].entries()) {
    const doubt = rest.doubtful + index < mostDoubts ? rest.doubt : 0
    const side = leftA.includes(word) ? { query: word.written } : { candidate: word.written }
    const isFirst = word === coreA[0] || word === coreB[0]
    if (word.kind === 'initial') add(ledger, 'initial.extra', { cost: 0.2 + doubt, ...side })
    else
      add(ledger, 'word.extra', { cost: rest.isRead ? otherName : extraCost(word, doubt, isFirst), ...side })
  }
}

/** `Shoigu Shoigu Sergey`: a word said twice. */
function dropRepeated(left: Word[], core: readonly Word[], ledger: Ledger): void {
  for (let i = left.length - 1; i >= 0; i--) {
    const word = left[i]
    if (!word || core.filter(({ text }) => text === word.text).length < 2) continue
    add(ledger, 'word.repeated', { cost: 0.1, query: word.written })
    left.splice(i, 1)
  }
}

/** `JP` for `Jean Pierre`. */
function dropAbbreviated(short: Word[], long: Word[], ledger: Ledger): void {
  const at = short.findIndex(({ text }) => /^[a-z]{2}$/.test(text))
  const letters = short[at]
  if (!letters || long.length < 2) return
  const [first, second] = long
  if (!first || !second || first.text[0] !== letters.text[0] || second.text[0] !== letters.text[1]) return
  add(ledger, 'initial.stands', {
    cost: 0.4,
    query: letters.written,
    candidate: `${first.written} ${second.written}`,
  })
  short.splice(at, 1)
  long.splice(0, 2)
}
