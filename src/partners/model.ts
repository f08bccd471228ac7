import { type Static, Type } from 'typebox'
import { DayText, type Instant, InstantText, Nullable, Prose, Ref } from '#kernel'
import { categories, supplierStates } from '#rules/model'

const strict = { additionalProperties: false }

export const SupplierState = Type.Enum([...supplierStates], { $id: 'SupplierState' })
export type SupplierState = (typeof supplierStates)[number]

const Category = Type.Enum([...categories])

/** The ladder of risk (R39), from the mildest to the gravest. */
export const riskBands = ['low', 'moderate', 'elevated', 'high', 'critical'] as const
export const RiskBand = Type.Enum([...riskBands], { $id: 'RiskBand' })
export type RiskBand = (typeof riskBands)[number]

/** What was bought in a calendar year: minor units (öre, cents) and currency (ISO 4217). */
export const Spend = Type.Object(
  {
    amount: Type.Integer({ minimum: 0, description: 'minor units: 1050 is 10.50' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217, e.g. SEK' }),
    year: Type.Integer({ minimum: 1990, maximum: 2999 }),
  },
  { $id: 'Spend', ...strict },
)
export type Spend = Static<typeof Spend>

/** `approvedUntil` is the last day of an approval; null or left out: it has none. */
const standing = {
  approvedUntil: Type.Optional(Nullable(DayText)),
  /** When somebody moved it by hand; left out, the state is the one before any decision. */
  movedAt: Type.Optional(InstantText),
}

/** Where one category stands apart from the others of its relation. */
export const CategoryStanding = Type.Object(
  { category: Category, state: SupplierState, ...standing },
  { $id: 'CategoryStanding', ...strict },
)
export type CategoryStanding = Static<typeof CategoryStanding>

/**
 * A supplier as one of our legal entities sees it. `state` is the one before any decision; a decision moves it at
 * its `effectiveAt`, for its categories and entities only (`supplierState`). `byCategory` names the categories that
 * stand apart from `state`.
 */
export const SupplierRelation = Type.Object(
  {
    type: Type.Literal('supplierRelation'),
    supplier: Ref,
    legalEntity: Ref,
    categories: Type.Array(Category, { minItems: 1 }),
    state: SupplierState,
    owner: Type.Optional(Prose),
    riskBand: Type.Optional(Nullable(RiskBand)),
    spend: Type.Optional(Nullable(Spend)),
    since: Type.Optional(Nullable(DayText)),
    note: Type.Optional(Prose),
    ...standing,
    byCategory: Type.Optional(Type.Array(CategoryStanding, { maxItems: 50 })),
  },
  { $id: 'SupplierRelation', ...strict },
)
export type SupplierRelation = Static<typeof SupplierRelation>

/** What a signed decision does to a supplier's state; made by casework (`moveOf`), read here. */
export interface StateMove {
  readonly ref: string
  readonly supplier: string
  readonly categories: readonly string[]
  readonly legalEntities: readonly string[]
  readonly effectiveAt: Instant
  readonly state: SupplierState
}

export * from './changes/model.ts'
export * from './family/model.ts'
export { relationTitles } from './knowledge/relation-words.ts'
export * from './moves/model.ts'
export { relationDeedSays, relationLife, type Seats, seatsOf } from './moves/relation-life.ts'
export * from './obligations/model.ts'
export * from './suppliers/model.ts'
