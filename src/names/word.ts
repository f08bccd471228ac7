import { bonesOfLatin, bonesOfScript } from './bones.ts'
import { codesOf, consonantCounts } from './edits.ts'
import type { Word, WordKind } from './model.ts'
import { nicknameGroups } from './nicknames.ts'
import { romanisationKey } from './romanisation.ts'
import { isVowelless } from './scripts.ts'
import type { Token } from './tokens.ts'

/** How much a shared word proves where no list says how common it is. */
const unknownRarity = 0.5
const known = new Map<string, Word>()
const mostKnown = 200_000

interface Meant {
  readonly kind: WordKind
  readonly value?: string
  readonly class?: string
}

/** A word with everything that comparing needs, made once for each distinct word. */
export function makeWord(token: Token, meant: Meant): Word {
  const name = `${meant.kind}|${meant.value ?? ''}|${token.written}|${token.text}`
  const seen = known.get(name)
  if (seen) return seen
  if (known.size >= mostKnown) known.clear()
  const { text, written, script } = token
  const word: Word = {
    kind: meant.kind,
    text,
    written,
    value: meant.value ?? '',
    class: meant.class ?? '',
    key: romanisationKey(text),
    bones: isVowelless(script) ? bonesOfScript(written.replace(/^ال(?=.{3})/, '')) : bonesOfLatin(text),
    ...partsFor(text),
    rarity: unknownRarity,
  }
  known.set(name, word)
  return word
}

export type ComparedPart = Pick<Word, 'codes' | 'consonants' | 'groups'>

/** The parts of a word that follow from its text alone: not stored, made when the word is read. */
export function partsFor(text: string): ComparedPart {
  const codes = codesOf(text)
  return { codes, consonants: consonantCounts(codes), groups: nicknameGroups(text) }
}
