import { type NamedRow, readCsv, underHeader } from '../csv-reader.ts'
import { knownCountry, namesFrom } from '../entry.ts'
import { cellFaults } from '../knowledge/cell-words.ts'
import { atLine } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { referenceOfName } from '../name-reference.ts'
import { plainEntry } from '../plain-entry.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { distinct, tidy } from '../tidy.ts'
import { usDay } from '../us-day.ts'
import { type OrderParty, partiesOf } from './parties.ts'

const columns = ['entity', 'country', 'industry', 'effective_date_mdy', 'type']
const orders: Readonly<Record<string, string>> = { WRO: 'Withhold release order', Finding: 'Finding' }

/** Those whom the active orders name: several orders on one name are one entry. */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'the table of orders')
  const entries = new Map<string, ListEntry>()
  const table = { name: file.name, rows: readCsv(file) }
  for await (const row of underHeader(table, { columns, also: ['status'] }, reading)) {
    const order = orderOf(row, file.name)
    if (order.isEnded) {
      note(reading.leftOut, 'order that is no longer active')
      continue
    }
    if (order.parties.length === 0) note(reading.leftOut, 'order on goods or a region: it names nobody')
    for (const entry of order.parties.map((party) => entryOf(party, order, reading))) {
      const before = entries.get(entry.entry)
      if (before) note(reading.leftOut, 'order joined to the entry of its name')
      entries.set(entry.entry, before ? joined(before, entry) : entry)
    }
  }
  yield* entries.values()
}

interface Order {
  readonly parties: readonly OrderParty[]
  readonly country: string
  readonly industry: string
  readonly from: string
  readonly type: string
  readonly isEnded: boolean
  readonly origin: ListEntry['origin']
}

function orderOf({ line, cell }: NamedRow, file: string): Order {
  const [entity = '', country = '', industry = '', date = '', word = ''] = columns.map(cell)
  const [from, type] = [usDay(date), orders[word]]
  if (entity === '') refuseFile(file, atLine(line, cellFaults.noValue('entity')), { line })
  if (!from)
    return refuseFile(file, atLine(line, cellFaults.notADay('effective_date_mdy', date, 'M/D/YYYY')), {
      line,
    })
  if (!type)
    return refuseFile(file, atLine(line, cellFaults.otherWord('type', word, Object.keys(orders))), { line })
  const isEnded = !/^(?:active)?$/i.test(cell('status'))
  return {
    ...{ country, industry, from, type, isEnded },
    parties: partiesOf(tidy(entity)),
    origin: { file, line },
  }
}

function entryOf({ schema, names, withSubsidiaries }: OrderParty, order: Order, reading: Reading): ListEntry {
  const { country, industry, from, type, origin, parties } = order
  const [main] = names
  const others = parties.map((party) => party.names[0].text).filter((name) => name !== main.text)
  return plainEntry({
    entry: referenceOfName(schema === 'Vessel' ? `vessel ${main.text}` : main.text),
    ...{ schema, names: namesFrom(names), origin },
    countries: distinct([knownCountry(country, reading)]),
    programmes: ['CBP forced labour'],
    measures: [`${type} of ${from}`],
    listedOn: from,
    remarks: distinct([
      `Goods: ${industry}.`,
      withSubsidiaries ? 'With its subsidiaries.' : '',
      others.length > 0 ? `Named together with: ${others.join('; ')}` : '',
    ]).join(' '),
  })
}

function joined(first: ListEntry, second: ListEntry): ListEntry {
  return {
    ...first,
    names: namesFrom([...first.names, ...second.names].map((name) => ({ ...name, text: name.full }))),
    countries: distinct([...first.countries, ...second.countries]),
    measures: distinct([...first.measures, ...second.measures]),
    listedOn: [first.listedOn ?? '', second.listedOn ?? ''].toSorted()[0] ?? '',
    remarks: distinct([first.remarks, second.remarks]).join(' '),
  }
}
