import { type Static, Type } from 'typebox'
import { Settlement, SiteNeed } from '#catalogue/model'
import { DayText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }

/** What is to be replaced, for whom and where; the need of an asset on record is that of its place. */
export const ProposalsAsk = Type.Object(
  {
    legalEntity: Ref,
    /** The device that stands there; or, where none is on record, its product. */
    serial: Type.Optional(Ref),
    product: Type.Optional(Ref),
    customer: Type.Optional(Ref),
    need: Type.Optional(SiteNeed), // instead of the one on record
    settled: Type.Optional(
      Type.Array(Type.Object({ sku: Ref, ...Settlement.properties }, strict), { maxItems: 100 }),
    ),
    wanted: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
  },
  { $id: 'ProposalsAsk', ...strict },
)
export type ProposalsAsk = Static<typeof ProposalsAsk>

const Said = Type.Object(
  {
    id: Type.String(),
    title: Wording,
    verdict: Type.String(),
    says: Wording,
    settledBy: Nullable(Ref),
    rests: Type.String(),
  },
  strict,
)
const Figure = Type.Object(
  { text: Nullable(Wording), source: Nullable(Type.String()), on: Nullable(DayText) },
  strict,
)

const View = Type.Object({ pixels: Type.Integer(), hfov: Type.Number() }, strict)

export const ProposalView = Type.Object(
  {
    ...{ sku: Ref, name: Type.String(), maker: Ref, makerName: Type.String() },
    /** `says` is what the label means; `sentence` what this one comes to. */
    ...{
      label: Type.String(),
      says: Wording,
      sentence: Wording,
      index: Nullable(Type.Number()),
      confidence: Type.Number(),
    },
    gates: Type.Array(Said),
    rows: Type.Array(
      Type.Object(
        {
          ...{
            attribute: Type.String(),
            title: Wording,
            group: Type.String(),
            unit: Nullable(Type.String()),
            verdict: Type.String(),
          },
          ...{ ratio: Nullable(Type.Number()), trap: Type.Boolean(), before: Figure, after: Figure },
        },
        strict,
      ),
    ),
    tasks: Type.Array(Type.Object({ id: Type.String(), says: Wording }, strict)),
    price: Type.Object(
      {
        ...{ label: Type.String(), because: Nullable(Type.String()), index: Nullable(Type.Number()) },
        ...{ amount: Nullable(Type.Integer()), currency: Nullable(Type.String()), on: Nullable(DayText) },
      },
      strict,
    ),
    /** Pixels a metre at one metre and the angle, of the old and of the new one: for the sketch. */
    views: Type.Object({ before: Nullable(View), after: Nullable(View) }, strict),
  },
  { $id: 'ProposalView', ...strict },
)
export type ProposalView = Static<typeof ProposalView>

export const ProposalsView = Type.Object(
  {
    ...{ product: Ref, name: Type.String(), need: SiteNeed, candidates: Type.Integer() },
    /** What they were made from: the same catalogue and engine give the same proposals. */
    ...{ catalogue: Type.String(), engine: Type.String() },
    proposals: Type.Array(ProposalView),
    /** Kept out by a must that an engineer may set aside, with a reason. */
    waivable: Type.Array(
      Type.Object({ sku: Ref, name: Type.String(), gate: Type.String(), title: Wording }, strict),
    ),
    /** Fewer than three, or of one supplier alone: what refused the others, the gate that refused most first. */
    gap: Nullable(
      Type.Object(
        {
          ...{ found: Type.Integer(), families: Type.Integer() },
          refusedBy: Type.Array(
            Type.Object({ gate: Type.String(), title: Wording, count: Type.Integer() }, strict),
          ),
        },
        strict,
      ),
    ),
  },
  { $id: 'ProposalsView', ...strict },
)
export type ProposalsView = Static<typeof ProposalsView>
