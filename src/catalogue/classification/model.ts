import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref } from '#kernel'

const strict = { additionalProperties: false }

/** Under whose law a product is classified. Whether it is on the high priority list follows from the CN code and the day. */
export const regimes = ['annexI', 'cn', 'eccn'] as const
export type Regime = (typeof regimes)[number]

/** How the codes of each regime are written. */
export const codePatterns: Readonly<Record<Regime, RegExp>> = {
  annexI: /^\d[A-E]\d{3}([.][a-z0-9]+)*$/,
  cn: /^\d{4}([ .]?\d{2}){0,3}$/,
  eccn: /^(EAR99|\d[A-E]\d{3}([.][a-z0-9]+)*)$/,
}

const said = {
  /** One variant, firmware or licence option of the product; null: all of it. */
  variant: Nullable(Ref),
  regime: Type.Enum([...regimes]),
  /** None: it is known that no code applies. Annex I may have several, the others one. */
  codes: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 20, uniqueItems: true }),
  reason: Prose,
  validUntil: DayText, // the last day
  evidence: Nullable(Prose),
}

/** What a product is in the eyes of a regime, who said so and until when (R16). Never changed: a later one takes its place. */
export const Classification = Type.Object(
  { type: Type.Literal('classification'), ref: Ref, product: Ref, ...said, by: Ref, at: InstantText },
  { $id: 'Classification', ...strict },
)
export type Classification = Static<typeof Classification>

export const ClassifyProduct = Type.Object(said, { $id: 'ClassifyProduct', ...strict })
export type ClassifyProduct = Static<typeof ClassifyProduct>

export const classificationStates = ['inForce', 'endsSoon', 'expired', 'superseded'] as const
export type ClassificationState = (typeof classificationStates)[number]

export const ClassificationView = Type.Object(
  {
    ...Classification.properties,
    productName: Type.String(),
    state: Type.Enum([...classificationStates]),
  },
  { $id: 'ClassificationView', ...strict },
)
export type ClassificationView = Static<typeof ClassificationView>
