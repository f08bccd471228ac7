import { type Static, Type } from 'typebox'
import { readJsonArray } from '../json-reader.ts'
import { type ListFile, note, type Reading } from '../list.ts'
import { tidy } from '../tidy.ts'
import { columns, passedBy, type Row, valuesIn } from './row.ts'

const Said = Type.Union([Type.String(), Type.Number(), Type.Null()])
const Address = Type.Object({
  address: Type.Optional(Said),
  city: Type.Optional(Said),
  state: Type.Optional(Said),
  postal_code: Type.Optional(Said),
  country: Type.Optional(Said),
})
const Id = Type.Object({ type: Said, number: Said, country: Type.Optional(Said) })
const Several = Type.Union([Type.Array(Type.Union([Said, Address, Id])), Said])

/** A result as the platform gives it: what a list does not know is null, empty or not there at all. */
const Result = Type.Object(
  {
    source: Type.String({ minLength: 1 }),
    name: Type.String({ minLength: 1 }),
    addresses: Type.Optional(Type.Union([Type.Array(Address), Type.Null()])),
    ids: Type.Optional(Type.Union([Type.Array(Id), Type.Null()])),
  },
  { additionalProperties: Type.Union([Several, Type.Boolean()]) },
)
type Result = Static<typeof Result>

/** Beside the columns of the comma-separated file; a country of the whole is that of its first address. */
const only = ['id', 'country']

/** Streams the results of consolidated.json. */
export async function* jsonRows(file: ListFile, reading: Reading): AsyncGenerator<Row> {
  for await (const { record, line } of readJsonArray(file, 'results', Result)) {
    for (const name of Object.keys(record))
      if (![...columns, ...passedBy, ...only].includes(name)) note(reading.unknown, `field ${name}`)
    yield rowOf(record, line)
  }
}

function rowOf(record: Result, line: number): Row {
  const { addresses, ids } = record
  const fields = new Map<string, unknown>(Object.entries(record))
  return {
    line,
    text: (column) => textOf(fields.get(column)),
    values: (column) => {
      if (column === 'addresses') return valuesIn((addresses ?? []).map(addressText))
      if (column === 'ids') return valuesIn((ids ?? []).map(idText))
      const value = fields.get(column)
      return valuesIn(Array.isArray(value) ? value.map(textOf) : [textOf(value)])
    },
  }
}

/** A single text, or several where the file gives several. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ')
  return typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : ''
}

/** As the comma-separated file writes it, ending in the country's code. */
function addressText({ address, city, state, postal_code, country }: Static<typeof Address>): string {
  return [address, city, state, postal_code, country]
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ')
}

/** As the comma-separated files since 2023 write it: the type, the number, the country's code. */
function idText({ type, number, country }: Static<typeof Id>): string {
  return [type, number, country]
    .map(textOf)
    .filter((text) => text !== '')
    .join(', ')
}
