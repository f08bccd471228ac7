import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Prose, Ref } from '#kernel'
import { ReplacementState } from '../replacements/model.ts'

const strict = { additionalProperties: false }
/** Minor units of the currency (öre, cents). */
const Money = {
  amount: Type.Integer({ minimum: 1, maximum: 1e12 }),
  currency: Type.String({ pattern: '^[A-Z]{3}$' }),
}

/** What a plan may spend so that customers who must change pay a competitive price (D.5). */
export const PlanBudget = Type.Object({ plan: Ref, ...Money }, { $id: 'PlanBudget', ...strict })
export type PlanBudget = Static<typeof PlanBudget>

/** Money of a budget that one offered product of one proposal takes. */
export const MarginSupport = Type.Object(
  { ref: Ref, plan: Ref, replacement: Ref, sku: Ref, ...Money, reason: Prose, by: Ref, at: InstantText },
  { $id: 'MarginSupport', ...strict },
)
export type MarginSupport = Static<typeof MarginSupport>

export const SetBudget = Type.Object(Money, { $id: 'SetPlanBudget', ...strict })
export type SetBudget = Static<typeof SetBudget>
export const GiveSupport = Type.Object(
  { replacement: Ref, sku: Ref, ...Money, reason: Prose },
  { $id: 'GiveMarginSupport', ...strict },
)
export type GiveSupport = Static<typeof GiveSupport>

/** A budget, what was given of it, and what is left; what a declined or revised proposal had is free again. */
export const SupportView = Type.Object(
  {
    plan: Ref,
    budget: Nullable(Type.Object(Money, strict)),
    ...{ given: Type.Integer(), left: Type.Integer() },
    items: Type.Array(
      Type.Object(
        {
          ...MarginSupport.properties,
          ...{ customerName: Type.String(), state: ReplacementState, counts: Type.Boolean() },
        },
        strict,
      ),
    ),
  },
  { $id: 'PlanSupport', ...strict },
)
export type SupportView = Static<typeof SupportView>
