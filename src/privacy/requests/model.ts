import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Prose, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Line = Type.String({ minLength: 1, maxLength: 300, pattern: '^[^\\u0000-\\u001F]*$' })
const Said = Type.String({ minLength: 10, maxLength: 4000, pattern: '^[^\\u0000]*$' })

export const subjectRights = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
] as const
export const SubjectRight = Type.Enum([...subjectRights], { $id: 'SubjectRight' })
export type SubjectRight = (typeof subjectRights)[number]

export const requestStates = [
  'received',
  'identified',
  'gathered',
  'reviewed',
  'carriedOut',
  'answered',
  'refused',
  'closed',
] as const
export const RequestState = Type.Enum([...requestStates], { $id: 'SubjectRequestState' })
export type RequestState = (typeof requestStates)[number]

/** By what somebody is looked for. */
export const DataSubject = Type.Object(
  {
    name: Line,
    aliases: Type.Array(Line, { maxItems: 20 }),
    emails: Type.Array(Type.String({ maxLength: 320, pattern: '^[^\\s@]+@[^\\s@]+$' }), { maxItems: 20 }),
    birthDate: Nullable(DayText),
    identifiers: Type.Array(Line, { maxItems: 20 }),
  },
  { $id: 'DataSubject', ...strict },
)
export type DataSubject = Static<typeof DataSubject>

export const channels = ['email', 'letter', 'phone', 'inPerson', 'form', 'other'] as const

export const ReceiveRequest = Type.Object(
  {
    legalEntity: Ref,
    right: SubjectRight,
    subject: Type.Object(
      {
        name: Line,
        aliases: Type.Optional(DataSubject.properties.aliases),
        emails: Type.Optional(DataSubject.properties.emails),
        birthDate: Type.Optional(DataSubject.properties.birthDate),
        identifiers: Type.Optional(DataSubject.properties.identifiers),
      },
      strict,
    ),
    language: Type.Enum(['sv', 'nb', 'fi', 'en']),
    channel: Type.Enum([...channels]),
    /** Where the answer goes. */
    contact: Line,
    /** When it came in: the clock starts here. Left out: now. */
    receivedAt: Type.Optional(InstantText),
    /** What exactly was asked. */
    asked: Type.Optional(Nullable(Prose)),
  },
  { $id: 'ReceiveSubjectRequest', ...strict },
)
export type ReceiveRequest = Static<typeof ReceiveRequest>

export const Identify = Type.Object(
  { how: Said, evidence: Type.Optional(Nullable(Ref)) },
  { $id: 'IdentifySubject', ...strict },
)
export type Identify = Static<typeof Identify>

/** Access, portability, rectification, restriction, objection: include or leave out. Erasure: erase or keep. */
export const ItemUse = Type.Enum(['include', 'exclude', 'erase', 'keep'], { $id: 'SubjectItemUse' })
export type ItemUse = Static<typeof ItemUse>

/** Something that a class of data holds about somebody. */
export const FoundItem = Type.Object(
  {
    dataClass: Type.String(),
    kind: Type.String(),
    id: Type.String(),
    title: Type.String(),
    fields: Type.Array(Type.Object({ label: Wording, value: Type.String() }, strict)),
    /** Where it comes from: the person, a party, a list with its publisher. */
    source: Wording,
    link: Nullable(Type.String()),
    /** What else it belongs to: a hold on that holds this too. */
    about: Type.Array(Type.Object({ kind: Type.String(), id: Type.String() }, strict)),
  },
  { $id: 'FoundItem', ...strict },
)
export type FoundItem = Static<typeof FoundItem>

/** An item under review: what is proposed, what a person decided, and what was done. */
export const RequestItem = Type.Object(
  {
    key: Type.String(),
    ...FoundItem.properties,
    proposal: Type.Object({ use: ItemUse, because: Wording }, strict),
    decision: Nullable(
      Type.Object(
        { use: ItemUse, reason: Nullable(Type.String()), by: Type.String(), at: InstantText },
        strict,
      ),
    ),
    erased: Nullable(Type.Object({ at: InstantText, by: Type.String(), failed: Nullable(Wording) }, strict)),
  },
  { $id: 'SubjectRequestItem', ...strict },
)
export type RequestItem = Static<typeof RequestItem>

export const DecideItems = Type.Object(
  {
    decisions: Type.Array(
      Type.Object(
        { key: Type.String({ maxLength: 600 }), use: ItemUse, reason: Type.Optional(Prose) },
        strict,
      ),
      { minItems: 1, maxItems: 500 },
    ),
  },
  { $id: 'DecideItems', ...strict },
)
export type DecideItems = Static<typeof DecideItems>

