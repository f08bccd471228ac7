import { type AnalysedName, type NameKind, type Script, startsOf, type Word } from '#names'
import { isLight, isLightWord, isShortWord, isWild, kindOfWord, nameKinds, scriptOfName } from './layout.ts'
import type { Snapshot } from './snapshot.ts'

/** What leaving a word out costs at the least (a little less: sums of fractions). */
const omission = 0.4999
/** Where one name is read syllable by syllable, a word too many is another name. */
const omissionRead = 1.9999
/** A word in another's place, and each further one. */
const replacement = 3
const furtherReplacement = 1.5
/** A name of one word against a name of several. */
const alone = 2
/** Words beyond this share one bit; the sign bit says that a word stands for several at once. */
const mostBits = 30
const joinedBit = 1 << 31
/** Neighbours that are written as one word: so many words may stand for one. */
const mostParts = 4

/** Decides, by numbers alone, which names are worth a full comparison with a question. */
export interface Sieve {
  /** Letters that the words noted so far may begin with. */
  covered(): number
  /** Notes that a word of the index may stand for these words of the question. */
  cover(word: number, bits: number, cost: number): void
  /** Takes a name in if it may come within the limit. */
  offer(name: number): void
  /** The same where neighbours in the name may be one word of the question. */
  offerJoined(name: number, parts: Parts): void
  /** Names taken in, each once. Leaves the snapshot's scratch as it was found. */
  close(): number[]
}

/** A word of the question that a name may write as several. */
export interface Parts {
  readonly bits: number
  /** Letters that it may begin with. */
  readonly starts: number
  /** Whether these neighbours of the name are that word. */
  isAt(name: number, run: Run): boolean
}

/** Neighbours in a name: the place of the first, and how many. */
export interface Run {
  readonly from: number
  readonly count: number
}

/** The bit of the word at this place of the question. */
export const bitAt = (place: number) => 1 << Math.min(place, mostBits)

/** Words that must have a partner unless all of the other name's have one. */
export function isTold(kind: NameKind, word: Word): boolean {
  if (word.kind === 'particle' || isWild(word) || isLight(word)) return false
  return kind === 'person' || word.kind === 'word'
}

/** A question as the sieve sees it. */
interface Asked {
  readonly limit: number
  readonly isPerson: boolean
  readonly isSyllabic: boolean
  readonly script: AnalysedName['script']
  /** Bits of the words that must have a partner. */
  readonly wanted: number
  /** Words that are no particles. */
  readonly words: number
  /** What each begins with, by its place. */
  readonly starts: readonly number[]
  /** First letters of those that may be initials: they may stand for words of the other name. */
  readonly initials: number
}

function askedOf({ kind, script, words }: AnalysedName, limit: number): Asked {
  const core = words.filter((word) => word.kind !== 'particle')
  return {
    limit,
    script,
    isPerson: kind === 'person',
    isSyllabic: kind === 'person' && isSyllables(script),
    wanted: words.reduce((bits, word, at) => (isTold(kind, word) ? bits | bitAt(at) : bits), 0),
    words: core.length,
    starts: words.slice(0, mostBits + 1).map(startsOf),
    initials: core.filter(isWild).reduce((letters, word) => letters | startsOf(word), 0),
  }
}

/** A sieve for one question. One at a time in a thread: it writes on the snapshot's scratch. */
export function openSieve(snapshot: Snapshot, query: AnalysedName, limit: number): Sieve {
  const { scratch, columns } = snapshot
  const { covers, costs, nameRound } = scratch
  const asked = askedOf(query, limit)
  const kind = nameKinds.indexOf(query.kind)
  const round = ++scratch.nameRounds
  const touched: number[] = []
  const found: number[] = []
  const sieving = { columns, scratch, asked }
  const take = (name: number) => {
    if (nameRound[name] === round) return
    nameRound[name] = round
    found.push(name)
  }
  let letters = 0
  return {
    covered: () => letters,
    cover(word, bits, cost) {
      letters |= columns.wordStarts[word] ?? 0
      const before = covers[word] ?? 0
      if (before === 0) touched.push(word)
      costs[word] = before === 0 ? cost : Math.min(cost, costs[word] ?? 0)
      covers[word] = before | bits | (countBits(bits) > 1 ? joinedBit : 0)
    },
    offer(name) {
      if (((columns.nameHeads[2 * name + 1] ?? 0) & 3) !== kind) return
      if (mayCome(sieving, name, noJoint)) take(name)
    },
    offerJoined(name, { bits, starts, isAt }) {
      if (nameRound[name] === round || ((columns.nameHeads[2 * name + 1] ?? 0) & 3) !== kind) return
      const start = columns.nameHeads[2 * name] ?? 0
      const words = (columns.nameHeads[2 * name + 2] ?? 0) - start
      for (let from = 0; from + 1 < words; from++) {
        if (((columns.wordStarts[columns.nameWords[start + from] ?? 0] ?? 0) & starts) === 0) continue
        for (let count = 2; count <= Math.min(mostParts, words - from); count++) {
          if (!mayCome(sieving, name, { from, count, bits }) || !isAt(name, { from, count })) continue
          take(name)
          return
        }
      }
    },
    close() {
      for (const word of touched) covers[word] = 0
      return found
    },
  }
}

