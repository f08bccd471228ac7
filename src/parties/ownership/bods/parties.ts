import { type FieldError, fieldFault, validate } from '#kernel'
import type { Identifier, Organisation } from '../../model.ts'
import { bodsFaults, bodsLeftOut } from '../knowledge/bods-words.ts'
import { EntityDetails, PersonDetails, type Statement } from './statement.ts'
import type { LeftOut } from './text.ts'

/** A party as a statement has it. `ref` is what it would be kept under, were it new. */
export interface PartyReading {
  readonly statement: string
  /** The record's id in the file: what relationships point to. */
  readonly record: string
  readonly party: Organisation
}

type Read = PartyReading | FieldError | Pick<LeftOut, 'why'>

/** Registers of the standard's scheme codes that we know by a kind of our own (org-id.guide). */
const schemes: readonly (readonly [pattern: RegExp, kind: string, country?: string])[] = [
  [/^XI-LEI$/i, 'lei'],
  [/^SE-(BLV|BOLAG)/i, 'orgNo', 'SE'],
  [/^NO-BRC/i, 'orgNo', 'NO'],
  [/^FI-PRO/i, 'orgNo', 'FI'],
  [/^XI-VAT$/i, 'vat'],
]

export function readEntity(statement: Statement): Read {
  const checked = validate(EntityDetails, statement.recordDetails)
  if (!checked.ok) return within(checked.refusal.errors)
  const {
    entityType,
    name,
    alternateNames = [],
    jurisdiction,
    identifiers = [],
    addresses = [],
  } = checked.value
  const type = entityType?.type ?? ''
  if (type === 'unknownEntity' || type === 'anonymousEntity') return { why: bodsLeftOut.nobody }
  if (!hasText(name)) return fieldFault('/recordDetails/name', bodsFaults.noName)
  const country = countryIn(jurisdiction?.code)
  return partyOf(statement, {
    ...{ name, aliases: alternateNames, identifiers, addresses },
    country,
    schema:
      type === 'registeredEntity' ? 'Company' : type.startsWith('state') ? 'PublicBody' : 'Organization',
  })
}

export function readPerson(statement: Statement): Read {
  const checked = validate(PersonDetails, statement.recordDetails)
  if (!checked.ok) return within(checked.refusal.errors)
  const {
    personType,
    names = [],
    birthDate,
    nationalities = [],
    identifiers = [],
    addresses = [],
  } = checked.value
  if (personType === 'unknownPerson' || personType === 'anonymousPerson') return { why: bodsLeftOut.nobody }
  const written = names.map(({ fullName, givenName, familyName }) =>
    hasText(fullName) ? fullName : [givenName, familyName].filter(hasText).join(' '),
  )
  const [name, ...others] = written.filter(hasText)
  if (name === undefined) return fieldFault('/recordDetails/names', bodsFaults.noName)
  const [born] = /^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?/.exec(birthDate ?? '') ?? []
  const read = partyOf(statement, {
    ...{ name, aliases: others, identifiers, addresses, schema: 'Person', country: undefined },
    nationality: nationalities.flatMap(({ code }) => countryIn(code) ?? []),
  })
  return 'party' in read && born !== undefined ? { ...read, party: { ...read.party, birthDate: born } } : read
}

interface Told {
  readonly name: string
  readonly aliases: readonly string[]
  readonly schema: NonNullable<Organisation['schema']>
  readonly country: string | undefined
  readonly nationality?: readonly string[]
  readonly identifiers: NonNullable<EntityDetails['identifiers']>
  readonly addresses: NonNullable<EntityDetails['addresses']>
}

function partyOf({ statementId, recordId }: Statement, told: Told): PartyReading {
  const identifiers = told.identifiers.flatMap((one) => identifierIn(one, told.country))
  const addresses = told.addresses.flatMap(({ address, postCode, country }) => {
    const at = countryIn(country?.code)
    if (!hasText(address)) return []
    return [
      {
        text: address.trim(),
        ...(hasText(postCode) ? { postalCode: postCode } : {}),
        ...(at ? { country: at } : {}),
      },
    ]
  })
  const aliases = [...new Set(told.aliases.filter(hasText).map(oneLine))].filter(
    (alias) => alias !== oneLine(told.name),
  )
  return {
    statement: statementId,
    record: recordId,
    party: {
      ...{
        type: 'organisation',
        ref: refFor(recordId, identifiers),
        name: oneLine(told.name),
        schema: told.schema,
      },
      ...(told.country === undefined ? {} : { country: told.country }),
      ...(told.nationality && told.nationality.length > 0
        ? { nationality: [...new Set(told.nationality)] }
        : {}),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(identifiers.length > 0 ? { identifiers } : {}),
      ...(addresses.length > 0 ? { addresses } : {}),
    },
  }
}

/** A party that is new is kept under a number that others know it by, else under the record's id in the file. */
function refFor(record: string, identifiers: readonly Identifier[]): string {
  const lei = identifiers.find(({ kind }) => kind === 'lei')
  const number = identifiers.find(({ kind, country }) => kind === 'orgNo' && country !== undefined)
  if (number) return `${number.country}-${number.value.replaceAll(/[^0-9A-Za-z]/g, '')}`
  return lei ? lei.value.toUpperCase() : record.trim()
}

function identifierIn(
  { id, scheme = '', schemeName }: Told['identifiers'][number],
  country: string | undefined,
): Identifier[] {
  if (!hasText(id)) return []
  const [, kind, at] = schemes.find(([pattern]) => pattern.test(scheme)) ?? []
  const own = kind ?? (hasText(scheme) ? scheme : schemeName)
  if (!hasText(own)) return []
  const where = kind === 'lei' ? undefined : (at ?? country)
  return [
    {
      kind: oneLine(own).slice(0, 200),
      value: oneLine(id).slice(0, 200),
      ...(where ? { country: where } : {}),
    },
  ]
}

/** `SE`, or the country of `GB-SCT`. */
function countryIn(code: string | undefined): string | undefined {
  const [, country] = /^([A-Z]{2})(?:-.*)?$/.exec(code?.trim().toUpperCase() ?? '') ?? []
  return country
}

function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

/** Text as records keep it: one line, without control characters, within their length. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 1_000)
}

/** Faults of the details, told by their place in the statement. */
export function within(errors: readonly FieldError[] = []): FieldError {
  const [first] = errors
  return first
    ? { ...first, path: `/recordDetails${first.path}` }
    : fieldFault('/recordDetails', bodsFaults.noStatement)
}
