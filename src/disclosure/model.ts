import { type Static, Type } from 'typebox'
import { InstantText, Ref, Wording } from '#kernel'

const strict = { additionalProperties: false }

export const Answered = Type.Object(
  { question: Wording, answer: Wording },
  { $id: 'QuestionAnswered', ...strict },
)
export type Answered = Static<typeof Answered>

/** What we say of a decision. A draft is seen by those who write on it, and by nobody outside. */
export const Statement = Type.Object(
  {
    decision: Ref,
    case: Ref,
    legalEntity: Ref,
    state: Type.Enum(['draft']),
    title: Wording,
    paragraphs: Type.Array(Wording),
    questions: Type.Array(Answered),
    draftedAt: InstantText,
  },
  { $id: 'Statement', ...strict },
)
export type Statement = Static<typeof Statement>
