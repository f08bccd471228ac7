import type { listings } from '#rules/model'

type Listing = (typeof listings)[number]

/** Whose list it is. It comes first in the name of the list, in small letters. OWN: the installation's. */
export type Jurisdiction =
  | 'EU'
  | 'UN'
  | 'UK'
  | 'US'
  | 'CH'
  | 'NO'
  | 'AU'
  | 'CA'
  | 'NZ'
  | 'JP'
  | 'TR'
  | 'CN'
  | 'WB'
  | 'OWN'

/**
 * What follows from being listed (R8, R9). `freeze`: nothing may be supplied, where the law binds the seller.
 * `restriction`: some dealings need a licence or are shut out, and rules say which. `signal`: nobody is bound; it is a
 * reason to look closer. `counterMeasure`: a state answers the sanctions of others; never a reason to refuse.
 */
export type Effect = 'freeze' | 'restriction' | 'signal' | 'counterMeasure'

/** What a true match means by default. */
export interface Meaning {
  readonly effect: Effect
  /** The law, or the standard where there is none. */
  readonly act: string
  /** The word that rules read (`party.listedOn`) once a person has confirmed the match. */
  readonly listing?: Listing
  /** The list is closed and says who was listed once: an open hit on it holds no order. */
  readonly closed?: true
}

/** A part of a list that is a list of its own: the Entity List within the US consolidated one. */
export interface Part {
  readonly title: string
  readonly means: Meaning
}

/** The strongest first: an entry under several parts means what the strictest of them means. */
const strength: readonly Effect[] = ['freeze', 'restriction', 'signal', 'counterMeasure']

/** What entries of these programmes mean on a list: what their parts mean, strongest first; else what the list does. */
export function meaningsOf(
  { means, parts = {} }: { readonly means: Meaning; readonly parts?: Readonly<Record<string, Part>> },
  programmes: readonly string[],
): readonly [Meaning, ...Meaning[]] {
  const [first, ...more] = programmes
    .flatMap((programme) => parts[programme]?.means ?? [])
    .toSorted((one, other) => strength.indexOf(one.effect) - strength.indexOf(other.effect))
  return first ? [first, ...more] : [means]
}
