import { AppError, worded } from '#kernel'
import type { CsvRow } from '../csv-reader.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { ofacFaults } from '../knowledge/us-ofac-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { tidy } from '../tidy.ts'
import { addressOf, entryOf, inOrder } from './entry.ts'
import { type FileSet, type Part, rowsOf, setOf } from './files.ts'
import { readRemarks } from './remarks.ts'
import type { OfacReading } from './source.ts'

/** Streams the entries of SDN.CSV or CONS_PRIM.CSV, with what the three other files hold for each. */
export async function* readSet(source: OfacReading): AsyncGenerator<ListEntry> {
  const { reading, list } = source
  const set = await setOf(source.files, list.csv)
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
    yield entryFrom({ row, own, file: set.sdn.name, reading })
  }
  for (const part of ['alt', 'add', 'comments'] as const) settleOrphans(part, attached[part], source)
}

interface Attached {
  readonly rows: Map<string, CsvRow[]>
  readonly total: number
}

async function grouped(part: Part, set: FileSet, reading: Reading): Promise<Attached> {
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

/** The files are published one by one: rows for entries that the main file does not hold betray a mixed download. */
function settleOrphans(part: Part, { rows, total }: Attached, { reading, options, list }: OfacReading): void {
  const orphans = [...rows.values()].reduce((sum, group) => sum + group.length, 0)
  if (orphans === 0) return
  const { [part]: file, sdn: main } = list.csv
  const share = (100 * orphans) / total
  const sentence = `${orphans} of ${total} rows of ${file} (${share.toFixed(1)} %) belong to no entry of ${main}`
  reading.leftOut.set(`row of ${file} without its entry`, orphans)
  if (share > 2 && !options.acceptOrphans && part !== 'comments') {
    throw new AppError({
      code: 'list_refused',
      ...worded(ofacFaults.orphans({ orphans, rows: total, file, share: share.toFixed(1), main })),
      facts: { orphans, rows: total, file },
    })
  }
  reading.doubts.push(`${sentence}.`)
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

function entryFrom({ row, own, file, reading }: Source): ListEntry {
  const { cells, line } = row
  const [entry = '', name = '', type = '', programmes = '', title = '', callSign = ''] = cells
  const [flag = '', owner = '', capped = ''] = cells.slice(9)
  const schema = schemas[type.trim()]
  if (!schema) refuseFile(file, atLine(line, readingFaults.otherType(entry, type)), { line, entry })
  if (tidy(name) === '') refuseFile(file, atLine(line, readingFaults.noName(entry)), { line, entry })
  // Remarks are cut at 1,000 characters in mid-word; the rest follows in the comments without a blank.
  const remarks = `${capped}${own.comments.map(({ cells: [, text = ''] }) => text).join('')}`
  const facts = readRemarks(remarks, reading)
  const isPerson = schema === 'Person'
  const draft = {
    ...{ entry, schema, facts, flag, callSign, owner },
    names: [
      inOrder(name, 'primary', isPerson),
      ...own.alt.map(({ cells: [, , kind, text = ''] }) =>
        inOrder(text, kind === 'fka' ? 'formerly' : 'alias', isPerson),
      ),
      ...facts.names.map(({ text, kind }) => inOrder(text, kind, isPerson)),
    ],
    addresses: own.add.flatMap(({ cells: [, , street = '', city = '', country = ''] }) =>
      addressOf([street, city], country, reading),
    ),
    positions: title.split(';'),
    programmes: programmes.replace(/^\[|\]$/g, '').split('] ['),
    prose: [remarks],
    origin: { file, line },
  }
  return entryOf(draft, reading)
}
