export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/**
 * How a text is most likely encoded, by its first bytes: its mark, the pattern of its zero bytes, else UTF-8, unless
 * more of it is broken than whole UTF-8. A single broken byte makes no other encoding: its row is refused by itself.
 */
export function encodingOf(head: Uint8Array): Encoding {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const sample = head.subarray(0, 2000)
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 4) return 'utf-16le'
  if (even > sample.length / 4) return 'utf-16be'
  const foreign = new TextDecoder('utf-8').decode(head, { stream: true }).match(/[^\0-\x7f]/gu) ?? []
  const broken = foreign.filter((character) => character === '\ufffd').length
  return broken > foreign.length - broken ? 'windows-1252' : 'utf-8'
}

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** The mark that parts the first lines most evenly; a comma where none does. Marks within quotes do not count. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 50_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const scores = delimiters.map((mark) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length - 1)
    const [first = 0] = counts
    return { mark, score: first * (counts.every((count) => count === first) ? 10 : 1) }
  })
  const best = scores.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score > 0 ? best.mark : ','
}
