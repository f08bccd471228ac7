import { type Static, Type } from 'typebox'
import { CountryCode, DayText, InstantText, Nullable, Prose, Ref } from '#kernel'
import { HoldKind, Outcome, purposes, Verdict } from '#rules/model'
import { UseDeclaration } from '#use/model'

const strict = { additionalProperties: false }

const Purpose = Type.Enum([...purposes], { $id: 'Purpose' })
export type Purpose = (typeof purposes)[number]
export const orderTypes = ['standard', 'stock', 'returnToMaker'] as const
const OrderType = Type.Enum([...orderTypes], { $id: 'OrderType' })
export type OrderType = (typeof orderTypes)[number]

/** The states of an order; what each means and how it is reached stands in `life.ts`. */
export const orderStates = [
  'draft',
  'submitted',
  'held',
  'blocked',
  'released',
  'shipped',
  'cancelled',
] as const
export const OrderState = Type.Enum([...orderStates], { $id: 'OrderState' })
export type OrderState = (typeof orderStates)[number]

/** Pieces: a whole number, at least one. */
export const Quantity = Type.Integer({ minimum: 1, maximum: 1_000_000 })
export const LineNumber = Type.Integer({ minimum: 1, maximum: 1000 })

/** One position. What is left out is unknown; unknown holds, it does not pass. */
export const OrderLine = Type.Object(
  {
    sku: Ref,
    variant: Type.Optional(Nullable(Ref)), // which build of the product, where it is classified by itself
    quantity: Quantity,
    price: Type.Optional(Nullable(Type.Number({ minimum: 0 }))), // net, one piece, in the order's currency
    purpose: Type.Optional(Nullable(Purpose)),
    serials: Type.Optional(Type.Array(Ref, { maxItems: 10_000 })),
    site: Type.Optional(Nullable(Ref)),
    use: Type.Optional(Nullable(UseDeclaration)),
    answers: Type.Optional(Type.Record(Type.String(), Type.Boolean())), // red-flag question → answer
  },
  { $id: 'OrderLine', ...strict },
)
export type OrderLine = Static<typeof OrderLine>

const order = {
  ref: Ref,
  legalEntity: Ref,
  buyer: Ref,
  endUser: Type.Optional(Nullable(Ref)), // null or left out: not named
  consignee: Type.Optional(Nullable(Ref)),
  payer: Type.Optional(Nullable(Ref)),
  intermediary: Type.Optional(Nullable(Ref)),
  shipTo: Type.Optional(
    Type.Object({ country: Type.Optional(CountryCode), area: Type.Optional(Nullable(Ref)) }, strict),
  ),
  currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217, e.g. SEK' })),
  orderType: Type.Optional(OrderType), // left out: standard
  quotedAt: Type.Optional(Nullable(InstantText)),
  bindingUntil: Type.Optional(Nullable(Type.Union([InstantText, DayText]))),
  contract: Type.Optional(Nullable(Ref)),
  lines: Type.Array(OrderLine, { minItems: 1, maxItems: 1000 }),
}

/** What a sales person types and an ERP system sends. Unknown fields are refused by name. */
export const Order = Type.Object(order, { $id: 'Order', ...strict })
export type Order = Static<typeof Order>

/** The verdict that an order stands on. */
export const LastVerdict = Type.Object(
  { traceId: Type.String(), outcome: Outcome, kind: Type.Optional(HoldKind), at: InstantText },
  { $id: 'LastVerdict' },
)
export type LastVerdict = Static<typeof LastVerdict>

/** Pieces of this order that went under an exception from own policy. */
export const UsedException = Type.Object({ ref: Ref, pieces: Quantity }, { $id: 'UsedException', ...strict })
export type UsedException = Static<typeof UsedException>

/** An order of record, as files carry it: the order, its state, and how many pieces of each line have gone out. */
export const OrderRecord = Type.Object(
  {
    type: Type.Literal('order'),
    ...order,
    state: Type.Optional(Type.Enum([...orderStates])), // left out: draft
    shipped: Type.Optional(Type.Array(Type.Integer({ minimum: 0 }))), // by line; left out: none, or all once shipped
    releasedAt: Type.Optional(Nullable(InstantText)),
    verdict: Type.Optional(Nullable(LastVerdict)),
    exceptions: Type.Optional(Type.Array(UsedException)), // pieces released under exceptions that are counted
  },
  { $id: 'OrderRecord', ...strict },
)
export type OrderRecord = Static<typeof OrderRecord>

