import type { Instant } from './time.ts'

/** Who does something, in what role, when, and why. Time and randomness come in with it: rooms own neither. */
export interface Act {
  readonly at: Instant
  /** Who: the id of a person or key, `operator` for the machine's own user, `aktsam` for what runs by itself. */
  readonly by: string
  /** The role under which it is done; `permit` of `#access` sets it to the one that allows the deed. */
  readonly role: string
  readonly reason?: string
  readonly random: Random
  /** What the one who acts may act as; left out: `role`, for the whole group. */
  readonly grants?: readonly Grant[]
  /** The deeds to which a key is limited; left out: no limit. */
  readonly only?: readonly string[]
  /** Keys that act for the same person: what was done by one of them was done by that person. */
  readonly keys?: readonly string[]
  /** In whose place it is done: a delegate's giver, a key's maker; `permit` sets it with the role. */
  readonly onBehalfOf?: string
  /** How the one who acts came in; left out: from within the machine. */
  readonly via?: 'session' | 'key'
  /** When a session last proved who sits there; signatures ask that it is fresh. */
  readonly verifiedAt?: Instant
}

/** A role, and where it counts. */
export interface Grant {
  readonly role: string
  /** References of own legal entities. */
  readonly entities: 'all' | readonly string[]
  /** People from outside: the organisation whose own objects they see, and no others. */
  readonly party?: string
  /** Delegated: by whom. Whoever is kept apart from a deed cannot do it through a delegate. */
  readonly onBehalfOf?: string
}

/** Source of random bytes: `randomBytes` in the product, a seeded one in tests and replays. */
export type Random = (length: number) => Uint8Array
