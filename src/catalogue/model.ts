import { type Static, Type } from 'typebox'
import { DayText, Nullable, Prose, Ref } from '#kernel'
import { categories, features } from '#rules/model'
import { PriceEvidence } from './price/model.ts'
import { Sheet } from './sheet/model.ts'

export * from './classification/model.ts'
export type { Device, Pair, Stand, Standing } from './equivalence/device.ts'
export * from './equivalence/model.ts'
export { biometricFeatures } from './features.ts'
export { attributeWords } from './knowledge/attribute-words.ts'
export { codesInWords } from './knowledge/code-words.ts'
export { gateTitles } from './knowledge/gate-words.ts'
export { sellTitles } from './knowledge/sell-state-words.ts'
export { densityLevels } from './knowledge/standards.ts'
export { labelWords, taskWords } from './knowledge/task-words.ts'
export * from './price/model.ts'
export { ProductLine, ProductRecord } from './products/model.ts'
export { mustsOf } from './products/musts.ts'
export { isOffered, type SellDeed, type SellState, sellDeeds, sellStates } from './sell-state/model.ts'
export { type Attribute, type AttributeGroup, attributes } from './sheet/attributes.ts'
export * from './sheet/model.ts'

const strict = { additionalProperties: false }

export const ProductCategory = Type.Enum([...categories], { $id: 'ProductCategory' })
export type ProductCategory = (typeof categories)[number]
export const Feature = Type.Enum([...features], { $id: 'Feature' })
export type Feature = (typeof features)[number]

/** A CN or HS code as people write it: digits, with blanks or dots between. */
export const CnCode = Type.String({
  pattern: '^\\d{4}([ .]?\\d{2}){0,3}$',
  description: 'CN or HS code, e.g. "8525 89 00"',
})
/** An entry of Annex I Reg. (EU) 2021/821, e.g. `6A003.b.4.b`. */
export const AnnexEntry = Type.String({
  pattern: '^\\d[A-E]\\d{3}([.][a-z0-9]+)*$',
  description: 'entry of Annex I Reg. (EU) 2021/821, e.g. 6A003.b.4.b',
})

/** A build of a product with answers of its own: firmware, a licence that opens a function, another sensor. */
const Variant = Type.Object(
  {
    ref: Ref,
    name: Type.Optional(Prose),
    firmware: Type.Optional(Prose),
    licence: Type.Optional(Prose),
    features: Type.Optional(Type.Array(Feature)), // instead of those of the product
    thermalHz: Type.Optional(Nullable(Type.Number({ exclusiveMinimum: 0 }))),
  },
  strict,
)

/**
 * What can be sold. `ref` is the SKU. `eccn: null` and `thermalHz: null` are known answers (none); left out they are
 * unknown, as is `cn`. `features` and `annexI` left out are empty.
 */
export const Product = Type.Object(
  {
    type: Type.Literal('product'),
    ref: Ref,
    maker: Ref,
    category: ProductCategory,
    name: Type.Optional(Prose),
    cn: Type.Optional(Nullable(CnCode)),
    annexI: Type.Optional(Type.Array(AnnexEntry)),
    eccn: Type.Optional(Nullable(Type.String({ pattern: '^(EAR99|\\d[A-E]\\d{3}([.][a-z0-9]+)*)$' }))),
    usContent: Type.Optional(Type.Boolean()),
    features: Type.Optional(Type.Array(Feature)),
    optionalFeatures: Type.Optional(Type.Array(Feature)), // off until a licence is bought or somebody turns them on
    thermalHz: Type.Optional(Nullable(Type.Number({ exclusiveMinimum: 0 }))),
    socVendor: Type.Optional(Nullable(Ref)), // whose chip it runs on
    firmware: Type.Optional(Prose), // the release that is delivered today
    variants: Type.Optional(Type.Array(Variant, { maxItems: 50 })),
    sheet: Type.Optional(Sheet),
  },
  { $id: 'Product', ...strict },
)
export type Product = Static<typeof Product>

/** A price that somebody has seen. */
export const Price = Type.Object(
  { type: Type.Literal('price'), ...PriceEvidence.properties },
  { $id: 'Price', ...strict },
)
export type Price = Static<typeof Price>

/** This product is that product under another brand. Edges chain; `to` is the first day after, null is open. */
export const Relabel = Type.Object(
  {
    type: Type.Literal('relabel'),
    product: Ref,
    of: Ref,
    evidence: Prose,
    from: Type.Optional(Nullable(DayText)),
    to: Type.Optional(Nullable(DayText)),
  },
  { $id: 'Relabel', ...strict },
)
export type Relabel = Static<typeof Relabel>
