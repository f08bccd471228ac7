import { sentences } from '#kernel'
import type { CsvRow } from '../../csv-reader.ts'
import { cellWords, inColumn, moreRowsWords, noNameColumnWords } from '../../knowledge/own-words.ts'
import { atLine } from '../../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../../list.ts'
import type { ListEntry } from '../../model.ts'
import { refuseFile } from '../../refusal.ts'
import { onlyFile } from '../../set.ts'
import type { OwnSession } from '../session.ts'
import { type OpenTable, openTable } from './open.ts'
import { distinctNumbers, type Row, readRow } from './row.ts'

/**
 * The entries of a table. A row that cannot be taken over refuses the whole file, once all of it is read, so that every
 * fault can be told at once. Without a column of references, rows of one name, kind and birth date are one entry.
 */
export async function* parseTable(
  files: readonly ListFile[],
  reading: Reading,
  session: OwnSession,
): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, '.csv / .xlsx')
  const table = await openTable(file, session.wish)
  session.columns = table.columns
  session.mapping = table.mapping
  session.from = table.from
  const { mapping, problem } = table
  if (!mapping || problem) return refuseFile(file.name, problem ?? noNameColumnWords)
  for (const { column, field } of table.columns) if (!field) note(reading.unknown, `column ${column}`)
  const together = mapping.columns.some(({ field }) => field === 'reference')
    ? undefined
    : new Map<string, ListEntry>()
  for await (const row of table.rows) {
    const read = rowOf(row, { file: file.name, session, table })
    const entry = read && taken(read, { session, reading })
    if (!entry) continue
    if (!together) yield entry
    else together.set(entry.entry, merged(together.get(entry.entry), entry, reading))
  }
  refuseFaulty(file.name, session)
  if (together) yield* together.values()
}

interface Ground {
  readonly file: string
  readonly session: OwnSession
  readonly table: OpenTable
}

/** The cells by their columns; a row of more cells than headings, or of a text fewer, is cut off or parted otherwise. */
function rowOf({ cells, line }: CsvRow, { file, session, table }: Ground): Row | undefined {
  const { columns, isText } = table
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (width > columns.length || (isText && cells.length < columns.length)) {
    const found = width > columns.length ? width : cells.length
    session.fault({ line, column: null, says: cellWords.otherWidth(found, columns.length) })
    return undefined
  }
  return {
    cells: new Map(columns.map(({ column }, at) => [column, cells[at] ?? ''])),
    origin: { file, line },
  }
}

function taken(
  row: Row,
  { session, reading }: { readonly session: OwnSession; readonly reading: Reading },
): ListEntry | undefined {
  const read = session.mapping ? readRow(row, session.mapping, reading) : { faults: [] }
  if ('entry' in read) return read.entry
  if ('leftOut' in read) note(reading.leftOut, read.leftOut)
  else for (const fault of read.faults) session.fault({ line: row.origin.line, ...fault })
  return undefined
}

function refuseFaulty(file: string, { faults, faulty }: OwnSession): void {
  const [first] = faults
  if (!first) return
  const said = atLine(first.line, inColumn(first.column, first.says))
  const facts = {
    line: first.line,
    faults: faults.map(({ line, column, says }) => ({ line, column, says: says.en })),
  }
  refuseFile(file, faulty > 1 ? sentences(said, moreRowsWords(faulty - 1)) : said, facts)
}

/** Two rows of one entry: what either says. The first one's line is where it stands. */
function merged(one: ListEntry | undefined, other: ListEntry, reading: Reading): ListEntry {
  if (!one) return other
  note(reading.leftOut, 'row put together with the one of the same name, kind and birth date')
  const remarks = [...new Set([one.remarks, other.remarks].filter((text) => text !== undefined))].join(' · ')
  return {
    ...other,
    ...one,
    names: byText([...one.names, ...other.names.slice(1)], ({ full }) => full),
    birthPlaces: [...new Set([...one.birthPlaces, ...other.birthPlaces])],
    nationalities: [...new Set([...one.nationalities, ...other.nationalities])],
    countries: [...new Set([...one.countries, ...other.countries])],
    positions: [...new Set([...one.positions, ...other.positions])],
    programmes: [...new Set([...one.programmes, ...other.programmes])],
    addresses: byText([...one.addresses, ...other.addresses], ({ text }) => text),
    identifiers: distinctNumbers([...one.identifiers, ...other.identifiers]),
    ...(remarks ? { remarks } : {}),
  }
}

function byText<T>(all: readonly T[], textOf: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [textOf(one), one])).values()].toReversed()
}
