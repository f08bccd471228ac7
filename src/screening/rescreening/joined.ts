import { type AnalysedName, romanisationKey, type Word } from '#names'
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
 * Names of an index of parties of which neighbours together are a word of this name with a slip, or romanised in
 * another way: `Borys ovna` of `Borisovna`, `Alfa Onee` of `Alphaone`. An index finds neighbours as they are written;
 * what it is asked with slips is the joined words of the question, and here the question is the name that writes them
 * as one.
 */
export function joinedNear(
  index: Snapshot,
  { words, kind }: AnalysedName,
  see: (name: number) => void,
): void {
  for (const hash of new Set(words.filter(mayBeJoined).flatMap((word) => keysOf(word, kind))))
    index.eachNameJoining(hash, see)
}

const mayBeJoined = ({ kind, text }: Word) => kind !== 'number' && text.length >= shortest

function keysOf({ text, key }: Word, kind: AnalysedName['kind']): number[] {
  const slips = [...slipsOf(text)].map((slip) => lettersKey(keyKinds.joined[kind], slip))
  return [hashOf(romanised[kind], key), ...slips]
}
