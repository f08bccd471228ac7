import { type Static, Type } from 'typebox'
import { LetterLanguage } from '#documents/model'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Words = Type.String({ minLength: 3, maxLength: 4_000, pattern: '^[^\\u0000]*$' })

/** C.2 of the specification: draft → sent → partial, received, refused or overdue → assessed. */
export const requestStates = [
  'draft',
  'sent',
  'partial',
  'received',
  'refused',
  'overdue',
  'assessed',
] as const
export const RequestState = Type.Enum([...requestStates], { $id: 'RequestState' })
export type RequestState = (typeof requestStates)[number]

export const itemStates = ['missing', 'given', 'refused'] as const
export const sufficiencies = ['sufficient', 'partial', 'insufficient', 'refused', 'silent'] as const
export const Sufficiency = Type.Enum([...sufficiencies], { $id: 'Sufficiency' })
export type Sufficiency = (typeof sufficiencies)[number]

/** Why a piece does or does not document what was asked for. `noAnswer` and `refusedToGive` follow from what happened. */
export const verdictReasons = [
  'complete',
  'summaryOnly', // a summary of a report that is withheld
  'withheld',
  'redacted',
  'outdated',
  'otherMatter', // about another company, site or product
  'notIndependent',
  'unsigned',
  'unverifiable',
  'contradicted',
  'partOnly',
  'noAnswer',
  'refusedToGive',
  'other',
] as const
export const VerdictReason = Type.Enum([...verdictReasons], { $id: 'VerdictReason' })
export type VerdictReason = (typeof verdictReasons)[number]

export const ItemVerdict = Type.Object(
  {
    verdict: Sufficiency,
    reason: VerdictReason,
    text: Type.String({ maxLength: 4_000 }),
    by: Type.String(),
    at: InstantText,
    /** The draft finding that was made of it. */
    finding: Nullable(Type.String()),
  },
  { $id: 'ItemVerdict', ...strict },
)
export type ItemVerdict = Static<typeof ItemVerdict>

/** One thing that the supplier is to document. */
export const RequestItem = Type.Object(
  {
    id: Type.String({ pattern: '^i[1-9]\\d{0,2}$', description: 'i1, i2 …' }),
    what: Words,
    why: Words,
    requiredEvidence: Words,
    /** The obligation that it documents, by its reference or in words. */
    obligation: Nullable(Type.String({ minLength: 1, maxLength: 1_000 })),
    state: Type.Enum([...itemStates]),
    evidence: Type.Array(Type.String()),
    /** What the supplier says of it, and why it refuses. */
    said: Nullable(Type.String()),
    answeredAt: Nullable(InstantText),
    verdict: Nullable(ItemVerdict),
  },
  { $id: 'RequestItem', ...strict },
)
export type RequestItem = Static<typeof RequestItem>

export const reminderKinds = ['before', 'due', 'after'] as const
export type ReminderKind = (typeof reminderKinds)[number]
/** `mail`: the supplier's people were told. `letter`: nobody of theirs signs in here; the letter waits to be sent. */
export const Reminder = Type.Object(
  {
    kind: Type.Enum([...reminderKinds]),
    at: InstantText,
    way: Type.Enum(['mail', 'letter', 'passed']),
    people: Type.Integer(),
    letter: Nullable(Type.String()),
  },
  { $id: 'RequestReminder', ...strict },
)
export type Reminder = Static<typeof Reminder>

/** The supplier asks for more time; we agree, or say why not. */
export const TimeWish = Type.Object(
  {
    until: DayText,
    why: Type.String(),
    by: Type.String(),
    at: InstantText,
    answer: Nullable(Type.Enum(['agreed', 'declined'])),
  },
  { $id: 'TimeWish', ...strict },
)
export type TimeWish = Static<typeof TimeWish>

/** A request as it is kept. `case` null: for the approval of a supplier. Where it stands is its life. */
export const DocumentRequest = Type.Object(
  {
    ref: Ref,
    case: Nullable(Ref),
    supplier: Ref,
    legalEntity: Ref,
    country: Type.String(),
    language: LetterLanguage,
    intro: Nullable(Type.String()),
    items: Type.Array(RequestItem),
    askedBy: Type.String(),
    askedAt: InstantText,
    sentAt: Nullable(InstantText),
    dueOn: Nullable(DayText),
    letters: Type.Array(Type.String()),
    reminders: Type.Array(Reminder),
    timeWishes: Type.Array(TimeWish),
  },
  { $id: 'DocumentRequest', ...strict },
)
export type DocumentRequest = Static<typeof DocumentRequest>

