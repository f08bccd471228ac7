import { ok, type Result, type Wording } from '#kernel'
import { scriptOf } from '#names'
import { compare, type Profile } from '../compare.ts'
import type { Because, ScreeningQuery } from '../model.ts'
import { type ReadQuery, readQuery } from '../query.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Judged } from './figures.ts'
import type { LabelledPair } from './labelled.ts'

/** A labelled pair with its score and the groups that it belongs to. */
export interface JudgedPair extends Judged {
  readonly pair: LabelledPair
  readonly schema: string
  /** Of both names, in the order of the alphabet: `latin`, `cyrillic + latin`. */
  readonly script: string
  readonly difference: Difference
  readonly because: readonly Because[]
}

/** Compares a labelled pair as screening would, or says why nobody can. */
export function judgePair(pair: LabelledPair): Result<JudgedPair, { readonly reason: Wording }> {
  const one = readQuery(pair.one)
  if (!one.ok) return one
  const other = readQuery(pair.other)
  if (!other.ok) return other
  const { score, because } = compare(profileOf(one.value), profileOf(other.value))
  const [name1, name2] = [nameOf(pair.one), nameOf(pair.other)]
  return ok({
    pair,
    isMatch: pair.isMatch,
    score,
    because,
    schema: pair.schema ?? 'any',
    script: [...new Set([scriptOf(name1), scriptOf(name2)])].sort().join(' + '),
    difference: differenceOf(name1, name2),
  })
}

function profileOf({ kinds, names, identity }: ReadQuery): Profile {
  return { ...identity, names: kinds.flatMap((kind) => names[kind]) }
}

/** A side's name as it was given. */
export function nameOf({ name }: ScreeningQuery): string {
  return typeof name === 'string' ? name : (name[0] ?? '')
}
