import { type Static, Type } from 'typebox'

/** What a listed thing is, in the words that the screening wire contract uses as well. */
export const Schema = Type.Enum(['Person', 'Organization', 'Vessel', 'Aircraft'], { $id: 'ListSchema' })
export type Schema = Static<typeof Schema>

/** `weak`: the publisher itself calls the alias low quality. `formerly`: a name no longer used. */
export const NameKind = Type.Enum(['primary', 'alias', 'formerly', 'weak'], { $id: 'ListNameKind' })
export type NameKind = Static<typeof NameKind>

export const Text = Type.String({ minLength: 1 })
const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
export const CalendarDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** One name as the publisher gives it, blanks tidied. `parts` only where the publisher itself separates them. */
export const ListedName = Type.Object(
  {
    full: Text,
    kind: NameKind,
    parts: Type.Optional(
      Type.Object(
        {
          given: Type.Optional(Text),
          middle: Type.Optional(Text),
          family: Type.Optional(Text),
        },
        { additionalProperties: false },
      ),
    ),
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2}$', description: 'ISO 639-1' })),
    script: Type.Optional(Type.String({ pattern: '^[A-Z][a-z]{3}$', description: 'ISO 15924' })),
  },
  { $id: 'ListedName', additionalProperties: false },
)
export type ListedName = Static<typeof ListedName>

/** A birth date as the range of days that the publisher's words allow; both ends belong to it. */
export const BirthDate = Type.Object(
  {
    from: CalendarDay,
    to: CalendarDay,
    circa: Type.Optional(Type.Boolean()),
    text: Text,
  },
  { $id: 'ListBirthDate', additionalProperties: false },
)
export type BirthDate = Static<typeof BirthDate>

export const identifierKinds = [
  'passport',
  'nationalId',
  'taxId',
  'registration',
  'imo',
  'mmsi',
  'lei',
  'swift',
  'crypto',
  'other',
] as const
/** `label` keeps the publisher's own word for the number where there is one. */
export const Identifier = Type.Object(
  {
    kind: Type.Enum([...identifierKinds]),
    value: Text,
    country: Type.Optional(Country),
    label: Type.Optional(Text),
  },
  { $id: 'ListIdentifier', additionalProperties: false },
)
export type Identifier = Static<typeof Identifier>

export const Address = Type.Object(
  { text: Text, country: Type.Optional(Country) },
  { $id: 'ListAddress', additionalProperties: false },
)
export type Address = Static<typeof Address>

/** Where an entry stands in what was imported: the file, and the line on which it begins (from 1). */
export const Origin = Type.Object(
  { file: Text, line: Type.Integer({ minimum: 1 }) },
  { $id: 'ListOrigin', additionalProperties: false },
)
export type Origin = Static<typeof Origin>

/** One listed person, organisation, vessel or aircraft: the same shape for every publisher. */
export const ListEntry = Type.Object(
  {
    entry: Text, // the publisher's reference: EU.6171.96, QDi.203, AFG0001, OFAC's ent_num; unique within its list
    schema: Schema,
    kindUnsaid: Type.Optional(
      Type.Boolean({
        description: 'the publisher does not say whether it is a person or a body: the name is read as both',
      }),
    ),
    names: Type.Array(ListedName, { minItems: 1 }),
    birthDates: Type.Array(BirthDate),
    birthPlaces: Type.Array(Text),
    nationalities: Type.Array(Country),
    countries: Type.Array(Country), // of addresses, or the flag
    gender: Type.Optional(Type.Enum(['male', 'female'])),
    titles: Type.Array(Text),
    positions: Type.Array(Text),
    addresses: Type.Array(Address),
    identifiers: Type.Array(Identifier),
    programmes: Type.Array(Text),
    measures: Type.Array(Text),
    listedOn: Type.Optional(CalendarDay),
    unReference: Type.Optional(Text),
    remarks: Type.Optional(Text),
    origin: Origin,
  },
  { $id: 'ListEntry', additionalProperties: false },
)
export type ListEntry = Static<typeof ListEntry>
/** An entry without its place in a file: what is hashed, stored once, and compared between versions. */
export type ListBody = Omit<ListEntry, 'origin'>
