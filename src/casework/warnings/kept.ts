import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'
import { Code, EvidenceId, Name, Text, Title, Web } from './fields.ts'

const strict = { additionalProperties: false }

export const warningStates = [
  'received',
  'acknowledged',
  'noAction',
  'monitoring',
  'linked',
  'caseOpened',
] as const
export const WarningState = Type.Enum([...warningStates], { $id: 'WarningState' })
export type WarningState = (typeof warningStates)[number]

/** How it came to us. */
export const channels = ['publicForm', 'email', 'file', 'hand'] as const
export const WarningChannel = Type.Enum([...channels], { $id: 'WarningChannel' })
export type WarningChannel = (typeof channels)[number]

/** Who speaks in it. */
export const warningSources = [
  'official',
  'court',
  'authorityLike',
  'ngo',
  'academic',
  'media',
  'supplier',
  'own',
  'whistleblower',
  'customer',
  'other',
] as const
export const WarningSourceClass = Type.Enum([...warningSources], { $id: 'WarningSourceClass' })
export type WarningSourceClass = (typeof warningSources)[number]

/** What it is about. `ownConduct`: it names one of our own companies. */
export const warningKinds = ['supplier', 'customer', 'product', 'partner', 'ownConduct'] as const
export const WarningKind = Type.Enum([...warningKinds], { $id: 'WarningKind' })
export type WarningKind = (typeof warningKinds)[number]

export const WarningConfidentiality = Type.Enum(['public', 'internal', 'restricted', 'privileged'], {
  $id: 'WarningConfidentiality',
})
export type WarningConfidentiality = Static<typeof WarningConfidentiality>

/** Whether whoever issued the source still stands by it; `why` once that has changed. */
export const WarningSourceStatus = Type.Object(
  {
    state: Type.Enum(['issued', 'withdrawn', 'superseded']),
    why: Nullable(Type.String({ maxLength: 5_000 })),
  },
  { $id: 'WarningSourceStatus', ...strict },
)
export type WarningSourceStatus = Static<typeof WarningSourceStatus>

export const WarningSource = Type.Object(
  {
    name: Nullable(Name),
    class: WarningSourceClass,
    url: Nullable(Web),
    status: WarningSourceStatus,
  },
  { $id: 'WarningSource', ...strict },
)

/** Somebody whom it names, as written, and the party of ours that a person says this is. */
export const WarningSubject = Type.Object(
  {
    name: Name,
    party: Nullable(Ref),
    /** How alike the two names were when it was confirmed, 0 to 1; null where nobody asked. */
    score: Nullable(Type.Number({ minimum: 0, maximum: 1 })),
    confirmedBy: Nullable(Type.String()),
  },
  { $id: 'WarningSubject', ...strict },
)
export type WarningSubject = Static<typeof WarningSubject>

export const Allegation = Type.Object(
  {
    text: Type.String({ minLength: 3, maxLength: 5_000, pattern: '^[^\\u0000]*$' }),
    /** The right that it is said to harm, and the instrument that protects it. */
    right: Type.Optional(Nullable(Name)),
    instrument: Type.Optional(Nullable(Name)),
  },
  { $id: 'Allegation', ...strict },
)

export const warningLinks = ['duplicateOf', 'sameMatter', 'case', 'supplier', 'product'] as const
export const WarningLink = Type.Object(
  { kind: Type.Enum([...warningLinks]), ref: Ref, by: Type.String(), at: InstantText },
  { $id: 'WarningLink', ...strict },
)
export type WarningLink = Static<typeof WarningLink>

/** What came in later on the same warning. */
export const WarningAddition = Type.Object(
  { at: InstantText, by: Type.String(), text: Text, attachments: Type.Array(EvidenceId) },
  { $id: 'WarningAddition', ...strict },
)
export type WarningAddition = Static<typeof WarningAddition>

/** Who reported it. Kept apart from the warning, and seen by few. */
export const Reporter = Type.Object(
  {
    name: Nullable(Name),
    contact: Nullable(Name),
    /** Whether they may be asked questions. */
    mayAsk: Type.Boolean(),
  },
  { $id: 'Reporter', ...strict },
)
export type Reporter = Static<typeof Reporter>

/** A warning as it is kept. Where it stands is its life; nothing here says who reported it. */
export const Warning = Type.Object(
  {
    ref: Ref,
    title: Title,
    text: Text,
    receivedAt: InstantText,
    receivedBy: Type.String(),
    channel: WarningChannel,
    datedOn: Nullable(DayText),
    source: WarningSource,
    kind: Nullable(WarningKind),
    subjects: Type.Array(WarningSubject, { maxItems: 100 }),
    allegations: Type.Array(Allegation, { maxItems: 50 }),
    language: Nullable(Code),
    confidentiality: WarningConfidentiality,
    /** Nobody said who they are. */
    anonymous: Type.Boolean(),
    /** Somebody holds a receipt code and can be written to. */
    hasReceipt: Type.Boolean(),
    legalEntity: Nullable(Ref),
    country: Type.String(),
    attachments: Type.Array(EvidenceId, { maxItems: 500 }),
    links: Type.Array(WarningLink, { maxItems: 200 }),
    additions: Type.Array(WarningAddition),
    /** The day on which a monitored warning is looked at again. */
    reviewOn: Nullable(DayText),
  },
  { $id: 'Warning', ...strict },
)
export type Warning = Static<typeof Warning>
