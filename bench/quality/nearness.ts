/** A name as letters: lower case, accents and signs gone, as written and with its words in order of the alphabet. */
export interface Letters {
  readonly written: string
  readonly sorted: string
}

export function lettersOf(name: string): Letters {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´ʻʼʾʿ]/gu, '')
    .toLowerCase()
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return { written: words.join(''), sorted: words.toSorted().join('') }
}

/** Edits by the longer name's letters, in the better of the two orders; 1 where the lengths rule it out. */
export function leastShare(a: Letters, b: Letters): number {
  const longest = Math.max(a.written.length, b.written.length, 1)
  if (Math.abs(a.written.length - b.written.length) > longest / 2) return 1
  return Math.min(edits(a.written, b.written), edits(a.sorted, b.sorted)) / longest
}

/** Levenshtein's distance in two rows. */
export function edits(a: string, b: string): number {
  if (a === b) return 0
  let last = Uint16Array.from({ length: b.length + 1 }, (_, j) => j)
  let row = new Uint16Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j++) {
      const same = (last[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(same, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
    }
    ;[last, row] = [row, last]
  }
  return last[b.length] ?? 0
}
