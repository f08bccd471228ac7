import { joinBoth } from './joining.ts'
import { add, isOver, type Ledger } from './ledger.ts'
import type { AnalysedName, Word } from './model.ts'
import { type Pairing, pairUp } from './pairing.ts'
import { genderAcross, isForeign } from './scripts/across.ts'
import { isVowelless, scriptOfCharacter } from './scripts.ts'
import { compareWords, tolerance, type WordDifference } from './word-cost.ts'

const isCore = ({ kind }: Word) => kind !== 'particle'

/** Adds up what tells two names of persons apart. */
export function matchPersons(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const [joinedA, joinedB] = joinBoth(a, b)
  for (const { parts, whole } of joinedA.joins)
    add(ledger, 'word.joined', { cost: 0.1, query: parts, candidate: whole })
  for (const { parts, whole } of joinedB.joins)
    add(ledger, 'word.joined', { cost: 0.1, query: whole, candidate: parts })
  const isRead = isReadBySyllable(a, b)
  // 안 is An: read by syllable, no word is a particle
  const coreA = isRead ? joinedA.words : joinedA.words.filter(isCore)
  const coreB = isRead ? joinedB.words : joinedB.words.filter(isCore)
  if (coreA.length === 0 || coreB.length === 0) {
    matchBare(joinedA.words, joinedB.words, ledger)
    return
  }
  const pairing = pairUp(coreA, coreB, { limit: ledger.limit - ledger.cost, compare: comparePersonWords })
  settle({ coreA, coreB, pairing, isRead, isAcross: a.script !== b.script }, ledger)
  if (isOver(ledger)) return
  matchOrder(pairing, { isTurned: a.turned || b.turned || isRead, words: coreA.length }, ledger)
  matchParticles(joinedA.words, joinedB.words, { pairing, coreA, coreB, ledger })
}

/** Han or Hangul against another script. */
function isReadBySyllable(a: AnalysedName, b: AnalysedName): boolean {
  return (
    a.script !== b.script && [a.script, b.script].some((script) => script === 'han' || script === 'hangul')
  )
}

/** Names of nothing but particles are the same only when they are the same. */
function matchBare(a: readonly Word[], b: readonly Word[], ledger: Ledger): void {
  const isSame = a.length === b.length && a.every(({ text }, i) => text === b[i]?.text)
  const cost = isSame ? 0 : 3
  add(ledger, isSame ? 'name.same' : 'word.replaced', { cost, query: textOf(a), candidate: textOf(b) })
}
const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')

function compareFully(a: Word, b: Word, limit: number): WordDifference {
  const difference = compareWords(a, b, limit)
  const gender = difference.feature === 'word.sounded' ? genderAcross(a, b) : 0
  return gender === 0 ? difference : { cost: difference.cost + gender, feature: 'word.gender' }
}

/** An initial stands for a word that begins with it; two initials are the same or not. */
function comparePersonWords(a: Word, b: Word, limit: number): WordDifference {
  if (a.kind !== 'initial' && b.kind !== 'initial') return compareFully(a, b, limit)
  if (a.text === b.text) return { cost: 0, feature: 'word.same' }
  const isBoth = a.kind === 'initial' && b.kind === 'initial'
  return !isBoth && a.text[0] === b.text[0]
    ? { cost: 0.9, feature: 'initial.stands' }
    : { cost: Number.POSITIVE_INFINITY, feature: 'initial.conflict' }
}

interface Compared {
  readonly coreA: readonly Word[]
  readonly coreB: readonly Word[]
  readonly pairing: Pairing
  /** One side was read syllable by syllable: there a syllable is a word, and leaving one out changes the name. */
  readonly isRead: boolean
  readonly isAcross: boolean
}

function settle({ coreA, coreB, pairing, isRead, isAcross }: Compared, ledger: Ledger): void {
  let evidence = 0
  let wholeWords = 0
  let doubtful = 0
  for (const { a, b, cost, feature } of pairing.pairs) {
    const wordA = coreA[a]
    const wordB = coreB[b]
    if (!wordA || !wordB) continue
    add(ledger, feature, { cost, query: wordA.written, candidate: wordB.written })
    const isWhole = wordA.kind !== 'initial' && wordB.kind !== 'initial'
    if (!isWhole) continue
    wholeWords++
    evidence += proofOf(wordA, wordB, cost)
    if (isDoubtful(wordA, wordB, { cost, feature })) doubtful++
  }
  evidence = Math.min(1, evidence)
  if (wholeWords === 0) add(ledger, 'initial.only', { cost: 3 })
  else if ((coreA.length === 1) !== (coreB.length === 1))
    add(ledger, 'word.alone', { cost: 2, query: textOf(coreA), candidate: textOf(coreB) })
  if (isOver(ledger)) return
  // one slip beside a word that agrees is only a slip
  const isWhole = pairing.leftA.length + pairing.leftB.length === 0 && pairing.pairs.length > 1
  const isLone = isWhole && (doubtful === 1 || (isAcross && !isRead))
  doubtful = isLone ? 0 : Math.min(mostDoubts, doubtful)
  const doubt = 0.7 * (1 - evidence)
  if (doubtful > 0) add(ledger, 'evidence.common', { cost: doubtful * doubt })
  const leftA = pairing.leftA.flatMap((at) => coreA[at] ?? [])
  const leftB = pairing.leftB.flatMap((at) => coreB[at] ?? [])
  settleLeft(leftA, leftB, { ledger, doubt, doubtful, isRead, coreA, coreB })
}

