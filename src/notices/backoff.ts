import type { Instant, Random } from '#kernel'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Pauses after each failed attempt to send a mail; after the last attempt it is dead. */
export const mailPauses = [1 * minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 24 * hour] as const

/** Pauses after each failed delivery to a webhook: about three days, then it is a dead letter. */
export const deliveryPauses = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const

/** An address that has failed for so long is switched off. */
export const failingFor = 5 * 24 * hour

/** When to try again after the failed attempt `attempt` (from 1); null: not any more. */
export function nextAttempt(pauses: readonly number[], attempt: number, at: Instant): Instant | null {
  const pause = pauses[attempt - 1]
  return pause === undefined ? null : new Date(Date.parse(at) + pause).toISOString()
}

/** The pauses, each up to a tenth shorter or longer, so that what failed together does not come back together. */
export function jittered(pauses: readonly number[], random: Random): readonly number[] {
  return pauses.map((pause) => {
    const [share = 0] = random(1)
    return Math.round(pause * (0.9 + (share / 255) * 0.2))
  })
}
