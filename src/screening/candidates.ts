import { type AnalysedName, joinTolerated, mayJoinInto, startsOf, type Word } from '#names'
import { joinedWordKeysOf, joinedWords, keyKinds, lettersKey, partKeysOf, shortestSounded } from './keys.ts'
import { heldBy, isWild, kindOfWord, lengthOfWord } from './layout.ts'
import { eachName, eachNameWith, farBySound, type Neighbours, neighboursOf } from './neighbours.ts'
import { bitAt, isTold, openSieve, type Run, type Sieve } from './sieve.ts'
import type { Snapshot } from './snapshot.ts'

/** A word of the question with the words of the index that may stand for it. */
interface Facing {
  readonly word: Word
  readonly bits: number
  readonly found: Neighbours
}
interface Search {
  readonly snapshot: Snapshot
  readonly query: AnalysedName
  readonly limit: number
  readonly sieve: Sieve
  readonly facing: readonly Facing[]
}

const joinedCost = 0.1

/**
 * Names of the index that may come within a cost of this one. All that a full comparison would keep are there, but
 * for those whose words share no key (test/slow/recall.test.ts counts them).
 * @param limit cost above which nobody asks for a name
 */
export function candidatesFor(snapshot: Snapshot, query: AnalysedName, limit: number): number[] {
  const sieve = openSieve(snapshot, query, limit)
  const facing = facingOf(snapshot, query, limit)
  for (const { bits, found } of facing)
    for (let i = 0; i < found.words.length; i++) sieve.cover(found.words[i] ?? 0, bits, found.costs[i] ?? 0)
  const search = { snapshot, query, limit, sieve, facing }
  const joined = coverJoined(search)
  offerParts(search)
  offerParted(search)
  offerSyllables(search)
  eachName(snapshot, joined, sieve.offer)
  walk(search)
  return sieve.close()
}

function facingOf(snapshot: Snapshot, { words, kind }: AnalysedName, limit: number): Facing[] {
  const bitsOf = new Map<Word, number>()
  words.forEach((word, at) => {
    if (word.kind !== 'particle' && word.kind !== 'initial')
      bitsOf.set(word, (bitsOf.get(word) ?? 0) | bitAt(at))
  })
  return [...bitsOf].map(([word, bits]) => ({
    word,
    bits,
    found: neighboursOf(snapshot, word, { kind, limit }),
  }))
}

/** Neighbours of the question that the index writes as one word: it stands for them all. Gives those words. */
function coverJoined({ snapshot, query, sieve }: Search): number[] {
  const covered: number[] = []
  const held = heldBy(query.kind)
  for (const joined of joinedWords(query.words, shortestSounded)) {
    const bits = bitsOf(joined)
    const { scratch, columns } = snapshot
    const round = ++scratch.wordRounds
    const see = (id: number) => {
      if (scratch.wordRound[id] === round) return
      scratch.wordRound[id] = round
      if (((columns.wordFlags[id] ?? 0) & held) === 0) return
      if (!mayJoinInto(joined, snapshot.word(id))) return
      sieve.cover(id, bits, joinedCost)
      covered.push(id)
    }
    const { others, sounds } = joinedWordKeysOf(joined, query.kind)
    for (const hash of others) snapshot.eachWordUnder(hash, see)
    if (sounds.length === 0) continue
    const isFar = farBySound(snapshot, { ...joined, groups: [] }, joinTolerated)
    for (const hash of sounds)
      snapshot.eachWordUnder(hash, (id) => {
        if (isOneLong(lengthOfWord(columns.wordFlags[id] ?? 0), joined.text.length) && !isFar(id)) see(id)
      })
  }
  return covered
}

/** No word is read with half or twice the letters of its plainest reading. */
function isOneLong(a: number, b: number): boolean {
  const [less, more] = a < b ? [a, b] : [b, a]
  return more <= less * 2 + 2
}

function bitsOf({ from, count }: Run): number {
  let bits = 0
  for (let at = from; at < from + count; at++) bits |= bitAt(at)
  return bits
}

/** Neighbours of the question that a listed name parts elsewhere: `a lHamzi` and `al Hamzi`. */
function offerParted({ snapshot, query, sieve }: Search): void {
  const keyOf = (text: string) => lettersKey(keyKinds.joined[query.kind], text)
  for (const joined of joinedWords(query.words)) {
    const first = query.words[joined.from]
    const key = keyOf(joined.text)
    const isAt = (name: number, run: Run) => keyOf(writtenAsOne(snapshot, name, run).text) === key
    const parts = { bits: bitsOf(joined), starts: first ? startsOf(first) : 0, isAt }
    snapshot.eachNameJoining(key, (name) => sieve.offerJoined(name, parts))
  }
}

/** Neighbours of a listed name that the question writes as one word. */
function offerParts({ snapshot, query, sieve, facing }: Search): void {
  for (const { word, bits } of facing) {
    const isAt = (name: number, run: Run) => mayJoinInto(writtenAsOne(snapshot, name, run), word)
    const parts = { bits, starts: startsOf(word), isAt }
    const see = (name: number) => sieve.offerJoined(name, parts)
    for (const hash of partKeysOf(word, query.kind)) snapshot.eachNameJoining(hash, see)
  }
}

/** Names in Han or Hangul are one run of syllables, wherever a writer parts them. */
function offerSyllables({ snapshot, query, sieve }: Search): void {
  if (query.script !== 'han' && query.script !== 'hangul') return
  for (const { text } of joinedWords(query.words))
    snapshot.eachNameJoining(lettersKey(keyKinds.joined[query.kind], text), sieve.offer)
}

function writtenAsOne(snapshot: Snapshot, name: number, { from, count }: Run) {
  const { nameHeads, nameWords } = snapshot.columns
  let text = ''
  let written = ''
  for (let at = (nameHeads[2 * name] ?? 0) + from, end = at + count; at < end; at++) {
    const word = snapshot.word(nameWords[at] ?? 0)
    text += word.text
    written += word.written
  }
  return { text, written }
}

/** Below this a person's name is never kept that shares one word alone with a question of several. */
const sharesTwo = 3
/** The same where syllables are compared: alone 2, left out 0.5. */
const sharesTwoRead = 2.49

/**
 * Offers the names that hold a neighbour of some word. Where a name must share two, it is told by what its other words
 * begin with, and the commonest word of the question is walked for lone words and initials alone.
 */
function walk({ snapshot, query, limit, sieve, facing }: Search): void {
  const told = facing.filter(({ word }) => isTold(query.kind, word))
  const walked = told.length > 0 ? told : facing
  const isRead = query.script === 'han' || query.script === 'hangul'
  const mustShare =
    query.kind === 'person' && limit < (isRead ? sharesTwoRead : sharesTwo) && !query.words.some(isWild)
  const commonest =
    mustShare && told.length > 1
      ? walked.reduce((most, one) => (one.found.names > most.found.names ? one : most))
      : undefined
  for (const one of facing) {
    const words = walked.includes(one) ? one.found.words : plainOf(snapshot, one.found)
    const isShared = mustShare && told.some((other) => other !== one)
    if (one === commonest) eachNameWith(snapshot, { words, others: 0 }, sieve.offer)
    else if (isShared && !isRead) eachNameWith(snapshot, { words, others: sieve.covered() }, sieve.offer)
    else eachName(snapshot, words, sieve.offer)
  }
}

/** A word that tells a kind of company brings in names only where it may be a name misspelt. */
function plainOf({ columns }: Snapshot, { words }: Neighbours): readonly number[] {
  return words.filter((word) => kindOfWord(columns.wordFlags[word] ?? 0) === 'word')
}
