import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'
import { tones } from '../model.ts'

const Text = Type.String({ minLength: 1, maxLength: 4000 })
const Short = Type.String({ minLength: 1, maxLength: 300 })
const Rule = Type.Object(
  {
    rule: Short,
    citation: Text,
    outcome: Short,
    /** In the language of the document: that nobody has confirmed its source yet; null where somebody has. */
    unverified: Nullable(Short),
    reads: Type.Array(Type.Object({ fact: Short, value: Text }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)
const LayerSheet = Type.Object(
  { outcome: Short, rules: Type.Array(Rule), couldBe: Type.Array(Rule) },
  { additionalProperties: false },
)

/**
 * A verdict as a sheet of paper needs it: words instead of codes, all in the language of the document. Made from the
 * kept verdict by whoever knows the words of the rules.
 */
export const VerdictSheet = Type.Object(
  {
    order: Type.Object(
      {
        ref: Short,
        seller: Short,
        buyer: Short,
        endUser: Nullable(Short),
        destination: Nullable(Short),
      },
      { additionalProperties: false },
    ),
    outcome: Short,
    tone: Type.Enum([...tones]),
    sentence: Text,
    asOf: InstantText,
    expiresAt: InstantText,
    traceId: Short,
    digest: Short,
    ruleSet: Short,
    lists: Type.Array(Type.Object({ name: Short, version: Short }, { additionalProperties: false })),
    lines: Type.Array(
      Type.Object(
        {
          line: Type.Integer({ minimum: 1 }),
          what: Text,
          outcome: Short,
          sentence: Text,
          law: LayerSheet,
          policy: LayerSheet,
          /** Each with who can supply it. */
          missing: Type.Array(Text),
          next: Type.Array(Text),
        },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
    /** Where it stands in the log; left out until the log has given it its place. */
    proof: Type.Optional(
      Type.Object(
        { entry: Short, seq: Type.Integer(), size: Type.Integer(), root: Short, checkpoint: Text },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'VerdictSheet', additionalProperties: false },
)
export type VerdictSheet = Static<typeof VerdictSheet>
