import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Prose, Ref } from '#kernel'
import { Organisation } from '../model.ts'

const strict = { additionalProperties: false }

/** Fields of which a party has one value: where two records differ, a person chooses. Lists are joined. */
export const chosenFields = [
  'name',
  'nativeName',
  'country',
  'area',
  'publicBody',
  'securityForce',
  'usFederalContractor',
  'schema',
  'birthDate',
  'sector',
] as const
export type ChosenField = (typeof chosenFields)[number]

const Side = Type.Enum(['keep', 'drop'])
/** Whose value is taken, by field; left out: that of the record which is kept, where it has one. */
export const FieldChoices = Type.Partial(
  Type.Object(
    {
      name: Side,
      nativeName: Side,
      country: Side,
      area: Side,
      publicBody: Side,
      securityForce: Side,
      usFederalContractor: Side,
      schema: Side,
      birthDate: Side,
      sector: Side,
    } satisfies Record<ChosenField, typeof Side>,
    strict,
  ),
  { $id: 'MergeFieldChoices', ...strict },
)
export type FieldChoices = Static<typeof FieldChoices>

/** Two records are of one party: what somebody asks for. */
export const ProposeMerge = Type.Object(
  { keep: Ref, drop: Ref, reason: Prose, fieldChoices: Type.Optional(FieldChoices) },
  { $id: 'ProposeMerge', ...strict },
)
export type ProposeMerge = Static<typeof ProposeMerge>

/** Read as: from this state, a merge may come into these. */
export const mergeSteps = {
  proposed: ['merged', 'rejected'],
  rejected: [],
  merged: ['undoProposed'],
  undoProposed: ['undone', 'merged'],
  undone: [],
} as const
export type MergeState = keyof typeof mergeSteps
export const MergeState = Type.Enum(['proposed', 'rejected', 'merged', 'undoProposed', 'undone'], {
  $id: 'MergeState',
})

/** Asked by one, decided by another. */
const Decided = {
  proposedBy: Type.String(),
  /** In whose place it was asked for: they do not decide either. */
  proposedFor: Type.Optional(Type.String()),
  proposedAt: InstantText,
  decidedBy: Type.Optional(Type.String()),
  decidedAt: Type.Optional(InstantText),
  decision: Type.Optional(Prose),
}

/**
 * Two records that are of one party. While `inForce`, whoever looks for `drop` finds `keep`; nothing is deleted, and
 * `before` and `after` are what undoing it goes by.
 */
export const PartyMerge = Type.Object(
  {
    type: Type.Literal('partyMerge'),
    ref: Ref,
    keep: Ref,
    drop: Ref,
    reason: Prose,
    fieldChoices: FieldChoices,
    state: MergeState,
    inForce: Type.Boolean(),
    keepVersion: Type.Integer({ minimum: 1 }),
    dropVersion: Type.Integer({ minimum: 1 }),
    ...Decided,
    before: Nullable(Organisation),
    after: Nullable(Organisation),
    undo: Type.Optional(Nullable(Type.Object({ reason: Prose, ...Decided }, strict))),
  },
  { $id: 'PartyMerge', ...strict },
)
export type PartyMerge = Static<typeof PartyMerge>

/** What the second person says. */
export const DecideMerge = Type.Object(
  { verdict: Type.Enum(['approve', 'reject']), reason: Prose },
  { $id: 'DecideMerge', ...strict },
)
export type DecideMerge = Static<typeof DecideMerge>
