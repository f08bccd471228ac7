import { type Static, Type } from 'typebox'
import { Nullable, Wording } from '#kernel'
import { Because, WordedBecause } from './because.ts'
import { Hit, HitVerdict } from './hits/model.ts'
import { Measured, Settle } from './measures/model.ts'

export { Because, WordedBecause } from './because.ts'
export * from './hits/model.ts'
export { Measured, type MeasureInWords, type MeasureName, Settle } from './measures/model.ts'

/** What is screened. `LegalEntity`, or none, is compared with persons, organisations and objects alike. */
export const QuerySchema = Type.Enum([
  'Person',
  'Organization',
  'Company',
  'LegalEntity',
  'PublicBody',
  'Vessel',
  'Aircraft',
  'Airplane',
])
export type QuerySchema = Static<typeof QuerySchema>

const Texts = Type.Union([Type.String(), Type.Array(Type.String(), { maxItems: 50 })])

/** One party to screen. Several names, countries … may be given; any of them may match. */
export const ScreeningQuery = Type.Object(
  {
    id: Type.Optional(Type.String()),
    schema: Type.Optional(QuerySchema),
    name: Texts,
    birthDate: Type.Optional(Texts),
    country: Type.Optional(Texts),
    nationality: Type.Optional(Texts),
    gender: Type.Optional(Type.String()),
    identifiers: Type.Optional(Texts),
    address: Type.Optional(Texts),
  },
  { $id: 'ScreeningQuery', additionalProperties: false },
)
export type ScreeningQuery = Static<typeof ScreeningQuery>

export const Match = Type.Object(
  {
    list: Type.String(),
    entry: Type.String(),
    name: Type.String(),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    ...Measured.properties,
    inWords: Type.String({ description: 'the three numbers in words' }),
    because: Type.Array(Because),
    settles: Type.Array(Type.Object({ code: Type.String(), says: Type.String() }), {
      description: 'what would change the verdict, the weightiest first',
    }),
  },
  { $id: 'ScreeningMatch', additionalProperties: false },
)
export type Match = Static<typeof Match>

/** A match with what a decision must be bound to: never printed in a screening line. */
export interface FullMatch extends Omit<Match, 'inWords' | 'settles'> {
  readonly settles: readonly Settle[]
  readonly schema: string
  readonly programmes: readonly string[]
  /** Changes whenever anything about the listed entry changes. */
  readonly entryVersion: string
}

export type Lists = Record<string, string>

/** "We looked": an empty `matches` means that nothing was found. */
export interface Screened {
  readonly status: 'screened'
  readonly matches: FullMatch[]
  /** Versions of the lists that were looked at. */
  readonly lists: Lists
  /** Matches at or above the threshold before `limit` was applied. */
  readonly total: number
}
/** "We could not look": never an empty list of matches. */
export interface Refused {
  readonly status: 'refused'
  readonly reason: Wording
}

export interface ScreenOptions {
  /** Lowest score that is a match. */
  readonly threshold?: number
  readonly limit?: number
  /** Names of the lists to look at; all of the snapshot where absent. */
  readonly lists?: readonly string[]
  /** Which of all that reach the threshold are answered, by their place, in this order; the first `limit` where absent. */
  readonly pick?: (found: readonly FoundMatch[]) => readonly number[]
}
/** A match before its reasons are written. */
export type FoundMatch = Pick<Match, 'list' | 'entry' | 'score'>
export const defaultThreshold = 0.7
export const defaultLimit = 5

/** One line of `aktsam screen`, in the order of the input. */
export type ScreeningLine =
  | {
      readonly id: string
      readonly status: 'screened'
      readonly matches: Match[]
      readonly lists: Lists
    }
  | { readonly id: string; readonly status: 'refused'; readonly reason: string }

/** What stands between a party and an entry of a list: the match as the index shows it now, and what people said of it. */
export const ShownHit = Type.Object(
  {
    list: Type.String(),
    entry: Type.String(),
    name: Type.Union([Type.String(), Type.Null()], {
      description: 'as listed; null where it no longer matches',
    }),
    score: Type.Union([Type.Number(), Type.Null()]),
    measured: Nullable(Measured), // null where it no longer matches
    inWords: Nullable(Wording),
    because: Type.Array(WordedBecause),
    settles: Type.Array(Settle),
    programmes: Type.Array(Type.String()),
    standing: Type.Enum(['open', 'confirmed', 'cleared']),
    hit: Type.Union([Hit, Type.Null()], {
      description: 'what was decided or proposed; null where nobody has yet',
    }),
    takesTwo: Type.Array(HitVerdict, { description: 'verdicts that take a second person' }),
  },
  { $id: 'ShownHit' },
)
export type ShownHit = Static<typeof ShownHit>

/** `looked` false: nobody could look, and `why` says so; an empty list then means nothing. */
export const PartyHits = Type.Object(
  {
    party: Type.String(),
    version: Type.Integer(),
    looked: Type.Boolean(),
    why: Nullable(Wording),
    lists: Type.Record(Type.String(), Type.String()),
    items: Type.Array(ShownHit),
  },
  { $id: 'PartyHits' },
)
export type PartyHits = Static<typeof PartyHits>

export const DecideHit = Type.Object(
  {
    party: Type.String({ minLength: 1 }),
    list: Type.String({ minLength: 1 }),
    entry: Type.String({ minLength: 1 }),
    verdict: HitVerdict,
    reason: Type.String({ minLength: 1, maxLength: 4000 }),
  },
  { $id: 'DecideHit', additionalProperties: false },
)
export type DecideHit = Static<typeof DecideHit>

/** The state of a party: `notScreened` is "we could not look" and holds. */
export type ScreeningState = 'clear' | 'alert' | 'confirmed' | 'notScreened'

export * from './alerts/model.ts'
export * from './searches/model.ts'
export * from './threshold/model.ts'
