import { AppError, worded } from '#kernel'
import { countryCode } from '../country-code.ts'
import type { CsvRow } from '../csv-reader.ts'
import { atLine, ofacFaults, readingFaults } from '../knowledge/reading-words.ts'
import { type ListFile, note, type Reading, type ReadOptions } from '../list.ts'
import type { Address, ListEntry, ListedName } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { withPrimary } from '../set.ts'
import { distinct, scriptOf, tidy } from '../tidy.ts'
import { type Part, rowsOf, type SdnSet, setOf } from './files.ts'
import { readRemarks } from './remarks.ts'

/** Streams the entries of SDN.CSV, with what ALT, ADD and SDN_COMMENTS hold for each. */
export async function* parse(
  files: readonly ListFile[],
  reading: Reading,
  { acceptOrphans }: ReadOptions,
): AsyncGenerator<ListEntry> {
  const set = await setOf(files)
  if (!set.alt) {
    reading.aliases = 'absent'
    reading.variant = 'sdn-alone'
  }
  const attached = {
    alt: await grouped('alt', set, reading),
    add: await grouped('add', set, reading),
    comments: await grouped('comments', set, reading),
  }
  const onEnd = (marked: boolean) => noteEnd(set.sdn, marked, reading)
  for await (const row of rowsOf('sdn', set.sdn, onEnd)) {
    const number = row.cells[0] ?? ''
    const own = {
      alt: take(attached.alt, number),
      add: take(attached.add, number),
      comments: take(attached.comments, number),
    }
    yield entryOf({ row, own, file: set.sdn.name, reading })
  }
  for (const part of ['alt', 'add', 'comments'] as const)
    settleOrphans(part, attached[part], { reading, acceptOrphans })
}

interface Attached {
  readonly rows: Map<string, CsvRow[]>
  readonly total: number
}

async function grouped(part: Part, set: SdnSet, reading: Reading): Promise<Attached> {
  const rows = new Map<string, CsvRow[]>()
  const file = set[part]
  let total = 0
  if (!file) return { rows, total }
  for await (const row of rowsOf(part, file, (marked) => noteEnd(file, marked, reading))) {
    const number = row.cells[0] ?? ''
    const group = rows.get(number)
    if (group) group.push(row)
    else rows.set(number, [row])
    total += 1
  }
  return { rows, total }
}

function take({ rows }: Attached, number: string): CsvRow[] {
  const group = rows.get(number) ?? []
  rows.delete(number)
  return group
}

function noteEnd({ name }: ListFile, marked: boolean, reading: Reading): void {
  if (!marked)
    reading.doubts.push(`${name} does not end with its end mark (0x1A): was it cut short or edited?`)
}

/** The files are published one by one: rows for entries that SDN.CSV does not hold betray a mixed download. */
function settleOrphans(part: Part, { rows, total }: Attached, { reading, acceptOrphans }: OrphanRule): void {
  const orphans = [...rows.values()].reduce((sum, group) => sum + group.length, 0)
  if (orphans === 0) return
  const name = { sdn: 'SDN', alt: 'ALT', add: 'ADD', comments: 'SDN_COMMENTS' }[part]
  const share = (100 * orphans) / total
  const sentence = `${orphans} of ${total} rows of ${name}.CSV (${share.toFixed(1)} %) belong to no entry of SDN.CSV`
  reading.leftOut.set(`row of ${name}.CSV without its entry`, orphans)
  if (share > 2 && !acceptOrphans && part !== 'comments') {
    throw new AppError({
      code: 'list_refused',
      ...worded(ofacFaults.orphans({ orphans, rows: total, file: `${name}.CSV`, share: share.toFixed(1) })),
      facts: { orphans, rows: total, file: `${name}.CSV` },
    })
  }
  reading.doubts.push(`${sentence}.`)
}
interface OrphanRule {
  readonly reading: Reading
  readonly acceptOrphans: boolean
}

const schemas: Readonly<Record<string, ListEntry['schema']>> = {
  '': 'Organization',
  individual: 'Person',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
}

