import { type AnalysedName, compareWords, isForeign, type Word } from '#names'
import { scriptOfName } from '../layout.ts'
import type { Snapshot } from '../snapshot.ts'

/** Whether a company of an index may come within a limit of a name; it may where nobody can tell. */
export type MayCome = (candidate: number, limit: number) => boolean

/** What comparing adds at the least (`match-organisation.ts`, `match-typed.ts` of #names; sums of fractions are less). */
const nothingShared = 2.4999
const otherAcronym = 2
const [wordLeft, linkingLeft] = [0.4999, 0.0999]
const longestLinking = 5
const mostOfBrand = 1.1999
const typed: readonly { readonly kind: Word['kind']; readonly conflict: number; readonly missing: number }[] =
  [
    { kind: 'number', conflict: 1.4999, missing: 1.9999 },
    { kind: 'place', conflict: 2.1999, missing: 1.9999 },
    { kind: 'industry', conflict: 2.1999, missing: 0.9999 },
    { kind: 'business', conflict: 1.9999, missing: 0.9999 },
  ]
const rankOf = ({ kind }: Word) => typed.findIndex((one) => one.kind === kind)
/** More are no name of a company: one bit stands for each. */
const mostTyped = 30
/** A continent, a neutral word, a lone "one". */
const lightest = 0.1999

/**
 * Companies share words of trade and place with thousands, and are told apart by the others. By the words alone, each of
 * which is compared once however many companies bear it, most are told apart here before anything is made of their
 * names. Undefined for a name of which this cannot be said. `company-words.test.ts`: none is denied that comparing keeps.
 */
export function companyWords(parties: Snapshot, name: AnalysedName): MayCome | undefined {
  const { kind, words, script } = name
  if (kind !== 'organisation' || script !== 'latin' || words.some(isForeign)) return undefined
  const own = ownOf(words)
  if (own.typed.length > mostTyped) return undefined
  const known = new Map<number, Seen>()
  const see = (id: number): Seen => {
    const seen = known.get(id) ?? seenOf(parties.word(id), own)
    known.set(id, seen)
    return seen
  }
  return (candidate, limit) => {
    const { nameHeads, nameWords } = parties.columns
    if (limit >= nothingShared || scriptOfName(nameHeads[2 * candidate + 1] ?? 0) !== 'latin') return true
    const theirs: Seen[] = []
    const end = nameHeads[2 * candidate + 2] ?? 0
    for (let at = nameHeads[2 * candidate] ?? 0; at < end; at++) theirs.push(see(nameWords[at] ?? 0))
    const held = theirs.filter(({ word }) => word.kind !== 'form')
    const plain = held.filter(({ word }) => word.kind === 'word')
    const least = leastPlain(plain, own)
    if (least <= limit && least + leastTyped(held, own, plain.length) <= limit) return true
    return held.some(({ isUnsure }) => isUnsure) || mayJoin(held, own)
  }
}

interface Own {
  readonly words: readonly Word[]
  readonly plain: readonly Word[]
  readonly typed: readonly Word[]
  /** The place of each in the table of types. */
  readonly ranks: readonly number[]
  readonly hasLight: boolean
  /** What two to four neighbours are together: first letter and length. */
  readonly runs: readonly { readonly first: string; readonly letters: number }[]
}

function ownOf(words: readonly Word[]): Own {
  const runs = words.flatMap((word, from) =>
    [2, 3, 4].flatMap((count) => {
      const run = words.slice(from, from + count)
      const letters = run.reduce((sum, { text }) => sum + text.length, 0)
      return run.length === count ? [{ first: word.text[0] ?? '', letters }] : []
    }),
  )
  const plain = words.filter(({ kind }) => kind === 'word')
  const ofType = words.filter((word) => rankOf(word) >= 0)
  return { words, plain, typed: ofType, ranks: ofType.map(rankOf), hasLight: ofType.some(isLight), runs }
}

