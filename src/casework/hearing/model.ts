import { type Static, Type } from 'typebox'
import { LetterLanguage } from '#documents/model'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
const Words = Type.String({ minLength: 3, maxLength: 20_000, pattern: '^[^\\u0000]*$' })
const Reason = Type.String({ minLength: 10, maxLength: 5_000, pattern: '^[^\\u0000]*$' })

/** C.2 of the specification: draft → sent → replied → answered, or over (nobody replied in time), or skipped by legal. */
export const hearingStates = ['draft', 'sent', 'replied', 'answered', 'over', 'skipped'] as const
export const HearingState = Type.Enum([...hearingStates], { $id: 'HearingState' })
export type HearingState = (typeof hearingStates)[number]

/** How a hearing is of use to its case. */
export type HearingProgress = 'none' | 'sent' | 'replied' | 'done' | 'skipped'

/** What the party says to one finding. `isSilent`: it had its say and said nothing to this one. */
export const PointReply = Type.Object(
  {
    text: Nullable(Type.String()),
    evidence: Type.Array(Type.String()),
    isSilent: Type.Boolean(),
    ...{ by: Type.String(), at: InstantText },
  },
  { $id: 'HearingReply' },
)

export const answerEffects = ['upheld', 'changed', 'withdrawn'] as const
/** What we make of a reply: the finding stands, was changed, or was withdrawn. */
export const PointAnswer = Type.Object(
  { effect: Type.Enum([...answerEffects]), text: Type.String(), by: Type.String(), at: InstantText },
  { $id: 'HearingAnswer' },
)

/** One finding, in the words in which it was sent. */
export const HearingPoint = Type.Object(
  {
    ...{ finding: Ref, statement: Type.String() },
    reply: Nullable(PointReply),
    answer: Nullable(PointAnswer),
  },
  { $id: 'HearingPoint' },
)
export type HearingPoint = Static<typeof HearingPoint>

/** A hearing as it is kept (R41). Where it stands is its life. */
export const Hearing = Type.Object(
  {
    ...{ ref: Ref, case: Ref, party: Nullable(Ref), legalEntity: Ref, country: Type.String() },
    language: LetterLanguage,
    intro: Nullable(Type.String()),
    points: Type.Array(HearingPoint),
    ...{ madeBy: Type.String(), madeAt: InstantText },
    ...{ sentAt: Nullable(InstantText), dueOn: Nullable(DayText) },
    /** How many people of the party were told; none: the letter has to be sent. */
    people: Type.Integer(),
    letters: Type.Array(Type.String()),
    skipped: Nullable(Type.Object({ reason: Type.String(), by: Type.String(), at: InstantText })),
  },
  { $id: 'Hearing' },
)
export type Hearing = Static<typeof Hearing>

export const NewHearing = Type.Object(
  {
    case: Ref,
    party: Ref,
    findings: Type.Array(Ref, { minItems: 1, maxItems: 200, uniqueItems: true }),
    language: Type.Optional(LetterLanguage),
    intro: Type.Optional(Nullable(Type.String({ maxLength: 4_000, pattern: '^[^\\u0000]*$' }))),
  },
  { $id: 'NewHearing', ...strict },
)
export type NewHearing = Static<typeof NewHearing>

export const SkipHearing = Type.Object({ case: Ref, reason: Reason }, { $id: 'SkipHearing', ...strict })
export type SkipHearing = Static<typeof SkipHearing>

/** What we say to one point. */
export const AnswerPoint = Type.Object(
  { effect: Type.Enum([...answerEffects]), text: Words },
  { $id: 'AnswerPoint', ...strict },
)
export type AnswerPoint = Static<typeof AnswerPoint>

/** The field `record` beside the files of a reply. */
export const ReplyPoint = Type.Object({ text: Words }, { $id: 'ReplyPoint', ...strict })

const tracked = { state: HearingState, stateTitle: Wording, isOver: Type.Boolean() }
export const HearingView = Type.Object(
  { ...Hearing.properties, ...tracked, partyName: Nullable(Type.String()), version: Type.Integer() },
  { $id: 'HearingView' },
)
export type HearingView = Static<typeof HearingView>

/** What the party sees: what is said of it, and never in which case or on what evidence. */
export const OwnHearing = Type.Object(
  {
    ...{ ref: Ref, from: Type.String(), language: LetterLanguage, intro: Nullable(Type.String()) },
    points: Type.Array(
      Type.Object({
        ...{ finding: Ref, statement: Type.String() },
        reply: Nullable(Type.Object({ text: Nullable(Type.String()), evidence: Type.Array(Type.String()) })),
        answer: Nullable(Type.Object({ effect: Type.Enum([...answerEffects]), text: Type.String() })),
      }),
    ),
    ...{ sentAt: Nullable(InstantText), dueOn: Nullable(DayText), ...tracked, isOpen: Type.Boolean() },
  },
  { $id: 'OwnHearing', ...strict },
)
export type OwnHearing = Static<typeof OwnHearing>