interface Source {
  readonly row: CsvRow
  readonly own: { readonly [part in 'alt' | 'add' | 'comments']: readonly CsvRow[] }
  readonly file: string
  readonly reading: Reading
}

function entryOf({ row, own, file, reading }: Source): ListEntry {
  const { cells, line } = row
  const [entry = '', name = '', type = '', programmes = '', title = ''] = cells
  const [flag = '', owner = '', capped = ''] = cells.slice(9)
  const schema = schemas[type.trim()]
  if (!schema) {
    const said = atLine(line, readingFaults.otherType(entry, type))
    refuseFile(file, said, { line, entry })
  }
  if (tidy(name) === '') refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  // Remarks are cut at 1,000 characters in mid-word; the rest follows in SDN_COMMENTS without a blank.
  const remarks = `${capped}${own.comments.map(({ cells: [, text = ''] }) => text).join('')}`
  const read = readRemarks(remarks, reading)
  const addresses = addressesOf(own.add, reading)
  const callSign = cells[5] ?? ''
  return {
    entry,
    schema,
    names: namesOf({ name, aliases: own.alt, weak: read.names, isPerson: schema === 'Person' }),
    birthDates: read.birthDates,
    birthPlaces: distinct(read.birthPlaces),
    nationalities: distinct(read.nationalities),
    countries: distinct([...addresses.map(({ country }) => country), flagOf(flag, reading)]),
    ...(read.gender ? { gender: read.gender } : {}),
    titles: [],
    positions: distinct(title.split(';')),
    addresses,
    identifiers: [
      ...read.identifiers,
      ...(callSign === '' ? [] : [{ kind: 'other' as const, value: tidy(callSign), label: 'Call sign' }]),
    ],
    programmes: distinct(programmes.replace(/^\[|\]$/g, '').split('] [')),
    measures: [],
    ...remarksWith(remarks, owner),
    origin: { file, line },
  }
}

function remarksWith(remarks: string, owner: string): { remarks?: string } {
  const text = distinct([remarks, owner === '' ? '' : `Vessel owner: ${owner}.`]).join(' ')
  return text === '' ? {} : { remarks: text }
}

interface Names {
  readonly name: string
  readonly aliases: readonly CsvRow[]
  readonly weak: readonly { readonly text: string; readonly kind: ListedName['kind'] }[]
  readonly isPerson: boolean
}
function namesOf({ name, aliases, weak, isPerson }: Names): ListedName[] {
  const all = [
    { text: name, kind: 'primary' as const },
    ...aliases.map(({ cells: [, , type, text = ''] }) => ({
      text,
      kind: type === 'fka' ? ('formerly' as const) : ('alias' as const),
    })),
    ...weak,
  ]
  const names = new Map<string, ListedName>()
  for (const { text, kind } of all) {
    const listed = inOrder(text, kind, isPerson)
    if (listed.full !== '' && !names.has(listed.full)) names.set(listed.full, listed)
  }
  return withPrimary([...names.values()])
}

/** Individuals are written "LAST, First"; entities may hold commas of their own. */
function inOrder(text: string, kind: ListedName['kind'], isPerson: boolean): ListedName {
  const comma = isPerson ? text.indexOf(', ') : -1
  const family = tidy(text.slice(0, Math.max(0, comma)))
  const given = tidy(text.slice(comma + 1))
  const full = comma < 0 ? tidy(text) : `${given} ${family}`
  const script = scriptOf(full)
  return { full, kind, ...(comma < 0 ? {} : { parts: { given, family } }), ...(script ? { script } : {}) }
}

function addressesOf(rows: readonly CsvRow[], reading: Reading): Address[] {
  return rows.flatMap(({ cells: [, , street = '', city = '', country = ''] }) => {
    const text = distinct([street, city, country]).join(', ')
    const code = flagOf(country, reading)
    return text === '' ? [] : [{ text, ...(code ? { country: code } : {}) }]
  })
}

function flagOf(country: string, reading: Reading): string | undefined {
  const text = tidy(country)
  if (text === '' || /^(?:undetermined|None Identified)$/i.test(text)) return undefined
  const code = countryCode(text)
  if (!code) note(reading.unknown, `country "${text}"`)
  return code
}
