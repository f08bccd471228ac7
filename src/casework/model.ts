import { type Static, Type } from 'typebox'
import { CountryCode, DayText, InstantText, Nullable, Prose, Ref } from '#kernel'
import { categories, purposes } from '#rules/model'
import { decisionKinds, newSalesScopes, SparePartCeiling, Transition } from './decisions/terms.ts'

export * from './cases/model.ts'
export * from './decisions/model.ts'
export * from './decisions/terms.ts'
export * from './evidence/model.ts'
export * from './findings/model.ts'
export * from './hearing/model.ts'
export * from './interim/model.ts'
export * from './mandates/model.ts'
export * from './measures/model.ts'
export * from './places/model.ts'
export * from './questionnaires/model.ts'
export * from './ratings/model.ts'
export * from './requests/model.ts'
export * from './warnings/model.ts'

const strict = { additionalProperties: false }

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
