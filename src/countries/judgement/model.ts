import { type Static, Type } from 'typebox'
import { CountryCode, Nullable, Ref } from '#kernel'
import { bands } from '#rules/model'

const Letter = Type.Enum([...bands])
const closed = { additionalProperties: false } as const

/** Why a figure does or does not make the band. */
export const reasons = ['counts', 'tooOld', 'samePublisher'] as const

/** One figure as the judgement saw it. */
export const TracedFigure = Type.Object(
  {
    index: Type.String(),
    measure: Type.String(),
    publisher: Type.String(),
    edition: Type.String({ description: 'the publication it was read from' }),
    year: Type.Integer(),
    raw: Type.Number({ description: 'as published' }),
    normal: Type.Number({ description: '0 (worst) to 100 (best)' }),
    because: Type.Enum([...reasons]),
  },
  { $id: 'TracedFigure', ...closed },
)
export type TracedFigure = Static<typeof TracedFigure>

/** Human rights, or democracy: the mean of one figure from each publisher. */
export const DimensionScore = Type.Object(
  {
    score: Nullable(Type.Number({ description: 'mean, 0 to 100; null without a figure that is new enough' })),
    figures: Type.Array(TracedFigure),
  },
  { $id: 'DimensionScore', ...closed },
)
export type DimensionScore = Static<typeof DimensionScore>

/** How a place is judged from figures: its band, and everything that it comes from. */
export const Assessment = Type.Object(
  {
    type: Type.Literal('countryRating'),
    country: CountryCode,
    area: Nullable(Ref),
    band: Nullable(Letter),
    humanRights: DimensionScore,
    democracy: DimensionScore,
    publishers: Type.Array(Type.String(), { description: 'whose figures count, each once' }),
    /** What is missing for a band. */
    missing: Type.Object(
      { publishers: Type.Integer(), humanRights: Type.Boolean(), democracy: Type.Boolean() },
      closed,
    ),
    /** Of an area: the band of its own figures, the floor that is set for it, and its country's band. */
    within: Type.Optional(
      Type.Object({ own: Nullable(Letter), floor: Nullable(Letter), country: Nullable(Letter) }, closed),
    ),
    judgedFor: Type.Integer({ description: 'the year that ages count from' }),
    years: Type.Integer({ description: 'how many years old a figure may be' }),
  },
  { $id: 'CountryAssessment', ...closed },
)
export type Assessment = Static<typeof Assessment>

/** A figure offered to a judgement. */
export interface Evidence {
  readonly index: string
  readonly measure: string
  readonly edition: string
  readonly country: string
  readonly area: string | null
  readonly year: number
  readonly raw: number
  readonly normal: number
}

/** From when ages count, and how old a figure may be. */
export interface Yardstick {
  readonly year: number
  readonly years: number
}

/** Fewer independent publishers than this are no assessment. */
export const leastPublishers = 3
/** How many years old a figure may be, where nobody set it otherwise. */
export const defaultYears = 5

/** A place that changes its band from one judgement to another, and the figures that moved it. */
export const Movement = Type.Object(
  {
    country: CountryCode,
    area: Nullable(Ref),
    from: Nullable(Letter),
    to: Nullable(Letter),
    figures: Type.Array(
      Type.Object(
        {
          index: Type.String(),
          measure: Type.String(),
          publisher: Type.String(),
          before: Nullable(Type.Object({ year: Type.Integer(), normal: Type.Number() }, closed)),
          after: Nullable(Type.Object({ year: Type.Integer(), normal: Type.Number() }, closed)),
        },
        closed,
      ),
    ),
  },
  { $id: 'CountryMovement', ...closed },
)
export type Movement = Static<typeof Movement>
