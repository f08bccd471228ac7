import { type Static, Type } from 'typebox'
import { DayText, InstantText } from '#kernel'

const strict = { additionalProperties: false }

export const decisionKinds = [
  'continue',
  'conditions',
  'suspend',
  'phaseOut',
  'terminateNow',
  'rejectNew',
  'reinstate',
] as const
export type DecisionKind = (typeof decisionKinds)[number]
export const newSalesScopes = ['all', 'newCustomersOnly'] as const
export const ceilingScopes = ['customer', 'product', 'calendarYear'] as const

/** A promise given before the stop is kept: quotes given before, and call-offs from frameworks concluded before. */
export const Transition = Type.Object(
  { quotesBefore: InstantText, honouredUntil: Type.Union([DayText, InstantText]) },
  { $id: 'Transition', ...strict },
)
export type Transition = Static<typeof Transition>

/** Spare parts stay at a share of the installed base, counted apart by what `per` names; rounded down. */
export const SparePartCeiling = Type.Object(
  {
    share: Type.Number({ minimum: 0, maximum: 1 }),
    per: Type.Array(Type.Enum([...ceilingScopes]), { minItems: 1, uniqueItems: true }),
  },
  { $id: 'SparePartCeiling', ...strict },
)
export type SparePartCeiling = Static<typeof SparePartCeiling>
