import { type Static, Type } from 'typebox'
import { DayText, InstantText, Wording } from '#kernel'

export * from './facts.ts'

/** Strictest first: a layer gives the strictest outcome that one of its rules gave (docs/decisions). */
export const outcomes = [
  'block',
  'licence',
  'notifyAuthority',
  'hold',
  'substitute',
  'allowWithConditions',
  'allow',
] as const
export const Outcome = Type.Enum([...outcomes], { $id: 'Outcome' })
export type Outcome = (typeof outcomes)[number]

export const holdKinds = ['review', 'data', 'clause', 'licence', 'balance', 'legal', 'screening'] as const
export const HoldKind = Type.Enum([...holdKinds], { $id: 'HoldKind' })
export type HoldKind = (typeof holdKinds)[number]

export const layers = ['law', 'policy'] as const
export const Layer = Type.Enum([...layers], { $id: 'Layer' })
export type Layer = (typeof layers)[number]

/** Whose rule it is. US rules speak in the law layer, marked as such. */
export const jurisdictions = ['EU', 'NO', 'SE', 'FI', 'UN', 'UK', 'US', 'own'] as const
export const Jurisdiction = Type.Enum([...jurisdictions], { $id: 'Jurisdiction' })
export type Jurisdiction = (typeof jurisdictions)[number]

/** What a fact can be once known. Absent means unknown; `null` means known to be none. */
export type FactValue = boolean | number | string | null | readonly string[]
export const FactValue = Type.Unsafe<FactValue>(
  Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Null(), Type.Array(Type.String())]),
)
/** Flat: `item.cn`, `buyer.country`. */
export type Facts = Readonly<Record<string, FactValue>>

const Text = Type.String({ minLength: 1 })
/** One question about one fact. Exactly one operator. `party.*` facts stand inside `anyParty` or `everyParty` only. */
export const Test = Type.Object(
  {
    fact: Text,
    is: Type.Optional(Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Null()])),
    in: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Number()]), { minItems: 1 })),
    notIn: Type.Optional(Type.Array(Type.Union([Type.String(), Type.Number()]), { minItems: 1 })),
    has: Type.Optional(Text), // a list holds this word
    hasAny: Type.Optional(Type.Array(Text, { minItems: 1 })),
    startsWith: Type.Optional(Type.Array(Text, { minItems: 1 })), // blanks and dots ignored: CN and HS codes
    sameAs: Type.Optional(Text), // the name of another fact with the same value
    // The bound is a number, a day, an instant, or the name of another fact: `licence.remaining` gte `line.quantity`.
    lt: Type.Optional(Type.Union([Type.Number(), Text])),
    lte: Type.Optional(Type.Union([Type.Number(), Text])),
    gt: Type.Optional(Type.Union([Type.Number(), Text])),
    gte: Type.Optional(Type.Union([Type.Number(), Text])),
    isEmpty: Type.Optional(Type.Boolean()), // null, '' or []
    isKnown: Type.Optional(Type.Boolean()), // the only operator that an unknown fact answers
  },
  { additionalProperties: false },
)
export type Test = Static<typeof Test>

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly anyParty: Condition; readonly roles?: readonly string[] }
  | { readonly everyParty: Condition; readonly roles?: readonly string[] }
  | Test

/** What the reader can do next; `act` is from a closed list, the rest its arguments. */
export const acts = [
  'substitutes',
  'uploadClause',
  'askStatement',
  'askData',
  'askLicence',
  'notifyAuthority',
  'requestException',
  'riskAssessment',
  'balanceTest',
  'legalReview',
  'complianceReview',
  'decideHit',
  'rescreen',
  'refreshLists',
  'acknowledge',
  'convertPurpose',
  'reportFreeze',
  'reportSellThrough',
  'localRepair',
  'derogation',
  'prioritiseReplacement',
] as const
export interface NextStep {
  readonly act: (typeof acts)[number]
  readonly [argument: string]: FactValue
}
export const NextStep = Type.Unsafe<NextStep>(
  Type.Object({ act: Type.Enum([...acts]) }, { $id: 'NextStep', additionalProperties: FactValue }),
)

/** One id may stand for several entries: versions in time, and cases with different outcomes. */
export const ruleIdPattern = '^(L|P)-[A-Za-z0-9][A-Za-z0-9./-]*$|^D-[A-Za-z0-9-]+/[A-Za-z]+$'

