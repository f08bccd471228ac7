import type { Instant } from './time.ts'

/** Who does something, in what role, when, and why. Time and randomness come in with it: rooms own neither. */
export interface Act {
  readonly at: Instant
  readonly by: string
  readonly role: string
  readonly reason?: string
  readonly random: Random
}

/** Source of random bytes: `randomBytes` in the product, a seeded one in tests and replays. */
export type Random = (length: number) => Uint8Array
