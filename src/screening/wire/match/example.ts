import type { QuerySchema, ScreeningQuery } from '../../model.ts'
import { cleanValue } from '../ftm/clean.ts'
import { numbersIn } from '../ftm/numbers.ts'
import { propertyOf, type Schema, schemaOf } from '../ftm/schema.ts'
import { builtName } from '../ftm/to-index.ts'
import type { EchoedQuery } from '../model.ts'
import { unwired, type Wired, wired } from './faults.ts'
import type { Example } from './request.ts'

/** A query that can be looked for: as it is echoed, and as the engine asks it. */
export interface Asked {
  readonly echo: EchoedQuery
  readonly schema: Schema
  readonly query: ScreeningQuery
}

const refused = (why: string) => unwired(400, `Cannot parse example entity: ${why}`)

/** Reads an example; 400 for a schema that the model does not have or that cannot be matched. */
export function askedOf({ id, schema: name, properties: given }: Example): Wired<Asked> {
  const schema = schemaOf(name)
  if (!schema) return refused(`there is no schema '${name.slice(0, 80)}'.`)
  if (!schema.matchable) return refused(`the schema '${name}' cannot be matched.`)
  const properties = cleaned(schema, given)
  const echo = { ...(id === null ? {} : { id }), schema: name, properties }
  return wired({ echo, schema, query: queryOf(schema, properties) })
}

/** Values as the model wants them; properties that the schema lacks, and values that are none, are left out of the echo. */
function cleaned(schema: Schema, given: Example['properties']): Record<string, string[]> {
  const kept = Object.entries(given).flatMap(([name, values]) => {
    const property = propertyOf(schema, name)
    if (!property || property.stub || property.type.isEntity) return []
    const clean = values.flatMap((value) => cleanValue(property, String(value)) ?? [])
    return clean.length > 0 ? [[name, [...new Set(clean)]]] : []
  })
  return Object.fromEntries(kept)
}

const engineSchemata: readonly QuerySchema[] = [
  ...(['Person', 'Organization', 'Company', 'LegalEntity', 'PublicBody', 'Vessel', 'Airplane'] as const),
]

function queryOf(schema: Schema, properties: Readonly<Record<string, readonly string[]>>): ScreeningQuery {
  const of = (...names: readonly string[]) => names.flatMap((name) => properties[name] ?? [])
  const built = builtName(properties)
  const names = Object.entries(properties).flatMap(([name, values]) =>
    propertyOf(schema, name)?.type.name === 'name' ? values : [],
  )
  const [gender] = of('gender')
  return {
    schema: engineSchemata.find((name) => name === schema.name) ?? 'Organization',
    name: names.length === 0 && built !== undefined ? [built] : names,
    birthDate: of('birthDate').map((date) => date.slice(0, 10)),
    country: countriesIn(of),
    nationality: of('nationality', 'citizenship'),
    ...(gender === undefined ? {} : { gender }),
    identifiers: numbersIn(schema, properties),
    address: of('address'),
  }
}

/** What is said of countries; where nothing is, the country that an account number begins with. */
function countriesIn(of: (...names: readonly string[]) => readonly string[]): string[] {
  const said = of('country', 'jurisdiction', 'flag', 'mainCountry')
  if (said.length > 0 || of('nationality', 'citizenship').length > 0) return [...said]
  return of('iban').flatMap((iban) => /^[A-Z]{2}(?=\d{2})/.exec(iban.toUpperCase()) ?? [])
}
