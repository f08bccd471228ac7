import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'
import { Approval } from '#lifecycle/model'
import { Code, EvidenceId, Name, Text, Title, Web, Why } from './fields.ts'
import {
  Allegation,
  Reporter,
  Warning,
  WarningChannel,
  WarningConfidentiality,
  WarningKind,
  WarningSource,
  WarningSourceClass,
  WarningSourceStatus,
  WarningState,
} from './kept.ts'

export * from './kept.ts'

const strict = { additionalProperties: false }

/** What is taken in by hand or by file. What is left out: internal, issued by its source, received now. */
export const NewWarning = Type.Object(
  {
    title: Title,
    text: Text,
    source: Type.Object(
      { name: Type.Optional(Nullable(Name)), class: WarningSourceClass, url: Type.Optional(Nullable(Web)) },
      strict,
    ),
    datedOn: Type.Optional(Nullable(DayText)),
    receivedAt: Type.Optional(InstantText),
    kind: Type.Optional(Nullable(WarningKind)),
    subjects: Type.Optional(
      Type.Array(Type.Object({ name: Name, party: Type.Optional(Nullable(Ref)) }, strict), { maxItems: 100 }),
    ),
    allegations: Type.Optional(Type.Array(Allegation, { maxItems: 50 })),
    language: Type.Optional(Nullable(Code)),
    confidentiality: Type.Optional(WarningConfidentiality),
    legalEntity: Type.Optional(Nullable(Ref)),
    reporter: Type.Optional(Nullable(Reporter)),
  },
  { $id: 'NewWarning', ...strict },
)
export type NewWarning = Static<typeof NewWarning>

/** What whoever hands in a mail says of it; all of it may be left out. */
export const MailNote = Type.Object(
  {
    sourceClass: Type.Optional(WarningSourceClass),
    confidentiality: Type.Optional(WarningConfidentiality),
    legalEntity: Type.Optional(Nullable(Ref)),
    language: Type.Optional(Nullable(Code)),
  },
  { $id: 'MailNote', ...strict },
)
export type MailNote = Static<typeof MailNote>
/** Beside a file of warnings nothing needs to be said. */
export const NothingSaid = Type.Object({}, { $id: 'NothingSaid', ...strict })

/** What is answered to whoever took it in: by when it is triaged, and the code for the reporter, told this once. */
export const WarningReceipt = Type.Object(
  {
    ref: Ref,
    receivedAt: InstantText,
    triageDueOn: DayText,
    code: Nullable(Type.String({ description: 'shown once; whoever reported it follows it with this' })),
  },
  { $id: 'WarningReceipt', ...strict },
)
export type WarningReceipt = Static<typeof WarningReceipt>

export const triageOutcomes = ['noAction', 'monitor', 'linkToCase', 'openCase'] as const
export const TriageOutcome = Type.Enum([...triageOutcomes], { $id: 'TriageOutcome' })
export type TriageOutcome = (typeof triageOutcomes)[number]

/** How a warning is triaged. `reviewOn` goes with `monitor`, `case` with `linkToCase`. */
export const Triage = Type.Object(
  {
    outcome: TriageOutcome,
    reason: Type.String({ minLength: 10, maxLength: 5_000, pattern: '^[^\\u0000]*$' }),
    reviewOn: Type.Optional(DayText),
    case: Type.Optional(Ref),
    /** With `openCase`: the own company that leads the case; left out, that of the warning. */
    legalEntity: Type.Optional(Ref),
  },
  { $id: 'Triage', ...strict },
)
export type Triage = Static<typeof Triage>

/** Corrects how a warning is described; what is left out stays. The text as it came is never changed. */
export const ChangeWarning = Type.Object(
  {
    reason: Why,
    title: Type.Optional(Title),
    kind: Type.Optional(Nullable(WarningKind)),
    datedOn: Type.Optional(Nullable(DayText)),
    subjects: Type.Optional(
      Type.Array(
        Type.Object(
          { name: Name, party: Nullable(Ref), score: Type.Optional(Nullable(Type.Number())) },
          strict,
        ),
        { maxItems: 100 },
      ),
    ),
    allegations: Type.Optional(Type.Array(Allegation, { maxItems: 50 })),
    language: Type.Optional(Nullable(Code)),
    confidentiality: Type.Optional(WarningConfidentiality),
    source: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Nullable(Name)),
          class: Type.Optional(WarningSourceClass),
          url: Type.Optional(Nullable(Web)),
          status: Type.Optional(WarningSourceStatus),
        },
        strict,
      ),
    ),
  },
  { $id: 'ChangeWarning', ...strict },
)
export type ChangeWarning = Static<typeof ChangeWarning>

export const LinkWarning = Type.Object(
  { kind: Type.Enum(['duplicateOf', 'sameMatter', 'supplier', 'product']), ref: Ref },
  { $id: 'LinkWarning', ...strict },
)
export type LinkWarning = Static<typeof LinkWarning>

/** A message between us and whoever holds the receipt code. */
export const WarningMessage = Type.Object(
  {
    at: InstantText,
    /** Who of us wrote it; null where the reporter did. */
    by: Nullable(Type.String()),
    text: Text,
    attachments: Type.Array(EvidenceId),
  },
  { $id: 'WarningMessage', ...strict },
)
export type WarningMessage = Static<typeof WarningMessage>

