/** A piece of a text: its own where the other text lacks it. */
export interface Piece {
  readonly text: string
  readonly isOwn: boolean
}

/** Texts longer than this are compared as wholes: the table of a longest common run grows with the square. */
const longest = 400

/** Two texts in pieces: what both have, word by word in order, and what only one has. */
export function wordDifference(left: string, right: string): { left: Piece[]; right: Piece[] } {
  const a = wordsOf(left)
  const b = wordsOf(right)
  if (left === right) return { left: whole(left, false), right: whole(right, false) }
  if (a.length > longest || b.length > longest) return { left: whole(left, true), right: whole(right, true) }
  const { keptA, keptB } = commonRun(a, b)
  return { left: pieces(a, keptA), right: pieces(b, keptB) }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []
const whole = (text: string, isOwn: boolean): Piece[] => (text === '' ? [] : [{ text, isOwn }])

/** Which words stand in the longest common run of both. */
function commonRun(a: readonly string[], b: readonly string[]) {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const keptA = new Set<number>()
  const keptB = new Set<number>()
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      keptA.add(i++)
      keptB.add(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return { keptA, keptB }
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const found: { text: string; isOwn: boolean }[] = []
  for (const [index, text] of words.entries()) {
    const isOwn = !kept.has(index)
    const last = found.at(-1)
    if (last?.isOwn === isOwn) last.text += text
    else found.push({ text, isOwn })
  }
  return found
}
