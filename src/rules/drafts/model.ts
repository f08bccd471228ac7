import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Prose, Wording } from '#kernel'
import { draftStates } from '../life.ts'
import { ruleIdPattern } from '../model.ts'

const Text = Type.String({ minLength: 1, maxLength: 200 })
const strict = { additionalProperties: false }
export const PackName = Type.String({
  pattern: '^[a-z][a-z0-9-]*$',
  maxLength: 60,
  description: 'small letters, digits and dashes, e.g. own-policy',
})

/**
 * One change of a pack. `rule`: it takes, with all others of its id in the draft, the place of every entry of that id;
 * an id that the pack does not have is added. `remove`: every entry of the id goes.
 * What a rule looks like is judged when it is tested, by path, so that a half-written one can be kept.
 */
export const RuleChange = Type.Union(
  [
    Type.Object({ rule: Type.Object({}, { additionalProperties: true }) }, strict),
    Type.Object({ remove: Type.String({ pattern: ruleIdPattern, maxLength: 120 }) }, strict),
  ],
  { $id: 'RuleChange' },
)
export type RuleChange = Static<typeof RuleChange>

export const RuleChanges = Type.Array(RuleChange, { maxItems: 200 })

/** What somebody writes: a set of changes of one pack of own policy, with the reason for it. */
export const DraftText = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Prose,
    /** Left out: the pack that holds the rules it changes, or `own-policy`. */
    pack: Type.Optional(PackName),
    changes: RuleChanges,
  },
  { $id: 'RuleDraftText', ...strict },
)
export type DraftText = Static<typeof DraftText>

export const Finding = Type.Object({
  rule: Type.Union([Text, Type.Null()]),
  path: Type.String(),
  message: Type.String(),
  wording: Type.Optional(Nullable(Wording)),
})
export const TestOutcome = Type.Object({
  rule: Type.String(),
  name: Type.String(),
  expected: Type.String(),
  found: Type.String(),
  passed: Type.Boolean(),
})

/** A draft as it is kept. `edition` counts what was written; tests, dry runs and signatures belong to one edition. */
export const Draft = Type.Object(
  {
    id: Text,
    title: Text,
    reason: Prose,
    pack: PackName,
    changes: RuleChanges,
    state: Type.Enum([...draftStates]),
    edition: Type.Integer({ minimum: 1 }),
    /** Whoever wrote a part of it; none of them may approve it. */
    authors: Type.Array(Text),
    /** In whose place they wrote; none of these may approve it either. */
    authorsFor: Type.Optional(Type.Array(Text)),
    createdAt: InstantText,
    editedAt: InstantText,
    /** The version of the pack that it was tested against; null where the pack is new. */
    base: Type.Union([Text, Type.Null()]),
    tested: Type.Union([
      Type.Null(),
      Type.Object({
        at: InstantText,
        by: Text,
        passed: Type.Boolean(),
        errors: Type.Array(Finding),
        results: Type.Array(TestOutcome),
      }),
    ]),
    dryRun: Type.Union([Text, Type.Null()]),
    approved: Type.Union([
      Type.Null(),
      Type.Object({ by: Text, at: InstantText, effectiveAt: InstantText, version: Text }),
    ]),
    activatedAt: Type.Union([InstantText, Type.Null()]),
    supersededBy: Type.Union([Text, Type.Null()]),
    withdrawn: Type.Union([Type.Null(), Type.Object({ by: Text, at: InstantText, reason: Prose })]),
  },
  { $id: 'RuleDraft', ...strict },
)
export type Draft = Static<typeof Draft>
