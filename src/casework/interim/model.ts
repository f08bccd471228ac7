import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'
import { categories } from '#rules/model'

const strict = { additionalProperties: false }
const Reason = Type.String({ minLength: 3, maxLength: 5_000 })

/** Interim measures stop for thirty days at most; another person renews them (C.2). */
export const longestInterim = 30

/** New sales of suppliers are stopped while a case is investigated. */
export const Interim = Type.Object(
  {
    ...{ ref: Ref, case: Ref, suppliers: Type.Array(Ref, { minItems: 1, maxItems: 50, uniqueItems: true }) },
    categories: Type.Array(Type.Enum([...categories]), { minItems: 1, uniqueItems: true }),
    legalEntities: Type.Array(Ref, { minItems: 1, maxItems: 200, uniqueItems: true }),
    from: InstantText,
    /** The first moment at which it stops nothing any more. */
    until: InstantText,
    reason: Reason,
    by: Type.String(),
    renewals: Type.Array(
      Type.Object({ by: Type.String(), at: InstantText, until: InstantText, reason: Reason }, strict),
    ),
    ended: Nullable(Type.Object({ by: Type.String(), at: InstantText, reason: Reason }, strict)),
  },
  { $id: 'Interim', ...strict },
)
export type Interim = Static<typeof Interim>

export const BeginInterim = Type.Object(
  {
    ...{ suppliers: Interim.properties.suppliers, categories: Interim.properties.categories },
    /** Left out: all whom the case concerns. */
    legalEntities: Type.Optional(Interim.properties.legalEntities),
    /** The last day on which it stops. */
    lastDay: DayText,
    reason: Reason,
  },
  { $id: 'BeginInterim', ...strict },
)
export type BeginInterim = Static<typeof BeginInterim>

export const RenewInterim = Type.Object(
  { lastDay: DayText, reason: Reason },
  { $id: 'RenewInterim', ...strict },
)
export type RenewInterim = Static<typeof RenewInterim>

export const InterimView = Type.Object(
  { ...Interim.properties, isInForce: Type.Boolean() },
  { $id: 'InterimView', ...strict },
)
export type InterimView = Static<typeof InterimView>
