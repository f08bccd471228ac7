import { type Grant, type Wording, wording } from '#kernel'
import type { Approval, Life } from '../model.ts'

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
  { requestedBy, requestedFor }: Pick<Life, 'requestedBy' | 'requestedFor'>,
  given: readonly Approval[],
): { by: string | null; onBehalfOf: string | null | undefined; did: Wording }[] {
  return [
    { by: requestedBy, onBehalfOf: requestedFor, did: askedForIt },
    ...given.map(({ by, onBehalfOf, seat }) => ({ by, onBehalfOf, did: gave(seat) })),
  ]
}

const askedForIt = wording('begärde det', 'ba om det', 'pyysi sitä', 'asked for it')

const givenFinnish = ['ensimmäisen', 'toisen', 'kolmannen']

function gave(seat: number): Wording {
  const { sv, nb, en } = approvalAt(seat)
  const fi = givenFinnish[seat] ?? `${seat + 1}.`
  return wording(`gav ${sv}`, `ga ${nb}`, `antoi ${fi} hyväksynnän`, `gave ${en}`)
}

const places: readonly Wording[] = [
  wording('det första', 'den første', 'ensimmäinen', 'first'),
  wording('det andra', 'den andre', 'toinen', 'second'),
  wording('det tredje', 'den tredje', 'kolmas', 'third'),
]

/** `the first approval`, `the second approval` … */
export function approvalAt(seat: number): Wording {
  const { sv, nb, fi, en } = places[seat] ?? later(seat + 1)
  return wording(`${sv} godkännandet`, `${nb} godkjenningen`, `${fi} hyväksyntä`, `the ${en} approval`)
}
const later = (n: number) => wording(`det ${n}:e`, `den ${n}.`, `${n}.`, `${n}th`)
