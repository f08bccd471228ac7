import { type Static, Type } from 'typebox'
import { InstantText, Nullable } from '#kernel'

/** Somebody looked at personal data: who, in what role, by which route, and at what. */
export const PersonalAccess = Type.Object(
  {
    n: Type.Integer(),
    at: InstantText,
    by: Type.String(),
    role: Type.String(),
    route: Type.String(),
    /** What the route shows of people: `party`, `hit`, `person` … */
    what: Type.String(),
    /** What was named in the request; null: a list. */
    object: Nullable(Type.String()),
  },
  { $id: 'PersonalAccess', additionalProperties: false },
)
export type PersonalAccess = Static<typeof PersonalAccess>
