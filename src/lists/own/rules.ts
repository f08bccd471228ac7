import {
  type Day,
  dayIn,
  fieldFault,
  type Instant,
  type Refusal,
  type Wording,
  worded,
  zoneOf,
} from '#kernel'
import { ownRefusals } from '../knowledge/own-words.ts'
import { longestDays, type OwnList } from './model.ts'

/** The day it is where no legal entity applies: the last day of a list is over at its end there. */
export function todayOf(at: Instant): Day {
  return dayIn(zoneOf(undefined), at)
}

/** Why a list may not have this last day; undefined where it may. */
export function whyNotUntil(expiresOn: Day, at: Instant): Refusal | undefined {
  const today = todayOf(at)
  if (expiresOn < today) return dayFault(ownRefusals.past(today))
  const latest = new Date(Date.parse(today) + longestDays * 86_400_000).toISOString().slice(0, 10)
  return expiresOn > latest ? dayFault(ownRefusals.tooFar(latest)) : undefined
}

/** Why nothing may be loaded into a list; undefined where it may. */
export function whyNotLoad({ state, expiresOn }: OwnList, at: Instant): Refusal | undefined {
  if (state === 'ended') return { code: 'not_allowed_from', ...worded(ownRefusals.ended) }
  const isOver = state === 'expired' || expiresOn < todayOf(at)
  return isOver ? { code: 'not_allowed_from', ...worded(ownRefusals.expired(expiresOn)) } : undefined
}

/** Whether its last day is over, though nobody has taken it out of force yet. */
export function isOver({ state, expiresOn }: OwnList, at: Instant): boolean {
  return state === 'open' && expiresOn < todayOf(at)
}

function dayFault(said: Wording): Refusal {
  return { code: 'invalid_input', ...worded(said), errors: [fieldFault('/expiresOn', said)] }
}
