import type { AnalysedName, Word } from '#names'
import { keyKinds, lettersKey } from '../keys.ts'
import type { Snapshot } from '../snapshot.ts'

/** Shorter words are never made of neighbours. */
const shortest = 4
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * Names of an index of which neighbours together are a word of this name with a slip: `Borys ovna` of `Borisovna`. An
 * index finds neighbours as they are written; what it is asked with slips is the joined words of the question, and
 * here the question is the name that writes them as one.
 */
export function joinedNear(
  index: Snapshot,
  { words, kind }: AnalysedName,
  see: (name: number) => void,
): void {
  const seen = new Set<string>()
  for (const word of words)
    if (mayBeJoined(word))
      for (const slip of slipsOf(word.text)) {
        if (seen.has(slip)) continue
        seen.add(slip)
        index.eachNameJoining(lettersKey(keyKinds.joined[kind], slip), see)
      }
}

const mayBeJoined = ({ kind, text }: Word) => kind !== 'number' && text.length >= shortest

/** A word with a letter left out, added, in another's place, or two turned round; its first letter stays. */
function* slipsOf(text: string): Generator<string> {
  for (let at = 1; at <= text.length; at++) {
    const head = text.slice(0, at)
    const tail = text.slice(at + 1)
    for (const letter of letters) yield head + letter + text.slice(at)
    if (at === text.length) return
    yield head + tail
    for (const letter of letters) yield head + letter + tail
    yield `${head}${tail[0] ?? ''}${text[at]}${tail.slice(1)}`
  }
}
