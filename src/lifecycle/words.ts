import { asWritten, type Wording } from '#kernel'

/** What a table says in English, in the other languages. */
export type Others = Omit<Wording, 'en'>

/** A sentence of a table in all four; in English only, where it was never said otherwise. */
export function inAll(en: string, others: Others | undefined): Wording {
  return others ? { sv: others.sv, nb: others.nb, fi: others.fi, en } : asWritten(en)
}
