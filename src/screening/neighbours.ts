import {
  areOtherLetters,
  areOtherSounds,
  compareWords,
  isForeign,
  isKnown,
  leastCost,
  lettersOf,
  type NameKind,
  nicknamesOf,
  shapeOf,
  type Word,
} from '#names'
import { askedKeysOf, keyKinds, lettersKey } from './keys.ts'
import { alwaysBit, heldBy, isForeignWord, isKnownWord } from './layout.ts'
import type { Snapshot } from './snapshot.ts'

/** Words of an index that may stand for a word, and what each costs at least. */
export interface Neighbours {
  readonly words: readonly number[]
  readonly costs: readonly number[]
  /** Names that hold any of them. */
  readonly names: number
}

/** Names of which kind are asked for, and up to which cost of a word. */
export interface AskedFor {
  readonly kind: NameKind
  readonly limit: number
}

const mostKnown = 50_000
/** Words are made once and shared (`makeWord`), so that they are keys themselves. */
export function neighboursOf(snapshot: Snapshot, word: Word, asked: AskedFor): Neighbours {
  const key = `${asked.kind} ${asked.limit}`
  const known = snapshot.neighbours.get(key) ?? new Map<Word, Neighbours>()
  snapshot.neighbours.set(key, known)
  const seen = known.get(word)
  if (seen) return seen
  if (known.size >= mostKnown) known.clear()
  const found = lookUp(snapshot, word, asked)
  known.set(word, found)
  return found
}

function lookUp(snapshot: Snapshot, word: Word, { kind, limit }: AskedFor): Neighbours {
  const { scratch, columns } = snapshot
  const far = ++scratch.wordRounds
  const round = ++scratch.wordRounds
  const held = heldBy(kind)
  const words: number[] = []
  const costs: number[] = []
  let names = 0
  const see = (id: number) => {
    if (scratch.wordRound[id] === round) return
    scratch.wordRound[id] = round
    if (((columns.wordFlags[id] ?? 0) & held) === 0) return
    const cost = costOf(word, snapshot.word(id), limit)
    if (cost > limit) return
    words.push(id)
    costs.push(cost)
    names += (columns.postingHeads[id + 1] ?? 0) - (columns.postingHeads[id] ?? 0)
  }
  // a key brings words by chance, of a script that it does not stand for: another key may yet bring them rightly
  const seeUnless = (isFar: (id: number) => boolean, isForeignKey: boolean) => (id: number) => {
    if ((scratch.wordRound[id] ?? 0) >= far) return
    if (!isFar(id)) see(id)
    else if (isForeignWord(columns.wordFlags[id] ?? 0) === isForeignKey) scratch.wordRound[id] = far
  }
  const { slips, others, sounds } = askedKeysOf(word)
  const seeNear = seeUnless(farByLetters(snapshot, word, limit), isForeign(word))
  for (const hash of slips) snapshot.eachWordUnder(hash, seeNear)
  for (const hash of others) snapshot.eachWordUnder(hash, see)
  const seeSounding = seeUnless(farBySound(snapshot, word, limit), !isForeign(word))
  for (const hash of sounds) snapshot.eachWordUnder(hash, seeSounding)
  for (const name of nicknamesOf(word.text)) snapshot.eachWordUnder(lettersKey(keyKinds.letters, name), see)
  return { words, costs, names }
}

/** Which words of the index are other words by their letters, seen by their shapes: most need not be read at all. */
function farByLetters({ columns, shape }: Snapshot, word: Word, limit: number): (id: number) => boolean {
  const { wordFlags, wordConsonants } = columns
  const isOther = (id: number) => leastCost(word.consonants, wordConsonants[id] ?? 0) > limit
  if (isForeign(word)) return isOther
  return (id) =>
    isOther(id) || (!isForeignWord(wordFlags[id] ?? 0) && areOtherLetters(word.codes, shape(id), limit))
}

/** Which words of another script cannot sound like this one, or like these neighbours written as one. */
export function farBySound(
  { columns, shape }: Snapshot,
  word: Pick<Word, 'text' | 'written' | 'groups'>,
  limit: number,
): (id: number) => boolean {
  const flags = (id: number) => columns.wordFlags[id] ?? 0
  const own = lettersOf(shapeOf(word))
  if (!isForeign(word))
    return (id) =>
      isForeignWord(flags(id)) && !isKnownWord(flags(id)) && areOtherSounds(shape(id), own, limit)
  const isOpen = isKnown(word)
  return (id) => !isOpen && !isForeignWord(flags(id)) && areOtherSounds(own, shape(id), limit)
}

function costOf(word: Word, other: Word, limit: number): number {
  if (word.value !== '' && word.kind === other.kind && word.value === other.value) return 0
  return compareWords(word, other, limit).cost
}

/** Calls with each name that holds one of these words. */
export function eachName({ columns }: Snapshot, words: readonly number[], see: (name: number) => void): void {
  const { postingHeads, postingItems } = columns
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? 0
    const end = postingHeads[word + 1] ?? 0
    for (let at = postingHeads[word] ?? 0; at < end; at++) see(postingItems[at] ?? 0)
  }
}

/** The same, without names whose other words begin with none of these letters. */
export function eachNameWith(
  { columns }: Snapshot,
  { words, others }: { readonly words: readonly number[]; readonly others: number },
  see: (name: number) => void,
): void {
  const { postingHeads, postingItems, postingOthers } = columns
  const wanted = others | alwaysBit
  for (const word of words) {
    const end = postingHeads[word + 1] ?? 0
    for (let at = postingHeads[word] ?? 0; at < end; at++)
      if (((postingOthers[at] ?? 0) & wanted) !== 0) see(postingItems[at] ?? 0)
  }
}
