import type { Wording } from '#kernel'
import { noSchema, remarks as say } from '../../knowledge/bulk-words.ts'
import type { QuerySchema } from '../../model.ts'
import { numbersIn } from '../../wire/ftm/numbers.ts'
import { type Schema, schemaOf, valuesOfType } from '../../wire/ftm/schema.ts'
import { builtName } from '../../wire/ftm/to-index.ts'
import type { Read } from '../row.ts'
import { isBlank, readBirth, readCountry, readGender } from '../values.ts'
import { having, listed } from './cells.ts'
import { firstText, isObject, textsOf } from './texts.ts'

/**
 * An entity of FollowTheMoney: all its names, numbers and countries, by the types of its model. Things that are no
 * parties (addresses, holdings, sanctions, documents) are passed over.
 */
export function readFtm(value: Readonly<Record<string, unknown>>): Read {
  const id = firstText(value.id)
  const wanted = firstText(value.schema) ?? ''
  const schema = schemaOf(wanted)
  if (!schema) return { id, problem: noSchema(wanted.slice(0, 60)) }
  const kind = partyKind(schema)
  if (kind === undefined) return { id, passed: true }
  const given = isObject(value.properties) ? value.properties : {}
  const properties = Object.fromEntries(Object.entries(given).map(([name, of]) => [name, textsOf(of)]))
  const of = (...names: readonly string[]) => names.flatMap((name) => properties[name] ?? [])
  const said = [...of('name'), ...valuesOfType(schema, properties, 'name')]
  const names = said.length > 0 ? [...new Set(said)] : textsOf(builtName(properties) ?? value.caption)
  const remarks: Wording[] = []
  const countries = (...fields: readonly string[]) =>
    of(...fields).flatMap((text) => {
      const code = readCountry(text)
      if (code === undefined) remarks.push(say.country(text))
      return code ?? []
    })
  const query = {
    name: names,
    ...having('schema', kind),
    ...listed(
      'birthDate',
      of('birthDate')
        .filter((text) => !isBlank(text))
        .flatMap(readBirth),
    ),
    ...listed('country', countries('country', 'jurisdiction', 'flag', 'mainCountry')),
    ...listed('nationality', countries('nationality', 'citizenship')),
    ...having(
      'gender',
      of('gender')
        .map(readGender)
        .find((gender) => gender !== undefined),
    ),
    ...listed('identifiers', numbersIn(schema, properties)),
    ...listed('address', of('address')),
  }
  return { id, name: names[0], query, remarks }
}

/** What a party of this schema is to the engine; undefined for what is no party. */
function partyKind(schema: Schema): QuerySchema | undefined {
  if (schema.isA('Person')) return 'Person'
  if (schema.isA('PublicBody')) return 'PublicBody'
  if (schema.isA('Company')) return 'Company'
  if (schema.isA('Organization')) return 'Organization'
  if (schema.isA('LegalEntity')) return 'LegalEntity'
  if (schema.isA('Vessel')) return 'Vessel'
  return schema.isA('Airplane') ? 'Aircraft' : undefined
}
