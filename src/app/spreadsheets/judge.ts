import {
  canonicalJson,
  type FieldError,
  type Language,
  missing,
  saidBy,
  validate,
  type Wording,
  wordingOf,
} from '#kernel'
import { records } from '#parties'
import { type Identifier, Organisation } from '#parties/model'
import { cellFaults, expectedInCell } from '../knowledge/import-words.ts'
import { type Field, fields, type Read } from './fields.ts'
import type { Mapping, RawRow, RowError, RowState } from './model.ts'

/** What is wrong with one cell, in every language of the product. */
export interface RowFault extends Omit<RowError, 'message' | 'expected'> {
  readonly message: Wording
  readonly expected: Wording
}

/** A row as it would be: the whole record it would become, or why it cannot. */
export interface JudgedRow {
  readonly row: number
  readonly cells: readonly string[]
  readonly state: RowState
  readonly record: Organisation | null
  readonly errors: readonly RowFault[]
}

/** What a row is judged against. */
export interface Ground {
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** Parties on record by reference. */
  readonly known: ReadonlyMap<string, Organisation>
  /** References that were merged into another, and into which. */
  readonly merged: ReadonlyMap<string, string>
}

/** Judges rows in their order; a reference that came before in the same file is an error. */
export function judgeRows(rows: readonly RawRow[], ground: Ground): JudgedRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const ref = refOf(row, ground.mapping)
    const before = ref === undefined ? undefined : seen.get(ref)
    if (ref !== undefined && before === undefined) seen.set(ref, row.row)
    return judgeRow(row, ground, before)
  })
}

/** The reference of a row: its own, else made of country and register number. */
export function refOf({ cells }: RawRow, mapping: Mapping): string | undefined {
  const cell = (field: string) => cells[mapping.indexOf(field)]?.trim() ?? ''
  if (mapping.includes('ref')) return cell('ref') || undefined
  const number = cell('identifier.orgNo').replaceAll(/[^0-9A-Za-z]/g, '')
  if (number !== '') return `${cell('country').slice(0, 2).toUpperCase() || 'XX'}-${number}`
  return cell('identifier.lei').toUpperCase() || undefined
}

function judgeRow(row: RawRow, ground: Ground, before: number | undefined): JudgedRow {
  const { cells } = row
  const errors: RowFault[] = []
  const complain: Complain = (field, message, expected) => {
    const column = ground.mapping.indexOf(field)
    errors.push({
      row: row.row,
      column: ground.header[column] ?? field,
      value: cells[column] ?? '',
      message,
      expected,
    })
  }
  const ref = refOf(row, ground.mapping)
  if (ref === undefined) complain('ref', missing, expectedInCell.ref)
  if (before !== undefined) complain('ref', cellFaults.stands(before), expectedInCell.once)
  const into = ref === undefined ? undefined : ground.merged.get(ref)
  if (into !== undefined) complain('ref', cellFaults.merged(into), expectedInCell.other(into))
  const values = readCells(row, ground.mapping, complain)
  const known = ref === undefined ? undefined : ground.known.get(ref)
  if (!known && !values.has('name')) complain('name', missing, expectedInCell.name)
  if (errors.length > 0 || ref === undefined) return { ...row, state: 'error', record: null, errors }
  const made = recordOf(ref, known, values)
  const record = validate(Organisation, made)
  const problems = record.ok ? records.organisation.problems(record.value) : (record.refusal.errors ?? [])
  for (const problem of problems) complain(fieldAt(made, problem), ...inWords(problem))
  if (!record.ok || problems.length > 0) return { ...row, state: 'error', record: null, errors }
  return { ...row, state: stateOf(known, record.value), record: record.value, errors }
}

type Complain = (field: string, message: Wording, expected: Wording) => void

function readCells({ cells }: RawRow, mapping: Mapping, complain: Complain): Map<string, unknown> {
  const values = new Map<string, unknown>()
  for (const [column, name] of mapping.entries()) {
    const field = fields.find((one) => one.field === name)
    const cell = cells[column]?.trim() ?? ''
    if (!field || cell === '') continue
    const read = readCell(field, cell)
    if ('expected' in read) complain(field.field, cellFaults.notUnderstood, read.expected)
    else values.set(field.field, read.value)
  }
  return values
}

function readCell(field: Field, cell: string): Read {
  return /[\p{Cc}]/u.test(cell.replaceAll(/[\r\n\t]/g, ''))
    ? { expected: expectedInCell.plainText }
    : field.read(cell)
}

/** What is left empty stays as it is; numbers, the first address and the first contact are changed part by part. */
function recordOf(ref: string, known: Organisation | undefined, values: ReadonlyMap<string, unknown>) {
  const plain = [...values].filter(([field]) => field !== 'ref' && !field.includes('.'))
  const part = (name: string) =>
    [...values].flatMap(([field, value]) =>
      field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), value]] : [],
    )
  const identifiers = identifiersOf(known?.identifiers ?? [], part('identifier'))
  const addresses = firstChanged(known?.addresses, part('address'))
  const contacts = firstChanged(known?.contacts, part('contact'))
  return {
    ...known,
    ...Object.fromEntries(plain),
    ...{ type: 'organisation', ref },
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(contacts.length > 0 ? { contacts } : {}),
  }
}

function identifiersOf(known: readonly Identifier[], given: readonly unknown[][]): unknown[] {
  const others = known.filter(({ kind }) => !given.some(([name]) => name === kind))
  return [...others, ...given.map(([kind, value]) => ({ kind, value }))]
}

function firstChanged(known: readonly object[] = [], given: readonly unknown[][]): object[] {
  if (given.length === 0) return [...known]
  const [first, ...others] = known
  return [{ ...first, ...Object.fromEntries(given) }, ...others]
}

function stateOf(known: Organisation | undefined, record: Organisation): RowState {
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

/** The field that a JSON pointer into the record belongs to. */
function fieldAt({ identifiers = [] }: { identifiers?: readonly unknown[] }, { path }: FieldError): string {
  const [, first = '', second, third] = path.split('/')
  if (first === 'identifiers') {
    const found = identifiers[Number(second)]
    const isNamed = typeof found === 'object' && found !== null && 'kind' in found
    return `identifier.${isNamed ? String(found.kind) : 'orgNo'}`
  }
  if (first === 'addresses') return `address.${third ?? 'street'}`
  return first === 'contacts' ? `contact.${third ?? 'name'}` : first
}