/** One vowel is a slip; pairs that cost more, or more than a third of what may differ, may be other words. */
const sure = 0.6
const sureShare = 1 / 3
/** Doubt counts for this many differences at most. */
const mostDoubts = 2

/** What a pair proves: a rare word much, a common one little, and less the more of what may differ does. */
function proofOf(a: Word, b: Word, cost: number): number {
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

function isDoubtful(a: Word, b: Word, { cost, feature }: WordDifference): boolean {
  if (feature === 'word.nickname') return true
  if (isForeign(a) !== isForeign(b) && (isBare(a) || isBare(b))) return cost > sureBare + 1e-9
  const most = tolerance * Math.max(a.text.length, b.text.length)
  return cost > Math.min(sure, sureShare * most) + 1e-9
}

/** Muhammad stands before so many names that it is often left out. */
function extraCost(word: Word, doubt: number): number {
  return word.key === 'mohamad' ? 0.3 : 0.5 + doubt
}

interface Rest {
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
function settleLeft(leftA: Word[], leftB: Word[], rest: Rest): void {
  const { ledger } = rest
  if (leftB.length === 0) dropRepeated(leftA, rest.coreA, ledger)
  if (leftA.length === 0) dropRepeated(leftB, rest.coreB, ledger)
  dropAbbreviated(leftA, leftB, ledger)
  dropAbbreviated(leftB, leftA, ledger)
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
  ;[...leftA, ...leftB].forEach((word, index) => {
    const doubt = rest.doubtful + index < mostDoubts ? rest.doubt : 0
    const side = leftA.includes(word) ? { query: word.written } : { candidate: word.written }
    if (word.kind === 'initial') add(ledger, 'initial.extra', { cost: 0.2 + doubt, ...side })
    else add(ledger, 'word.extra', { cost: rest.isRead ? 2 : extraCost(word, doubt), ...side })
  })
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

function matchOrder(pairing: Pairing, seen: { isTurned: boolean; words: number }, ledger: Ledger): void {
  const order = [...pairing.pairs].sort((x, y) => x.a - y.a).map(({ b }) => b)
  const moved = order.length - longestRise(order)
  if (moved === 0) return
  const isReversed = order.length === 2 && seen.words === 2
  add(ledger, 'word.order', { cost: isReversed ? (seen.isTurned ? 0.2 : 0.8) : 0.2 * moved })
}

/** Length of the longest rising subsequence: what need not be moved. */
export function longestRise(order: readonly number[]): number {
  const ends: number[] = []
  for (const value of order) {
    const at = ends.findIndex((end) => end >= value)
    ends[at === -1 ? ends.length : at] = value
  }
  return ends.length
}

interface Bound {
  readonly coreA: readonly Word[]
  readonly coreB: readonly Word[]
  readonly pairing: Pairing
  readonly ledger: Ledger
}

/** `Salman bin Muhammad` is not `Muhammad bin Salman`: who is whose son must agree. */
function matchParticles(wordsA: readonly Word[], wordsB: readonly Word[], seen: Bound): void {
  const { pairing, coreA, coreB, ledger } = seen
  const boundA = boundWords(wordsA)
  const boundB = boundWords(wordsB)
  if (boundA.length > 0 && boundB.length > 0) {
    const agrees = pairing.pairs.some(({ a, b }) => {
      const wordA = coreA[a]
      const wordB = coreB[b]
      return wordA && wordB && boundA.includes(wordA) && boundB.includes(wordB)
    })
    if (!agrees)
      add(ledger, 'patronymic.differs', { cost: 2.2, query: textOf(boundA), candidate: textOf(boundB) })
  }
  const particlesA = wordsA.filter((word) => !isCore(word)).map(({ text }) => text)
  const particlesB = wordsB.filter((word) => !isCore(word)).map(({ text }) => text)
  const differs = Math.abs(particlesA.length - particlesB.length)
  const isOnBothSides = particlesA.length > 0 && particlesB.length > 0
  if (differs > 0)
    add(ledger, isOnBothSides ? 'particle.differs' : 'particle.missing', {
      cost: 0.1 * Math.min(2, differs),
      query: particlesA.join(' '),
      candidate: particlesB.join(' '),
    })
}

/** The words that a patronymic particle binds: in `Isa bin Tarif`, Tarif. */
function boundWords(words: readonly Word[]): Word[] {
  return words.flatMap((word, i) => {
    if (word.class !== 'patronymic') return []
    return words.slice(i + 1).find(isCore) ?? []
  })
}
