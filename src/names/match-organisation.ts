import { joinBoth } from './joining.ts'
import { add, isOver, type Ledger } from './ledger.ts'
import { longestRise } from './match-person.ts'
import { matchForms, matchTyped, type Typed } from './match-typed.ts'
import type { AnalysedName, Word } from './model.ts'
import { type Pairing, pairUp } from './pairing.ts'
import { isForeign } from './scripts/across.ts'
import { isTranslation } from './scripts/translations.ts'
import { compareWords } from './word-cost.ts'

const isTyped = ({ kind }: Word) =>
  kind === 'place' || kind === 'business' || kind === 'industry' || kind === 'number'
const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join(' ')

/** Adds up what tells two names of organisations apart. */
export function matchOrganisations(a: AnalysedName, b: AnalysedName, ledger: Ledger): void {
  const [joinedA, joinedB] = joinBoth(a, b)
  for (const { parts, whole } of joinedA.joins)
    add(ledger, 'word.joined', { cost: 0.1, query: parts, candidate: whole })
  for (const { parts, whole } of joinedB.joins)
    add(ledger, 'word.joined', { cost: 0.1, query: whole, candidate: parts })
  const typed = pairTyped(joinedA.words, joinedB.words, ledger)
  const plainA = joinedA.words.filter(({ kind }) => kind === 'word')
  const plainB = joinedB.words.filter(({ kind }) => kind === 'word')
  const pairing = pairUp(plainA, plainB, { limit: ledger.limit - ledger.cost })
  const left = settlePairs({ plainA, plainB, pairing }, ledger)
  resemble(left.a, typed.leftB, { ledger, isTurned: false })
  resemble(left.b, typed.leftA, { ledger, isTurned: true })
  const evidence = Math.min(1, left.evidence + typed.evidence)
  settleLeft(
    { leftA: left.a, leftB: left.b, typed, evidence, shared: pairing.pairs.length, plainA, plainB },
    ledger,
  )
  if (isOver(ledger)) return
  const isNameless = plainA.length === 0 || plainB.length === 0
  matchTyped(typed, {
    ledger,
    isNameless,
    isAcross: a.script !== b.script,
    cap: capOf({ plainA, plainB, pairing, typed }),
  })
  matchForms(a.forms, b.forms, { ledger, isAcross: a.script !== b.script })
}

/** Typed words pair by what they stand for: `Int'l` and `International`, `Russia` and `Россия`. */
function pairTyped(wordsA: readonly Word[], wordsB: readonly Word[], ledger: Ledger): Typed {
  const leftA: Word[] = []
  const leftB = wordsB.filter(isTyped)
  let evidence = 0
  for (const word of wordsA.filter(isTyped)) {
    const at = leftB.findIndex((other) => isSameMeaning(word, other))
    const partner = leftB[at]
    if (!partner) {
      leftA.push(word)
      continue
    }
    leftB.splice(at, 1)
    evidence += word.kind === 'place' || word.kind === 'number' ? 0.4 : 0.25
    const feature = sameFeature(word.kind)
    add(ledger, feature, { cost: 0, query: word.written, candidate: partner.written })
  }
  return { leftA, leftB, evidence, shared: wordsA.filter(isTyped).length - leftA.length }
}

function isSameMeaning(a: Word, b: Word): boolean {
  if (a.kind === b.kind && a.value === b.value) return true
  if (isForeign(a) === isForeign(b) || a.kind === 'number' || b.kind === 'number') return false
  return isForeign(a) ? isTranslation(a.written, b.text) : isTranslation(b.written, a.text)
}

function sameFeature(kind: Word['kind']) {
  if (kind === 'place') return 'place.same'
  if (kind === 'number') return 'number.same'
  return kind === 'industry' ? 'industry.same' : 'business.same'
}

interface Compared {
  readonly plainA: readonly Word[]
  readonly plainB: readonly Word[]
  readonly pairing: Pairing
}

function settlePairs({ plainA, plainB, pairing }: Compared, ledger: Ledger) {
  let evidence = 0
  for (const { a, b, cost, feature } of pairing.pairs) {
    const wordA = plainA[a]
    const wordB = plainB[b]
    if (!wordA || !wordB) continue
    add(ledger, feature, { cost, query: wordA.written, candidate: wordB.written })
    evidence += wordB.rarity
    // read across scripts a short word may differ by its reading alone
    const longestAcronym = feature === 'word.sounded' ? 3 : 4
    const isAcronym = Math.min(wordA.text.length, wordB.text.length) <= longestAcronym && cost > 0.45
    if (isAcronym && pairing.pairs.length === 1)
      add(ledger, 'acronym.differs', { cost: 2, query: wordA.written, candidate: wordB.written })
  }
  const order = [...pairing.pairs].sort((x, y) => x.a - y.a).map(({ b }) => b)
  const moved = order.length - longestRise(order)
  if (moved > 0) add(ledger, 'word.order', { cost: 0.2 * moved })
  return {
    a: pairing.leftA.flatMap((at) => plainA[at] ?? []),
    b: pairing.leftB.flatMap((at) => plainB[at] ?? []),
    evidence,
  }
}

