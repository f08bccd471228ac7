import { type Static, Type } from 'typebox'
import { Wording } from '#kernel'

const Share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description })

/**
 * Three numbers beside the score, each 0 to 1. None is a probability: they tell apart what the score holds together,
 * so that an exact common name and an exact rare one with a birth date are not the same to whoever decides.
 */
export const Measured = Type.Object(
  {
    similarity: Share(
      'how alike the names are: 1 the same, 0.7 as much as the threshold asks, 0 not compared',
    ),
    evidence: Share(
      'how much speaks for their being one: numbers, birth date, country, rarity of what agrees',
    ),
    contradiction: Share('how much speaks against it: birth years apart, another gender, place or number'),
  },
  { $id: 'ScreeningMeasured', additionalProperties: false },
)
export type Measured = Static<typeof Measured>

export const measures = ['similarity', 'evidence', 'contradiction'] as const
export type MeasureName = (typeof measures)[number]

/** What would change the verdict: `code` for machines, `says` for people. */
export const Settle = Type.Object(
  {
    code: Type.String({ description: '`birthDate.missing`, `number.imo` …' }),
    says: Wording,
  },
  { $id: 'ScreeningSettle', additionalProperties: false },
)
export type Settle = Static<typeof Settle>

/** A measure as people read it. */
export const MeasureInWords = Type.Object(
  {
    measure: Type.Enum([...measures]),
    value: Type.Number({ minimum: 0, maximum: 1 }),
    title: Wording,
    level: Wording,
  },
  { $id: 'ScreeningMeasureInWords', additionalProperties: false },
)
export type MeasureInWords = Static<typeof MeasureInWords>
