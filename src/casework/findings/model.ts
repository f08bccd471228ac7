import { type Static, Type } from 'typebox'
import { LetterLanguage } from '#documents/model'
import { InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Statement = Type.String({ minLength: 10, maxLength: 10_000, pattern: '^[^\\u0000]*$' })
const Reason = Type.String({ minLength: 10, maxLength: 5_000, pattern: '^[^\\u0000]*$' })
const EvidenceIds = Type.Array(Type.String({ pattern: '^evd_[0-9a-f-]{36}$' }), {
  maxItems: 200,
  uniqueItems: true,
})
const Step = Type.Integer({ minimum: 1, maximum: 4 })

/** C.2 of the specification: draft → heard → final, or withdrawn. */
export const findingStates = ['draft', 'heard', 'final', 'withdrawn'] as const
export const FindingState = Type.Enum([...findingStates], { $id: 'FindingState' })
export type FindingState = (typeof findingStates)[number]

/** R37: a risk or proof, of something unethical or of something illegal. */
export const FindingClass = Type.Object(
  { class: Type.Enum(['risk', 'evidence']), wrong: Type.Enum(['unethical', 'illegal']) },
  { $id: 'FindingKind', ...strict },
)
export type FindingClass = Static<typeof FindingClass>

/** An instrument of law by its code (`src/casework/knowledge/instruments.ts`) and its articles. */
export const Breached = Type.Object(
  {
    code: Type.String({ minLength: 1, maxLength: 40 }),
    articles: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 50, uniqueItems: true }),
  },
  { $id: 'BreachedInstrument', ...strict },
)
export type Breached = Static<typeof Breached>

/** How grave, how many, and whether it can be put right (UNGP 14): 1 is least, 4 most. The highest drives. */
export const Severity = Type.Object(
  { scale: Step, scope: Step, irremediability: Step },
  { $id: 'FindingSeverity', ...strict },
)
export type Severity = Static<typeof Severity>

/** How we are involved (UNGP 13, 19). */
export const involvements = ['cause', 'contribute', 'directlyLinked', 'none'] as const

const Area = Type.String({
  pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$',
  description: 'country or part of it, ISO 3166: CN, CN-XJ',
})

const said = {
  kind: FindingClass,
  language: LetterLanguage,
  statement: Statement,
  /** The right that is hurt, in words. */
  right: Nullable(Type.String({ minLength: 3, maxLength: 500 })),
  instruments: Type.Array(Breached, { maxItems: 20 }),
  /** Protected grounds by their code. */
  groups: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 30, uniqueItems: true }),
  area: Nullable(Area),
  severity: Nullable(Severity),
  likelihood: Nullable(Step),
  involvement: Nullable(Type.Enum([...involvements])),
  evidence: EvidenceIds,
}

/** Priority that a human moved by one step. 4 is first. */
export const PriorityOverride = Type.Object(
  { to: Step, reason: Type.String(), by: Type.String(), at: InstantText },
  { $id: 'PriorityOverride' },
)

/** Where a finding came from, when nobody wrote it by hand. */
export const FindingOrigin = Type.Object(
  { kind: Type.String({ maxLength: 40 }), id: Ref },
  { $id: 'FindingOrigin', ...strict },
)

/** A finding as it is kept (R37). Where it stands is its life. */
export const KeptFinding = Type.Object({
  ...{ ref: Ref, case: Ref, ...said },
  override: Nullable(PriorityOverride),
  origin: Nullable(FindingOrigin),
  /** Legal let a wording through that states more than the evidence carries. */
  released: Nullable(Type.Object({ by: Type.String(), at: InstantText, reason: Type.String() })),
  ...{ writtenBy: Type.String(), writtenAt: InstantText },
})
export type KeptFinding = Static<typeof KeptFinding>

/** A finding and where it stands. */
export const Finding = Type.Object(
  { ...KeptFinding.properties, status: FindingState, version: Type.Integer() },
  { $id: 'Finding' },
)
export type Finding = Static<typeof Finding>

/** What is said of a finding; fields that are left out say nothing yet. */
export const NewFinding = Type.Object(
  {
    ...{ kind: said.kind, statement: said.statement },
    language: Type.Optional(said.language),
    right: Type.Optional(said.right),
    instruments: Type.Optional(said.instruments),
    groups: Type.Optional(said.groups),
    area: Type.Optional(said.area),
    severity: Type.Optional(said.severity),
    likelihood: Type.Optional(said.likelihood),
    involvement: Type.Optional(said.involvement),
    evidence: Type.Optional(said.evidence),
    /** Legal lets the wording through, and says why. */
    release: Type.Optional(Reason),
  },
  { $id: 'NewFinding', ...strict },
)
export type NewFinding = Static<typeof NewFinding>

/** What is changed; fields that are left out stay. `reason` is needed once the finding was sent to whom it is about. */
export const ChangeFinding = Type.Object(
  { ...Type.Partial(NewFinding).properties, reason: Type.Optional(Reason) },
  { $id: 'ChangeFinding', ...strict },
)
export type ChangeFinding = Static<typeof ChangeFinding>

export const OverridePriority = Type.Object(
  { to: Nullable(Step), reason: Reason },
  { $id: 'OverridePriority', ...strict },
)

/** What a finding can lack before it is made final. */
export const findingLacks = [
  'evidence',
  'right',
  'instruments',
  'severity',
  'likelihood',
  'involvement',
  'wording',
  'hearing',
] as const
export type FindingLack = (typeof findingLacks)[number]

/** A finding as it is shown: with its priority, which follows from severity first. */
export const FindingView = Type.Object(
  {
    ...Finding.properties,
    statusTitle: Wording,
    /** The highest of scale, scope and irremediability. */
    severityLevel: Nullable(Step),
    /** 4 is first; the computed one, and the one that stands after an override. */
    computed: Nullable(Step),
    priority: Nullable(Step),
    /** Cited pieces whose issuer took them back or replaced them: they weigh as before until somebody says otherwise. */
    shaky: Type.Array(Type.String()),
    /** What it still lacks before it can be made final. */
    lacks: Type.Array(Type.Enum([...findingLacks])),
  },
  { $id: 'FindingView' },
)
export type FindingView = Static<typeof FindingView>

/** What a finding may name: instruments of law with their usual articles, and protected grounds by their code. */
export const FindingVocabulary = Type.Object(
  {
    instruments: Type.Array(
      Type.Object({ code: Type.String(), names: Wording, articles: Type.Array(Type.String()) }),
    ),
    grounds: Type.Record(Type.String(), Wording),
  },
  { $id: 'FindingVocabulary' },
)
export type FindingVocabulary = Static<typeof FindingVocabulary>
