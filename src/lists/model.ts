import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'

import { CalendarDay, ListEntry, Text } from './entry-model.ts'
import { OwnList } from './own/model.ts'

export type { Programme, Seller } from './base-act.ts'
export { countryCode } from './country-code.ts'
export * from './entry-model.ts'
export * from './own/model.ts'
export type {
  ListLook,
  ListSource,
  ListSupply,
  LookProgress,
  NewListSource,
  SkippedLook,
} from './sync/model.ts'

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
    parser: Type.Integer({
      description: 'the number of our reading: the same bytes read otherwise are another version',
    }),
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

/** What a true match on a list means by default, and for whom (R8, R9). */
export const ListMeans = Type.Object(
  {
    effect: Type.Enum(['freeze', 'restriction', 'signal', 'counterMeasure']),
    act: Text,
    // Written out: a status line holds another wording, and a schema may have its name once only.
    says: Type.Object({ sv: Text, nb: Text, fi: Text, en: Text }, { additionalProperties: false }),
  },
  { $id: 'ListMeans', additionalProperties: false },
)
export type ListMeans = Static<typeof ListMeans>

/** One line a registered list (shapes, "List status line"), with what a reader needs to judge its age. */
export const ListStatus = Type.Object(
  {
    name: Text,
    title: Text,
    publisher: Text,
    url: Text,
    /** Whose list it is: EU, UN, UK, US, CH … */
    jurisdiction: Text,
    means: ListMeans,
    /** When the publisher brings out a new one, and its files; as the publisher's pages have it, in English. */
    schedule: Text,
    files: Text,
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
    /** Of a list of the installation's own: who answers for it, why it is watched, and its last day. */
    own: Type.Optional(Type.Pick(OwnList, ['owner', 'reason', 'expiresOn'])),
  },
  { $id: 'ListStatus', additionalProperties: false },
)
export type ListStatus = Static<typeof ListStatus>

/** One step of an import, for those who wait. */
export const Progress = Type.Object(
  {
    step: Type.Enum(['hashing', 'reading', 'preparing', 'activating']),
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

/**
 * Why two versions differ: `publisher` changed the list; `reading`: the same bytes, which we read otherwise; `both`;
 * `firstLoad`: there was no version before.
 */
export const Cause = Type.Enum(['publisher', 'reading', 'both', 'firstLoad'], { $id: 'ListCause' })
export type Cause = Static<typeof Cause>

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
  {
    ...{ list: Text, version: Text, hash: Text, entry: ListEntry },
    /** How its names that are not in Latin letters read, where their script can be read letter by letter. */
    readings: Type.Array(Type.Object({ name: Text, reads: Text }, { additionalProperties: false })),
    /** What is known of each of its programmes: its name, the act it rests on, and what a true match means. */
    programmes: Type.Array(
      Type.Object(
        {
          ...{ programme: Text, title: Nullable(Text), act: Nullable(Text) },
          effect: ListMeans.properties.effect,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'ListEntryView', additionalProperties: false },
)
export type EntryView = Static<typeof EntryView>

/** What happened to an entry with a version: it came, said something else, or went; and why (F18). */
export const EntryEdition = Type.Object(
  {
    version: Text,
    importedAt: InstantText,
    change: EntryChange.properties.change,
    cause: Cause,
    hash: Nullable(Text), // null where it went
    fields: EntryChange.properties.fields,
  },
  { $id: 'ListEntryEdition', additionalProperties: false },
)
export type EntryEdition = Static<typeof EntryEdition>

/** What the publisher's file says of an entry: its lines from the one on which it begins. */
export const SourceView = Type.Object(
  {
    version: Text,
    file: Text,
    sha256: Text,
    line: Type.Integer({ minimum: 1 }),
    lines: Type.Array(Type.String()),
    isCut: Type.Boolean({ description: 'the entry goes on' }),
  },
  { $id: 'ListSourceView', additionalProperties: false },
)
export type SourceView = Static<typeof SourceView>
