import { type Static, Type } from 'typebox'
import { CountryCode, InstantText, Nullable, Prose, Ref } from '#kernel'
import { bands } from '#rules/model'

const closed = { additionalProperties: false } as const
const Letter = Type.Enum([...bands])
const Reason = Type.String({ minLength: 10, maxLength: 2000, pattern: '^[^\\u0000]*$' })

/** An approved one is `ended` once open orders were asked again after its end; it stopped counting at its end. */
export const overrideStates = ['asked', 'approved', 'withdrawn', 'ended'] as const

/** A band that two people set instead of the judged one, for a reason and a time. */
export const CountryOverride = Type.Object(
  {
    type: Type.Literal('countryOverride'),
    id: Type.String(),
    country: CountryCode,
    area: Nullable(Ref),
    band: Letter,
    /** The band that stood when it was asked for; null: unrated. */
    instead: Nullable(Letter),
    reason: Prose,
    expiresAt: InstantText,
    state: Type.Enum([...overrideStates]),
    askedBy: Type.String(),
    askedAt: InstantText,
    approvedBy: Nullable(Type.String()),
    approvedAt: Nullable(InstantText),
    withdrawnBy: Nullable(Type.String()),
    withdrawnAt: Nullable(InstantText),
  },
  { $id: 'CountryOverride', ...closed },
)
export type CountryOverride = Static<typeof CountryOverride>

/** What is asked for. */
export const AskOverride = Type.Object(
  {
    country: CountryCode,
    area: Type.Optional(Nullable(Ref)),
    band: Letter,
    reason: Reason,
    expiresAt: InstantText,
  },
  { $id: 'AskCountryOverride', ...closed },
)
export type AskOverride = Static<typeof AskOverride>

/** How an override stands at a moment: it ends by itself. */
export const standings = ['asked', 'inForce', 'ended', 'withdrawn'] as const
export type Standing = (typeof standings)[number]

export const OverrideLine = Type.Object(
  { ...CountryOverride.properties, standing: Type.Enum([...standings]) },
  { $id: 'CountryOverrideLine', ...closed },
)
export type OverrideLine = Static<typeof OverrideLine>

/** Longest time for which two people may set another band. */
export const longestDays = 366
