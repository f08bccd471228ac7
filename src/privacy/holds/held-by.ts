import type { Day } from '#kernel'
import type { DataClass, LegalHold } from '../model.ts'

/** What is about to be erased. */
export interface Erasable {
  readonly dataClass: DataClass
  readonly kind: string
  readonly id: string
  /** What else it belongs to. */
  readonly about?: readonly { readonly kind: string; readonly id: string }[] | undefined
  /** Names, addresses and texts of it, in which a held subject is looked for. */
  readonly texts?: readonly string[] | undefined
}

/** Is the hold in force on that day? */
export function isInForce({ until, liftedAt }: LegalHold, today: Day): boolean {
  return liftedAt === null && (until === null || today < until)
}

/** The holds in force that keep something from being erased. */
export function holdsOn(holds: readonly LegalHold[], item: Erasable, today: Day): LegalHold[] {
  return holds.filter((hold) => isInForce(hold, today) && keeps(hold, item))
}

function keeps(
  { about }: LegalHold,
  { dataClass, kind, id, about: more = [], texts = [] }: Erasable,
): boolean {
  if ('dataClass' in about) return about.dataClass === dataClass
  if ('thing' in about)
    return [{ kind, id }, ...more].some((one) => one.kind === about.thing.kind && one.id === about.thing.id)
  const words = wordsOf(about.subject)
  return words.length > 0 && [id, ...texts].some((text) => hasAll(wordsOf(text), words))
}

function hasAll(text: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/** Without case and accents; letters, digits, and what stands in addresses. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}@._+-]+/u).filter((word) => word !== '')
}
