import {
  canonicalJson,
  type FieldError,
  type Language,
  missing,
  saidBy,
  type Wording,
  wordingOf,
} from '#kernel'
import { cellFaults, expectedInCell } from '../knowledge/import-words.ts'
import type { Field, Read } from './fields.ts'
import type { LeftUnknown, Mapping, RawRow, RowError, RowState } from './model.ts'

/** What is wrong with one cell, in every language of the product. */
export interface RowFault extends Omit<RowError, 'message' | 'expected'> {
  readonly message: Wording
  readonly expected: Wording
}

/** A row as it would be: the whole record it would become, or why it cannot. */
export interface JudgedRow<R extends object = object> {
  readonly row: number
  readonly cells: readonly string[]
  /** What its record is known by. */
  readonly key: string | undefined
  readonly state: RowState
  readonly record: R | null
  readonly errors: readonly RowFault[]
}

export type Complain = (field: string, message: Wording, expected: Wording) => void
export type Values = ReadonlyMap<string, unknown>
export interface Left extends Omit<LeftUnknown, 'because'> {
  readonly because: Wording
}

/** How the rows of one kind of record are judged. */
export interface Rules<R extends object> {
  readonly header: readonly string[]
  readonly mapping: Mapping
  readonly fields: readonly Field[]
  /** The field that holds the key, and what is expected where there is none. */
  readonly key: { readonly field: string; readonly expected: Wording }
  readonly keyOf: (row: RawRow) => string | undefined
  readonly known: ReadonlyMap<string, R>
  /** What speaks against the key alone. */
  readonly ofKey?: (key: string, complain: Complain) => void
  /** What speaks against the cells together, and against what is on record. */
  readonly together: (values: Values, known: R | undefined, complain: Complain) => void
  readonly make: (key: string, known: R | undefined, values: Values) => object
  readonly check: (made: object) => { readonly record?: R; readonly problems: readonly FieldError[] }
  readonly fieldAt: (made: object, problem: FieldError) => string
  /** Whether a cell of this field that cannot be read stays unknown, by choice. */
  readonly mayStayUnread?: (field: string) => boolean
}

/** Judges rows in their order; a key that came before in the same file is an error. */
export function judgeBy<R extends object>(
  rows: readonly RawRow[],
  rules: Rules<R>,
): { readonly rows: JudgedRow<R>[]; readonly left: Left[] } {
  const seen = new Map<string, number>()
  const left = new Map<string, Left>()
  const leave: Leave = (column, value, because) => {
    const place = JSON.stringify([column, value])
    left.set(place, { column, value, because, rows: (left.get(place)?.rows ?? 0) + 1 })
  }
  const judged = rows.map((row) => {
    const key = rules.keyOf(row)
    const before = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && before === undefined) seen.set(key, row.row)
    return judgeRow(row, rules, { before, leave })
  })
  return { rows: judged, left: [...left.values()] }
}

type Leave = (column: string, value: string, because: Wording) => void

function judgeRow<R extends object>(
  row: RawRow,
  rules: Rules<R>,
  { before, leave }: { readonly before: number | undefined; readonly leave: Leave },
): JudgedRow<R> {
  const errors: RowFault[] = []
  const complain = complainIn(row, rules, errors)
  const key = rules.keyOf(row)
  const failed = (): JudgedRow<R> => ({ ...row, key, state: 'error', record: null, errors })
  if (key === undefined) complain(rules.key.field, missing, rules.key.expected)
  if (before !== undefined) complain(rules.key.field, cellFaults.stands(before), expectedInCell.once)
  if (key !== undefined) rules.ofKey?.(key, complain)
  const values = readCells(row, rules, { complain, leave })
  const known = key === undefined ? undefined : rules.known.get(key)
  rules.together(values, known, complain)
  if (errors.length > 0 || key === undefined) return failed()
  const made = rules.make(key, known, values)
  const { record, problems } = rules.check(made)
  for (const problem of problems) complain(rules.fieldAt(made, problem), ...inWords(problem))
  if (!record || problems.length > 0) return failed()
  return { ...row, key, state: stateOf(known, record), record, errors }
}

/** Adds what is wrong to the errors of a row, at its column. */
export function complainIn(
  { row, cells }: RawRow,
  { header, mapping }: { readonly header: readonly string[]; readonly mapping: Mapping },
  errors: RowFault[],
): Complain {
  return (field, message, expected) => {
    const column = mapping.indexOf(field)
    errors.push({ row, column: header[column] ?? field, value: cells[column] ?? '', message, expected })
  }
}

function readCells<R extends object>(
  { cells }: RawRow,
  { header, mapping, fields, mayStayUnread }: Rules<R>,
  { complain, leave }: { readonly complain: Complain; readonly leave: Leave },
): Map<string, unknown> {
  const values = new Map<string, unknown>()
  for (const [column, name] of mapping.entries()) {
    const field = name === null ? undefined : fields.find((one) => one.field === name)
    const cell = cells[column]?.trim() ?? ''
    if (!field || cell === '') continue
    const read = readCell(field, cell)
    const heading = header[column] ?? field.field
    if ('value' in read) values.set(field.field, read.value)
    else if ('unknown' in read) {
      if (read.unknown) leave(heading, cell, read.unknown)
    } else if (mayStayUnread?.(field.field)) leave(heading, cell, read.expected)
    else complain(field.field, cellFaults.notUnderstood, read.expected)
  }
  return values
}

function readCell(field: Field, cell: string): Read {
  return /[\p{Cc}]/u.test(cell.replaceAll(/[\r\n\t]/g, ''))
    ? { expected: expectedInCell.plainText }
    : field.read(cell)
}

function stateOf(known: object | undefined, record: object): RowState {
  if (!known) return 'new'
  return canonicalJson(known) === canonicalJson(record) ? 'unchanged' : 'changed'
}

/** A problem as message and expectation: "is not an LEI: expected 20 characters" says both. */
function inWords(problem: FieldError): [message: Wording, expected: Wording] {
  const said = saidBy({ ...problem, detail: problem.message })
  const halves = (language: Language) => /^(.*?): (?:expected:? )?(.*)$/s.exec(said[language])
  return [
    wordingOf((language) => halves(language)?.[1] ?? said[language]),
    wordingOf((language) => halves(language)?.[2] ?? expectedInCell.asDescribed[language]),
  ]
}
