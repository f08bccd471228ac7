import type { Joined } from '../joining.ts'
import type { Word } from '../model.ts'
import { makeWord } from '../word.ts'
import { compareAcross, isForeign } from './across.ts'

const mostParts = 4
const shortestWhole = 5
/** What a joined word may still differ from its target. */
const tolerated = 0.6

/**
 * Two to four neighbours become one word where they are read as a word that the other side writes as one in another
 * script: `Salah al-Din` and صلاحالدين, `Jong Un` and 정은, `Hai Kang` and 海康.
 */
export function joinAcross(words: readonly Word[], others: readonly Word[]): Joined {
  const result: Word[] = []
  const joins: { parts: string; whole: string }[] = []
  const taken = new Set<Word>()
  for (let i = 0; i < words.length; ) {
    const found = joinAt(words, i, { others, taken })
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
  readonly others: readonly Word[]
  readonly taken: ReadonlySet<Word>
}

function joinAt(words: readonly Word[], from: number, { others, taken }: Facing) {
  const first = words[from]
  if (!first) return undefined
  let best: { word: Word; target: Word; length: number; parts: string; cost: number } | undefined
  for (let length = 2; length <= Math.min(mostParts, words.length - from); length++) {
    const parts = words.slice(from, from + length)
    if (parts.some((part) => part.kind === 'form' || part.kind === 'number' || isSettled(part, others))) break
    const joined = joinedWord(parts)
    for (const target of others) {
      if (taken.has(target) || target.kind === 'form' || target.kind === 'particle') continue
      if (joined.text.length < shortestWhole || isForeign(target) === isForeign(joined)) continue
      const cost = compareAcross(joined, target, tolerated)?.cost ?? Number.POSITIVE_INFINITY
      if (cost > tolerated || (best && cost >= best.cost)) continue
      best = {
        word: makeWord({ text: joined.text, written: joined.written, script: 'other' }, target),
        target,
        length,
        parts: parts.map(({ written }) => written).join(' '),
        cost,
      }
    }
  }
  return best
}

function joinedWord(parts: readonly Word[]): Word {
  const text = parts.map((part) => part.text).join('')
  const written = parts.map((part) => part.written).join('')
  return makeWord({ text, written, script: 'other' }, { kind: 'word' })
}

/** A word that the other side has by itself stays by itself. */
function isSettled(part: Word, others: readonly Word[]): boolean {
  if (part.kind === 'particle' || part.text.length < 3) return false
  return others.some(
    (other) => other.text === part.text || (compareAcross(part, other, 0.3)?.cost ?? 9) <= 0.3,
  )
}
