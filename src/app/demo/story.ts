import { settleNotices } from '#notices'
import { tickDuties } from '../duties/schedule.ts'
import { followRules } from '../rules-lab/follow.ts'
import type { Services } from '../services.ts'
import type { Moment, StoryClock } from './clock.ts'
import type { As } from './people.ts'

/** The fictional group at work: what it works with, and who does something. */
export interface House {
  readonly services: Services
  readonly as: As
}

/** Something that happened there before today. */
export interface Scene extends Moment {
  play(house: House): Promise<unknown>
}

/** What goes on besides at the end of a day: people are told, other systems too. */
export type Evening = () => Promise<void>

/** Plays all scenes in the order in which they happened. What falls due meanwhile falls due, and is told. */
export async function tell(
  house: House,
  { clock, scenes, evening }: { clock: StoryClock; scenes: readonly Scene[]; evening: Evening },
): Promise<void> {
  const inOrder = scenes.toSorted((a, b) => b.daysAgo - a.daysAgo || hourOf(a) - hourOf(b))
  for (const [n, { play, ...moment }] of inOrder.entries()) {
    clock.goTo(moment)
    await play(house)
    if (isEvening(moment, inOrder[n + 1])) await endDay(house, evening)
  }
}

function hourOf({ hour = '00:00' }: Moment): number {
  return Number(hour.replace(':', ''))
}

/** Long ago a week is told at once: it is read by now, and the demo starts sooner. */
function isEvening({ daysAgo }: Moment, next?: Moment): boolean {
  const period = (days: number) => (days > longAgo ? Math.ceil(days / 7) * 7 : days)
  return next === undefined || period(next.daysAgo) !== period(daysAgo)
}
const longAgo = 17

async function endDay({ services }: House, evening: Evening): Promise<void> {
  await tickDuties(services)
  await followRules(services)
  await services.log.sequence()
  await evening()
}

/** Everybody has read what they were told until now. */
export async function readAll({ services, as }: House, names: readonly string[]): Promise<void> {
  for (const name of names) await settleNotices(services.store.db, as(name), { ids: 'all' })
}