export const Reasoned = Type.Object({ reason: Said }, { $id: 'SubjectRequestReason', ...strict })
/** What was done; asked for where nothing is erased by itself. */
export const CarryOut = Type.Object(
  { reason: Said, done: Type.Optional(Said) },
  { $id: 'CarryOutRequest', ...strict },
)
/** Words of one's own that the answer begins with. */
export const AnswerRequest = Type.Object(
  { text: Type.Optional(Said) },
  { $id: 'AnswerSubjectRequest', ...strict },
)

/** Grounds on which the law lets us refuse. */
export const refusalGrounds = [
  'notIdentified',
  'unfounded',
  'excessive',
  'rightsOfOthers',
  'legalObligation',
  'legalClaims',
  'notApplicable',
] as const
export const RefusalGround = Type.Enum([...refusalGrounds], { $id: 'RefusalGround' })
export type RefusalGround = (typeof refusalGrounds)[number]
export const RefuseRequest = Type.Object(
  { ground: RefusalGround, explanation: Said },
  { $id: 'RefuseSubjectRequest', ...strict },
)
export type RefuseRequest = Static<typeof RefuseRequest>

const done = { by: Type.String(), at: InstantText }

/** The request of a data subject as it is kept. */
export const SubjectRequest = Type.Object(
  {
    ref: Ref,
    legalEntity: Ref,
    country: Type.String(),
    controller: Type.String(),
    right: SubjectRight,
    subject: DataSubject,
    language: Type.Enum(['sv', 'nb', 'fi', 'en']),
    channel: Type.Enum([...channels]),
    contact: Type.String(),
    receivedAt: InstantText,
    receivedBy: Type.String(),
    asked: Nullable(Type.String()),
    identity: Nullable(
      Type.Object({ how: Type.String(), evidence: Nullable(Type.String()), ...done }, strict),
    ),
    gathered: Nullable(Type.Object({ ...done, more: Type.Array(Type.String()) }, strict)),
    items: Type.Array(RequestItem),
    /** `onBehalfOf`: in whose place; they do not carry it out either. */
    reviewed: Nullable(Type.Object({ ...done, onBehalfOf: Type.Optional(Type.String()) }, strict)),
    extension: Nullable(
      Type.Object({ reason: Type.String(), until: DayText, document: Type.String(), ...done }, strict),
    ),
    carriedOut: Nullable(Type.Object({ done: Nullable(Type.String()), ...done }, strict)),
    answer: Nullable(Type.Object({ document: Type.String(), ...done }, strict)),
    refusal: Nullable(
      Type.Object(
        { ground: RefusalGround, explanation: Type.String(), document: Type.String(), ...done },
        strict,
      ),
    ),
    erasedAt: Nullable(InstantText),
  },
  { $id: 'SubjectRequest', ...strict },
)
export type SubjectRequest = Static<typeof SubjectRequest>

export const SubjectRequestView = Type.Object(
  {
    ...SubjectRequest.properties,
    state: RequestState,
    stateTitle: Wording,
    since: InstantText,
    dueOn: Nullable(DayText),
    dueAt: Nullable(InstantText),
    overdue: Type.Boolean(),
    version: Type.Integer(),
  },
  { $id: 'SubjectRequestView' },
)
export type SubjectRequestView = Static<typeof SubjectRequestView>

/** A request in a list: nothing of what was found. */
export const SubjectRequestLine = Type.Object(
  {
    ref: Ref,
    legalEntity: Ref,
    right: SubjectRight,
    name: Type.String(),
    state: RequestState,
    stateTitle: Wording,
    receivedAt: InstantText,
    dueOn: Nullable(DayText),
    overdue: Type.Boolean(),
  },
  { $id: 'SubjectRequestLine' },
)
export type SubjectRequestLine = Static<typeof SubjectRequestLine>

/** The data of an answer as a machine reads it (Art. 15(3), Art. 20). */
export const SubjectExport = Type.Object(
  {
    format: Type.Literal('aktsam/data-subject/1'),
    reference: Type.String(),
    controller: Type.String(),
    subject: DataSubject,
    requestedAt: InstantText,
    classes: Type.Array(
      Type.Object({
        dataClass: Type.String(),
        title: Type.String(),
        purpose: Type.String(),
        basis: Type.String(),
        recipients: Type.String(),
        retention: Type.String(),
        items: Type.Array(
          Type.Object({
            title: Type.String(),
            source: Type.String(),
            fields: Type.Array(Type.Object({ label: Type.String(), value: Type.String() })),
          }),
        ),
      }),
    ),
  },
  { $id: 'SubjectExport' },
)
export type SubjectExport = Static<typeof SubjectExport>
