import type { Grant } from '#kernel'
import type { Approval } from '../model.ts'

/** Approvals of one deed that count: given for what stands now. */
export function approvalsOf(
  approvals: readonly Approval[],
  deed: string,
  content: string | null,
): readonly Approval[] {
  return approvals.filter((one) => one.deed === deed && one.content === content)
}

/** The first seat that nobody has filled; undefined where all are. */
export function nextSeat(
  seats: readonly (readonly string[])[],
  given: readonly Approval[],
): number | undefined {
  const open = seats.findIndex((_roles, seat) => !given.some((one) => one.seat === seat))
  return open < 0 ? undefined : open
}

/** Grants whose role is one of these; the operator of the machine has every role. */
export function grantsFor(grants: readonly Grant[], roles: readonly string[]): readonly Grant[] {
  return grants.filter(({ role }) => role === 'operator' || roles.includes(role))
}

/** Who must not give the next approval, and what they did before: it completes "you …". */
export function partsBefore(
  requestedBy: string | null,
  given: readonly Approval[],
): { by: string | null; did: string }[] {
  return [
    { by: requestedBy, did: 'asked for it' },
    ...given.flatMap(({ by, onBehalfOf, seat }) => {
      const did = `gave the ${ordinal(seat)} approval`
      return onBehalfOf === null
        ? [{ by, did }]
        : [
            { by, did },
            { by: onBehalfOf, did },
          ]
    }),
  ]
}

/** `first`, `second`, `third`. */
export function ordinal(seat: number): string {
  return ['first', 'second', 'third'][seat] ?? `${seat + 1}th`
}
