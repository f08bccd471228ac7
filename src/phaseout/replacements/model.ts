import { type Static, Type } from 'typebox'
import { Settlement, SiteNeed } from '#catalogue/model'
import { DayText, InstantText, Nullable, Prose, Ref, Wording } from '#kernel'
import { ProposalsView } from '../proposals/model.ts'

const strict = { additionalProperties: false }
const Said = Type.String({ minLength: 3, maxLength: 2_000 })

/** States of C.2: what each means and how it is reached stands in `life.ts`. */
export const replacementStates = [
  ...(['generated', 'engineerReviewed', 'offered', 'accepted', 'declined'] as const),
  ...(['revised', 'ordered', 'installed', 'verified'] as const),
] as const
export const ReplacementState = Type.Enum([...replacementStates], { $id: 'ReplacementState' })
export type ReplacementState = (typeof replacementStates)[number]

export const replacementKinds = ['replacement', 'expansion'] as const
const Kind = Type.Enum([...replacementKinds])
const Settled = Type.Object({ sku: Ref, ...Settlement.properties }, strict)

export const replySides = ['customer', 'us'] as const
const Reply = Type.Object({ at: InstantText, by: Ref, side: Type.Enum([...replySides]), text: Said }, strict)

/** A device that was put up, and the serial of the one whose place it took; null: it took none. */
export const PutUp = Type.Object({ serial: Ref, replaces: Nullable(Ref) }, { $id: 'PutUpDevice', ...strict })

/** What a customer is offered in place of a device, or beside those that stand there, from the need to what was put up. */
export const Replacement = Type.Object(
  {
    ...{ ref: Ref, legalEntity: Ref, country: Type.String(), kind: Kind },
    ...{
      customer: Ref,
      customerName: Type.String(),
      site: Nullable(Ref),
      product: Ref,
      quantity: Type.Integer(),
    },
    /** Devices that go away. */
    serials: Type.Array(Ref),
    /** The device whose place, and so whose need, it is about. */
    like: Nullable(Ref),
    ...{ need: SiteNeed, settled: Type.Array(Settled), plan: Nullable(Ref), order: Nullable(Ref) },
    ...{ madeAt: InstantText, madeBy: Ref },
    /** As the engine gave it: frozen, with the catalogue and engine it was made from. */
    answer: ProposalsView,
    /** What the engineer lets through. */
    approved: Type.Array(Ref),
    offer: Nullable(
      Type.Object({ skus: Type.Array(Ref), words: Said, until: DayText, at: InstantText, by: Ref }, strict),
    ),
    dialogue: Type.Array(Reply),
    /** Signed by name; `via` says whether the customer did it here or told us. */
    choice: Nullable(
      Type.Object(
        {
          sku: Nullable(Ref),
          name: Type.String(),
          text: Nullable(Said),
          at: InstantText,
          by: Ref,
          via: Type.Enum(['portal', 'us']),
        },
        strict,
      ),
    ),
    ...{ revises: Nullable(Ref), revisedBy: Nullable(Ref) },
    putUp: Type.Array(PutUp),
    installedOn: Nullable(DayText),
    /** What was seen at the place: the picture at its target points. */
    seen: Nullable(Said),
  },
  { $id: 'Replacement', ...strict },
)
export type Replacement = Static<typeof Replacement>

export const ReplacementView = Type.Object(
  {
    ...Replacement.properties,
    ...{ version: Type.Integer(), state: ReplacementState, stateTitle: Wording },
  },
  { $id: 'ReplacementView', ...strict },
)
export type ReplacementView = Static<typeof ReplacementView>

/** Whose need it is: a device on record, or a product for a customer. */
export const MakeReplacement = Type.Object(
  {
    ...{ legalEntity: Ref, kind: Kind, quantity: Type.Integer({ minimum: 1, maximum: 10_000 }) },
    serial: Type.Optional(Ref),
    product: Type.Optional(Ref),
    customer: Type.Optional(Ref),
    site: Type.Optional(Ref),
    serials: Type.Optional(Type.Array(Ref, { maxItems: 10_000, uniqueItems: true })), // left out: `serial`
    need: Type.Optional(SiteNeed),
    ...{ plan: Type.Optional(Ref), order: Type.Optional(Ref) },
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    text: Type.Optional(Said), // what the customer asked for, first in the dialogue
  },
  { $id: 'MakeReplacement', ...strict },
)
export type MakeReplacement = Static<typeof MakeReplacement>

