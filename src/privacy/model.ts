import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Wording } from '#kernel'

export * from './accesses/model.ts'
export * from './requests/model.ts'

const strict = { additionalProperties: false }

/** Classes of personal data that the house keeps. What each is stands in `knowledge/classes.ts`. */
export const dataClasses = [
  'account',
  'session',
  'contact',
  'person',
  'hit',
  'listSearch',
  'orderCheck',
  'evidence',
  'whistleblower',
  'document',
  'formAnswer',
  'logDetail',
  'notice',
  'accessLog',
  'subjectRequest',
] as const
export const DataClass = Type.Enum([...dataClasses], { $id: 'DataClass' })
export type DataClass = (typeof dataClasses)[number]

const span = {
  count: Type.Integer({ minimum: 1, maximum: 36_500 }),
  unit: Type.Enum(['years', 'days']),
}
/** How long a class is kept. `endOfYear`: counted from the end of the calendar year. */
export const Retention = Type.Object({ ...span, endOfYear: Type.Boolean() }, { $id: 'Retention', ...strict })
export type Retention = Static<typeof Retention>

/** Another length for this installation, and why. */
export const SetRetention = Type.Object({ ...span, reason: Prose }, { $id: 'SetRetention', ...strict })
export type SetRetention = Static<typeof SetRetention>

export const RetentionSetting = Type.Object(
  { dataClass: DataClass, ...span, reason: Type.String(), by: Type.String(), at: InstantText },
  { $id: 'RetentionSetting', ...strict },
)
export type RetentionSetting = Static<typeof RetentionSetting>

/** A class as it is shown: what, why, how long, and what is past its time now. */
export const DataClassView = Type.Object(
  {
    id: DataClass,
    title: Wording,
    what: Wording,
    purpose: Wording,
    basis: Type.Object({ article: Type.String(), because: Wording }),
    source: Wording,
    recipients: Wording,
    retention: Type.Object({
      ...Retention.properties,
      countedFrom: Wording,
      rests: Type.String({ description: 'what the usual length rests on' }),
      /** Whether somebody read the act; false: general knowledge, to be confirmed. */
      verified: Type.Boolean(),
      /** The shortest that may be set, in years; null: no law sets one. */
      atLeastYears: Nullable(Type.Integer()),
      setting: Nullable(RetentionSetting),
    }),
  },
  { $id: 'DataClassView' },
)
export type DataClassView = Static<typeof DataClassView>

/** What of a class is past its time: how much, how much of it is held, and the first of them. */
export const DueClass = Type.Object(
  {
    dataClass: DataClass,
    /** What began before this day is past its time. */
    before: DayText,
    due: Type.Integer(),
    held: Type.Integer(),
    /** There is more than was looked at. */
    more: Type.Boolean(),
    items: Type.Array(
      Type.Object({ kind: Type.String(), id: Type.String(), since: InstantText, held: Type.Boolean() }),
    ),
  },
  { $id: 'DueClass' },
)
export type DueClass = Static<typeof DueClass>

export const Purge = Type.Object({ dataClass: DataClass, reason: Prose }, { $id: 'Purge', ...strict })
export const Purged = Type.Object(
  {
    dataClass: DataClass,
    erased: Type.Integer(),
    held: Type.Integer(),
    /** What could not be erased, and why. */
    failed: Type.Array(Type.Object({ kind: Type.String(), id: Type.String(), why: Wording })),
    more: Type.Boolean(),
  },
  { $id: 'Purged' },
)
export type Purged = Static<typeof Purged>

/** A thing by kind and reference. */
export const Thing = Type.Object(
  {
    kind: Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$' }),
    id: Type.String({ minLength: 1, maxLength: 400 }),
  },
  strict,
)
export type Thing = Static<typeof Thing>

/** What a hold keeps: a whole class, one thing with all that is about it, or all that names somebody. */
export const HeldThing = Type.Union(
  [
    Type.Object({ dataClass: DataClass }, strict),
    Type.Object({ thing: Thing }, strict),
    Type.Object({ subject: Type.String({ minLength: 2, maxLength: 300 }) }, strict),
  ],
  { $id: 'HeldThing' },
)
export type HeldThing = Static<typeof HeldThing>

export const PlaceHold = Type.Object(
  {
    about: HeldThing,
    reason: Type.String({ minLength: 10, maxLength: 4000, pattern: '^[^\\u0000]*$' }),
    /** The first day on which it holds no more; left out: until it is lifted. */
    until: Type.Optional(Nullable(DayText)),
  },
  { $id: 'PlaceHold', ...strict },
)
export type PlaceHold = Static<typeof PlaceHold>

/** A legal hold: what it is about is not erased, whatever its time and whoever asks. */
export const LegalHold = Type.Object(
  {
    id: Type.String(),
    about: HeldThing,
    reason: Type.String(),
    until: Nullable(DayText),
    placedBy: Type.String(),
    placedFor: Type.Optional(Type.String({ description: 'in whose place; they do not lift it either' })),
    placedAt: InstantText,
    liftedBy: Nullable(Type.String()),
    liftedAt: Nullable(InstantText),
    liftReason: Nullable(Type.String()),
  },
  { $id: 'LegalHold', ...strict },
)
export type LegalHold = Static<typeof LegalHold>
