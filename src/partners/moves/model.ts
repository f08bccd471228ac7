import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'
import { Approval } from '#lifecycle/model'
import { categories, supplierStates } from '#rules/model'

const strict = { additionalProperties: false }

export const relationDeeds = [
  'onboard',
  'approve',
  'setConditions',
  'investigate',
  'suspend',
  'phaseOut',
  'terminate',
] as const
export const RelationDeed = Type.Enum([...relationDeeds], { $id: 'RelationDeed' })
export type RelationDeed = (typeof relationDeeds)[number]

export const moveStates = ['asked', 'done', 'refused', 'withdrawn'] as const
export const MoveState = Type.Enum([...moveStates], { $id: 'RelationMoveState' })
export type MoveState = (typeof moveStates)[number]

const Category = Type.Enum([...categories])
const State = Type.Enum([...supplierStates])
const Reason = Type.String({ minLength: 3, maxLength: 10_000, pattern: '^[^\\u0000]*$' })

/** What somebody wants to be done to a relation; `categories` left out are all of it. */
export const AskMove = Type.Object(
  {
    deed: RelationDeed,
    reason: Reason,
    categories: Type.Optional(Type.Array(Category, { minItems: 1, maxItems: 50, uniqueItems: true })),
    /** Only where it approves: its last day. */
    approvedUntil: Type.Optional(Nullable(DayText)),
    /** Evidence on which it rests. */
    evidence: Type.Optional(Type.Array(Ref, { maxItems: 100, uniqueItems: true })),
  },
  { $id: 'AskMove', ...strict },
)
export type AskMove = Static<typeof AskMove>

/** A move by hand as it is kept: from where, to where, why, by whom. What approves waits for others. */
export const RelationMove = Type.Object(
  {
    ref: Type.String({ description: 'S-2026-1' }),
    supplier: Ref,
    supplierName: Type.String(),
    legalEntity: Ref,
    country: Type.String(),
    deed: RelationDeed,
    from: Type.Array(Type.Object({ category: Category, state: State }, strict)),
    to: State,
    reason: Reason,
    approvedUntil: Nullable(DayText),
    evidence: Type.Array(Ref),
    askedBy: Type.String(),
    askedAt: InstantText,
    doneAt: Nullable(InstantText),
    approvedBy: Type.Array(Type.String()),
  },
  { $id: 'RelationMove', ...strict },
)
export type RelationMove = Static<typeof RelationMove>

/** The same with where it stands. */
export const RelationMoveView = Type.Object(
  { ...RelationMove.properties, state: MoveState, approvals: Type.Array(Approval) },
  { $id: 'RelationMoveView', ...strict },
)
export type RelationMoveView = Static<typeof RelationMoveView>
