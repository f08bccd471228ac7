import { joinBoth } from './joining.ts'
import { add, isOver, type Ledger } from './ledger.ts'
import { settleLeft } from './left-out.ts'
import type { AnalysedName, Word } from './model.ts'
import { type Pairing, pairUp } from './pairing.ts'
import { commonDoubt, isDoubtful, mostDoubts, proofOf } from './proof.ts'
import { genderAcross } from './scripts/across.ts'
import { compareWords, different, type WordDifference } from './word-cost.ts'

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
  const isNoble = hasFamilyParticle(joinedA.words) !== hasFamilyParticle(joinedB.words)
  const doubt = settle({ coreA, coreB, pairing, isRead, isNoble }, ledger)
  if (isOver(ledger)) return
  const isTurned = a.turned || b.turned || isRead
  matchOrder(pairing, { isTurned, words: Math.min(coreA.length, coreB.length), doubt }, ledger)
  matchParticles(joinedA.words, joinedB.words, { pairing, coreA, coreB, isNoble, ledger })
}

const familyParticles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'du',
  'da',
  'di',
  'le',
  'la',
  'af',
  'av',
  'zu',
])
const hasFamilyParticle = (words: readonly Word[]) =>
  words.some(({ kind, text }) => kind === 'particle' && familyParticles.has(text))

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
  // Mr. Chernykh is not Mr. Black
  if (difference.feature === 'word.translated') return different
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
  /** A European family particle stands on one side only. */
  readonly isNoble: boolean
}

/** Read syllable by syllable, a sound that no reading has is another name: 兵 is Bing, not Bang. */
const otherSyllable = 0.45

/** What pairs and words left alone cost; gives what a further difference costs more. */
function settle(compared: Compared, ledger: Ledger): number {
  const { coreA, coreB, pairing, isRead } = compared
  const { evidence, wholeWords, doubtful } = settlePairs(compared, ledger)
  if (wholeWords === 0) add(ledger, 'initial.only', { cost: 3 })
  else if ((coreA.length === 1) !== (coreB.length === 1))
    add(ledger, 'word.alone', { cost: 2, query: textOf(coreA), candidate: textOf(coreB) })
  if (isOver(ledger)) return 0
  const doubt = commonDoubt * (1 - evidence)
  if (doubtful > 0 && doubt > 0) add(ledger, 'evidence.common', { cost: doubtful * doubt })
  const leftA = pairing.leftA.flatMap((at) => coreA[at] ?? [])
  const leftB = pairing.leftB.flatMap((at) => coreB[at] ?? [])
  settleLeft(leftA, leftB, { ledger, doubt, doubtful, isRead, coreA, coreB })
  return doubt
}

/** What the pairs cost and prove, and how many of them may be other words. */
function settlePairs({ coreA, coreB, pairing, isRead, isNoble }: Compared, ledger: Ledger) {
  let evidence = 0
  let wholeWords = 0
  let doubtful = 0
  for (const { a, b, cost, feature } of pairing.pairs) {
    const wordA = coreA[a]
    const wordB = coreB[b]
    if (!wordA || !wordB) continue
    add(ledger, feature, { cost, query: wordA.written, candidate: wordB.written })
    if (wordA.kind === 'initial' || wordB.kind === 'initial') continue
    wholeWords++
    evidence += proofOf(wordA, wordB, cost)
    if (isRead && cost > otherSyllable)
      add(ledger, 'syllable.differs', { cost: 2, query: wordA.written, candidate: wordB.written })
    if (isDoubtful(wordA, wordB, { cost, feature })) doubtful++
  }
  // one slip beside a word that agrees is only a slip
  const isWhole = pairing.leftA.length + pairing.leftB.length === 0 && pairing.pairs.length > 1
  const isLone = isWhole && doubtful === 1 && !isNoble
  return {
    evidence: Math.min(1, evidence),
    wholeWords,
    doubtful: isLone ? 0 : Math.min(mostDoubts, doubtful),
  }
}

function matchOrder(
  pairing: Pairing,
  seen: { isTurned: boolean; words: number; doubt: number },
  ledger: Ledger,
): void {
  const order = [...pairing.pairs].sort((x, y) => x.a - y.a).map(({ b }) => b)
  const moved = order.length - longestRise(order)
  if (moved === 0) return
  const isReversed = order.length === 2 && seen.words === 2
  add(ledger, 'word.order', { cost: isReversed ? (seen.isTurned ? 0.2 : 0.8 + seen.doubt) : 0.2 * moved })
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
  readonly isNoble: boolean
  readonly ledger: Ledger
}

/** `Salman bin Muhammad` is not `Muhammad bin Salman`: who is whose son must agree. */
function matchParticles(wordsA: readonly Word[], wordsB: readonly Word[], seen: Bound): void {
  const { pairing, coreA, coreB, isNoble, ledger } = seen
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
      cost: 0.1 * Math.min(2, differs) + (isNoble ? 0.2 : 0),
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
