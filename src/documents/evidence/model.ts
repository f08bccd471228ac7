import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref } from '#kernel'
import { Confidentiality, Credibility, Reliability, SourceClass } from './grade.ts'

export * from './grade.ts'

const Id = Type.String({ pattern: '^evd_[0-9a-f-]{36}$', description: 'id of a piece of evidence, evd_…' })
const Web = Type.String({
  maxLength: 2000,
  pattern: '^https?://[^\\s\\u0000-\\u001F]+$',
  description: 'a web address, https://…',
})
const Title = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000-\\u001F]*$' })
const Code = Type.String({ pattern: '^[a-z]{2,3}$', description: 'ISO 639, e.g. sv, zh' })

/** What a file speaks about: an order, a party, a case, an answer … by kind and id or reference. */
export const AboutThing = Type.Object(
  { kind: Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$' }), id: Ref },
  { $id: 'AboutThing', additionalProperties: false },
)
export type AboutThing = Static<typeof AboutThing>

export const Provenance = Type.Object(
  {
    from: Type.String({ minLength: 1, maxLength: 300, description: 'from whom or where it came' }),
    obtained: Type.Enum(['received', 'downloaded', 'photographed', 'scanned', 'recorded', 'written']),
    url: Type.Optional(Nullable(Web)),
    archived: Type.Optional(Nullable(Web)), // a copy that stays when the page goes
    note: Type.Optional(Nullable(Prose)),
    // Pieces that it repeats or quotes: it says nothing that they do not say.
    restsOn: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  },
  { $id: 'Provenance', additionalProperties: false },
)

/** Whether its issuer still stands by it. */
export const SourceStatus = Type.Object(
  { state: Type.Enum(['issued', 'withdrawn', 'superseded']), why: Type.Optional(Nullable(Prose)) },
  { $id: 'SourceStatus', additionalProperties: false },
)

/** This file is a translation of another one. */
export const Translation = Type.Object(
  {
    of: Id,
    by: Type.String({ minLength: 1, maxLength: 200 }),
    kind: Type.Enum(['human', 'machine']),
    checkedBy: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 200 }))),
  },
  { $id: 'Translation', additionalProperties: false },
)

/** What may be changed later, with a reason: how it is described, weighed and guarded; never what it is. */
const described = {
  title: Title,
  about: Type.Array(AboutThing, { maxItems: 50 }),
  legalEntity: Nullable(Ref),
  confidentiality: Confidentiality,
  provenance: Provenance,
  authoredOn: Nullable(DayText),
  sourceClass: SourceClass,
  reliability: Nullable(Reliability),
  credibility: Nullable(Credibility),
  sourceStatus: SourceStatus,
  language: Nullable(Code),
  translation: Nullable(Translation),
  redactionOf: Nullable(Id),
}
const optional = {
  about: Type.Optional(described.about),
  legalEntity: Type.Optional(described.legalEntity),
  confidentiality: Type.Optional(described.confidentiality),
  authoredOn: Type.Optional(described.authoredOn),
  reliability: Type.Optional(described.reliability),
  credibility: Type.Optional(described.credibility),
  sourceStatus: Type.Optional(described.sourceStatus),
  language: Type.Optional(described.language),
  translation: Type.Optional(described.translation),
  redactionOf: Type.Optional(described.redactionOf),
}
const { title, provenance, sourceClass } = described

/** The field `record` beside the files. What is left out: internal, not weighed, issued, the original itself. */
export const NewEvidence = Type.Object(
  { title, provenance, sourceClass, ...optional, receivedAt: Type.Optional(InstantText) },
  { $id: 'NewEvidence', additionalProperties: false },
)
export type NewEvidence = Static<typeof NewEvidence>

/** A change of the description. Fields that are left out stay; `reason` is kept with the new version. */
export const EvidenceChange = Type.Object(
  {
    reason: Prose,
    title: Type.Optional(title),
    provenance: Type.Optional(provenance),
    sourceClass: Type.Optional(sourceClass),
    ...optional,
  },
  { $id: 'EvidenceChange', additionalProperties: false },
)
export type EvidenceChange = Static<typeof EvidenceChange>

/** One piece of evidence as it is kept. The file is known by its SHA-256 and never changes. */
export const EvidenceRecord = Type.Object({
  ...{ id: Id, ...described, receivedAt: InstantText },
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  size: Type.Integer({ minimum: 1 }),
  mediaType: Type.String(),
  filename: Type.String(),
  addedBy: Type.String(),
  party: Nullable(Ref), // the outside party whose people handed it in
  erasedAt: Type.Optional(InstantText), // by law: file and description are gone, that it was there remains
})
export type EvidenceRecord = Static<typeof EvidenceRecord>

export const custodyDeeds = ['received', 'opened', 'exported', 'handedOver', 'sealed', 'checked'] as const
/** One link of the chain of custody; links are added and never changed. */
export const Custody = Type.Object(
  {
    at: InstantText,
    by: Type.String(),
    did: Type.Enum([...custodyDeeds]),
    to: Nullable(Type.String()),
    note: Nullable(Type.String()),
  },
  { $id: 'Custody' },
)
export type Custody = Static<typeof Custody>

/** What a person adds to the chain by hand; receiving and opening are noted by themselves. */
export const NewCustody = Type.Object(
  {
    did: Type.Enum(['handedOver', 'sealed', 'checked', 'exported']),
    to: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 200 }))),
    note: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 2000 }))),
  },
  { $id: 'NewCustody', additionalProperties: false },
)
export type NewCustody = Static<typeof NewCustody>

const versioned = { version: Type.Integer({ minimum: 1 }), at: InstantText }
export const Evidence = Type.Object({ ...EvidenceRecord.properties, ...versioned }, { $id: 'Evidence' })
export type Evidence = Static<typeof Evidence>
export const EvidenceView = Type.Object(
  { ...Evidence.properties, custody: Type.Array(Custody) },
  { $id: 'EvidenceView' },
)
export type EvidenceView = Static<typeof EvidenceView>

/** What a look at every file gave: those that are gone or not what they were, and files that nobody refers to. */
export const Verification = Type.Object(
  {
    checked: Type.Integer(),
    missing: Type.Array(Type.String()),
    altered: Type.Array(Type.String()),
    unknown: Type.Integer(),
  },
  { $id: 'EvidenceVerification' },
)
export type Verification = Static<typeof Verification>

/** Bounds on what comes in. Bytes and counts. */
export const limits = {
  file: 25 * 1024 * 1024,
  files: 20,
  archive: { entries: 10_000, expanded: 200 * 1024 * 1024, ratio: 100, depth: 3 },
} as const
