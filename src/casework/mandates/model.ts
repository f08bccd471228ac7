import { type Static, Type } from 'typebox'
import { LetterLanguage } from '#documents/model'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Words = Type.String({ minLength: 3, maxLength: 10_000, pattern: '^[^\\u0000]*$' })
const Line = Type.String({ minLength: 3, maxLength: 2_000, pattern: '^[^\\u0000]*$' })

export const mandateStates = ['offered', 'conflicted', 'active', 'delivered', 'ended', 'declined'] as const
export const MandateState = Type.Enum([...mandateStates], { $id: 'MandateState' })
export type MandateState = (typeof mandateStates)[number]

/** Longest window, from its first day or from an extension, in days. */
export const longestWindow = 90

/** Minor units (öre, cents) and currency (ISO 4217). */
export const Fee = Type.Object(
  {
    amount: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { $id: 'Fee', ...strict },
)
export type Fee = Static<typeof Fee>

/** What the expert declares: independent of whom the case is about, or which conflicts there are. */
export const Declaration = Type.Object(
  { conflicts: Type.Array(Line), signedBy: Type.String(), at: InstantText },
  { $id: 'IndependenceDeclaration', ...strict },
)
export const MandateExtension = Type.Object(
  { from: InstantText, until: InstantText, by: Type.String(), at: InstantText, reason: Type.String() },
  { $id: 'MandateExtension', ...strict },
)

const asked = {
  scope: Words,
  questions: Type.Array(Line, { minItems: 1, maxItems: 50 }),
}
const Deliverable = Type.Object(
  {
    what: Line,
    dueOn: DayText,
    evidence: Type.Array(Type.String()),
    receivedAt: Nullable(InstantText),
  },
  strict,
)

/** A mandate as it is kept. Where it stands is its life. */
export const ExpertMandate = Type.Object(
  {
    ref: Ref,
    case: Ref,
    legalEntity: Ref,
    country: Type.String(),
    language: LetterLanguage,
    /** The person who signs in, and the organisation whose expert they are. */
    expert: Type.String(),
    expertName: Type.String(),
    party: Ref,
    ...asked,
    from: InstantText,
    until: InstantText,
    deliverable: Deliverable,
    fee: Fee,
    declaration: Nullable(Declaration),
    /** When the expert accepted the confidence, and which version of its words. */
    nda: Nullable(Type.Object({ version: Type.Integer(), at: InstantText }, strict)),
    extensions: Type.Array(MandateExtension),
    notes: Type.Array(Type.Object({ at: InstantText, text: Type.String() }, strict)),
    letters: Type.Array(Type.String()),
    givenBy: Type.String(),
    givenAt: InstantText,
  },
  { $id: 'ExpertMandate', ...strict },
)
export type ExpertMandate = Static<typeof ExpertMandate>

export const GiveMandate = Type.Object(
  {
    case: Ref,
    expert: Type.String({ minLength: 1, maxLength: 200 }),
    ...asked,
    from: Type.Optional(InstantText), // left out: from now on
    until: InstantText,
    deliverable: Type.Object({ what: Line, dueOn: DayText }, strict),
    fee: Fee,
    language: Type.Optional(LetterLanguage),
  },
  { $id: 'GiveMandate', ...strict },
)
export type GiveMandate = Static<typeof GiveMandate>

/** What the expert signs: without conflicts the room opens; with one, somebody else decides. */
export const SignDeclaration = Type.Object(
  {
    isIndependent: Type.Boolean(),
    conflicts: Type.Array(Line, { maxItems: 20 }),
    acceptsConfidence: Type.Literal(true),
  },
  { $id: 'SignDeclaration', ...strict },
)
export type SignDeclaration = Static<typeof SignDeclaration>

const where = { state: MandateState, stateTitle: Wording, isOpen: Type.Boolean() }
export const MandateView = Type.Object(
  { ...ExpertMandate.properties, ...where, version: Type.Integer() },
  { $id: 'MandateView', ...strict },
)
export type MandateView = Static<typeof MandateView>

/** What the expert sees of it; the room itself only while it is open to them. */
export const OwnMandate = Type.Object(
  {
    ...{ ref: Ref, expertName: Type.String(), party: Ref, ...asked, from: InstantText, until: InstantText },
    ...{ deliverable: Deliverable, fee: Fee, declaration: Nullable(Declaration), language: LetterLanguage },
    nda: ExpertMandate.properties.nda,
    notes: ExpertMandate.properties.notes,
    ...where,
    company: Type.String(),
    /** The words of the confidence that is accepted. */
    confidence: Type.Object(Wording.properties),
    case: Nullable(Ref),
  },
  { $id: 'OwnMandate', ...strict },
)
export type OwnMandate = Static<typeof OwnMandate>

/** A piece that the expert may read, stamped. `shown` null: it cannot be shown stamped. */
export const ReadablePiece = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    sourceClass: Type.String(),
    mediaType: Type.String(),
    receivedAt: InstantText,
    shown: Nullable(Type.Enum(['pdf', 'page'])),
  },
  { $id: 'ReadablePiece', ...strict },
)
export type ReadablePiece = Static<typeof ReadablePiece>

export const ExpertLine = Type.Object(
  { id: Type.String(), name: Type.String(), party: Ref },
  { $id: 'ExpertLine', ...strict },
)
