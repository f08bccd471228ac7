import { isoDay } from '../birth-date.ts'
import { hasEnded, type Order, spokenUpTo } from '../ended-order.ts'
import { kindOf } from '../entry.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { cslFaults } from '../knowledge/us-csl-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { entryOf } from './entry.ts'
import { jsonRows } from './json.ts'
import { csvRows, type Row } from './row.ts'
import { abbreviationOf, parts } from './sources.ts'

/**
 * The entries of consolidated.csv or consolidated.json. The rows of one name (Treasury: of one number) on one list are one
 * entry; SDN rows are left to `us-ofac-sdn`. Rows are held until the last is read, since those of one name need not stand
 * together: some four thousand.
 */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'consolidated.csv or consolidated.json')
  const isJson = (await kindOf(file)) === 'json'
  if (isJson) reading.variant = 'json'
  const groups = new Map<string, Kept>()
  for await (const row of isJson ? jsonRows(file, reading) : csvRows(file, reading)) {
    const part = partOf(row, file.name, reading)
    if (part === 'SDN') {
      note(reading.leftOut, 'row of the SDN list (us-ofac-sdn reads it from OFAC itself)')
      continue
    }
    const entry = referenceOf(row, part, file.name)
    const group = groups.get(entry)
    if (group) {
      group.rows.push(row)
      note(reading.leftOut, 'row merged into the entry of its name')
    } else groups.set(entry, { part, rows: [row] })
  }
  const denied = [...groups.values()].filter(({ part }) => part === 'DPL').flatMap(({ rows }) => rows)
  const upTo = spokenUpTo(denied.map(orderOf).flatMap(({ from }) => (from === '' ? [] : [from])))
  for (const [entry, { part, rows }] of groups) {
    const isOver = part === 'DPL' && hasEnded(rows.map(orderOf), upTo)
    const group = { entry, part: isOver ? 'DPL-ENDED' : part, rows, file: file.name }
    yield entryOf(group, reading)
  }
}

/** From when until when somebody is denied; a day that cannot be read ends nothing. */
function orderOf(row: Row): Order {
  const [from = '', to] = [row.text('start_date'), row.text('end_date')].map(isoDay)
  return { from, to: from === '' ? undefined : to }
}

interface Kept {
  readonly part: string
  readonly rows: [Row, ...Row[]]
}

/** Refuses a header within the file, and a row of no list. A list that is new to us is kept under its own name. */
function partOf(row: Row, file: string, reading: Reading): string {
  const { line } = row
  const source = row.text('source')
  if (source === 'source') refuseFile(file, atLine(line, cslFaults.headerAgain), { line })
  if (source === '') refuseFile(file, atLine(line, cslFaults.noSource(row.text('name'))), { line })
  const part = abbreviationOf(source) ?? source
  if (part !== 'SDN' && !parts[part]) note(reading.unknown, `list "${source}"`)
  return part
}

/**
 * Treasury numbers its entries; Commerce and State do not: there the letters and digits of the name are the reference, so
 * that it stays through a new order, case or punctuation.
 */
function referenceOf(row: Row, part: string, file: string): string {
  const number = row.text('entity_number')
  if (number !== '') return `${part}-${number}`
  const key = row
    .text('name')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const { line } = row
  return key === '' ? refuseFile(file, atLine(line, readingFaults.noName(part)), { line }) : `${part}-${key}`
}
