import { type Static, Type } from 'typebox'

/** One text in the four languages of the house. */
export const Words = Type.Object(
  { sv: Type.String(), nb: Type.String(), fi: Type.String(), en: Type.String() },
  { $id: 'Words', additionalProperties: false },
)
export type Words = Static<typeof Words>

/** The same in all four: what people wrote themselves, names, dates. */
export function asWritten(text: string): Words {
  return { sv: text, nb: text, fi: text, en: text }
}