/** Neighbours in a name that count as the words of the question that `bits` names. */
interface Joint extends Run {
  readonly bits: number
}
const noJoint: Joint = { from: 0, count: 0, bits: 0 }

interface Sieving extends Pick<Snapshot, 'columns' | 'scratch'> {
  readonly asked: Asked
}

/** Whether what is left over on both sides, and on one side, may stay within the limit. */
function mayCome({ columns, scratch, asked }: Sieving, name: number, { from, count, bits }: Joint): boolean {
  const { limit, isPerson } = asked
  const { wordFlags, wordStarts, nameHeads, nameWords } = columns
  const flags = nameHeads[2 * name + 1] ?? 0
  if (asked.isSyllabic && scriptOfName(flags) === asked.script) return true
  let seen = bits
  let theirs = 0
  let initials = 0
  let theirWords = 0
  let cost = 0
  const start = nameHeads[2 * name] ?? 0
  const end = nameHeads[2 * name + 2] ?? 0
  for (let at = start; at < end; at++) {
    if (at - start >= from && at - start < from + count) continue
    const word = nameWords[at] ?? 0
    const flags = wordFlags[word] ?? 0
    const kind = kindOfWord(flags)
    if (kind === 'form' || kind === 'particle') continue
    theirWords++
    const covered = scratch.covers[word] ?? 0
    const unseen = covered & ~seen
    seen |= covered
    if (kind === 'initial') initials |= wordStarts[word] ?? 0
    else if (!isPerson && kind !== 'word') continue
    else if (covered !== 0) cost += pay(covered, unseen, scratch.costs[word] ?? 0)
    else if (isLightWord(flags)) continue
    else if (isShortWord(flags)) initials |= wordStarts[word] ?? 0
    else if (((wordStarts[word] ?? 0) & asked.initials) === 0) theirs++
  }
  if (count > 0) theirWords++
  const isJoined = (seen & joinedBit) !== 0
  if (isPerson && !isJoined && (asked.words === 1) !== (theirWords === 1)) cost += alone
  const ours = leftOver(asked, seen, initials)
  const isRead = isPerson && isReadBySyllable(asked.script, scriptOfName(flags))
  return cost + leastLeft(Math.max(0, ours), Math.max(0, theirs), isRead ? omissionRead : omission) <= limit
}

/** What was paid so far for a word of the question, by its place. */
const paid = new Float64Array(32)

/** What a word adds that may stand for these: the cheapest of those that may stand for one pays. */
function pay(covered: number, unseen: number, cost: number): number {
  const bits = unseen === 0 ? covered : unseen
  const place = 31 - Math.clz32(bits & -bits)
  const before = unseen === 0 ? (paid[place] ?? 0) : 0
  if (unseen === 0 && cost >= before) return 0
  paid[place] = cost
  return cost - before
}

/** What words without a partner cost at the least: those of one side stand in place of those of the other. */
function leastLeft(ours: number, theirs: number, left: number): number {
  const replaced = Math.min(ours, theirs)
  const contradiction = replaced === 0 ? 0 : replacement + furtherReplacement * (replaced - 1)
  return contradiction + left * (Math.max(ours, theirs) - replaced)
}

const isSyllables = (script: Script) => script === 'han' || script === 'hangul'
function isReadBySyllable(a: Script, b: Script): boolean {
  return a !== b && (isSyllables(a) || isSyllables(b))
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

/** How many words of the question have no partner, where initials of the other name stand for what begins with them. */
function leftOver({ wanted, starts }: Asked, seen: number, initials: number): number {
  let count = 0
  for (let left = wanted & ~seen; left !== 0; left &= left - 1) {
    const place = 31 - Math.clz32(left & -left)
    if (((starts[place] ?? 0) & initials) === 0) count++
  }
  return count
}
