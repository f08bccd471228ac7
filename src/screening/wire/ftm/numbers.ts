import type { Identifier } from '#lists/model'
import { type Properties, propertyOf, type Schema } from './schema.ts'

interface Kind {
  readonly kind: Identifier['kind']
  /** Stands before the number, so that its check digits are read. */
  readonly word?: string
}

/** What numbers FollowTheMoney names by a property of their own. */
const kinds: Readonly<Record<string, Kind>> = {
  imoNumber: { kind: 'imo', word: 'IMO' },
  mmsi: { kind: 'mmsi', word: 'MMSI' },
  leiCode: { kind: 'lei', word: 'LEI' },
  innCode: { kind: 'taxId', word: 'INN' },
  ogrnCode: { kind: 'registration', word: 'OGRN' },
  taxNumber: { kind: 'taxId' },
  vatCode: { kind: 'taxId' },
  registrationNumber: { kind: 'registration' },
  passportNumber: { kind: 'passport' },
  swiftBic: { kind: 'swift' },
}

/** The kind of a number that stands under this property. */
export function numberKind(property: string): Identifier['kind'] {
  return kinds[property]?.kind ?? 'other'
}

/** A number as it is asked for: `IMO 9074729`, where its property says what it is. */
function namedNumber(property: string, value: string): string {
  const word = kinds[property]?.word
  return word === undefined || value.trim().toUpperCase().startsWith(word) ? value : `${word} ${value}`
}

/** Every number of a thing, each called what its property says it is, each once. */
export function numbersIn(schema: Schema, properties: Properties): string[] {
  const numbers = Object.entries(properties).flatMap(([name, values]) =>
    propertyOf(schema, name)?.type.name === 'identifier'
      ? values.map((value) => namedNumber(name, value))
      : [],
  )
  return [...new Set(numbers)]
}
