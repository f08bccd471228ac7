import { type Static, Type } from 'typebox'
import { DayText, Prose, Ref } from '#kernel'

const strict = { additionalProperties: false }
/** Minor units of the currency (öre, cents). */
const Minor = Type.Integer({ minimum: 0, maximum: 1e12 })

/** One price that somebody has seen: of what, for whom, on which day, and where it is written. */
export const PriceEvidence = Type.Object(
  {
    sku: Ref,
    kind: Type.Enum(['lastNet', 'framework', 'quote', 'list']),
    amount: Minor,
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
    on: DayText,
    source: Prose,
    customer: Type.Optional(Ref),
    per: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })), // pieces that the amount buys; left out: one
  },
  { $id: 'PriceEvidence', ...strict },
)
export type PriceEvidence = Static<typeof PriceEvidence>

/** What somebody records of a price that they have seen. */
export const RecordPrice = Type.Object(
  { ...PriceEvidence.properties, amount: Type.Integer({ minimum: 1, maximum: 1e12 }) },
  { $id: 'RecordPrice', ...strict },
)
export type RecordPrice = Static<typeof RecordPrice>

export const priceLabels = ['veryCompetitive', 'competitive', 'above', 'unproven'] as const
export type PriceLabel = (typeof priceLabels)[number]

/** What a change costs in all, minor units of one currency (D.5). */
export interface CostLines {
  readonly unit: number
  readonly adapter: number
  readonly licence: number
  readonly labour: number
  readonly power: number // PoE and cabling
  readonly storage: number
  readonly energy: number // over the horizon
  readonly buyBack: number // taken off
}