export const NewItem = Type.Object(
  {
    what: Words,
    why: Words,
    requiredEvidence: Words,
    obligation: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 1_000 }))),
  },
  { $id: 'NewRequestItem', ...strict },
)
const written = {
  language: Type.Optional(LetterLanguage),
  intro: Type.Optional(Nullable(Type.String({ maxLength: 4_000, pattern: '^[^\\u0000]*$' }))),
}
const Items = Type.Array(NewItem, { minItems: 1, maxItems: 100 })
export const NewDocumentRequest = Type.Object(
  {
    case: Type.Optional(Nullable(Ref)),
    supplier: Ref,
    legalEntity: Type.Optional(Ref), // left out: the one that leads the case
    ...written,
    items: Items,
  },
  { $id: 'NewDocumentRequest', ...strict },
)
export type NewDocumentRequest = Static<typeof NewDocumentRequest>
export const ChangeDocumentRequest = Type.Object(
  { ...written, items: Type.Optional(Items) },
  { $id: 'ChangeDocumentRequest', ...strict },
)
export type ChangeDocumentRequest = Static<typeof ChangeDocumentRequest>

/** What we make of one item: `reason` `complete` goes with `sufficient` and with nothing else. */
export const JudgeItem = Type.Object(
  { verdict: Sufficiency, reason: VerdictReason, text: Type.String({ minLength: 3, maxLength: 4_000 }) },
  { $id: 'JudgeItem', ...strict },
)
export type JudgeItem = Static<typeof JudgeItem>

/** The field `record` beside the files that are handed in for an item. */
export const HandedIn = Type.Object(
  { said: Type.Optional(Type.String({ maxLength: 4_000, pattern: '^[^\\u0000]*$' })) },
  { $id: 'HandedIn', ...strict },
)

export const AskTime = Type.Object(
  { until: DayText, why: Type.String({ minLength: 3, maxLength: 4_000 }) },
  { $id: 'AskTime', ...strict },
)
export type AskTime = Static<typeof AskTime>

const tracked = {
  state: RequestState,
  stateTitle: Wording,
  /** Items given or refused of all, in whole per cent. */
  percent: Type.Integer({ minimum: 0, maximum: 100 }),
  isOverdue: Type.Boolean(),
  /** When the next reminder goes out; null where none will. */
  nextReminderOn: Nullable(DayText),
}
export const RequestView = Type.Object(
  { ...DocumentRequest.properties, ...tracked, supplierName: Type.String(), version: Type.Integer() },
  { $id: 'DocumentRequestView', ...strict },
)
export type RequestView = Static<typeof RequestView>

/** What the supplier sees: what is asked of it, and never for which case. */
export const OwnItem = Type.Object(
  {
    ...Type.Pick(RequestItem, [
      'id',
      'what',
      'why',
      'requiredEvidence',
      'state',
      'evidence',
      'said',
      'answeredAt',
    ]).properties,
  },
  { $id: 'OwnRequestItem', ...strict },
)
export const OwnRequest = Type.Object(
  {
    ref: Ref,
    supplier: Ref,
    from: Type.String({ description: 'the company that asks' }),
    language: LetterLanguage,
    intro: Nullable(Type.String()),
    items: Type.Array(OwnItem),
    sentAt: Nullable(InstantText),
    dueOn: Nullable(DayText),
    timeWishes: Type.Array(Type.Pick(TimeWish, ['until', 'why', 'at', 'answer'])),
    ...tracked,
    isOpen: Type.Boolean(),
  },
  { $id: 'OwnRequest', ...strict },
)
export type OwnRequest = Static<typeof OwnRequest>

/** A finding that is made of what a supplier did or did not hand in; casework's findings write it down. */
export interface DraftFinding {
  readonly case: string
  readonly kind: 'notDocumented'
  readonly statement: string
  readonly evidence: readonly string[]
  readonly origin: { readonly kind: 'documentRequest'; readonly id: string }
}
