import { type Static, Type } from 'typebox'
import { Wording } from '#kernel'
import { measures } from './measures/model.ts'

/** One reason for a score. `score` is what this reason alone would leave of 1. */
export const Because = Type.Object(
  {
    feature: Type.String(),
    says: Type.String(),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    query: Type.Optional(Type.String()),
    candidate: Type.Optional(Type.String()),
    feeds: Type.Optional(
      Type.Enum([...measures], { description: 'which of the three numbers it is part of' }),
    ),
  },
  { $id: 'Because', additionalProperties: false },
)
export type Because = Static<typeof Because>

/** The same, in every language of the product: for whoever decides. */
export const WordedBecause = Type.Object(
  { ...Because.properties, wording: Wording },
  { $id: 'WordedBecause', additionalProperties: false },
)
export type WordedBecause = Static<typeof WordedBecause>
