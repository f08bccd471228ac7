import { type Static, Type } from 'typebox'
import { type Instant, Prose, Ref } from '#kernel'
import { categories, supplierStates } from '#rules/model'

export const SupplierState = Type.Enum([...supplierStates], { $id: 'SupplierState' })
export type SupplierState = (typeof supplierStates)[number]

/**
 * A supplier as one of our legal entities sees it. `state` is the one before any decision; a decision moves it at
 * its `effectiveAt`, for its categories and entities only (`supplierState`).
 */
export const SupplierRelation = Type.Object(
  {
    type: Type.Literal('supplierRelation'),
    supplier: Ref,
    legalEntity: Ref,
    categories: Type.Array(Type.Enum([...categories]), { minItems: 1 }),
    state: SupplierState,
    owner: Type.Optional(Prose),
  },
  { $id: 'SupplierRelation', additionalProperties: false },
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
