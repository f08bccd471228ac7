import { ownFieldNames, ownFields } from '../../knowledge/own-fields.ts'
import type { OwnField, OwnMapping } from '../model.ts'

/** A word as headings and kinds are compared: small letters, without blanks and marks. */
export function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The headings of a table as they are named: one without text by its place, one that comes twice by its turn. */
export function columnNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = cell.replace(/\s+/g, ' ').trim().slice(0, 280) || `#${at + 1}`
    const turn = (seen.get(name) ?? 0) + 1
    seen.set(name, turn)
    return turn === 1 ? name : `${name} (${turn})`
  })
}

/** The field that a heading most likely means; a number at its end ("alias 2") counts for nothing. */
export function guessField(column: string): OwnField | undefined {
  const plain = plainWord(column)
  const bare = plain.replace(/\d+$/, '')
  const means = (word: string) =>
    ownFieldNames.find((name) => plainWord(name) === word || ownFields[name].headings.includes(word))
  const field = means(plain)
  if (field) return field
  const first = means(bare)
  return first && ownFields[first].many ? first : undefined
}

/**
 * Which column most likely fills which field, by their headings in Swedish, Norwegian, Finnish and English. A field that
 * takes one value is filled by the first column that means it. Undefined where no heading means anything.
 */
export function guessMapping(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): OwnMapping | undefined {
  const taken = new Set<OwnField>()
  const guessed: OwnMapping['columns'] = []
  for (const column of columns) {
    const field = guessField(column)
    if (!field || (taken.has(field) && !ownFields[field].many)) continue
    taken.add(field)
    guessed.push({ column, field })
  }
  if (guessed.length === 0) return undefined
  const born = guessed.filter(({ field }) => field === 'birthDate' || field === 'listedOn')
  const places = born.map(({ column }) => columns.indexOf(column))
  const cells = rows.flatMap((row) => places.map((at) => row[at] ?? ''))
  return { columns: guessed, dates: isMonthFirst(cells) ? 'monthFirst' : 'dayFirst' }
}

/** Whether a mapping says where the name stands. */
export function hasName({ columns }: OwnMapping): boolean {
  return columns.some(({ field }) => field === 'name' || field === 'familyName')
}

/** 04/13/1970 is written with the month first; days first wherever nothing shows it. */
function isMonthFirst(cells: readonly string[]): boolean {
  const pairs = cells.flatMap((cell) =>
    [...cell.matchAll(/(?<!\d)(\d{1,2})[/.](\d{1,2})[/.]\d{4}/g)].map(([, one, other]) => [
      Number(one),
      Number(other),
    ]),
  )
  return pairs.some(([, other = 0]) => other > 12) && !pairs.some(([one = 0]) => one > 12)
}