/** A rule is data. `when` true: it speaks. `unless` true: it is silent; an unknown in `unless` does not excuse. */
export const Rule = Type.Object(
  {
    id: Type.String({ pattern: ruleIdPattern }),
    layer: Layer,
    title: Wording,
    message: Wording, // may hold {facts}: "{item.sku}"
    citation: Text,
    source: Type.Optional(Text), // where the fact of law was read
    verified: Type.Boolean(),
    jurisdiction: Type.Optional(Jurisdiction),
    from: Type.Union([DayText, InstantText]), // a day begins at midnight, Europe/Stockholm
    to: Type.Optional(Type.Union([DayText, InstantText, Type.Null()])), // half-open: the first moment it is no longer in force
    when: Type.Unsafe<Condition>(Type.Any()),
    unless: Type.Optional(Type.Unsafe<Condition>(Type.Any())),
    outcome: Outcome,
    kind: Type.Optional(HoldKind), // with `hold`, and only with it
    // Facts without which the line holds even though the rule only allows or sets conditions (docs/decisions).
    required: Type.Optional(Type.Array(Text)),
    next: Type.Optional(Type.Array(NextStep)),
    tests: Type.Optional(Type.Array(Type.Unknown())), // each a RuleTest of pack-model.ts
    author: Type.Optional(Text),
    approver: Type.Optional(Text),
    status: Type.Optional(Type.Enum(['draft', 'active', 'superseded'])),
  },
  { $id: 'Rule', additionalProperties: false },
)
export type Rule = Static<typeof Rule>

/** One rule that spoke, with every fact it read. */
export const Spoken = Type.Object(
  {
    rule: Text,
    citation: Text,
    verified: Type.Boolean(),
    jurisdiction: Type.Optional(Jurisdiction),
    outcome: Outcome,
    kind: Type.Optional(HoldKind),
    reads: Type.Record(Type.String(), FactValue),
  },
  { $id: 'Spoken' },
)
export type Spoken = Static<typeof Spoken>

/** A rule that could not be decided: what it would give, and which facts it lacked. */
export const CouldBe = Type.Object(
  {
    rule: Text,
    citation: Text,
    verified: Type.Boolean(),
    outcome: Outcome,
    kind: Type.Optional(HoldKind),
    missing: Type.Array(Text),
  },
  { $id: 'CouldBe' },
)
export type CouldBe = Static<typeof CouldBe>

export const LayerVerdict = Type.Object(
  {
    outcome: Outcome,
    kind: Type.Optional(HoldKind),
    spoke: Type.Array(Spoken),
    couldBe: Type.Array(CouldBe),
  },
  { $id: 'LayerVerdict' },
)
export type LayerVerdict = Static<typeof LayerVerdict>

/** A fact that a person can supply, and who. */
export const MissingFact = Type.Object({ fact: Text, who: Text }, { $id: 'MissingFact' })
export type MissingFact = Static<typeof MissingFact>

/** One order line, judged. Lines count from 1. Both layers are always shown. */
export const LineVerdict = Type.Object(
  {
    line: Type.Integer({ minimum: 1 }),
    outcome: Outcome,
    kind: Type.Optional(HoldKind),
    sentence: Text, // in English, as `wording.en`
    wording: Wording,
    law: LayerVerdict,
    policy: LayerVerdict,
    missing: Type.Array(MissingFact),
    next: Type.Array(NextStep),
  },
  { $id: 'LineVerdict' },
)
export type LineVerdict = Static<typeof LineVerdict>

/** The answer to the main question (design §3, shapes "Verdict"). */
export const Verdict = Type.Object(
  {
    traceId: Text,
    asOf: InstantText,
    order: Type.Union([Text, Type.Null()]),
    outcome: Outcome,
    kind: Type.Optional(HoldKind),
    sentence: Text,
    wording: Wording,
    lines: Type.Array(LineVerdict),
    lists: Type.Record(Type.String(), Text), // list name → version
    ruleSet: Text, // SHA-256 of the rules that were asked
    expiresAt: InstantText,
    digest: Text, // SHA-256 of the canonical verdict (docs/decisions, "Replay")
  },
  { $id: 'Verdict' },
)
export type Verdict = Static<typeof Verdict>
