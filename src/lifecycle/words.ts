import { type Static, Type } from 'typebox'
import type { Wording } from '#kernel'

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

/** What a table says in English, in the other languages. */
export type Others = Omit<Wording, 'en'>

/** A sentence of a table in all four; in English only, where it was never said otherwise. */
export function inAll(en: string, others: Others | undefined): Words {
  return others ? { sv: others.sv, nb: others.nb, fi: others.fi, en } : asWritten(en)
}
