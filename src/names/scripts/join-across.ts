import { codesOf, type Letters, lettersOf } from '../edits.ts'
import type { Joined } from '../joining.ts'
import type { Word } from '../model.ts'
import { makeWord } from '../word.ts'
import { compareAcross, isForeign } from './across.ts'
import { bitOf } from './lattice.ts'
import { soundCost } from './sound-cost.ts'
import { latticeFor } from './sounding.ts'
import { isTranslation } from './translations.ts'

const mostParts = 4
const shortestWhole = 3
/** What a joined word may still differ from its target; less where vowels are free and any two words come near. */
export const tolerated = 0.6
const toleratedVowelless = 0.3

/**
 * Two to four neighbours become one word where they are read as a word that the other side writes as one in another
 * script: `Salah al-Din` and صلاحالدين, `Jong Un` and 정은, `Hai Kang` and 海康.
 */
export function joinAcross(words: readonly Word[], others: readonly Word[]): Joined {
  if (words.length < 2) return { words, joins: [] }
  const result: Word[] = []
  const joins: { parts: string; whole: string }[] = []
  const taken = new Set<Word>()
  const targets = others.filter((other) => isTarget(other, words))
  if (targets.length === 0) return { words, joins: [] }
  for (let i = 0; i < words.length; ) {
    const found = joinAt(words, i, { targets, taken })
    const word = words[i]
    if (found) {
      result.push(found.word)
      joins.push({ parts: found.parts, whole: found.target.written })
      taken.add(found.target)
      i += found.length
    } else {
      if (word) result.push(word)
      i++
    }
  }
  return { words: result, joins }
}

interface Facing {
  readonly targets: readonly Word[]
  readonly taken: ReadonlySet<Word>
}

function joinAt(words: readonly Word[], from: number, { targets, taken }: Facing) {
  const first = words[from]
  if (!first) return undefined
  const starts = isForeign(first) ? (latticeFor(first.written)?.starts ?? -1) : bitOf(first.text)
  let best: { target: Word; length: number; cost: number } | undefined
  let text = ''
  let written = ''
  for (let length = 1; length <= mostParts; length++) {
    const part = words[from + length - 1]
    if (!part || part.kind === 'form' || part.kind === 'number') break
    text += part.text
    written += part.written
    if (length === 1 || text.length < shortestWhole) continue
    for (const target of targets) {
      if (taken.has(target)) continue
      const wanted = isForeign(target) ? (latticeFor(target.written)?.starts ?? -1) : bitOf(target.text)
      const cost = (starts & wanted) === 0 ? 9 : joinCost({ text, written }, target)
      if (cost <= tolerated && (!best || cost < best.cost)) best = { target, length, cost }
    }
  }
  if (!best) return undefined
  const parts = words.slice(from, from + best.length)
  const joined = {
    text: parts.map((part) => part.text).join(''),
    written: parts.map((part) => part.written).join(''),
    script: 'other' as const,
  }
  return { ...best, word: makeWord(joined, best.target), parts: parts.map((part) => part.written).join(' ') }
}

/** What it costs to read neighbours, written as one, as a word of another script. Infinity in the same script. */
export function joinCost(joined: Pick<Word, 'text' | 'written'>, target: Word): number {
  if (joined.text === '' && joined.written === '') return Number.POSITIVE_INFINITY
  const isJoinedForeign = joined.text !== joined.written
  if (isForeign(target) === isJoinedForeign) return Number.POSITIVE_INFINITY
  const [foreign, latin] = isJoinedForeign ? [joined, target.text] : [target, joined.text]
  // no word is read with half or twice the letters of its plainest reading
  const likely = foreign.text.length
  if (latin.length * 2 < likely || latin.length > likely * 2 + 2) return Number.POSITIVE_INFINITY
  if (isTranslation(foreign.written, latin)) return 0.3
  const lattice = latticeFor(foreign.written)
  if (!lattice) return Number.POSITIVE_INFINITY
  const isFree = lattice.habits.vowel < 0.1
  if (isFree && lattice.weight < 3) return Number.POSITIVE_INFINITY
  return soundCost(
    { bytes: lattice.flat, at: 0 },
    latinLetters(latin),
    isFree ? toleratedVowelless : tolerated,
  )
}

/** A word that the other side has by itself needs no joining. */
function isTarget(word: Word, others: readonly Word[]): boolean {
  if (word.kind === 'form' || word.kind === 'particle' || word.kind === 'number') return false
  return !others.some(
    (other) => other.text === word.text || (compareAcross(word, other, 0.3)?.cost ?? 9) <= 0.3,
  )
}

let keptText = ''
let kept = lettersOf(codesOf(''))
/** One Latin text is compared with many words of other scripts. */
function latinLetters(text: string): Letters {
  if (text !== keptText) kept = lettersOf(codesOf(text))
  keptText = text
  return kept
}
