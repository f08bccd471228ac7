import { Type } from 'typebox'
import { InstantText, Nullable, Wording } from '#kernel'
import { editionStates } from '../browse/editions.ts'
import { Differences } from '../difference/model.ts'
import { Draft, Finding, TestOutcome } from '../drafts/model.ts'
import { FactValue, HoldKind, Jurisdiction, Layer, LineVerdict, Outcome, Rule } from '../model.ts'

const Text = Type.String()
export const tags = ['rules']

export const RuleEdition = Type.Object(
  {
    id: Text,
    title: Wording,
    layer: Layer,
    jurisdiction: Nullable(Jurisdiction),
    citation: Text,
    outcome: Outcome,
    kind: Nullable(HoldKind),
    verified: Type.Boolean(),
    state: Type.Enum([...editionStates]),
    effectiveFrom: Nullable(InstantText),
    effectiveTo: Nullable(InstantText),
    pack: Text,
    version: Text,
    through: Text,
    author: Text,
    approver: Nullable(Text),
    supersedes: Type.Array(Text),
    supersededBy: Type.Array(Text),
  },
  { $id: 'RuleEdition' },
)
export const RuleGroup = Type.Object(
  { instrument: Text, layer: Layer, rules: Type.Array(RuleEdition) },
  { $id: 'RuleGroup' },
)
export const RulePage = Type.Object(
  { asOf: InstantText, items: Type.Array(RuleGroup), next: Nullable(Text), total: Type.Integer() },
  { $id: 'RulePage' },
)

/** A node of a condition in words; its parts have the same form. */
export const Branch = Type.Object(
  {
    op: Type.Enum(['test', 'all', 'any', 'not', 'anyParty', 'everyParty', 'role']),
    path: Text,
    says: Wording,
    fact: Type.Optional(Text),
    truth: Type.Optional(Type.Enum(['yes', 'no', 'unknown'])),
    parts: Type.Array(Type.Unsafe<unknown>({ type: 'object', description: 'a RuleBranch' })),
  },
  { $id: 'RuleBranch' },
)
const Reads = Type.Object({ fact: Text, words: Wording })
export const RuleReading = Type.Object(
  {
    ...RuleEdition.properties,
    rule: Rule,
    reading: Wording,
    when: Branch,
    unless: Nullable(Branch),
    facts: Type.Array(Reads),
    tests: Nullable(Type.Array(TestOutcome)),
  },
  { $id: 'RuleReading' },
)
export const RuleReadings = Type.Object(
  { id: Text, asOf: InstantText, entries: Type.Array(RuleReading), history: Type.Array(RuleEdition) },
  { $id: 'RuleReadings' },
)
const Fault = Type.Object({ path: Text, message: Text })
export const RuleChecked = Type.Object(
  {
    errors: Type.Array(Fault),
    reading: Nullable(Wording),
    when: Nullable(Branch),
    unless: Nullable(Branch),
    results: Type.Array(TestOutcome),
  },
  { $id: 'RuleChecked' },
)
export const RuleTried = Type.Object(
  {
    does: Type.Enum(['speaks', 'silent', 'undecided']),
    inForce: Type.Boolean(),
    when: Branch,
    unless: Nullable(Branch),
    reads: Type.Record(Text, FactValue),
    missing: Type.Array(Text),
    verdict: LineVerdict,
  },
  { $id: 'RuleTried' },
)
export const DraftView = Type.Object(
  {
    ...Draft.properties,
    version: Type.Integer(),
    deeds: Type.Array(Text),
    baseNow: Nullable(Text),
    errors: Type.Array(Finding),
    difference: Nullable(Differences),
  },
  { $id: 'RuleDraftView' },
)
const { changes: _c, tested: _t, ...headOfDraft } = Draft.properties
export const DraftHead = Type.Object(
  { ...headOfDraft, version: Type.Integer(), rules: Type.Array(Text), passed: Nullable(Type.Boolean()) },
  { $id: 'RuleDraftHead' },
)
export const DraftPage = Type.Object(
  { items: Type.Array(DraftHead), next: Nullable(Text) },
  { $id: 'RuleDraftPage' },
)
