import { bulkHeadings } from '../knowledge/bulk-headings.ts'
import { plain } from './values.ts'

/** What a column may be looked at as. */
export type Field = keyof typeof bulkHeadings
export const fields = [
  'id',
  'name',
  'alias',
  'firstName',
  'middleName',
  'lastName',
  'schema',
  'birthDate',
  'country',
  'nationality',
  'gender',
  'identifiers',
  'address',
  'street',
  'postalCode',
  'city',
] as const satisfies readonly Field[]

/** By column, from 0: as what it is looked at; null where it is not. */
export type Columns = readonly (Field | null)[]

/** Fields of which a party has one; a second column for it would be a part of the party that nobody looks at. */
const single: readonly Field[] = ['id', 'firstName', 'middleName', 'lastName', 'schema', 'gender']

const known: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) =>
    [field, ...bulkHeadings[field].split(' ')].map((word): [string, Field] => [plain(word), field]),
  ),
)

/**
 * As what each column is most likely looked at, by its heading. A second column for what a party has once is left
 * alone; of names, countries, dates and numbers there may be several, and all are looked at.
 */
export function guessColumns(header: readonly string[]): (Field | null)[] {
  const taken = new Set<Field>()
  return header.map((heading) => {
    const field = known.get(plain(heading)) ?? null
    if (field === null || (single.includes(field) && taken.has(field))) return null
    taken.add(field)
    return field
  })
}

export interface Mapped {
  readonly field: Field
  readonly heading: string
}

/** What `--map` asks for, or what it got wrong. An empty heading means that no column is looked at as this. */
export function readMap(text: string): readonly Mapped[] | { readonly problem: string } {
  const mapped: Mapped[] = []
  let rest = text.trim()
  while (rest !== '') {
    const part = /^([^=,]+)=(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/.exec(rest)
    if (!part) return { problem: `'${rest}' is not of the form name=HEADING; several are parted by commas` }
    const [whole, word = '', quoted, bare = ''] = part
    const field = fields.find((one) => one.toLowerCase() === word.trim().toLowerCase())
    if (!field) return { problem: `there is no field '${word.trim()}'; there are ${fields.join(', ')}` }
    mapped.push({ field, heading: quoted?.replaceAll('""', '"') ?? bare.trim() })
    rest = rest.slice(whole.length).trim()
  }
  return mapped
}

/** The guess with what was asked for in its place, or why it cannot be. */
export function mapColumns(
  header: readonly string[],
  asked: readonly Mapped[],
): { readonly columns: Columns } | { readonly problem: string } {
  const there = header.map((heading) => `'${heading}'`).join(', ')
  const places = asked.map(({ heading }) => placeOf(header, heading))
  const missing = asked.find(({ heading }, i) => heading !== '' && places[i] === -1)
  if (missing) return { problem: `there is no column '${missing.heading}'; the file has ${there}` }
  const named = asked.map(({ field }) => field)
  const columns = guessColumns(header).map((field, column) => {
    const given = places.indexOf(column)
    if (given >= 0) return named[given] ?? null
    return field !== null && named.includes(field) ? null : field
  })
  const twice = header.find((heading, i) => columns[i] !== null && header.indexOf(heading) !== i)
  if (twice !== undefined)
    return { problem: `the column '${twice}' stands there twice, and nobody knows which is meant` }
  const more = single.find((field) => columns.indexOf(field) !== columns.lastIndexOf(field))
  if (more) return { problem: `a party has one ${more}, and two columns were named for it` }
  const isNamed = columns.some((field) => field === 'name' || field === 'firstName' || field === 'lastName')
  if (isNamed) return { columns }
  return { problem: `no column looks like a name; the file has ${there}` }
}

function placeOf(header: readonly string[], heading: string): number {
  const exact = header.indexOf(heading)
  return exact >= 0 ? exact : header.findIndex((one) => plain(one) === plain(heading) && plain(one) !== '')
}