export const MessageText = Type.Object({ text: Text }, { $id: 'MessageText', ...strict })

/** A party of ours whose name comes near one that the warning names. A person confirms it. */
export const SubjectSuggestion = Type.Object(
  {
    /** As the warning writes it. */
    name: Type.String(),
    party: Ref,
    partyName: Type.String(),
    score: Type.Number(),
    because: Type.Array(Wording),
    /** One of our own companies. */
    isOurs: Type.Boolean(),
  },
  { $id: 'SubjectSuggestion', ...strict },
)
export type SubjectSuggestion = Static<typeof SubjectSuggestion>

export const duplicateSigns = ['file', 'url', 'subjectAndText'] as const
/** A warning that may be about the same thing. It is linked, never merged. */
export const DuplicateSuggestion = Type.Object(
  {
    ref: Ref,
    title: Type.String(),
    receivedAt: InstantText,
    because: Type.Array(Type.Enum([...duplicateSigns])),
    /** How much of the text is the same, 0 to 1. */
    alike: Type.Number(),
  },
  { $id: 'DuplicateSuggestion', ...strict },
)
export type DuplicateSuggestion = Static<typeof DuplicateSuggestion>

/** A line of the inbox. */
export const WarningLine = Type.Object(
  {
    ...{ ref: Ref, title: Type.String(), receivedAt: InstantText, channel: WarningChannel },
    ...{ state: WarningState, stateTitle: Wording, source: WarningSource, kind: Nullable(WarningKind) },
    subjects: Type.Array(Type.String()),
    confidentiality: WarningConfidentiality,
    attachments: Type.Integer(),
    /** When it must be triaged; null once it is. */
    dueAt: Nullable(InstantText),
    overdue: Type.Boolean(),
    /** Approvals given for "no action" that wait for the second. */
    approvals: Type.Integer(),
  },
  { $id: 'WarningLine', ...strict },
)
export type WarningLine = Static<typeof WarningLine>

/** A warning as one who may read it sees it. */
export const WarningView = Type.Object(
  {
    ...Warning.properties,
    version: Type.Integer(),
    state: WarningState,
    stateTitle: Wording,
    since: InstantText,
    approvals: Type.Array(Approval),
    dueAt: Nullable(InstantText),
    overdue: Type.Boolean(),
    messages: Type.Array(WarningMessage),
    /** Whether somebody said who they are, and may be seen by few. */
    hasReporter: Type.Boolean(),
  },
  { $id: 'WarningView', ...strict },
)
export type WarningView = Static<typeof WarningView>

/** How many wait in the inbox. */
export const WarningCounts = Type.Object(
  { waiting: Type.Integer(), overdue: Type.Integer(), monitored: Type.Integer() },
  { $id: 'WarningCounts', ...strict },
)
export type WarningCounts = Static<typeof WarningCounts>

export const WarningPage = Type.Object(
  { items: Type.Array(WarningLine), next: Nullable(Type.String()), counts: WarningCounts },
  { $id: 'WarningPage', ...strict },
)

/** Who reports to us, in their own words; it decides how the source is classed. */
export const relations = ['worker', 'affected', 'customer', 'supplier', 'ngo', 'media', 'other'] as const
/** What somebody writes on the public form. Everything but what happened may be left out. */
export const PublicWarning = Type.Object(
  {
    text: Type.String({ minLength: 20, maxLength: 50_000, pattern: '^[^\\u0000]*$' }),
    title: Type.Optional(Title),
    about: Type.Optional(Type.Array(Name, { maxItems: 20 })),
    datedOn: Type.Optional(Nullable(DayText)),
    url: Type.Optional(Nullable(Web)),
    relation: Type.Optional(Type.Enum([...relations])),
    language: Type.Optional(Code),
    reporter: Type.Optional(Nullable(Reporter)),
  },
  { $id: 'PublicWarning', ...strict },
)
export type PublicWarning = Static<typeof PublicWarning>

/** What whoever holds the code sees of it. */
export const ReporterView = Type.Object(
  {
    receivedAt: InstantText,
    /** Where it stands, in plain words. */
    state: Wording,
    isClosed: Type.Boolean(),
    text: Type.String(),
    messages: Type.Array(
      Type.Object(
        { at: InstantText, fromUs: Type.Boolean(), text: Type.String(), files: Type.Integer() },
        strict,
      ),
    ),
  },
  { $id: 'ReporterView', ...strict },
)
export type ReporterView = Static<typeof ReporterView>

/** Bounds on what comes in. Bytes and counts. */
export const warningLimits = {
  publicFiles: 10,
  mailBytes: 40 * 1024 * 1024,
  mailAttachments: 50,
  mailDepth: 20,
  fileWarnings: 500,
  fileBytes: 10 * 1024 * 1024,
  /** Of the public form, within 24 hours, from everybody together: a disk is not filled from outside. */
  publicDay: { warnings: 500, bytes: 5 * 1024 * 1024 * 1024 },
} as const
