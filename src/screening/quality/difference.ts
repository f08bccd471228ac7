import { scriptOf } from '#names'

/** How two names differ, by a plain rule that does not ask the engine under test. In the order of asking. */
export const differences = [
  'other script',
  'same letters',
  'other order',
  'joined or split',
  'initials',
  'word left out',
  'words left out',
  'one word, a slip',
  'one word, another',
  'several words',
] as const
export type Difference = (typeof differences)[number]

/** The kind of difference between two names: case, accents and punctuation never count. */
export function differenceOf(name1: string, name2: string): Difference {
  if (scriptOf(name1) !== scriptOf(name2)) return 'other script'
  const [a, b] = [wordsOf(name1), wordsOf(name2)]
  if (a.join(' ') === b.join(' ')) return 'same letters'
  const [onlyA, onlyB] = [without(a, b), without(b, a)]
  if (onlyA.length === 0 && onlyB.length === 0) return 'other order'
  if (a.join('') === b.join('') || onlyA.toSorted().join('') === onlyB.toSorted().join(''))
    return 'joined or split'
  if (onlyA.length === onlyB.length && onlyA.every((word) => onlyB.some((other) => isInitial(word, other))))
    return 'initials'
  if (onlyA.length === 0 || onlyB.length === 0)
    return onlyA.length + onlyB.length === 1 ? 'word left out' : 'words left out'
  if (onlyA.length > 1 || onlyB.length > 1) return 'several words'
  return isSlip(onlyA[0] ?? '', onlyB[0] ?? '') ? 'one word, a slip' : 'one word, another'
}

function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/[\p{M}'’‘`´ʻʼʾʿ]/gu, '')
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return words.filter((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}

function isInitial(a: string, b: string): boolean {
  const [short, long] = [...a].length <= [...b].length ? [a, b] : [b, a]
  return [...short].length === 1 && long.startsWith(short)
}

/** One edit or swap of neighbours in a word, two from eight letters on. */
function isSlip(a: string, b: string): boolean {
  return edits([...a], [...b]) <= (Math.min(a.length, b.length) < 8 ? 1 : 2)
}

/** Edits and swaps of neighbours (optimal string alignment). */
function edits(a: readonly string[], b: readonly string[]): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(same, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
