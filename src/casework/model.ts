import { type Static, Type } from 'typebox'
import { CountryCode, DayText, InstantText, Nullable, Prose, Ref } from '#kernel'
import { categories, purposes } from '#rules/model'

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

/** A signed decision about a supplier. Its rules are named `<ref>/<purpose>`, hence the form of `ref`. */
export const Decision = Type.Object(
  {
    type: Type.Literal('decision'),
    ref: Type.String({ pattern: '^D-[A-Za-z0-9-]+$', description: 'D-1, D-2026-4 …' }),
    kind: Type.Enum([...decisionKinds]),
    supplier: Ref,
    categories: Type.Array(Type.Enum([...categories]), { minItems: 1 }),
    legalEntities: Type.Array(Ref, { minItems: 1 }),
    effectiveAt: InstantText,
    newSales: Type.Optional(Type.Enum([...newSalesScopes])), // left out: all
    transition: Type.Optional(Nullable(Transition)),
    sparePartCeiling: Type.Optional(Nullable(SparePartCeiling)),
    reason: Type.Optional(Prose),
    countries: Type.Optional(Type.Array(CountryCode)),
    purposes: Type.Optional(Type.Array(Type.Enum([...purposes]))),
    approvedBy: Type.Optional(Type.Array(Ref)),
    reviewOn: Type.Optional(Nullable(DayText)),
  },
  { $id: 'Decision', ...strict },
)
export type Decision = Static<typeof Decision>
