import type { Wording } from '#kernel'
import { isoDay } from '../../birth-date.ts'
import { type Named, namesFrom } from '../../entry.ts'
import { cellWords } from '../../knowledge/own-words.ts'
import type { Reading } from '../../list.ts'
import type { Identifier, ListEntry, Schema } from '../../model.ts'
import { referenceOfName } from '../../name-reference.ts'
import { plainEntry } from '../../plain-entry.ts'
import { distinct, tidy } from '../../tidy.ts'
import { countriesIn } from '../countries.ts'
import type { OwnField, OwnMapping } from '../model.ts'
import { birthDatesIn, kindIn, kindOf, numberFields, numbersIn, tellsKind, valuesIn } from './cells.ts'

/** A cell that cannot be taken over: its column, and what was expected. */
export interface CellFault {
  readonly column: string | null
  readonly says: Wording
}

/** What a row came to. */
export type RowRead =
  | { readonly entry: ListEntry }
  | { readonly faults: readonly CellFault[] }
  | { readonly leftOut: string }

/** Cells by the fields that their columns fill. */
export interface Row {
  readonly cells: ReadonlyMap<string, string>
  readonly origin: ListEntry['origin']
}

/** An entry of a row, or every cell of it that cannot be taken over. Countries that nobody knows are noted. */
export function readRow({ cells, origin }: Row, mapping: OwnMapping, reading: Reading): RowRead {
  const faults: CellFault[] = []
  const filled = mapping.columns.flatMap(({ column, field }) => {
    const text = cells.get(column)?.trim() ?? ''
    return text === '' || text === '-' ? [] : [{ column, field, text }]
  })
  const of = (field: OwnField) => filled.filter((cell) => cell.field === field)
  const texts = (field: OwnField) => of(field).map(({ text }) => text)
  const columnOf = (field: OwnField) => mapping.columns.find((one) => one.field === field)?.column ?? null
  const names = namesOf(texts)
  const [main] = names
  if (!main) faults.push({ column: columnOf('name') ?? columnOf('familyName'), says: cellWords.noName })
  const [reference] = of('reference')
  if (!reference && columnOf('reference') !== null)
    faults.push({ column: columnOf('reference'), says: cellWords.noReference })
  const [type] = of('type')
  const said = new Set(filled.map(({ field }) => field))
  const kind = type ? kindIn(type.text) : kindOf(main?.full ?? '', said)
  if (kind === 'other') return { leftOut: `row of kind "${tidy(type?.text ?? '')}"` }
  if (kind === undefined) faults.push({ column: columnOf('type'), says: cellWords.noKind(type?.text ?? '') })
  const birthDates = of('birthDate').flatMap(({ column, text }) => {
    const { dates, fault } = birthDatesIn(text, mapping.dates)
    if (fault) faults.push({ column, says: fault })
    return dates
  })
  const listed = listedOn(of('listedOn')[0], faults)
  if (!main || !kind || faults.length > 0) return { faults }
  const known = {
    ...{ schema: kind, names, birthDates, origin },
    ...(type || tellsKind(said) ? {} : { kindUnsaid: true }),
    ...(listed ? { listedOn: listed } : {}),
  }
  const entry = reference ? tidy(reference.text) : madeReference(kind, main.full, birthDates)
  return { entry: plainEntry({ ...known, entry, ...restOf(texts, of, reading) }) }
}

type Texts = (field: OwnField) => readonly string[]

function namesOf(texts: Texts): ListEntry['names'] {
  const [given = '', family = ''] = [texts('givenName')[0], texts('familyName')[0]].map((text) =>
    tidy(text ?? ''),
  )
  const together = tidy(`${given} ${family}`)
  const [full = together] = texts('name')
  const parts = { ...(given ? { given } : {}), ...(family ? { family } : {}) }
  const named: Named[] = [
    { text: full, kind: 'primary', ...(family && tidy(full) === together ? { parts } : {}) },
    ...(together !== '' ? [{ text: together, kind: 'alias', parts } as const] : []),
    ...texts('alias')
      .flatMap(valuesIn)
      .map((text) => ({ text, kind: 'alias' }) as const),
    ...texts('formerName')
      .flatMap(valuesIn)
      .map((text) => ({ text, kind: 'formerly' }) as const),
    ...texts('weakAlias')
      .flatMap(valuesIn)
      .map((text) => ({ text, kind: 'weak' }) as const),
  ]
  return tidy(full) === '' ? [] : namesFrom(named)
}

function listedOn(
  cell: { column: string; text: string } | undefined,
  faults: CellFault[],
): string | undefined {
  if (!cell) return undefined
  const day =
    isoDay(cell.text) ?? birthDatesIn(cell.text, 'dayFirst').dates.find(({ from, to }) => from === to)?.from
  if (!day) faults.push({ column: cell.column, says: cellWords.noDay(cell.text) })
  return day
}

/** Stable when rows move; another name or birth date is another entry. */
function madeReference(kind: Schema, name: string, born: ListEntry['birthDates']): string {
  const [first] = born
  const parts = [kind.toLowerCase(), referenceOfName(name), ...(first ? [first.from, first.to] : [])]
  return [...new Set(parts)].join('-')
}

type Cells = (field: OwnField) => readonly { readonly text: string }[]

function restOf(texts: Texts, of: Cells, reading: Reading): Partial<ListEntry> {
  const countries = (field: OwnField) =>
    distinct(
      texts(field)
        .flatMap(valuesIn)
        .flatMap((text) => countriesIn(text, reading)),
    )
  const remarks = distinct(texts('remark')).join(' · ')
  const gender = genderIn(texts('gender')[0] ?? '')
  return {
    birthPlaces: distinct(texts('birthPlace').flatMap(valuesIn)),
    nationalities: countries('nationality'),
    countries: countries('country'),
    addresses: distinct(texts('address').flatMap((text) => text.split(/[;|]/))).map((text) => ({ text })),
    identifiers: distinctNumbers(
      numberFields.flatMap((field) => of(field).flatMap(({ text }) => numbersIn(field, text))),
    ),
    positions: distinct(texts('position').flatMap(valuesIn)),
    programmes: distinct(texts('programme').flatMap(valuesIn)),
    ...(gender ? { gender } : {}),
    ...(remarks ? { remarks } : {}),
  }
}

export function distinctNumbers(numbers: readonly Identifier[]): Identifier[] {
  return [...new Map(numbers.map((one) => [`${one.kind} ${one.value} ${one.country ?? ''}`, one])).values()]
}

/** Words of four languages. K is a woman in three of them, and nothing in the fourth. */
export function genderIn(text: string): 'male' | 'female' | undefined {
  const word = text.trim().toLowerCase()
  if (/^(?:m|male|man|mann|mand|mies|herr)$/.test(word)) return 'male'
  return /^(?:f|k|female|woman|kvinna|kvinne|nainen|fru)$/.test(word) ? 'female' : undefined
}
