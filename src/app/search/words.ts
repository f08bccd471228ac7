import { analyse } from '#names'

const syllabic = /[\p{Script=Han}\p{Script=Hangul}]/u
/** Longest reading of a run of characters that is indexed from each of its places. */
const longestRun = 32
/** Words shorter than this are told apart by every letter; a slip of the pen in them is another word. */
export const shortestForgiven = 5

/** One word of a question: how it begins, and the key that other romanisations of it share. */
export interface AskedWord {
  readonly text: string
  readonly key: string
}

/** The words of a question, in Latin letters whatever its script, at most eight. */
export function askedWords(question: string): AskedWord[] {
  const words: { text: string; key: string; isRun: boolean }[] = []
  for (const { text, key, written } of analyse(question, 'object').words) {
    const isRun = syllabic.test(written)
    const last = words.at(-1)
    if (isRun && last?.isRun) last.text += text
    else if (text !== '') words.push({ text, key: `~${key}`, isRun })
  }
  return words.slice(0, 8).map(({ text, key }) => ({ text: text.slice(0, longestRun), key }))
}

/** What a thing is found by: each word in Latin letters, the reading of each run of characters, and romanisation keys. */
export function tokensOf(texts: readonly (string | null | undefined)[]): string[] {
  const tokens = new Set<string>()
  for (const text of texts) {
    if (text == null) continue
    for (const { text: word, key, written } of analyse(text, 'object').words) {
      if (word === '') continue
      if (syllabic.test(written)) for (const run of runsFrom(written)) tokens.add(run)
      else tokens.add(word.slice(0, 64))
      if (word.length >= shortestForgiven && key !== '') tokens.add(`~${key.slice(0, 64)}`)
    }
  }
  return [...tokens]
}

/** 杭州海康 is found by hang…, zhou…, hai… and kang…, each with what follows it. */
function runsFrom(written: string): string[] {
  const characters = [...written].slice(0, longestRun)
  return characters.map((_, from) => {
    const [word] = analyse(characters.slice(from).join(''), 'object').words
    return (word?.text ?? '').slice(0, longestRun)
  })
}

/** The beginning that survives another ending: `distributsiya` and `distribution` share one. Undefined for short words. */
export function stemOf(word: string): string | undefined {
  return word.length > shortestForgiven ? word.slice(0, Math.ceil(word.length * 0.65)) : undefined
}

/** Is one the other with a letter more, less, other, or two neighbours turned round? */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [left, right] = [one.slice(at), other.slice(at)]
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  return (
    left === right ||
    left.slice(1) === right.slice(1) ||
    left === right.slice(1) ||
    left.slice(1) === right ||
    (left.length > 1 && right.length > 1 && isTurned)
  )
}

/**
 * How much of a word's beginning, or of its end, is as it should be whatever single slip there is: of two words that
 * are near, one end at least is the same for so many letters.
 */
export function soundEnd(length: number): number {
  return Math.max(2, Math.floor((length - 1) / 2))
}
