import { type Static, Type } from 'typebox'
import { DayText, InstantText, Nullable, Ref } from '#kernel'
import { noteSides } from '../../plans/notes/model.ts'
import { Notice, NoticeState } from '../model.ts'

const strict = { additionalProperties: false }

/** What a customer sees: what stands at their sites and goes on until when, what they were told, what was said. */
export const OwnNotice = Type.Object(
  {
    ...{ ref: Ref, customer: Ref, name: Type.String(), state: NoticeState },
    language: Notice.properties.language,
    letter: Notice.properties.letter,
    sentAt: Nullable(InstantText),
    readAt: Nullable(InstantText),
    answeredAt: Nullable(InstantText),
    assets: Type.Array(
      Type.Object(
        {
          ...{ product: Ref, name: Type.String(), count: Type.Integer(), underWarranty: Type.Integer() },
          until: Nullable(DayText),
          isOver: Type.Boolean(),
        },
        strict,
      ),
    ),
    entries: Type.Array(
      Type.Object({ at: InstantText, side: Type.Enum([...noteSides]), text: Type.String() }, strict),
    ),
  },
  { $id: 'OwnNotice', ...strict },
)
export type OwnNotice = Static<typeof OwnNotice>
