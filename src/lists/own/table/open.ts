import type { Wording } from '#kernel'
import type { CsvRow } from '../../csv-reader.ts'
import { ownFields } from '../../knowledge/own-fields.ts'
import { noNameColumnWords, otherColumnsWords, twiceMappedWords } from '../../knowledge/own-words.ts'
import { readingFaults } from '../../knowledge/reading-words.ts'
import type { ListFile } from '../../list.ts'
import { refuseFile } from '../../refusal.ts'
import type { OwnMapping, PreviewColumn } from '../model.ts'
import { columnNames, guessMapping, hasName } from './guess.ts'
import { tableRows } from './text.ts'

/** What a mapping is taken from: what somebody says now, else as the list was last read, else the headings. */
export interface Wish {
  readonly given?: OwnMapping | undefined
  readonly kept?: OwnMapping | null | undefined
}

/** A table with its columns known, its rows still to come. */
export interface OpenTable {
  readonly columns: readonly PreviewColumn[]
  /** Undefined where no heading means anything. */
  readonly mapping: OwnMapping | undefined
  /** Why it cannot be read by this mapping. */
  readonly problem: Wording | undefined
  readonly from: 'given' | 'kept' | 'guessed'
  /** Every row of it has all its cells. */
  readonly isText: boolean
  /** Cells by column, those behind the last column left out. */
  readonly rows: AsyncGenerator<CsvRow>
}

/** Rows that are read ahead: for the values that are shown, and what the dates say of themselves. */
const ahead = 200
/** Titles and notes that stand above the headings. */
const mostAbove = 10
const shownValues = 3
const longestValue = 80

/** Opens a table: finds its headings and which column fills which field. Throws `list_refused` where it is none. */
export async function openTable(file: ListFile, wish: Wish): Promise<OpenTable> {
  const { rows, isText } = await tableRows(file)
  try {
    return { ...(await begun(file, wish, rows)), isText }
  } catch (error) {
    await rows.return(undefined) // lets go of the file
    throw error
  }
}

async function begun(
  file: ListFile,
  wish: Wish,
  rows: AsyncGenerator<CsvRow>,
): Promise<Omit<OpenTable, 'isText'>> {
  const first: CsvRow[] = []
  for (let step = await rows.next(); !step.done; step = await rows.next()) {
    if (step.value.cells.some((cell) => cell.trim() !== '')) first.push(step.value)
    if (first.length >= ahead) break
  }
  const at = headerAt(first, wish)
  const header = first[at]
  if (!header) return refuseFile(file.name, readingFaults.empty)
  const names = columnNames(trimmed(header.cells))
  const body = first.slice(at + 1)
  const { mapping, from, problem } = mappingOf({ wish, names, rows: body.map(({ cells }) => cells) })
  const columns = names.map((column, place) => ({
    column,
    field: mapping?.columns.find((one) => one.column === column)?.field ?? null,
    values: valuesOf(body, place),
  }))
  return { columns, mapping, from, problem, rows: onward(body, rows) }
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
}

/**
 * The headings: the first row that has the columns of the mapping; else the first with more than one cell filled, as
 * titles above a table have one; else the first.
 */
function headerAt(rows: readonly CsvRow[], { given, kept }: Wish): number {
  const known = given ?? kept
  const at = rows.slice(0, mostAbove).findIndex(({ cells }) => {
    if (!known) return cells.filter((cell) => cell.trim() !== '').length > 1
    const names = columnNames(cells)
    return known.columns.every(({ column }) => names.includes(column))
  })
  return Math.max(0, at)
}

interface Ground {
  readonly wish: Wish
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A mapping that somebody gave or that is kept is taken as it is; where it does not fit, the headings are guessed for the reader. */
function mappingOf({ wish: { given, kept }, names, rows }: Ground): Mapped {
  const known = given ?? kept
  const guessed = guessMapping(names, rows)
  if (!known) return { mapping: guessed, from: 'guessed', problem: whyNot(guessed) }
  const missing = known.columns.map(({ column }) => column).filter((column) => !names.includes(column))
  if (missing.length > 0)
    return { mapping: guessed, from: 'guessed', problem: otherColumnsWords(missing, names) }
  return { mapping: known, from: given ? 'given' : 'kept', problem: whyNot(known) }
}
type Mapped = Pick<OpenTable, 'mapping' | 'from' | 'problem'>

function whyNot(mapping: OwnMapping | undefined): Wording | undefined {
  if (!mapping || !hasName(mapping)) return noNameColumnWords
  const fields = mapping.columns.map(({ field }) => field)
  const twice = fields.find((field, at) => !ownFields[field].many && fields.indexOf(field) !== at)
  return twice && twiceMappedWords(ownFields[twice].title)
}

function valuesOf(rows: readonly CsvRow[], at: number): string[] {
  const values = rows.map(({ cells }) => (cells[at] ?? '').replace(/\s+/g, ' ').trim())
  const distinct = [...new Set(values.filter((value) => value !== ''))].slice(0, shownValues)
  return distinct.map((value) => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value))
}

async function* onward(first: readonly CsvRow[], rest: AsyncGenerator<CsvRow>): AsyncGenerator<CsvRow> {
  yield* first
  for await (const row of rest) if (row.cells.some((cell) => cell.trim() !== '')) yield row
}