/** A word of a company beside those of the name. */
interface Seen {
  readonly word: Word
  /** What it costs at the least as one of the distinctive words. */
  readonly cost: number
  /** Its place in the table of types, below 0 for none; one bit for each word of the name that says the same. */
  readonly rank: number
  readonly same: number
  readonly isLight: boolean
  /** It may be a word of another kind misspelt, or neighbours of the name: nobody can tell by words alone. */
  readonly isUnsure: boolean
}

function seenOf(word: Word, own: Own): Seen {
  const { kind, text } = word
  const rank = rankOf(word)
  const others = kind === 'word' ? own.typed : rank >= 0 ? own.plain : []
  const isJoined = own.runs.some(
    ({ first, letters }) => first === text[0] && Math.abs(letters - text.length) <= 1,
  )
  const isLike = (one: Word) => compareWords(word, one, nothingShared).cost < 9
  return {
    ...{ word, rank, same: sameAs(word, own), isLight: isLight(word) },
    cost: kind === 'word' ? Math.min(...own.plain.map((one) => pairCost(word, one, own.plain.length))) : 0,
    isUnsure: isForeign(word) || isJoined || others.some(isLike),
  }
}

function sameAs({ kind, value }: Word, own: Own): number {
  return own.typed.reduce(
    (bits, one, at) => (one.kind === kind && one.value === value ? bits | (1 << at) : bits),
    0,
  )
}

function pairCost(word: Word, own: Word, plain: number): number {
  const { cost } = compareWords(word, own, nothingShared)
  const isShort = Math.min(word.text.length, own.text.length) <= 4
  return plain === 1 && isShort && cost > 0.45 ? cost + otherAcronym : cost
}

/** Whether neighbours of the company may be a word of the name: first letter and length decide. */
function mayJoin(held: readonly Seen[], { words }: Own): boolean {
  return held.some(({ word }, from) => {
    let letters = word.text.length
    for (let at = from + 1; at < Math.min(held.length, from + 4); at++) {
      letters += held[at]?.word.text.length ?? 0
      if (words.some(({ text }) => text[0] === word.text[0] && Math.abs(text.length - letters) <= 1))
        return true
    }
    return false
  })
}

/** Each distinctive word is a pair or left over, and one at least is a pair: otherwise nothing is shared. */
function leastPlain(plain: readonly Seen[], own: Own): number {
  if (plain.length === 0 && own.plain.length === 0) return 0
  if (plain.length >= 4 || own.plain.length >= 4) return 0 // the letters of one may stand for them all
  let sum = 0
  let dearer = nothingShared
  for (const { word, cost } of plain) {
    const left = word.text.length > longestLinking ? wordLeft : linkingLeft
    sum += Math.min(cost, left)
    dearer = Math.min(dearer, cost - Math.min(cost, left))
  }
  return Math.min(nothingShared, sum + dearer)
}

/** Words of trade and place, and numbers: those of one kind conflict, what is left of a kind is missing. */
function leastTyped(held: readonly Seen[], own: Own, plain: number): number {
  const alone = [0, 0, 0, 0]
  let matched = 0
  let hasLight = own.hasLight
  for (const { rank, same, isLight } of held) {
    if (rank < 0) continue
    const free = same & ~matched
    if (free !== 0) matched |= free & -free
    else alone[rank] = (alone[rank] ?? 0) + 1
    hasLight ||= isLight
  }
  const left = [0, 0, 0, 0]
  own.ranks.forEach((rank, at) => {
    if (((matched >>> at) & 1) === 0) left[rank] = (left[rank] ?? 0) + 1
  })
  let conflicts = 0
  let missing = 0
  for (const [rank, costs] of typed.entries()) {
    const [a, b] = [alone[rank] ?? 0, left[rank] ?? 0]
    conflicts += Math.min(a, b) * costs.conflict
    missing += Math.abs(a - b) * (hasLight ? lightest : costs.missing)
  }
  const isBrand = plain === 1 && own.plain.length === 1
  return conflicts + (isBrand ? Math.min(mostOfBrand, missing) : missing)
}

const isLight = ({ class: group, kind, value }: Word) =>
  group === 'continent' || group === 'neutral' || (kind === 'number' && value === '1')