/** What the engineer sets aside or has looked up, and what the place needs. The proposals are made anew. */
export const SettleReplacement = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    need: Type.Optional(SiteNeed),
    settled: Type.Array(
      Type.Object(
        { sku: Ref, kind: Settlement.properties.kind, of: Settlement.properties.of, reason: Prose },
        strict,
      ),
      { maxItems: 100 },
    ),
  },
  { $id: 'SettleReplacement', ...strict },
)
export type SettleReplacement = Static<typeof SettleReplacement>

const Skus = Type.Array(Ref, { minItems: 1, maxItems: 20, uniqueItems: true })
export const ReviewReplacement = Type.Object(
  { skus: Skus, reason: Said },
  { $id: 'ReviewReplacement', ...strict },
)
export type ReviewReplacement = Static<typeof ReviewReplacement>

export const OfferReplacement = Type.Object(
  { skus: Skus, words: Said, until: DayText },
  { $id: 'OfferReplacement', ...strict },
)
export type OfferReplacement = Static<typeof OfferReplacement>

/** `name` is the signature: the name of whoever chooses. */
export const AcceptReplacement = Type.Object(
  { sku: Ref, name: Type.String({ minLength: 2, maxLength: 200 }), text: Type.Optional(Said) },
  { $id: 'AcceptReplacement', ...strict },
)
export type AcceptReplacement = Static<typeof AcceptReplacement>

export const DeclineReplacement = Type.Object(
  { name: Type.String({ minLength: 2, maxLength: 200 }), text: Said },
  { $id: 'DeclineReplacement', ...strict },
)
export type DeclineReplacement = Static<typeof DeclineReplacement>

export const InstallReplacement = Type.Object(
  { on: DayText, devices: Type.Array(PutUp, { minItems: 1, maxItems: 10_000 }) },
  { $id: 'InstallReplacement', ...strict },
)
export type InstallReplacement = Static<typeof InstallReplacement>

export const SayOnReplacement = Type.Object({ text: Said }, { $id: 'SayOnReplacement', ...strict })
/** The order by which it is carried out. */
export const NameOrder = Type.Object({ order: Ref }, { $id: 'NameOrder', ...strict })
export const VerifyReplacement = Type.Object({ seen: Said }, { $id: 'VerifyReplacement', ...strict })

/** One offered product as the customer reads it. */
export const OwnOption = Type.Object(
  {
    ...{ sku: Ref, name: Type.String(), makerName: Type.String(), label: Type.String(), sentence: Wording },
    price: ProposalsView.properties.proposals.items.properties.price,
    views: ProposalsView.properties.proposals.items.properties.views,
    rows: Type.Array(
      Type.Object(
        {
          ...{
            attribute: Type.String(),
            title: Wording,
            unit: Nullable(Type.String()),
            verdict: Type.String(),
          },
          ...{ before: Nullable(Wording), after: Nullable(Wording) },
        },
        strict,
      ),
    ),
    tasks: ProposalsView.properties.proposals.items.properties.tasks,
  },
  { $id: 'OwnOption', ...strict },
)

/** What a customer sees of it. */
export const OwnReplacement = Type.Object(
  {
    ...{ ref: Ref, kind: Kind, company: Type.String(), product: Type.String(), quantity: Type.Integer() },
    ...{
      state: ReplacementState,
      stateTitle: Wording,
      words: Type.String(),
      until: DayText,
      isOver: Type.Boolean(),
    },
    options: Type.Array(OwnOption),
    dialogue: Type.Array(
      Type.Object({ at: InstantText, side: Type.Enum([...replySides]), text: Type.String() }, strict),
    ),
    choice: Nullable(
      Type.Object(
        { sku: Nullable(Ref), name: Type.String(), text: Nullable(Type.String()), at: InstantText },
        strict,
      ),
    ),
  },
  { $id: 'OwnReplacement', ...strict },
)
export type OwnReplacement = Static<typeof OwnReplacement>
