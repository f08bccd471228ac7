import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref, Wording } from '#kernel'
import { Approval } from '#lifecycle/model'

const strict = { additionalProperties: false }

export const exceptionStates = ['asked', 'granted', 'usedUp', 'expired', 'refused', 'withdrawn'] as const
export const ExceptionState = Type.Enum([...exceptionStates], { $id: 'ExceptionState' })
export type ExceptionState = (typeof exceptionStates)[number]

const measures = Type.Array(Type.String({ minLength: 3, maxLength: 500 }), { minItems: 1, maxItems: 20 })

/** What somebody asks for: one rule of own policy set aside, for a time, with measures that make up for it. */
export const AskException = Type.Object(
  {
    rule: Ref,
    legalEntity: Ref,
    reason: Type.String({ minLength: 10, maxLength: 5_000 }),
    customer: Type.Optional(Nullable(Ref)),
    product: Type.Optional(Nullable(Ref)),
    count: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 1_000_000 }))), // pieces in all
    from: DayText,
    to: DayText, // the first day after it
    /** What is done instead, so that what the rule protects is still protected. */
    measures,
  },
  { $id: 'AskException', ...strict },
)
export type AskException = Static<typeof AskException>

/** A request as it is kept. It does not change: who wants something else asks again. */
export const ExceptionRequest = Type.Object(
  {
    ref: Ref,
    rule: Ref,
    ruleTitle: Wording,
    legalEntity: Ref,
    country: Type.String(),
    reason: Prose,
    customer: Nullable(Ref),
    product: Nullable(Ref),
    count: Nullable(Type.Integer()),
    from: DayText,
    to: DayText,
    measures,
    askedBy: Type.String(),
    askedAt: InstantText,
  },
  { $id: 'ExceptionRequest', ...strict },
)
export type ExceptionRequest = Static<typeof ExceptionRequest>

/** An exception as it is shown, whether it was asked for here or came in as a record. */
export const ExceptionView = Type.Object(
  {
    ref: Ref,
    state: ExceptionState,
    stateTitle: Wording,
    rule: Type.String(),
    ruleTitle: Nullable(Wording),
    legalEntity: Ref,
    reason: Type.String(),
    customer: Nullable(Type.String()),
    product: Nullable(Type.String()),
    from: DayText,
    to: DayText,
    days: Type.Integer(),
    /** Longer than ninety days: management grants it besides. */
    needsManagement: Type.Boolean(),
    measures: Type.Array(Type.String()),
    /** Pieces in all; null: not limited. */
    count: Nullable(Type.Integer()),
    /** Pieces of released orders that go under it; null where it is not limited in pieces: they are not counted. */
    used: Nullable(Type.Integer()),
    remaining: Nullable(Type.Integer()),
    askedBy: Nullable(Type.String()),
    askedAt: Nullable(InstantText),
    /** Approvals that wait for the others. */
    approvals: Type.Array(Approval),
    /** Who granted it; empty until then. */
    grantedBy: Type.Array(Type.String()),
    since: InstantText,
  },
  { $id: 'ExceptionView', ...strict },
)
export type ExceptionView = Static<typeof ExceptionView>

/** How often one rule is set aside, in one legal entity. */
export const ExceptionSum = Type.Object(
  {
    rule: Type.String(),
    ruleTitle: Nullable(Wording),
    legalEntity: Type.String(),
    states: Type.Record(Type.String(), Type.Integer()),
    total: Type.Integer(),
    /** Pieces allowed and used under those that are limited in pieces. */
    pieces: Type.Integer(),
    used: Type.Integer(),
  },
  { $id: 'ExceptionSum', ...strict },
)
export type ExceptionSum = Static<typeof ExceptionSum>

/** A rule of own policy that stops or holds, and listens to exceptions. */
export const ExceptableRule = Type.Object(
  { id: Type.String(), title: Wording, citation: Type.String() },
  { $id: 'ExceptableRule', ...strict },
)
export type ExceptableRule = Static<typeof ExceptableRule>
