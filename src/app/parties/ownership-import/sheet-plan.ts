import { joinKey, missing } from '#kernel'
import { records } from '#parties'
import type { Ownership } from '#parties/model'
import type { Tx } from '#storage'
import type { Field } from '../../spreadsheets/fields.ts'
import type { Mapping, RawRow, Sheet } from '../../spreadsheets/model.ts'
import { holdingFields } from './fields.ts'
import { type Fault, judgeHolding, type PlannedHolding, withoutRepeats } from './plan.ts'
import { type Meant, resolveEnds } from './resolve.ts'
import { cellFaults, cellWords } from './words.ts'

const step = 2_000

/** What each row of a sheet would do. */
export async function planOfSheet(tx: Tx, sheet: Sheet, mapping: Mapping): Promise<PlannedHolding[]> {
  const table = { header: sheet.header, mapping }
  const read = sheet.rows.map((row) => readRow(row, table))
  const texts = [...new Set(read.flatMap(({ owner, owned }) => [owner, owned]))].filter((text) => text !== '')
  const meant = await resolveEnds(tx, texts)
  const rows = read.map((row) => settle(row, meant))
  const known = await holdingsOf(
    tx,
    rows.flatMap(({ key }) => key ?? []),
  )
  return withoutRepeats(rows.map((row) => planned(row, known)))
}

/** Holdings on record, by key. */
export async function holdingsOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Ownership>> {
  const found = new Map<string, Ownership>()
  for (let at = 0; at < keys.length; at += step)
    for (const { key, record } of await records.ownership.table.find(tx, keys.slice(at, at + step)))
      found.set(key, record)
  return found
}

interface Table {
  readonly header: readonly string[]
  readonly mapping: Mapping
}

interface ReadRow {
  readonly row: RawRow
  readonly table: Table
  readonly owner: string
  readonly owned: string
  readonly values: ReadonlyMap<string, unknown>
  readonly faults: readonly Fault[]
  readonly key?: string
  readonly ends?: Pick<Ownership, 'owner' | 'owned' | 'kind'>
}

/** Where a field of a holding stands in the row. */
function cellAt({ cells }: RawRow, { header, mapping }: Table, field: string) {
  const column = mapping.indexOf(field)
  return { column: header[column] ?? field, value: cells[column] ?? '' }
}

function readRow(row: RawRow, table: Table): ReadRow {
  const values = new Map<string, unknown>()
  const faults: Fault[] = []
  const place = { row: row.row, statement: null }
  for (const [column, name] of table.mapping.entries()) {
    const field = holdingFields.find((one) => one.field === name)
    const cell = row.cells[column]?.trim() ?? ''
    if (!field || cell === '') continue
    const read = readCell(field, cell)
    if ('expected' in read)
      faults.push({
        ...place,
        ...cellAt(row, table, field.field),
        message: notUnderstood,
        expected: read.expected,
      })
    else if ('value' in read) values.set(field.field, read.value)
  }
  const end = (field: string) => String(values.get(field) ?? '')
  for (const field of ['owner', 'owned'])
    if (end(field) === '')
      faults.push({ ...place, ...cellAt(row, table, field), message: missing, expected: cellWords.party })
  return { row, table, owner: end('owner'), owned: end('owned'), values, faults }
}

const notUnderstood = cellFaults.notUnderstood

function readCell(field: Field, cell: string) {
  return /\p{Cc}/u.test(cell) ? { expected: cellWords.plainText } : field.read(cell)
}

/** The row with its ends as parties on record, and the key of the holding. */
function settle(read: ReadRow, meant: ReadonlyMap<string, Meant>): ReadRow {
  const faults = [...read.faults]
  const end = (field: 'owner' | 'owned') => {
    const found = meant.get(read[field])
    if (found && 'ref' in found) return found.ref
    if (found) {
      const place = { row: read.row.row, statement: null, ...cellAt(read.row, read.table, field) }
      faults.push({ ...place, message: found.fault, expected: cellWords.party })
    }
    return undefined
  }
  const [owner, owned] = [end('owner'), end('owned')]
  if (owner === undefined || owned === undefined || faults.length > 0) return { ...read, faults }
  const kind = kindIn(read.values.get('kind'))
  return { ...read, faults, ends: { owner, owned, kind }, key: joinKey(owner, owned, kind) }
}

function kindIn(value: unknown): Ownership['kind'] {
  const kinds = ['direct', 'indirect', 'voting', 'control', 'board', 'other'] as const
  return kinds.find((kind) => kind === value) ?? 'direct'
}

/** What is left empty stays as it is on record. */
function planned(
  { row, table, values, faults, ends, key }: ReadRow,
  known: ReadonlyMap<string, Ownership>,
): PlannedHolding {
  if (!ends || key === undefined)
    return { row: row.row, statement: null, state: 'error', record: null, faults }
  const before = known.get(key)
  const share = shareIn(values)
  if (share === 'twice') {
    const fault = { row: row.row, statement: null, ...cellAt(row, table, 'least') }
    return {
      ...{ row: row.row, statement: null, state: 'error', record: null },
      faults: [{ ...fault, message: cellFaults.twice, expected: cellWords.share }],
    }
  }
  const plain = ['from', 'to', 'source', 'confidence', 'joint'].flatMap((field) =>
    values.has(field) ? [[field, values.get(field)]] : [],
  )
  const { range: _range, ...rest } = before ?? { share: null }
  const made = {
    ...(share ? rest : { share: null, ...before }),
    ...share,
    ...Object.fromEntries(plain),
    ...{ type: 'ownership', ...ends },
  }
  const columnOf = (path: string) => cellAt(row, table, path.split('/')[1] ?? '')
  return judgeHolding({ row: row.row, statement: null, made, known: before, columnOf })
}

/** The share of a row: its own column, or the two bounds; undefined where it says none. */
function shareIn(values: ReadonlyMap<string, unknown>): object | 'twice' | undefined {
  const [share, least, most] = [values.get('share'), values.get('least'), values.get('most')]
  const hasBounds = least !== undefined || most !== undefined
  if (typeof share === 'object' && share !== null) return hasBounds ? 'twice' : share
  return hasBounds ? { share: null, range: { least: least ?? 0, most: most ?? 100 } } : undefined
}
