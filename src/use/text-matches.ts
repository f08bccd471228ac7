import { prohibitedUses } from './prohibited-uses.ts'

/** The words of a pattern stand within this many words, in any order; `*` is any letters at a word's beginning or end. */
const window = 8

/**
 * The prohibited uses that the words of a declaration point to, by code, sorted. Words are compared without case and
 * accents, in all four languages at once. Prose can only add a question or a review: nothing here permits, and a
 * negated sentence ("no face recognition") still matches, for somebody should read it.
 */
export function textMatches(text: string | null | undefined): readonly string[] {
  const words = wordsOf(text ?? '')
  if (words.length === 0) return []
  return compiled
    .filter(({ patterns }) => patterns.some((pattern) => isWithinWindow(pattern, words)))
    .map(({ code }) => code)
    .sort()
}

type WordTest = (word: string) => boolean

const compiled = prohibitedUses.map(({ code, patterns }) => ({
  code,
  patterns: Object.values(patterns).flat().map(compile),
}))

function compile(pattern: string): readonly WordTest[] {
  return pattern.split(' ').map((part) => {
    const word = fold(part.replaceAll('*', ''))
    if (part.startsWith('*') && part.endsWith('*')) return (each) => each.includes(word)
    if (part.startsWith('*')) return (each) => each.endsWith(word)
    return part.endsWith('*') ? (each) => each.startsWith(word) : (each) => each === word
  })
}

/** All words of the pattern within `window` words, in any order. */
function isWithinWindow(pattern: readonly WordTest[], words: readonly string[]): boolean {
  // Nearly every pattern ends here: one of its words is not in the text at all.
  if (!pattern.every((test) => words.some(test))) return false
  if (pattern.length === 1) return true
  const positions = pattern.map((test) => words.flatMap((word, at) => (test(word) ? [at] : [])))
  return positions
    .flat()
    .some((start) => positions.every((own) => own.some((at) => at >= start && at < start + window)))
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Lower case without accents, so that `känslor`, `KÄNSLOR` and `kanslor` are one word; ø and æ have no accent to lose. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
}
