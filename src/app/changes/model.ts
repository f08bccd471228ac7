import { type Static, Type } from 'typebox'
import { Wording } from '#kernel'

/** Something that others, or time, changed, in a sentence; things of one kind that changed alike are one line. */
export const Change = Type.Object(
  {
    id: Type.String(),
    /** When the last of them changed. */
    at: Type.String(),
    kind: Type.Enum(['list', 'rules', 'decision', 'exception', 'hit', 'order']),
    title: Wording,
    count: Type.Integer(),
    /** The page of the one, or the list of all; null where there is none. */
    link: Type.Union([Type.String(), Type.Null()]),
  },
  { $id: 'Change', additionalProperties: false },
)
export type Change = Static<typeof Change>
export type Kind = Change['kind']
