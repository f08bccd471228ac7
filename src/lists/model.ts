import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'

export type { Programme, Seller } from './base-act.ts'
export { countryCode } from './country-code.ts'

/** What a listed thing is, in the words that the screening wire contract uses as well. */
export const Schema = Type.Enum(['Person', 'Organization', 'Vessel', 'Aircraft'], { $id: 'ListSchema' })
export type Schema = Static<typeof Schema>

/** `weak`: the publisher itself calls the alias low quality. `formerly`: a name no longer used. */
export const NameKind = Type.Enum(['primary', 'alias', 'formerly', 'weak'], { $id: 'ListNameKind' })
export type NameKind = Static<typeof NameKind>

const Text = Type.String({ minLength: 1 })
const Country = Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' })
const CalendarDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

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

/** What came in. Rates are shares (0 to 1) of the population in the name; absent where that is empty. */
export const Tally = Type.Object(
  {
    entries: Type.Integer(),
    persons: Type.Integer(),
    organisations: Type.Integer(),
    vessels: Type.Integer(),
    aircraft: Type.Integer(),
    names: Type.Integer(),
    aliases: Type.Union([Type.Integer(), Type.Literal('absent')]),
    rates: Type.Record(Type.String(), Type.Number()),
  },
  { $id: 'ListTally', additionalProperties: false },
)
export type Tally = Static<typeof Tally>

export const VersionState = Type.Enum(['staged', 'active', 'superseded', 'refused'], {
  $id: 'ListVersionState',
})
export type VersionState = Static<typeof VersionState>

const Counts = Type.Record(Type.String(), Type.Integer())
/** What a reading left to say: what was not known, what was left out and why, what a person should look at. */
export const Report = Type.Object(
  {
    variant: Text,
    files: Type.Array(
      Type.Object({ name: Text, bytes: Type.Integer(), sha256: Text }, { additionalProperties: false }),
    ),
    unknown: Counts,
    leftOut: Counts,
    doubts: Type.Array(Text),
    acceptOrphans: Type.Boolean(),
  },
  { $id: 'ListReport', additionalProperties: false },
)
export type Report = Static<typeof Report>

const OptionalDay = Type.Union([CalendarDay, Type.Null()])
/** One import of a list. `version` is its day of publication (or of import) and the first digits of its SHA-256. */
export const ListVersion = Type.Object(
  {
    list: Text,
    version: Text, // 2026-02-27#a1f3
    state: VersionState,
    sha256: Text,
    publishedOn: OptionalDay,
    importedAt: InstantText,
    checkedAt: InstantText, // the last successful look at the publisher: an import of the same bytes counts
    tally: Tally,
    report: Report,
  },
  { $id: 'ListVersion', additionalProperties: false },
)
export type ListVersion = Static<typeof ListVersion>

export const DeltaCounts = Type.Object(
  { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() },
  { $id: 'ListDeltaCounts', additionalProperties: false },
)
export type DeltaCounts = Static<typeof DeltaCounts>

/** A list file that was refused, or a loss that was noticed. `settledAt`: when a later import of the list succeeded. */
export const Alarm = Type.Object(
  {
    id: Text,
    list: Text,
    at: InstantText,
    detail: Text,
    /** The same in every language of the product; null for alarms of before it had words. */
    wording: Nullable(Wording),
    settledAt: Type.Union([InstantText, Type.Null()]),
  },
  { $id: 'ListAlarm', additionalProperties: false },
)
export type Alarm = Static<typeof Alarm>

/** One line a registered list (shapes, "List status line"), with what a reader needs to judge its age. */
export const ListStatus = Type.Object(
  {
    name: Text,
    title: Text,
    publisher: Text,
    url: Text,
    version: Type.Union([Text, Type.Null()]),
    entries: Type.Integer(),
    persons: Type.Integer(),
    organisations: Type.Integer(),
    vessels: Type.Integer(),
    aircraft: Type.Integer(),
    aliases: Type.Union([Type.Integer(), Type.Literal('absent')]),
    publishedOn: OptionalDay,
    importedAt: Type.Union([InstantText, Type.Null()]),
    checkedAt: Type.Union([InstantText, Type.Null()]),
    ageHours: Type.Union([Type.Number(), Type.Null()]), // since the last successful look
    isStale: Type.Boolean(), // older than the limit in force
    doubts: Type.Array(Text),
    alarm: Type.Union([Alarm, Type.Null()]), // the newest that no later import settled
    state: Type.Enum(['active', 'absent']),
  },
  { $id: 'ListStatus', additionalProperties: false },
)
export type ListStatus = Static<typeof ListStatus>

/** One step of an import, for those who wait. */
export const Progress = Type.Object(
  {
    step: Type.Enum(['hashing', 'reading', 'activating']),
    entries: Type.Integer(),
    bytes: Type.Integer(),
  },
  { $id: 'ListProgress', additionalProperties: false },
)
export type Progress = Static<typeof Progress>

/** What an import came to. `unchanged`: the version in force has the same bytes; its age was refreshed. */
export const Imported = Type.Object(
  {
    list: Text,
    version: Text,
    change: Type.Enum(['activated', 'unchanged']),
    entries: Type.Integer(),
    delta: DeltaCounts,
    tally: Tally,
    report: Report,
    publishedOn: OptionalDay,
  },
  { $id: 'ListImported', additionalProperties: false },
)
export type Imported = Static<typeof Imported>

/** How one entry differs between two versions; null where it is not in one of them. */
export const EntryChange = Type.Object(
  {
    entry: Text,
    name: Text,
    change: Type.Enum(['added', 'changed', 'removed']),
    fields: Type.Array(
      Type.Object(
        {
          field: Text,
          added: Type.Array(Text),
          removed: Type.Array(Text),
          says: Text,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'ListEntryChange', additionalProperties: false },
)
export type EntryChange = Static<typeof EntryChange>

/** An entry as a version has it. `hash` changes when what the entry says changes. */
export const EntryView = Type.Object(
  { list: Text, version: Text, hash: Text, entry: ListEntry },
  { $id: 'ListEntryView', additionalProperties: false },
)
export type EntryView = Static<typeof EntryView>

/** What an entry said from a version on; `fields`: what that version changed, empty for the first that is kept. */
export const EntryEdition = Type.Object(
  {
    version: Text,
    importedAt: InstantText,
    hash: Text,
    fields: EntryChange.properties.fields,
  },
  { $id: 'ListEntryEdition', additionalProperties: false },
)
export type EntryEdition = Static<typeof EntryEdition>
