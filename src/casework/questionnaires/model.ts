import { type Static, Type } from 'typebox'
import { LetterLanguage } from '#documents/model'
import { DayText, InstantText, Nullable, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }
/** A second wording beside one of the same answer: a serialiser takes a schema of one name once. */
const InFour = Type.Object(Wording.properties)

export const questionnaireStates = ['sent', 'submitted', 'assessed', 'withdrawn'] as const
export const QuestionnaireState = Type.Enum([...questionnaireStates], { $id: 'QuestionnaireState' })
export type QuestionnaireState = (typeof questionnaireStates)[number]

const Answer = Type.Unknown({ description: 'an answer as its form takes it' })

/** An answer that is known already: it is shown with where it comes from, and asked for confirmation only. */
export const KnownAnswer = Type.Object(
  {
    question: Type.String(),
    answer: Answer,
    /** The earlier answers, and when they were submitted. */
    from: Type.Object({ answers: Type.String(), form: Type.String(), at: InstantText }, strict),
    confirmedAt: Nullable(InstantText),
  },
  { $id: 'KnownAnswer', ...strict },
)
export type KnownAnswer = Static<typeof KnownAnswer>

/** A questionnaire as it is kept; its answers are kept by the forms. `case` null: for an approval. */
export const Questionnaire = Type.Object(
  {
    ref: Ref,
    case: Nullable(Ref),
    supplier: Ref,
    legalEntity: Ref,
    country: Type.String(),
    language: LetterLanguage,
    form: Type.String(),
    formVersion: Type.Integer(),
    formTitle: InFour,
    answers: Type.String(),
    /** A small partner that is protected: every question may be left out. */
    optional: Type.Boolean(),
    known: Type.Array(KnownAnswer),
    sentBy: Type.String(),
    sentAt: InstantText,
    dueOn: Nullable(DayText),
    submittedAt: Nullable(InstantText),
  },
  { $id: 'Questionnaire', ...strict },
)
export type Questionnaire = Static<typeof Questionnaire>

export const SendQuestionnaire = Type.Object(
  {
    case: Type.Optional(Nullable(Ref)),
    supplier: Ref,
    legalEntity: Type.Optional(Ref),
    form: Type.String({ minLength: 1, maxLength: 80 }),
    language: Type.Optional(LetterLanguage),
    optional: Type.Optional(Type.Boolean()),
  },
  { $id: 'SendQuestionnaire', ...strict },
)
export type SendQuestionnaire = Static<typeof SendQuestionnaire>

const standing = { state: QuestionnaireState, stateTitle: Wording, isOverdue: Type.Boolean() }
export const QuestionnaireView = Type.Object(
  {
    ...Questionnaire.properties,
    ...standing,
    supplierName: Type.String(),
    /** Questions that are asked, and those answered of them. */
    asked: Type.Integer(),
    answered: Type.Integer(),
  },
  { $id: 'QuestionnaireView', ...strict },
)
export type QuestionnaireView = Static<typeof QuestionnaireView>

/** What one supplier answered to one question over the years, the newest first. */
export const ComparedQuestion = Type.Object(
  {
    question: Type.String(),
    title: Wording,
    answers: Type.Array(
      Type.Object({ answers: Type.String(), at: InstantText, answer: Nullable(Answer) }, strict),
    ),
    /** Whether the newest answer differs from the one before it. */
    isChanged: Type.Boolean(),
  },
  { $id: 'ComparedQuestion', ...strict },
)
export type ComparedQuestion = Static<typeof ComparedQuestion>

/** What the supplier sees of it. */
export const OwnQuestionnaire = Type.Object(
  {
    ...{ ref: Ref, supplier: Ref, from: Type.String(), language: LetterLanguage, formTitle: InFour },
    ...{ optional: Type.Boolean(), known: Type.Array(KnownAnswer), sentAt: InstantText },
    ...{ dueOn: Nullable(DayText), submittedAt: Nullable(InstantText), ...standing, isOpen: Type.Boolean() },
  },
  { $id: 'OwnQuestionnaire', ...strict },
)
export type OwnQuestionnaire = Static<typeof OwnQuestionnaire>
