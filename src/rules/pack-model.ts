import { type Static, Type } from 'typebox'
import { DayText, InstantText, Wording } from '#kernel'
import { type Condition, FactValue, Jurisdiction, Layer, Rule } from './model.ts'

const strict = { additionalProperties: false }
const Text = Type.String({ minLength: 1 })
const Moment = Type.Union([DayText, InstantText])

/** One example of a rule: with these facts, at this moment, it speaks, is silent, or cannot be decided. */
export const RuleTest = Type.Object(
  {
    name: Text,
    facts: Type.Record(Type.String(), FactValue),
    at: Type.Optional(InstantText), // left out: 2026-11-23T09:00:00+01:00
    expect: Type.Enum(['speaks', 'silent', 'undecided']),
  },
  { $id: 'RuleTest', ...strict },
)
export type RuleTest = Static<typeof RuleTest>

/** The same rule in the law of another country: its seller is bound by the twin, not by the rule itself. */
export const Twin = Type.Object(
  {
    citation: Text,
    from: Type.Optional(Moment),
    to: Type.Optional(Type.Union([Moment, Type.Null()])),
    source: Type.Optional(Text),
    verified: Type.Optional(Type.Boolean()),
  },
  { $id: 'Twin', ...strict },
)

const { title, message, citation, when, unless, outcome, kind, next, required } = Rule.properties
const shared = {
  layer: Type.Optional(Layer),
  citation: Type.Optional(citation),
  source: Type.Optional(Text),
  verified: Type.Optional(Type.Boolean()),
  jurisdiction: Type.Optional(Jurisdiction),
  from: Type.Optional(Moment),
  to: Type.Optional(Type.Union([Moment, Type.Null()])),
  /** Whom it binds: EU sellers, with `twin` Norwegian ones too; left out: every seller of the group. */
  nexus: Type.Optional(Type.Enum(['EU', 'NO'])),
}

/** A rule as a pack writes it: what all rules of the pack share stands once, in `defaults`. */
export const PackRule = Type.Object(
  {
    ...shared,
    id: Type.String({ minLength: 3, description: 'L-… or P-…; may hold {each}' }),
    title,
    message,
    when,
    unless,
    outcome,
    kind,
    next,
    required,
    /** One rule for each word, which stands in its id, conditions and texts as {each}. */
    each: Type.Optional(Type.Array(Text, { minItems: 1 })),
    twin: Type.Optional(Twin),
    tests: Type.Array(RuleTest, { minItems: 1 }),
  },
  { $id: 'PackRule', ...strict },
)
export type PackRule = Static<typeof PackRule>

/** A file of rules that takes effect as one. `conditions` holds YAML anchors for what rules repeat. */
export const Pack = Type.Object(
  {
    pack: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    version: Type.String({ pattern: '^\\d{4}\\.\\d{1,2}\\.\\d+$', description: 'year.month.number' }),
    title: Wording,
    author: Text,
    approver: Type.Optional(Text),
    effectiveAt: Type.Optional(InstantText),
    conditions: Type.Optional(Type.Record(Type.String(), Type.Unsafe<Condition>(Type.Any()))),
    defaults: Type.Optional(Type.Object(shared, strict)),
    rules: Type.Array(PackRule, { minItems: 1 }),
  },
  { $id: 'Pack', ...strict },
)
export type Pack = Static<typeof Pack>
