import { bracketed, namesIn } from '../also-known.ts'
import { currentCodes } from '../country-code.ts'
import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { hasEnded, spokenUpTo } from '../ended-order.ts'
import { type Named, namesFrom } from '../entry.ts'
import { kindOfName } from '../kind-of-name.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { Address, ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { usDay } from '../us-day.ts'
import { isUsAddress } from './us-states.ts'

const columns = [
  ...['Name', 'Street_Address', 'City', 'State', 'Country', 'Postal_Code'],
  ...['Effective_Date', 'Expiration_Date', 'Standard_Order', 'Last_Update', 'Action', 'FR_Citation'],
]

const [inForce, ended] = ['DPL', 'DPL-ENDED']

/** The entries of dpl.txt: the rows of one name under one order are one entry, with all its addresses. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'dpl.txt')
  const orders = new Map<string, Row[]>()
  const rows = underHeader(
    { name: file.name, rows: readCsv(file, { delimiter: '\t' }) },
    { columns },
    reading,
  )
  for await (const cells of rows) {
    const row = rowOf(file, cells)
    const order = orders.get(row.entry)
    if (order) order.push(row)
    else orders.set(row.entry, [row])
  }
  const upTo = spokenUpTo([...orders.values()].flatMap(([row]) => row?.from ?? []))
  for (const order of orders.values())
    yield { ...entryOf(order, file.name, reading), programmes: [hasEnded(order, upTo) ? ended : inForce] }
}

interface Row {
  /** Made of the name and the day of the order: the office numbers neither. */
  readonly entry: string
  readonly name: string
  readonly from: string
  readonly to: string | undefined
  readonly cells: NamedRow
}

function rowOf({ name: file }: ListFile, cells: NamedRow): Row {
  const name = tidy(cells.cell('Name'))
  const from = dayOf(file, cells, 'Effective_Date')
  if (!/[\p{L}\p{N}]/u.test(name))
    refuseFile(file, atLine(cells.line, cellFaults.noValue('Name')), { line: cells.line })
  if (!from) {
    const said = atLine(cells.line, cellFaults.noValue('Effective_Date'))
    return refuseFile(file, said, { line: cells.line })
  }
  return {
    entry: `${referenceOfName(name)}-${from}`,
    name,
    from,
    to: dayOf(file, cells, 'Expiration_Date'),
    cells,
  }
}

function dayOf(file: string, { line, cell }: NamedRow, column: string): string | undefined {
  const text = cell(column)
  const day = usDay(text)
  if (text !== '' && !day)
    refuseFile(file, atLine(line, cellFaults.notADay(column, text, 'MM/DD/YYYY')), { line })
  return day
}

function entryOf(order: readonly Row[], file: string, reading: Reading): ListEntry {
  const [first] = order
  if (!first) return refuseFile(file, readingFaults.noEntry)
  const { entry, name, from, cells } = first
  for (const _ of order.slice(1)) note(reading.leftOut, 'row merged into the entry of its name and order')
  const addresses = order.map((row) => addressOf(row.cells, reading)).filter(({ text }) => text !== '')
  const schema = kindOfName(name)
  const origin = { file, line: cells.line }
  return plainEntry({
    ...{ entry, schema, names: namesFrom(order.flatMap((row) => namesOf(row.name, schema))), origin },
    kindUnsaid: true,
    addresses: distinctAddresses(addresses),
    countries: distinct(addresses.map(({ country }) => country)),
    measures: distinct(order.map((row) => measureOf(row.cells.cell('Standard_Order')))),
    listedOn: from,
    remarks: remarksOf(order),
  })
}

/** A person may be written "JIN, ZHONGDA" (JR. after a comma is no given name); a firm may have another in brackets. */
function namesOf(name: string, schema: ListEntry['schema']): Named[] {
  const [main, ...others] = namesIn(name)
  if (!main) return []
  const [, family, given = ''] = /^([^,]+), ([^,]+)$/.exec(main.text) ?? []
  const isTurned = schema === 'Person' && family && !/^(?:jr|sr|[iv]+)\.?$/i.test(given)
  const firm = schema === 'Organization' ? bracketed(main.text) : { name: main.text }
  return [
    { ...main, text: isTurned ? `${given} ${family}` : firm.name },
    { text: firm.inner ?? '', kind: 'alias' },
    ...others,
  ]
}

function addressOf({ cell }: NamedRow, reading: Reading): Address {
  const [street, city, state] = ['Street_Address', 'City', 'State'].map(cell)
  const [postal = '', country = ''] = [cell('Postal_Code'), cell('Country')]
  const text = distinct([street, city, state, postal, country]).join(', ')
  const code = codeOf(country, reading) ?? (isUsAddress(state ?? '', postal) ? 'US' : undefined)
  return { text, ...(code ? { country: code } : {}) }
}

function codeOf(country: string, reading: Reading): string | undefined {
  if (country === '') return undefined
  const [code] = currentCodes(country === 'PRC' ? 'CN' : country)
  if (!code) note(reading.unknown, `country "${country}"`)
  return code
}

function distinctAddresses(addresses: readonly Address[]): Address[] {
  return [...new Map(addresses.map((address) => [address.text, address])).values()]
}

function measureOf(standard: string): string {
  if (/^y$/i.test(standard)) return 'Export privileges denied (standard order)'
  return /^n$/i.test(standard) ? 'Export privileges denied on terms of its own: read the order' : ''
}

/** Until when, and where the order can be read. An order without an end stands until it is lifted. */
function remarksOf(order: readonly Row[]): string {
  const ends = distinct(order.map(({ to }) => to))
  const citations = distinct(order.map(({ cells }) => cells.cell('FR_Citation')))
  const until = ends.length > 0 ? `Denied until ${ends.join(', ')}.` : 'Denied without a stated end.'
  return distinct([until, citations.length > 0 ? `Federal Register: ${citations.join('; ')}.` : '']).join(' ')
}
