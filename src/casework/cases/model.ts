import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'
import { Approval } from '#lifecycle/model'

const strict = { additionalProperties: false }

/** What a case is about (C.1 of the specification). */
export const caseKinds = ['supplier', 'customer', 'product', 'partner', 'ownConduct'] as const
export const CaseKind = Type.Enum([...caseKinds], { $id: 'CaseKind' })
export type CaseKind = (typeof caseKinds)[number]

export const caseStates = [
  'opened',
  'gathering',
  'hearing',
  'assessment',
  'decisionPending',
  'decided',
  'implementing',
  'monitoring',
  'closed',
  'reopened',
] as const
export const CaseState = Type.Enum([...caseStates], { $id: 'CaseState' })
export type CaseState = (typeof caseStates)[number]

/** `internal`: those who oversee and the team. `restricted`: besides, nobody without a part in it. `privileged`: team and legal. */
export const caseConfidentialities = ['internal', 'restricted', 'privileged'] as const
export const CaseConfidentiality = Type.Enum([...caseConfidentialities], { $id: 'CaseConfidentiality' })

/** A party, product or own legal entity that the case is about. */
export const CaseSubject = Type.Object(
  { kind: Type.Enum(['party', 'product', 'legalEntity']), ref: Ref },
  { $id: 'CaseSubject', ...strict },
)
export type CaseSubject = Static<typeof CaseSubject>

const Line = Type.String({ minLength: 3, maxLength: 1_000 })
const PersonId = Type.String({ minLength: 1, maxLength: 200 })

/** R31: why it is investigated, how far, what is asked, what it is tested against, and by when. */
export const Charter = Type.Object(
  {
    why: Type.String({ maxLength: 10_000 }),
    scope: Type.String({ maxLength: 10_000 }),
    questions: Type.Array(Line, { maxItems: 50 }),
    /** References of obligations (`partners`), or a point in words. */
    obligations: Type.Array(Line, { maxItems: 100 }),
    timetable: Type.Array(Type.Object({ what: Line, dueOn: DayText }, strict), { maxItems: 50 }),
  },
  { $id: 'Charter', ...strict },
)
export type Charter = Static<typeof Charter>

export const teamParts = ['lead', 'member', 'adviser', 'expert'] as const
/** Somebody who is let in, from when to when. Experts come from outside: they are let in for a time, and read. */
export const TeamMember = Type.Object(
  {
    person: PersonId,
    part: Type.Enum([...teamParts]),
    /** The organisation of an expert. */
    party: Nullable(Ref),
    from: InstantText,
    until: Nullable(InstantText),
  },
  { $id: 'TeamMember', ...strict },
)
export type TeamMember = Static<typeof TeamMember>

/** Somebody who is kept out, whatever their role: a conflict of interest. */
export const Wall = Type.Object(
  {
    person: PersonId,
    why: Type.String({ minLength: 3, maxLength: 2_000 }),
    by: Type.String(),
    at: InstantText,
  },
  { $id: 'Wall', ...strict },
)
export type Wall = Static<typeof Wall>

const Title = Type.String({ minLength: 3, maxLength: 300 })
const Subjects = Type.Array(CaseSubject, { minItems: 1, maxItems: 50 })
const Entities = Type.Array(Ref, { minItems: 1, maxItems: 200, uniqueItems: true })
const Warnings = Type.Array(Ref, { maxItems: 1_000, uniqueItems: true })

/** A case as it is kept. Where it stands is its life. */
export const Case = Type.Object(
  {
    ref: Ref,
    kind: CaseKind,
    title: Title,
    subjects: Subjects,
    /** The own legal entity that leads it; `entities` are all whom it concerns. */
    legalEntity: Ref,
    entities: Entities,
    country: Type.String(),
    confidentiality: CaseConfidentiality,
    charter: Charter,
    team: Type.Array(TeamMember),
    walls: Type.Array(Wall),
    /** Warnings that led to it or were added to it. */
    warnings: Warnings,
    openedBy: Type.String(),
    openedAt: InstantText,
  },
  { $id: 'Case', ...strict },
)
export type Case = Static<typeof Case>

export const OpenCase = Type.Object(
  {
    kind: CaseKind,
    title: Title,
    subjects: Subjects,
    legalEntity: Ref,
    entities: Type.Optional(Entities),
    confidentiality: Type.Optional(CaseConfidentiality),
    /** Left out: whoever opens it. */
    lead: Type.Optional(PersonId),
    warnings: Type.Optional(Warnings),
    charter: Type.Optional(Charter),
  },
  { $id: 'OpenCase', ...strict },
)
export type OpenCase = Static<typeof OpenCase>

/** What of a case may be changed while its charter is not approved; fields that are left out stay. */
export const ChangeCase = Type.Object(
  {
    title: Type.Optional(Title),
    subjects: Type.Optional(Subjects),
    entities: Type.Optional(Entities),
    confidentiality: Type.Optional(CaseConfidentiality),
    charter: Type.Optional(Charter),
  },
  { $id: 'ChangeCase', ...strict },
)
export type ChangeCase = Static<typeof ChangeCase>

export const AddToTeam = Type.Object(
  { person: PersonId, part: Type.Enum(['lead', 'member', 'adviser']) },
  { $id: 'AddToTeam', ...strict },
)
export type AddToTeam = Static<typeof AddToTeam>

/** One line of the timeline: what was done to what, by whom; `facts` complete the sentence of its kind. */
export const CaseNote = Type.Object(
  {
    n: Type.Integer(),
    at: InstantText,
    by: Type.String(),
    role: Type.String(),
    kind: Type.String(),
    object: Nullable(Type.String()),
    facts: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  { $id: 'CaseNote' },
)
export type CaseNote = Static<typeof CaseNote>

/** A case as one who is let in sees it. */
export const CaseView = Type.Object(
  {
    ...Case.properties,
    version: Type.Integer(),
    state: CaseState,
    stateTitle: Wording,
    since: InstantText,
    approvals: Type.Array(Approval),
    /** What its charter still lacks, by the names of its fields. */
    lacks: Type.Array(Type.String()),
    /** Whether the one who reads may work on it, or only read. */
    mayWork: Type.Boolean(),
  },
  { $id: 'CaseView', ...strict },
)
export type CaseView = Static<typeof CaseView>

/** A line of the list of cases. */
export const CaseLine = Type.Object(
  {
    ...{ ref: Ref, kind: CaseKind, title: Type.String(), subjects: Subjects, legalEntity: Ref },
    ...{ state: CaseState, stateTitle: Wording, since: InstantText, openedAt: InstantText },
    lead: Nullable(Type.String()),
    confidentiality: CaseConfidentiality,
    warnings: Type.Integer(),
    isMine: Type.Boolean(),
  },
  { $id: 'CaseLine', ...strict },
)
export type CaseLine = Static<typeof CaseLine>
