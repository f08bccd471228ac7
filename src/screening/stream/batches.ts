import type { RawRow } from './row.ts'

/** Some rows that are screened together, and how far the input was read when they were cut out. */
export interface Batch<At> {
  readonly rows: readonly RawRow[]
  readonly at: At
  /** How much of that piece of the input is done with them: 0 to 1. */
  readonly share: number
}

const mostRows = 256
const mostCharacters = 300_000

/** Parcels of rows, neither too many nor too long; the first `skip` rows are left out, for they were done before. */
export async function* batchesOf<At>(
  pieces: AsyncIterable<{ readonly rows: readonly RawRow[]; readonly at: At }>,
  skip = 0,
): AsyncGenerator<Batch<At>> {
  for await (const { rows, at } of pieces) {
    let from = 0
    let characters = 0
    for (const [place, row] of rows.entries()) {
      characters += sizeOf(row)
      if (row.number <= skip) {
        from = place + 1
        characters = 0
      } else if (place + 1 - from >= mostRows || characters >= mostCharacters) {
        yield { rows: rows.slice(from, place + 1), at, share: (place + 1) / rows.length }
        from = place + 1
        characters = 0
      }
    }
    if (from < rows.length) yield { rows: rows.slice(from), at, share: 1 }
  }
}

function sizeOf({ content }: RawRow): number {
  if (typeof content === 'string') return content.length
  return 'fault' in content ? 0 : content.reduce((sum, cell) => sum + cell.length, 0)
}
