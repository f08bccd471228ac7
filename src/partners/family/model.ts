import { type Static, Type } from 'typebox'
import { Nullable } from '#kernel'

const strict = { additionalProperties: false }

export const familyTies = ['self', 'owned', 'owner', 'brand', 'integrator'] as const
/** One party of a corporate family, and how it belongs to the supplier. */
export const FamilyMember = Type.Object(
  {
    ref: Type.String(),
    name: Type.String(),
    tie: Type.Enum([...familyTies]),
    /** Whether a decision on the supplier reaches it: it is the supplier's, by more than half or by control. */
    covered: Type.Boolean(),
  },
  { $id: 'FamilyMember', ...strict },
)
export type FamilyMember = Static<typeof FamilyMember>

/** One tie between two parties, with what it rests on. */
export const FamilyEdge = Type.Object(
  {
    kind: Type.Enum(['ownership', 'relabel', 'component']),
    from: Type.String(),
    to: Type.String(),
    /** Percent of the shares; null where it is not known, or not about shares. */
    share: Nullable(Type.Number()),
    /** The product of a relabel or component. */
    sku: Nullable(Type.String()),
    evidence: Nullable(Type.String()),
    since: Nullable(Type.String()),
    until: Nullable(Type.String()),
  },
  { $id: 'FamilyEdge', ...strict },
)
export type FamilyEdge = Static<typeof FamilyEdge>

/** A product that comes from the family: under its own name, under another brand, or with its chip. */
export const FamilyProduct = Type.Object(
  {
    sku: Type.String(),
    name: Nullable(Type.String()),
    category: Type.String(),
    maker: Type.String(),
    via: Type.Enum(['made', 'relabelled', 'component']),
    of: Nullable(Type.String()),
    evidence: Nullable(Type.String()),
  },
  { $id: 'FamilyProduct', ...strict },
)
export type FamilyProduct = Static<typeof FamilyProduct>

/** Who belongs to whom (R45): what a decision on the supplier covers, with its evidence. */
export const SupplierFamily = Type.Object(
  {
    supplier: Type.String(),
    members: Type.Array(FamilyMember),
    edges: Type.Array(FamilyEdge),
    products: Type.Array(FamilyProduct),
    isWhole: Type.Boolean({ description: 'false: more is on record than was followed' }),
  },
  { $id: 'SupplierFamily', ...strict },
)
export type SupplierFamily = Static<typeof SupplierFamily>
