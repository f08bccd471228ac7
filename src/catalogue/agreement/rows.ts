/** A row of a table as people keep it: heading to text, an empty text where nothing stands. */
export type Row = Readonly<Record<string, string>>

/** Objects anywhere in a JSON document that have text under one of these headings, each as a row. */
export function rowsIn(json: unknown, headings: readonly string[]): Row[] {
  if (Array.isArray(json)) return json.flatMap((one) => rowsIn(one, headings))
  if (!isRecord(json)) return []
  const row = Object.fromEntries(cellsOf(json))
  if (textIn(row, headings) !== '') return [row]
  return Object.values(json).flatMap((one) => rowsIn(one, headings))
}

/** What stands under the first of these headings that has anything. */
export function textIn(row: Row, headings: readonly string[]): string {
  for (const heading of headings) {
    const text = row[heading]?.trim() ?? ''
    if (text !== '') return text
  }
  return ''
}

/** Cells of cells are named with a dot between; lists are parted by a stroke. */
function cellsOf(record: Readonly<Record<string, unknown>>, before = ''): [string, string][] {
  return Object.entries(record).flatMap(([name, value]): [string, string][] => {
    if (isRecord(value)) return cellsOf(value, `${before}${name}.`)
    return [[`${before}${name}`, Array.isArray(value) ? value.map(asText).join('|') : asText(value)]]
  })
}

const asText = (value: unknown): string =>
  value === null || value === undefined || typeof value === 'object' ? '' : String(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
