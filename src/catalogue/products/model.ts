import { type Static, Type } from 'typebox'
import { DayText, Nullable, Ref, Wording } from '#kernel'
import { ClassificationView } from '../classification/model.ts'
import { sellStates } from '../sell-state/model.ts'

const strict = { additionalProperties: false }

/** A product in the list. `unknown` names what has to be known of its kind and is not. */
export const ProductLine = Type.Object(
  {
    ...{ ref: Ref, name: Type.String(), brand: Ref, brandName: Type.String(), category: Type.String() },
    /** Who really makes it, where it is a relabel and that is on record; else the brand. */
    ...{ maker: Ref, makerName: Type.String() },
    /** Null: nobody took it into the life of the range; it is sold as before. */
    saleState: Nullable(Type.Enum([...sellStates])),
    unknown: Type.Array(Type.String()),
    installed: Type.Integer(),
    /** When the first of its classifications ends; null: its codes are those of its own record. */
    classifiedUntil: Nullable(DayText),
    ...{ soldUntil: Nullable(DayText), supportedUntil: Nullable(DayText) },
  },
  { $id: 'ProductLine', ...strict },
)
export type ProductLine = Static<typeof ProductLine>

export const productSorts = [
  ...(['ref', 'name', 'brand', 'maker', 'category', 'saleState', 'unknown', 'classifiedUntil'] as const),
  ...(['soldUntil', 'supportedUntil'] as const),
] as const

const Code = Type.Object({ isKnown: Type.Boolean(), codes: Type.Array(Type.String()) }, strict)
const Named = Type.Object({ ref: Ref, name: Type.String() }, strict)

/** One product with all that is known of it. The sheet stands in the record. */
export const ProductRecord = Type.Object(
  {
    line: ProductLine,
    version: Type.Integer(),
    /** As the record says: `Product`. */
    record: Type.Unsafe<Record<string, unknown>>(Type.Object({}, { additionalProperties: true })),
    features: Type.Array(
      Type.Object(
        {
          ...{ id: Type.String(), title: Wording, isOptional: Type.Boolean() },
          ...{ class: Type.String(), source: Type.String() },
          /** Approved uses that name it. */
          uses: Type.Array(Type.Object({ ref: Ref, title: Wording }, strict)),
        },
        strict,
      ),
    ),
    uses: Type.Array(Type.Object({ ref: Ref, title: Wording }, strict)),
    /** What holds today, of the product as a whole. */
    codes: Type.Object({ cn: Code, annexI: Code, eccn: Code, chp: Nullable(Type.Boolean()) }, strict),
    classifications: Type.Array(ClassificationView),
    chain: Type.Array(
      Type.Object(
        {
          ...{ product: Ref, name: Type.String(), maker: Ref, makerName: Type.String() },
          evidence: Nullable(Type.String()),
        },
        strict,
      ),
    ),
    /** Products that are this one under another brand. */
    relabels: Type.Array(Type.Object({ ...Named.properties, evidence: Type.String() }, strict)),
    socVendor: Nullable(Named),
    /** As the plans of phase-outs have it. */
    ...{ replacedBy: Type.Array(Ref), replaces: Type.Array(Ref) },
  },
  { $id: 'ProductRecord', ...strict },
)
export type ProductRecord = Static<typeof ProductRecord>
