import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import type { ListFile, Reading } from '../list.ts'
import { tidy } from '../tidy.ts'

/** One row, whether of the comma-separated file or of the JSON. */
export interface Row {
  readonly line: number
  /** What stands under a column, blanks tidied; '' where nothing does. */
  text(column: string): string
  /** The values under a column that may hold several, without empty ones. */
  values(column: string): readonly string[]
}

/** What both layouts call their columns. */
export const columns: readonly string[] = [
  ...['source', 'entity_number', 'type', 'programs', 'name', 'title', 'addresses', 'federal_register_notice'],
  ...['start_date', 'end_date', 'standard_order', 'license_requirement', 'license_policy', 'call_sign'],
  ...['vessel_flag', 'vessel_owner', 'remarks', 'alt_names', 'citizenships', 'dates_of_birth'],
  ...['nationalities', 'places_of_birth', 'ids'],
]
/** Columns of which nothing is kept: numbers of the platform, tonnage, links to the list that a row is from. */
export const passedBy: readonly string[] = [
  ...['_id', 'vessel_type', 'gross_tonnage', 'gross_registered_tonnage', 'source_list_url'],
  'source_information_url',
]

/** Streams the rows of consolidated.csv. Values in a cell are parted by `; `, the last often by `; and `. */
export async function* csvRows(file: ListFile, reading: Reading): AsyncGenerator<Row> {
  const header = { columns, also: passedBy }
  for await (const row of underHeader({ name: file.name, rows: readCsv(file) }, header, reading))
    yield rowOf(row)
}

function rowOf({ line, cell }: NamedRow): Row {
  return {
    line,
    text: (column) => tidy(cell(column)),
    values: (column) => valuesIn(cell(column).split(/;\s+/)),
  }
}

/** The values tidied, without the empty ones, and without the "and" before the last. */
export function valuesIn(texts: readonly string[]): string[] {
  return texts.map((text) => tidy(text).replace(/^and /, '')).filter((text) => text !== '')
}