/** A licence of an authority: pieces of the named products, until its last day. `used` is drawn down by shipments. */
export const Licence = Type.Object(
  {
    type: Type.Literal('licence'),
    ref: Ref,
    authority: Prose,
    products: Type.Array(Ref, { minItems: 1 }),
    quantity: Quantity,
    validFrom: Type.Optional(Nullable(DayText)),
    validTo: DayText,
    used: Type.Optional(Type.Integer({ minimum: 0 })),
    endUser: Type.Optional(Nullable(Ref)), // left out: any
    countries: Type.Optional(Type.Array(CountryCode)), // left out: any
  },
  { $id: 'Licence', ...strict },
)
export type Licence = Static<typeof Licence>

/** What is shipped now; left out: all that is still open. */
export const Shipment = Type.Object(
  {
    lines: Type.Optional(
      Type.Array(Type.Object({ line: LineNumber, quantity: Type.Optional(Quantity) }, strict), {
        minItems: 1,
      }),
    ),
  },
  { $id: 'Shipment', ...strict },
)
export type Shipment = Static<typeof Shipment>

/** An order as it leaves the server. */
export const OrderView = Type.Object(
  {
    id: Type.String(),
    ref: Ref,
    version: Type.Integer({ minimum: 1 }),
    at: InstantText,
    state: OrderState,
    order: Order,
    shipped: Type.Array(Type.Integer({ minimum: 0 })),
    verdict: Nullable(LastVerdict),
    may: Type.Array(
      Type.Object(
        { deed: Type.String(), to: Type.Array(OrderState), says: Type.String() },
        { $id: 'OrderDeed' },
      ),
    ),
    asOf: Type.Optional(InstantText), // the instant asked for
    present: Type.Optional(Type.Boolean({ description: 'asked as of an instant: whether it stands so now' })),
  },
  { $id: 'OrderView' },
)
export type OrderView = Static<typeof OrderView>

/** What a deed on an order answers: the order after it, and the verdict it was checked with. */
export const DeedAnswer = Type.Object(
  {
    ref: Ref,
    state: OrderState,
    version: Type.Integer({ minimum: 1 }),
    order: OrderView,
    verdict: Nullable(Verdict),
    shipment: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0 }), { description: 'pieces sent now, by line' }),
    ),
  },
  { $id: 'OrderDeedAnswer' },
)
export type DeedAnswer = Static<typeof DeedAnswer>

export const OrderPage = Type.Object(
  { orders: Type.Array(OrderView), next: Nullable(Type.String()) },
  { $id: 'OrderPage' },
)
export type OrderPage = Static<typeof OrderPage>

/** A kept verdict evaluated again from what was stored, and whether it is the same to the byte. */
export const Replay = Type.Object(
  {
    identical: Type.Boolean(),
    digest: Type.String({ description: 'SHA-256 of the canonical verdict made now' }),
    storedDigest: Type.String(),
    evaluator: Type.Object({ stored: Type.String(), running: Type.String() }),
    canonical: Type.String({ description: 'the canonical verdict, RFC 8785' }),
    verdict: Verdict,
  },
  { $id: 'Replay' },
)
export type Replay = Static<typeof Replay>

/** An earlier verdict and today's answer beside it. */
export const Recheck = Type.Object(
  {
    // biome-ignore lint/suspicious/noThenProperty: the published name; it holds a record, not a function
    then: Verdict,
    now: Verdict,
    facts: Type.Enum(['then', 'now']),
    changed: Type.Boolean(),
    rules: Type.Object({ added: Type.Array(Type.String()), gone: Type.Array(Type.String()) }),
  },
  { $id: 'Recheck' },
)
export type Recheck = Static<typeof Recheck>

/** One order of a batch: its verdict, or why it could not be judged. */
export const CheckedOrder = Type.Object(
  {
    ref: Nullable(Type.String()),
    verdict: Type.Optional(Verdict),
    problem: Type.Optional(
      Type.Object({
        type: Type.String(),
        detail: Type.String(),
        errors: Type.Optional(Type.Array(Type.Object({ path: Type.String(), message: Type.String() }))),
      }),
    ),
  },
  { $id: 'CheckedOrder' },
)
export type CheckedOrder = Static<typeof CheckedOrder>

/** The answers to many orders, in the order in which they were sent. */
export const CheckedOrders = Type.Object({ results: Type.Array(CheckedOrder) }, { $id: 'CheckedOrders' })
export type CheckedOrders = Static<typeof CheckedOrders>
