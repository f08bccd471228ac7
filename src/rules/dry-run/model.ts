import { type Static, Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'
import { HoldKind, Outcome } from '../model.ts'

const Text = Type.String()
const Count = Type.Integer({ minimum: 0 })
const Weight = Type.Object({ outcome: Outcome, kind: Type.Optional(HoldKind) })

/** One past order that would be judged otherwise. */
export const DryRunExample = Type.Object(
  {
    traceId: Text,
    order: Text,
    entity: Nullable(Text),
    at: InstantText,
    /** What was answered then; by rules of then, which may have changed since for other reasons. */
    kept: Weight,
    before: Weight,
    after: Weight,
    lines: Type.Array(
      Type.Object({
        line: Type.Integer(),
        before: Weight,
        after: Weight,
        /** Rules that speak only before, or only after. */
        gone: Type.Array(Text),
        added: Type.Array(Text),
      }),
    ),
  },
  { $id: 'DryRunExample' },
)
export type DryRunExample = Static<typeof DryRunExample>

/** What came of the orders asked so far. */
export const Tally = Type.Object({
  asked: Count,
  /** Orders whose outcome, or that of one of their lines, would be another. */
  differ: Count,
  /** Orders with the same outcomes for which other rules would speak. */
  otherReasons: Count,
  before: Type.Record(Text, Count),
  after: Type.Record(Text, Count),
  moves: Type.Array(Type.Object({ before: Text, after: Text, count: Count })),
  examples: Type.Array(DryRunExample),
})
export type Tally = Static<typeof Tally>

export const dryRunStates = ['running', 'done', 'cancelled', 'failed'] as const

/** One dry run: rules that are not in force, asked of past orders. */
export const DryRun = Type.Object(
  {
    id: Text,
    /** The draft it is of, and which edition; null for an imported pack. */
    draft: Nullable(Text),
    edition: Nullable(Type.Integer()),
    pack: Text,
    /** The imported version; null for a draft. */
    version: Nullable(Text),
    by: Text,
    at: InstantText,
    from: InstantText,
    to: InstantText,
    /** The moment for which both are asked: now, or when the rules would first count. */
    asOf: InstantText,
    limit: Count,
    total: Count,
    state: Type.Enum([...dryRunStates]),
    endedAt: Nullable(InstantText),
    problem: Nullable(Text),
    tally: Tally,
    says: Wording,
  },
  { $id: 'DryRun' },
)
export type DryRun = Static<typeof DryRun>
