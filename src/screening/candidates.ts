import {
  type AnalysedName,
  compareWords,
  isVowelless,
  isWithinOneEdit,
  nicknamesOf,
  romanisationKey,
  scriptOf,
  type Word,
} from '#names'
import { hashOf, joinedTexts, keyKinds, keysOf } from './keys.ts'
import type { Found, Snapshot } from './snapshot.ts'

/** Until the words left to look up weigh less than this share of all, they bring in candidates. */
const walkedShare = 0.55
/** A word on more names than this brings in nobody while a rarer one has. */
const mostNames = 4000

/**
 * Names of the index worth comparing with this one: those that share its rarest words, or words near to them.
 * Common words are looked at when a candidate is scored, never walked.
 * @param limit cost above which nobody asks for a name
 */
export function candidatesFor(snapshot: Snapshot, query: AnalysedName, limit: number): Set<number> {
  const names = new Set<number>()
  const looked = [...new Set(query.words)]
    .filter(({ kind }) => kind !== 'particle' && kind !== 'initial')
    .map((word) => knownNeighbours(snapshot, word, limit))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.weight - a.weight || a.names - b.names)
  let left = looked.reduce((sum, { weight }) => sum + weight, 0)
  const enough = left * walkedShare
  for (const { words, weight, names: count } of looked) {
    if (left < enough && (names.size > 0 || count > mostNames)) break
    for (const word of words) for (const name of snapshot.namesWith(word)) names.add(name)
    left -= weight
  }
  addJoined(snapshot, query, { names, limit })
  return filterKind(snapshot, names, query.kind)
}

function filterKind(snapshot: Snapshot, names: Set<number>, kind: AnalysedName['kind']): Set<number> {
  for (const name of names) if (snapshot.kindOf(name) !== kind) names.delete(name)
  return names
}

const mostKnown = 20_000

/** Given names and business words come again and again: their neighbours are kept with the snapshot. */
function knownNeighbours(snapshot: Snapshot, word: Word, limit: number): Found {
  const name = `${limit.toFixed(3)}|${word.kind}|${word.value}|${word.written}|${word.text}`
  const known = snapshot.neighbours.get(name)
  if (known) return known
  const found = neighboursOf(snapshot, word, limit)
  if (snapshot.neighbours.size >= mostKnown) snapshot.neighbours.clear()
  snapshot.neighbours.set(name, found)
  return found
}

/** Words of the index that may stand for this one. */
function neighboursOf(snapshot: Snapshot, word: Word, limit: number): Found {
  const tried = new Set<number>()
  const words: number[] = []
  let commonest = 0
  let names = 0
  const tryUnder = (hash: number) => {
    for (const id of snapshot.wordsUnder(hash)) {
      if (tried.has(id)) continue
      tried.add(id)
      if (!mayStandFor(word, snapshot.word(id), limit)) continue
      words.push(id)
      const count = snapshot.countOf(id)
      names += count
      if (count > commonest) commonest = count
    }
  }
  for (const hash of keysOf(word)) tryUnder(hash)
  for (const name of nicknamesOf(word.text)) tryUnder(hashOf(keyKinds.letters, name))
  return { words, names, weight: Math.log(1 + snapshot.counts.names / Math.max(1, commonest)) }
}

function mayStandFor(word: Word, other: Word, limit: number): boolean {
  if (word.text === other.text) return true
  if (word.value !== '' && word.kind === other.kind && word.value === other.value) return true
  if (word.bones.length >= 2 && word.bones === other.bones && isBare(word) !== isBare(other)) return true
  if (word.written !== word.text && isWithinOneEdit(word.written, other.written)) return true
  return compareWords(word, other, limit).cost <= limit
}

/** Neighbours joined: of the query into a word of the index, and of the index into a word of the query. */
function addJoined(
  snapshot: Snapshot,
  query: AnalysedName,
  into: { names: Set<number>; limit: number },
): void {
  for (const { text, kind } of query.words) {
    if (kind === 'particle' || text.length < 5) continue
    for (const name of snapshot.namesJoining(text)) into.names.add(name)
  }
  for (const text of joinedTexts(query.words)) {
    const key = romanisationKey(text)
    for (const id of snapshot.wordsUnder(hashOf(keyKinds.romanised, key))) {
      if (snapshot.word(id).key !== key) continue
      for (const name of snapshot.namesWith(id)) into.names.add(name)
    }
    for (const name of snapshot.namesJoining(text)) into.names.add(name)
  }
}

/** Written without vowels. */
function isBare({ text, written }: Word): boolean {
  return text !== written && isVowelless(scriptOf(written))
}
