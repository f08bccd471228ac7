import { type Language, languages } from '#kernel'
import { assertions, hedges, instead } from '../knowledge/assertion-words.ts'
import type { Suspicion } from './ladders.ts'

/** A sentence that states as fact what is not established, and how it can be said. */
export interface Overstatement {
  readonly sentence: string
  /** The words that state it. */
  readonly words: string
  /** How it may begin at this level. */
  readonly say: string
}

/**
 * The sentences of a text that assert what the suspicion does not carry (F51): below *established* nothing is said to be
 * done, only to be alleged (up to *suspected*) or to be believed with reason (from *strengthened*). A sentence that says
 * so itself is let through. At *established* nothing is found. All languages are heard, the named one first: a text may
 * quote another.
 */
export function guardWording(
  text: string,
  level: Suspicion | undefined,
  language: Language,
): readonly Overstatement[] {
  if (level === 'established') return []
  const isBelieved = level === 'strengthened' || level === 'reasonToBelieve'
  return sentencesOf(text).flatMap((sentence) => {
    if (languages.some((one) => hedges[one].test(sentence))) return []
    const stated = statedIn(sentence, language)
    if (!stated) return []
    return [{ sentence, words: stated.words, say: instead[stated.in][isBelieved ? 'finding' : 'allegation'] }]
  })
}

function statedIn(sentence: string, named: Language) {
  for (const one of [named, ...languages]) {
    const words = assertions[one].exec(sentence)?.[0]
    if (words !== undefined) return { words, in: one }
  }
  return undefined
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}
