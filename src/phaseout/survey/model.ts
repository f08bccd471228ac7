import { type Static, Type } from 'typebox'
import { SiteNeed } from '#catalogue/model'
import { InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })

/** Devices of one product at places that ask for the same, and what may take their place. */
export const SurveyLine = Type.Object(
  {
    ...{ product: Ref, name: Type.String(), need: SiteNeed },
    ...{ devices: Count, customers: Count },
    /** One of the devices: its proposals are those of all. */
    example: Ref,
    proposals: Type.Array(
      Type.Object(
        {
          ...{ sku: Ref, name: Type.String(), makerName: Type.String() },
          ...{ label: Type.String(), says: Wording, priceIndex: Nullable(Type.Number()) },
        },
        strict,
      ),
    ),
    /** Fewer than three, or of one supplier alone: what refused most others, the most first; null: enough. */
    refusedBy: Nullable(
      Type.Array(Type.Object({ gate: Type.String(), title: Wording, count: Count }, strict)),
    ),
  },
  { $id: 'SurveyLine', ...strict },
)
export type SurveyLine = Static<typeof SurveyLine>

export const surveyStates = ['none', 'running', 'done', 'failed'] as const
/**
 * Proposals for all that stands of what a plan stops. The lines are those of the last survey that came to its end,
 * also while the next is under way. Whether the law lets a customer have them is asked with each offer.
 */
export const Survey = Type.Object(
  {
    ...{ plan: Ref, state: Type.Enum([...surveyStates]) },
    /** Kinds of places looked at, of all. */
    ...{ done: Count, total: Count },
    ...{ startedAt: Nullable(InstantText), endedAt: Nullable(InstantText) },
    lines: Type.Array(SurveyLine),
  },
  { $id: 'Survey', ...strict },
)
export type Survey = Static<typeof Survey>
