import { bonesOfLatin, bonesOfScript } from './bones.ts'
import { rarityOf } from './common-names.ts'
import { codesOf, consonantCounts } from './edits.ts'
import type { Word, WordKind } from './model.ts'
import { nicknameGroups } from './nicknames.ts'
import { romanisationKey } from './romanisation.ts'
import { isVowelless } from './scripts.ts'
import type { Token } from './tokens.ts'

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
  const key = romanisationKey(text)
  const word: Word = {
    kind: meant.kind,
    text,
    written,
    value: meant.value ?? '',
    class: meant.class ?? '',
    key,
    bones: isVowelless(script) ? bonesOfScript(written.replace(/^ال(?=.{3})/, '')) : bonesOfLatin(text),
    ...partsFor(text, key),
  }
  known.set(name, word)
  return word
}

export type ComparedPart = Pick<Word, 'codes' | 'consonants' | 'groups' | 'rarity'>

/** The parts of a word that follow from its text alone: not stored, made when the word is read. */
export function partsFor(text: string, key: string = romanisationKey(text)): ComparedPart {
  const codes = codesOf(text)
  return {
    codes,
    consonants: consonantCounts(codes),
    groups: nicknameGroups(text),
    rarity: rarityOf(text, key),
  }
}
