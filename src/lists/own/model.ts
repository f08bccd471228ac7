import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, type Wording } from '#kernel'
import { ownFieldNames, ownFields } from '../knowledge/own-fields.ts'

const closed = { additionalProperties: false } as const

/** What an own list's files look like: a table of one's own, or data that was bought. */
export const ownLayouts = ['table', 'ftm', 'senzing'] as const
export const OwnLayout = Type.Enum([...ownLayouts], {
  description: 'table: CSV or Excel; ftm: FollowTheMoney, a JSON object a line; senzing: Senzing JSON',
})
export type OwnLayout = Static<typeof OwnLayout>

export const OwnField = Type.Enum([...ownFieldNames])
export type OwnField = Static<typeof OwnField>

/** What a field is called, and whether it takes one value or several columns of them. */
export function ownFieldOf(field: OwnField): { readonly title: Wording; readonly many: boolean } {
  const { title, many } = ownFields[field]
  return { title, many }
}
export const ownFieldList: readonly OwnField[] = ownFieldNames

const Column = Type.String({
  minLength: 1,
  maxLength: 300,
  description: 'the heading as it stands in the file',
})

/** Which column fills which field. Columns that are not named are read by nobody. */
export const OwnMapping = Type.Object(
  {
    columns: Type.Array(Type.Object({ column: Column, field: OwnField }, closed), {
      minItems: 1,
      maxItems: 200,
    }),
    dates: Type.Enum(['dayFirst', 'monthFirst'], { description: 'what 04/03/1970 means' }),
  },
  { $id: 'OwnListMapping', ...closed },
)
export type OwnMapping = Static<typeof OwnMapping>

/** `own-` and words of small letters and digits. It stays: alerts and verdicts name it. */
export const OwnName = Type.String({ pattern: '^own-[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 60 })
const Title = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000-\\u001F]*\\S[^\\u0000-\\u001F]*$',
})
const Owner = Type.String({
  ...{ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001F]*\\S[^\\u0000-\\u001F]*$' },
  description: 'id of a person of ours (usr_…), or who answers for it, in words',
})
const Reason = Type.String({ minLength: 10, maxLength: 2000, pattern: '^[^\\u0000]*$' })

/** A list of the installation's own: who answers for it, why it is watched, and until when. */
export const OwnList = Type.Object(
  {
    type: Type.Literal('ownList'),
    name: OwnName,
    title: Title,
    owner: Owner,
    reason: Prose,
    expiresOn: Type.Refine(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'the last day on which it counts' }),
      (day) => !Number.isNaN(Date.parse(day)),
      () => 'must be a day that the calendar has',
    ),
    layout: OwnLayout,
    /** Of a table: as it was last read. */
    mapping: Nullable(OwnMapping),
    /** Raised when the mapping changes: the same bytes then say something else. */
    reading: Type.Integer({ minimum: 1 }),
    state: Type.Enum(['open', 'expired', 'ended']),
    createdBy: Type.String(),
    createdAt: InstantText,
    endedAt: Nullable(InstantText),
    endReason: Nullable(Prose),
  },
  { $id: 'OwnList', ...closed },
)
export type OwnList = Static<typeof OwnList>

/** What somebody says who begins an own list. */
export const NewOwnList = Type.Object(
  { name: OwnName, title: Title, owner: Owner, reason: Reason, expiresOn: DayText, layout: OwnLayout },
  { $id: 'NewOwnList', ...closed },
)
export type NewOwnList = Static<typeof NewOwnList>

/** What may be changed. A list that expired counts again once it has a later day and is loaded again. */
export const ChangeOwnList = Type.Object(
  { title: Title, owner: Owner, reason: Reason, expiresOn: DayText },
  { $id: 'ChangeOwnList', ...closed },
)
export type ChangeOwnList = Static<typeof ChangeOwnList>

export const EndOwnList = Type.Object({ reason: Reason }, { $id: 'EndOwnList', ...closed })

/** An own list as it stands: its record, its version of the record, and what is in force of it. */
export const OwnListLine = Type.Object(
  {
    ...OwnList.properties,
    recordVersion: Type.Integer(),
    /** Null: nothing of it is in force. */
    version: Nullable(Type.String()),
    entries: Type.Integer(),
    importedAt: Nullable(InstantText),
  },
  { $id: 'OwnListLine', ...closed },
)
export type OwnListLine = Static<typeof OwnListLine>

/** What a row says that cannot be taken over: where, what, and what was expected. */
export const RowFault = Type.Object(
  { line: Type.Integer(), column: Nullable(Type.String()), message: Type.String() },
  { $id: 'OwnListRowFault', ...closed },
)
export type RowFault = Static<typeof RowFault>

/** A column of a file: which field it fills, and the first values in it. */
export const PreviewColumn = Type.Object(
  { column: Column, field: Nullable(OwnField), values: Type.Array(Type.String()) },
  { $id: 'OwnListColumn', ...closed },
)
export type PreviewColumn = Static<typeof PreviewColumn>

const Texts = Type.Array(Type.String())
const PreviewEntry = Type.Object(
  {
    ...{ entry: Type.String(), line: Type.Integer(), schema: Type.String(), name: Type.String() },
    ...{ otherNames: Texts, birthDates: Texts, countries: Texts, identifiers: Texts },
  },
  { $id: 'OwnListPreviewEntry', ...closed },
)

/** A file as it would be read. Nothing of it is kept. */
export const OwnListPreview = Type.Object(
  {
    list: Type.String(),
    layout: OwnLayout,
    /** Empty where the layout says itself what is what. */
    columns: Type.Array(PreviewColumn),
    mapping: Nullable(OwnMapping),
    mappingFrom: Nullable(Type.Enum(['given', 'kept', 'guessed'])),
    counts: Type.Object(
      {
        ...{ entries: Type.Integer(), persons: Type.Integer(), organisations: Type.Integer() },
        ...{ vessels: Type.Integer(), aircraft: Type.Integer(), names: Type.Integer() },
      },
      closed,
    ),
    /** The first of them. */
    entries: Type.Array(PreviewEntry),
    /** Against the version in force. */
    inForce: Nullable(Type.Integer()),
    leftOut: Type.Record(Type.String(), Type.Integer()),
    unknown: Type.Record(Type.String(), Type.Integer()),
    /** The first of them; `faulty` counts all. */
    faults: Type.Array(RowFault),
    faulty: Type.Integer(),
    /** Why no file of this kind can be read, or not with this mapping. */
    refused: Nullable(Type.String()),
  },
  { $id: 'OwnListPreview', ...closed },
)
export type OwnListPreview = Static<typeof OwnListPreview>

/** Longest time for which a list may stand without anybody looking at it again. */
export const longestDays = 731
/** Fewer entries than this are kept by hand: losing some is no cut-off file. */
export const kindCount = 20
