export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** The text of a file and how it was read: by its mark, by its pattern of zero bytes, as UTF-8 where it is that, else as Latin. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-8') return { text: new TextDecoder(encoding).decode(bytes), encoding }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4) return 'utf-16le'
  if (even > head.length / 4) return 'utf-16be'
  return 'utf-8'
}

export const delimiters = [';', ',', '\t'] as const
export type Delimiter = (typeof delimiters)[number]

/** The mark that parts the first lines most evenly; a comma where none does. Marks within quotes do not count. */
export function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const scores = delimiters.map((mark) => {
    const counts = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length - 1)
    const [first = 0] = counts
    const isEven = counts.every((count) => count === first)
    return { mark, score: first * (isEven ? 10 : 1) }
  })
  const best = scores.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score > 0 ? best.mark : ','
}
