import { type Static, Type } from 'typebox'

/** One reason for a score. `score` is what this reason alone would leave of 1. */
export const Because = Type.Object(
  {
    feature: Type.String(),
    says: Type.String(),
    score: Type.Number({ minimum: 0, maximum: 1 }),
    query: Type.Optional(Type.String()),
    candidate: Type.Optional(Type.String()),
  },
  { $id: 'Because', additionalProperties: false },
)
export type Because = Static<typeof Because>
