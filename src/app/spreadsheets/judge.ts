import { type FieldError, missing, validate } from '#kernel'
import { records } from '#parties'
import { type Identifier, Organisation } from '#parties/model'
import { cellFaults, expectedInCell } from '../knowledge/import-words.ts'
import { fields } from './fields.ts'
import type { Mapping, RawRow } from './model.ts'
import { type JudgedRow, judgeBy, type Values } from './rows.ts'

/** What a row is judged against. */
interface Ground {
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** Parties on record by reference. */
  readonly known: ReadonlyMap<string, Organisation>
  /** References that were merged into another, and into which. */
  readonly merged: ReadonlyMap<string, string>
}

/** Judges rows in their order; a reference that came before in the same file is an error. */
export function judgeRows(
  rows: readonly RawRow[],
  { header, mapping, known, merged }: Ground,
): JudgedRow<Organisation>[] {
  return judgeBy<Organisation>(rows, {
    ...{ header, mapping, fields, known, fieldAt, make: recordOf },
    key: { field: 'ref', expected: expectedInCell.ref },
    keyOf: (row) => refOf(row, mapping),
    ofKey: (ref, complain) => {
      const into = merged.get(ref)
      if (into !== undefined) complain('ref', cellFaults.merged(into), expectedInCell.other(into))
    },
    together: (values, former, complain) => {
      if (!former && !values.has('name')) complain('name', missing, expectedInCell.name)
    },
    check: (made) => {
      const checked = validate(Organisation, made)
      return checked.ok
        ? { record: checked.value, problems: records.organisation.problems(checked.value) }
        : { problems: checked.refusal.errors ?? [] }
    },
  }).rows
}

/** The reference of a row: its own, else made of country and register number. */
export function refOf({ cells }: RawRow, mapping: Mapping): string | undefined {
  const cell = (field: string) => cells[mapping.indexOf(field)]?.trim() ?? ''
  if (mapping.includes('ref')) return cell('ref') || undefined
  const number = cell('identifier.orgNo').replaceAll(/[^0-9A-Za-z]/g, '')
  if (number !== '') return `${cell('country').slice(0, 2).toUpperCase() || 'XX'}-${number}`
  return cell('identifier.lei').toUpperCase() || undefined
}

/** What is left empty stays as it is; numbers, the first address and the first contact are changed part by part. */
function recordOf(ref: string, known: Organisation | undefined, values: Values) {
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

/** The field that a JSON pointer into the record belongs to. */
function fieldAt(made: { identifiers?: unknown }, { path }: FieldError): string {
  const [, first = '', second, third] = path.split('/')
  if (first === 'identifiers') {
    const found: unknown = Array.isArray(made.identifiers) ? made.identifiers[Number(second)] : undefined
    const isNamed = typeof found === 'object' && found !== null && 'kind' in found
    return `identifier.${isNamed ? String(found.kind) : 'orgNo'}`
  }
  if (first === 'addresses') return `address.${third ?? 'street'}`
  return first === 'contacts' ? `contact.${third ?? 'name'}` : first
}
