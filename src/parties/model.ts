import { type Static, Type } from 'typebox'
import { CountryCode, Nullable, Prose, Ref } from '#kernel'
import { listings, securityForces, siteTypes } from '#rules/model'

const strict = { additionalProperties: false }
const Name = Type.String({ minLength: 1, maxLength: 1000, pattern: '^\\s*[^\\s\\u0000][^\\u0000]*$' })

/** A number that a register gave: `kind` as the register calls it (`orgNo`, `lei`, `vat`, `imo`, `passport`). */
export const Identifier = Type.Object(
  { kind: Ref, value: Ref, country: Type.Optional(CountryCode) },
  { $id: 'Identifier', ...strict },
)
export type Identifier = Static<typeof Identifier>

export const Address = Type.Object(
  {
    text: Type.Optional(Prose), // as written, where its parts are not known
    street: Type.Optional(Prose),
    postalCode: Type.Optional(Prose),
    city: Type.Optional(Prose),
    area: Type.Optional(Nullable(Ref)),
    country: Type.Optional(CountryCode),
  },
  { $id: 'Address', ...strict },
)
export type Address = Static<typeof Address>

/** A person to ask at a party. Personal data: shown to those who work with the party, and to nobody else. */
export const Contact = Type.Object(
  {
    name: Type.Optional(Name),
    role: Type.Optional(Prose),
    email: Type.Optional(
      Type.String({
        minLength: 3,
        maxLength: 320,
        pattern: '^[^\\s@]+@[^\\s@]+$',
        description: 'an e-mail address, e.g. name@company.com',
      }),
    ),
    phone: Type.Optional(
      Type.String({
        minLength: 3,
        maxLength: 40,
        pattern: '^\\+?[0-9 ()/.-]+$',
        description: 'a phone number',
      }),
    ),
  },
  { $id: 'Contact', ...strict },
)
export type Contact = Static<typeof Contact>

/** One of our own companies: the one that sells. Days and deadlines run by its country's calendar. */
export const LegalEntity = Type.Object(
  {
    type: Type.Literal('legalEntity'),
    ref: Ref,
    name: Name,
    country: CountryCode,
    identifiers: Type.Optional(Type.Array(Identifier)),
    addresses: Type.Optional(Type.Array(Address)),
  },
  { $id: 'LegalEntity', ...strict },
)
export type LegalEntity = Static<typeof LegalEntity>

/** What a party is in the eyes of a list: the words of the screening contract. */
export const partySchemas = ['Person', 'Organization', 'Company', 'PublicBody', 'Vessel', 'Airplane'] as const

/** Own people who may be parties: who works here, and who signs for one of our companies without working here. */
export const ownPersonKinds = ['employee', 'signatory'] as const

/**
 * A party: customer, end user, consignee, payer, supplier, maker. A field left out is unknown, but for the defaults
 * of `organisationFacts`.
 */
export const Organisation = Type.Object(
  {
    type: Type.Literal('organisation'),
    ref: Ref,
    name: Name,
    country: Type.Optional(CountryCode),
    area: Type.Optional(Nullable(Ref)),
    publicBody: Type.Optional(Type.Boolean()),
    securityForce: Type.Optional(Type.Enum([...securityForces])),
    usFederalContractor: Type.Optional(Type.Boolean()),
    listedOn: Type.Optional(Type.Array(Type.Enum([...listings]))),
    schema: Type.Optional(Type.Enum([...partySchemas])),
    aliases: Type.Optional(Type.Array(Name)),
    nativeName: Type.Optional(Name), // as the party writes it itself, in its own script
    birthDate: Type.Optional(
      Type.String({ pattern: '^[12]\\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' }),
    ),
    nationality: Type.Optional(Type.Array(CountryCode)),
    identifiers: Type.Optional(Type.Array(Identifier)),
    addresses: Type.Optional(Type.Array(Address)),
    contacts: Type.Optional(Type.Array(Contact)),
    sector: Type.Optional(Prose),
    ownPerson: Type.Optional(
      Type.Enum([...ownPersonKinds], {
        description: 'one of our own people, whom few may see; the reference begins with staff:',
      }),
    ),
  },
  { $id: 'Organisation', ...strict },
)
export type Organisation = Static<typeof Organisation>

/** A place where products are used. `area` is sub-national (ISO 3166-2 or our own word), null where none matters. */
export const Site = Type.Object(
  {
    type: Type.Literal('site'),
    ref: Ref,
    organisation: Ref,
    country: CountryCode,
    area: Type.Optional(Nullable(Ref)),
    siteType: Type.Optional(Type.Enum([...siteTypes])),
    name: Type.Optional(Name),
    address: Type.Optional(Address),
  },
  { $id: 'Site', ...strict },
)
export type Site = Static<typeof Site>

export * from './ownership/model.ts'
