import { addCounts, editCost, leastCost } from './edits.ts'
import type { AnalysedName, Word } from './model.ts'
import { isForeign } from './scripts/across.ts'
import { joinAcross, joinCost, tolerated } from './scripts/join-across.ts'
import { makeWord } from './word.ts'

/** Neighbours that together are a word of the other side: `Patr ushev` and `Patrushev`. */
export interface Joined {
  readonly words: readonly Word[]
  readonly joins: readonly { readonly parts: string; readonly whole: string }[]
}
const none: Joined['joins'] = []
const mostParts = 4
const shortestWhole = 5

/** Both names with the neighbours joined that the other name writes as one. */
export function joinBoth(a: AnalysedName, b: AnalysedName): readonly [Joined, Joined] {
  const join = a.script === b.script ? joinTowards : joinAcross
  const joinedA = join(a.words, b.words)
  return [joinedA, join(b.words, joinedA.words)]
}

/** Two to four neighbours become one word where that equals, within one edit, a word that only the other side has. */
export function joinTowards(words: readonly Word[], others: readonly Word[]): Joined {
  if (!mayJoin(words, others)) return { words, joins: none }
  const result: Word[] = []
  const joins: { parts: string; whole: string }[] = []
  const taken = new Set<Word>()
  for (let i = 0; i < words.length; ) {
    const found = joinAt(words, i, others)
    const word = words[i]
    if (found && !taken.has(found.target)) {
      result.push(found.word)
      joins.push({ parts: found.parts, whole: found.word.text })
      taken.add(found.target)
      i += found.length
    } else {
      if (word) result.push(word)
      i++
    }
  }
  return { words: result, joins }
}

/** By length and consonants alone: whether any neighbours could make a word of the other side. Never misses one. */
export function mayJoin(words: readonly Word[], others: readonly Word[]): boolean {
  for (let from = 0; from + 1 < words.length; from++) {
    if (lengthAt(words, from, others) > 0) return true
  }
  return false
}

const isTarget = ({ kind, text }: Word) =>
  kind !== 'form' && kind !== 'number' && text.length >= shortestWhole - 1

function lengthAt(words: readonly Word[], from: number, others: readonly Word[]): number {
  const first = words[from]
  if (!first) return 0
  let letters = first.text.length
  let consonants = first.consonants
  for (let length = 2; length <= mostParts; length++) {
    const next = words[from + length - 1]
    if (!next) return 0
    letters += next.text.length
    consonants = addCounts(consonants, next.consonants)
    for (const target of others) {
      const gap = letters - target.text.length
      if (gap < -1 || gap > 1 || letters < shortestWhole || !isTarget(target)) continue
      if (first.text[0] !== target.text[0]) continue
      if (leastCost(consonants, target.consonants) <= 1) return length
    }
  }
  return 0
}

function joinAt(words: readonly Word[], from: number, others: readonly Word[]) {
  if (lengthAt(words, from, others) === 0) return undefined
  for (let length = Math.min(mostParts, words.length - from); length >= 2; length--) {
    const parts = words.slice(from, from + length)
    // words that the other side has as they are stay as they are
    if (parts.some((part) => part.kind !== 'particle' && part.text.length > 2 && has(others, part))) continue
    const text = parts.map((part) => part.text).join('')
    for (const target of others) {
      if (!isTarget(target) || has(words, target) || !isJoin(text, target)) continue
      const word = makeWord({ text, written: text, script: 'latin' }, target)
      return { word, target, length, parts: parts.map((part) => part.written).join(' ') }
    }
  }
  return undefined
}

/** Whether neighbours, written as one, may be this word of another name. */
export function mayJoinInto(joined: Pick<Word, 'text' | 'written'>, target: Word): boolean {
  return isForeign(joined) === isForeign(target)
    ? isTarget(target) && isJoin(joined.text, target)
    : joinCost(joined, target) <= tolerated
}

const has = (words: readonly Word[], one: Word) => words.some(({ text }) => text === one.text)

function isJoin(text: string, target: Word): boolean {
  if (text === target.text) return true
  if (Math.abs(text.length - target.text.length) > 1 || text.length < shortestWhole) return false
  if (text[0] !== target.text[0]) return false
  const joined = makeWord({ text, written: text, script: 'latin' }, { kind: 'word' })
  return joined.key === target.key || editCost(joined.codes, target.codes, 1) <= 1
}
