import type { Contract } from '#assurance/model'
import type { Decision } from '#casework/model'
import { dayIn, type Instant } from '#kernel'

/** What the customer was promised before the stop. Days and instants as the order carries them. */
export interface GivenPromise {
  readonly quotedAt: string | null | undefined
  readonly bindingUntil: string | null | undefined
  /** The contract that the order calls off; it must be known to belong to the buyer. */
  readonly contract: Contract | null
}
/** The moment, and the zone of the selling entity, in which its days end. */
export interface Moment {
  readonly at: Instant
  readonly zone: string
}

/**
 * Does the decision's transition rule keep this promise at this moment? (F8) A quote given before `quotesBefore` is
 * kept as long as it binds; a call-off from a framework concluded before it as long as the framework runs; both until
 * `honouredUntil`, its whole day included.
 */
export function honours(decision: Decision, promise: GivenPromise, moment: Moment): boolean {
  const { transition } = decision
  if (!transition || !isNotOver(transition.honouredUntil, moment)) return false
  return (
    keepsQuote(transition.quotesBefore, promise, moment) ||
    keepsFramework(transition.quotesBefore, promise, moment)
  )
}

function keepsQuote(before: string, { quotedAt, bindingUntil }: GivenPromise, moment: Moment): boolean {
  if (!quotedAt || !bindingUntil) return false
  return isEarlier(quotedAt, before, moment) && isNotOver(bindingUntil, moment)
}

function keepsFramework(before: string, { contract }: GivenPromise, moment: Moment): boolean {
  if (contract?.kind !== 'framework') return false
  const today = dayIn(moment.zone, moment.at)
  const runs =
    (contract.from == null || contract.from <= today) && (contract.to == null || today < contract.to)
  return runs && isEarlier(contract.concludedOn, before, moment)
}

/** A day binds to its end in the entity's zone; an instant to itself. */
function isNotOver(end: string, { at, zone }: Moment): boolean {
  return isDay(end) ? dayIn(zone, at) <= end : Date.parse(at) <= Date.parse(end)
}

/** A day is earlier than an instant when it is over before the instant's day begins: in doubt, it is not. */
function isEarlier(when: string, before: string, { zone }: Moment): boolean {
  return isDay(when) ? when < dayIn(zone, before) : Date.parse(when) < Date.parse(before)
}

const isDay = (text: string) => text.length === 10
