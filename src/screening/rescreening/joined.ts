import { type AnalysedName, type NameKind, romanisationKey, type Word } from '#names'
import { hashOf, joinedWords, keyKinds, lettersKey } from '../keys.ts'
import type { Snapshot } from '../snapshot.ts'
import { slipsOf } from './slips.ts'

/** Shorter words are never made of neighbours. */
const shortest = 4

/** Kinds of keys that an index of parties has beside `keyKinds`. */
const romanised = { person: 0x101, organisation: 0x102, object: 0x103 } as const

/** Where an index of parties finds a name by its neighbours written as one, however that is romanised. */
export function joinedRomanised({ words, kind }: AnalysedName): Set<number> {
  return new Set(joinedWords(words).map(({ text }) => hashOf(romanised[kind], romanisationKey(text))))
}

/**
 * Looks for names of an index of parties of which neighbours together are a word of a name with a slip, or romanised
 * in another way: `Borys ovna` of `Borisovna`, `Alfa Onee` of `Alphaone`. An index finds neighbours as they are
 * written; what it is asked with slips is the joined words of the question, and here the question is the name that
 * writes them as one. What was looked up for a word is kept for the next name that has it.
 */
export function joinedNear(index: Snapshot): (name: AnalysedName, see: (name: number) => void) => void {
  const known = new Map<string, readonly number[]>()
  return ({ words, kind }, see) => {
    for (const word of words) {
      if (!mayBeJoined(word)) continue
      const key = `${kind} ${word.text}`
      const found = known.get(key) ?? namesJoining(index, word, kind)
      known.set(key, found)
      for (const name of found) see(name)
    }
  }
}

const mayBeJoined = ({ kind, text }: Word) => kind !== 'number' && text.length >= shortest

function namesJoining(index: Snapshot, { text, key }: Word, kind: NameKind): number[] {
  const names = new Set<number>()
  const see = (name: number) => names.add(name)
  index.eachNameJoining(hashOf(romanised[kind], key), see)
  for (const slip of slipsOf(text)) index.eachNameJoining(keyOf(slip, kind), see)
  return [...names]
}

/** As `lettersKey`: few words have a letter twice in a row. */
function keyOf(slip: string, kind: NameKind): number {
  const of = keyKinds.joined[kind]
  for (let at = 1; at < slip.length; at++) if (slip[at] === slip[at - 1]) return lettersKey(of, slip)
  return hashOf(of, slip)
}
