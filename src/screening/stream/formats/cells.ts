import type { Wording } from '#kernel'
import { otherWidth, remarks as say } from '../../knowledge/bulk-words.ts'
import type { ScreeningQuery } from '../../model.ts'
import type { Columns, Field } from '../columns.ts'
import type { Read } from '../row.ts'
import { isBlank, readBirth, readCountry, readGender, readType } from '../values.ts'

/** A row of cells under headings: as a party, with what of it could not be understood. */
export function readCells(cells: readonly string[], columns: Columns, delimiter: string): Read {
  const values = columns.length === 1 && cells.length > 1 ? [cells.join(delimiter)] : cells
  const of = (field: Field) =>
    columns.flatMap((one, column) => (one === field ? (values[column]?.trim() ?? '') : []))
  const id = of('id').find((cell) => cell !== '')
  // One cell too many, though it be empty: somewhere a mark parts what belongs together, and the rest has moved along.
  if (values.length !== columns.length) return { id, problem: otherWidth(values.length, columns.length) }
  return { id, ...partyOf(of) }
}

function partyOf(of: (field: Field) => string[]): Read {
  const parts = ['firstName', 'middleName', 'lastName'] as const
  const built = parts.flatMap((part) => of(part).filter((cell) => cell !== '')).join(' ')
  const given = of('name').flatMap((cell) => split(cell, /;/))
  const names = [...new Set([...given, built, ...of('alias').flatMap((cell) => split(cell, /[;|]/))])]
  const name = names.filter((one) => one !== '')
  return { name: name[0], ...factsOf(of, name) }
}

function factsOf(of: (field: Field) => string[], name: string[]) {
  const remarks: Wording[] = []
  const known = (field: Field) =>
    of(field).flatMap((cell) => split(cell, /[;|]/).filter((one) => !isBlank(one)))
  const countries = (field: Field) =>
    of(field).flatMap((cell) =>
      countriesIn(cell).flatMap(({ text, code }) => {
        if (code === undefined) remarks.push(say.country(text))
        return code ?? []
      }),
    )
  const told = <T>(
    field: Field,
    read: (text: string) => T | undefined,
    unread: (text: string) => Wording,
  ) => {
    const [text] = known(field)
    const value = text === undefined ? undefined : read(text)
    if (text !== undefined && value === undefined) remarks.push(unread(text))
    return value
  }
  const query: ScreeningQuery = {
    name,
    ...having('schema', told('schema', readType, say.type)),
    ...listed('birthDate', known('birthDate').flatMap(readBirth)),
    ...listed('country', countries('country')),
    ...listed('nationality', countries('nationality')),
    ...having('gender', told('gender', readGender, say.gender)),
    ...listed('identifiers', known('identifiers')),
    ...listed('address', [...known('address'), ...addressIn(of)]),
  }
  return { query, remarks }
}

/** The address that a row tells in parts: as one line, where any of its columns is filled. */
function addressIn(of: (field: Field) => string[]): string[] {
  const parts = (['street', 'postalCode', 'city'] as const).flatMap((field) => of(field))
  const line = parts.filter((part) => !isBlank(part)).join(', ')
  return line === '' ? [] : [line]
}

const split = (cell: string, mark: RegExp) =>
  cell
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** One country whose name may hold a comma, or several. */
function countriesIn(cell: string): { text: string; code: string | undefined }[] {
  if (isBlank(cell)) return []
  const whole = readCountry(cell)
  if (whole !== undefined) return [{ text: cell, code: whole }]
  return split(cell, /[;|,/]/)
    .filter((text) => !isBlank(text))
    .map((text) => ({ text, code: readCountry(text) }))
}

/** A field only where there is a value. */
export function having<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } | object {
  return value === undefined ? {} : { [key]: value }
}
/** A field only where there are values, each once. */
export function listed<K extends string>(
  key: K,
  values: readonly string[],
): { [P in K]?: string[] } | object {
  return values.length === 0 ? {} : { [key]: [...new Set(values)] }
}