/** `Bank of Chima`: a plain word that resembles a typed one of the other side is that word, misspelt. */
function resemble(
  plain: Word[],
  typed: Word[],
  { ledger, isTurned }: { ledger: Ledger; isTurned: boolean },
): void {
  for (let i = plain.length - 1; i >= 0; i--) {
    const word = plain[i]
    if (!word) continue
    for (const other of typed) {
      const { cost, feature } = compareWords(word, other, ledger.limit - ledger.cost)
      if (cost > 9) continue
      const [query, candidate] = isTurned ? [other.written, word.written] : [word.written, other.written]
      add(ledger, feature, { cost, query, candidate })
      plain.splice(i, 1)
      typed.splice(typed.indexOf(other), 1)
      break
    }
  }
}

/** Words that join others and say nothing: of Slavic, Romance and Germanic names, as romanised. */
const linking = new Set(
  's so za po na v vo dlya pri ot i y e et und och og ja de di du des del della'.split(' '),
)

interface Left {
  readonly leftA: Word[]
  readonly leftB: Word[]
  readonly typed: Typed
  readonly evidence: number
  readonly shared: number
  readonly plainA: readonly Word[]
  readonly plainB: readonly Word[]
}

function settleLeft(left: Left, ledger: Ledger): void {
  const { leftA, leftB, typed, evidence } = left
  if (stands(left.leftA, left.plainB, ledger) || stands(left.leftB, left.plainA, ledger)) return
  for (let i = 0; i < Math.min(leftA.length, leftB.length); i++) {
    const cost = i === 0 ? 3 : 1.5
    add(ledger, 'word.replaced', { cost, query: leftA[i]?.written, candidate: leftB[i]?.written })
  }
  const isA = leftA.length > leftB.length
  const longer = isA ? leftA : leftB
  const extra = longer.slice(Math.min(leftA.length, leftB.length))
  if (extra.length === 0) return
  const facing = (isA ? typed.leftB : typed.leftA).filter(({ class: group }) => group !== 'neutral')
  const side = isA ? { query: textOf(extra) } : { candidate: textOf(extra) }
  if (left.shared === 0) add(ledger, 'word.left', { cost: 2.5, ...side })
  else if (facing.length > 0) add(ledger, 'word.left', { cost: 2, ...side })
  else
    extra.forEach((word, index) => {
      const doubt = index < 2 ? 0.6 * (1 - evidence) : 0
      add(ledger, 'word.extra', {
        cost: linking.has(word.text) ? 0.1 : 0.5 + doubt,
        ...(isA ? { query: word.written } : { candidate: word.written }),
      })
    })
}

/** `IRISL` and four or more words that begin with its letters: three letters stand for too many. */
function stands(short: Word[], long: readonly Word[], ledger: Ledger): boolean {
  const [acronym] = short
  if (short.length !== 1 || !acronym || long.length < 4 || acronym.text.length !== long.length) return false
  if (![...acronym.text].every((letter, i) => long[i]?.text[0] === letter)) return false
  add(ledger, 'acronym.stands', { cost: 0.6, query: acronym.written, candidate: textOf(long) })
  return true
}

/**
 * A brand against the company's full name: what the brand leaves out costs at most this much. `Banco Santander` is no
 * bare brand: beside it `Banco Santander Chile` is a sister.
 */
function capOf({ plainA, plainB, pairing, typed }: Compared & { typed: Typed }): number {
  const [only] = pairing.pairs
  const word = only && plainB[only.b]
  const isBrand = pairing.pairs.length === 1 && plainA.length === 1 && plainB.length === 1
  const oneSided = typed.leftA.length === 0 || typed.leftB.length === 0
  const isSister = typed.shared > 0 && [...typed.leftA, ...typed.leftB].some(({ kind }) => kind === 'place')
  return isBrand && oneSided && !isSister && word && word.rarity >= 0.7 ? 1.2 : Number.POSITIVE_INFINITY
}
