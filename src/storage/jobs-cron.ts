import { AppError, dayIn, type Instant, inEnglish } from '#kernel'

/** Five fields as cron has them: minute, hour, day of the month, month, day of the week (0 and 7 are Sunday). */
interface Cron {
  readonly minutes: readonly number[]
  readonly hours: readonly number[]
  readonly days: readonly number[]
  readonly months: readonly number[]
  readonly weekdays: readonly number[]
  /** Cron's own rule: where both kinds of day are named, either will do. */
  readonly eitherDay: boolean
}

const bounds = { minute: [0, 59], hour: [0, 23], day: [1, 31], month: [1, 12], weekday: [0, 7] } as const
const form = 'minute hour day month weekday, e.g. `0 7 * * 1-5`'

/**
 * The first instant after `after` at which the clocks of `zone` (IANA name) show what `cron` names. A time that the
 * clocks leap over comes when they have leapt; one that they show twice comes once, the first time. Throws AppError
 * `invalid_input` for what is not cron, and for a day that never comes (31 February).
 */
export function nextTime(cron: string, zone: string, after: Instant): Instant {
  const wanted = parseCron(cron)
  const first = Date.parse(`${dayIn(zone, after)}T00:00:00Z`)
  for (let n = 0; n < 366 * 8; n++) {
    const day = new Date(first + n * 86_400_000)
    if (!isWanted(wanted, day)) continue
    const found = timesOn(wanted, day, zone).find((at) => at > after)
    if (found !== undefined) return found
  }
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`The schedule '${cron}' names a day that never comes.`),
  })
}

function isWanted({ days, months, weekdays, eitherDay }: Cron, day: Date): boolean {
  if (!months.includes(day.getUTCMonth() + 1)) return false
  const inMonth = days.includes(day.getUTCDate())
  const inWeek = weekdays.includes(day.getUTCDay())
  return eitherDay ? inMonth || inWeek : inMonth && inWeek
}

function timesOn({ hours, minutes }: Cron, day: Date, zone: string): Instant[] {
  return hours
    .flatMap((hour) => minutes.map((minute) => day.getTime() + (hour * 60 + minute) * 60_000))
    .map((wall) => instantOf(wall, zone))
    .sort()
}

/** The instant at which clocks in a zone show this time, given as if it were UTC. */
function instantOf(wall: number, zone: string): Instant {
  const before = offsetAt(wall - 86_400_000, zone)
  const later = offsetAt(wall + 86_400_000, zone)
  // Of the two that may count that day, the earlier instant that shows this time; in a gap, the time before the leap.
  const shown = [before, later]
    .map((offset) => wall - offset)
    .filter((at) => at + offsetAt(at, zone) === wall)
  return new Date(shown.length > 0 ? Math.min(...shown) : wall - before).toISOString()
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far ahead of UTC a zone is at an instant, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  clocks.set(zone, clock)
  const name = clock.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{2}):?(\d{2})?$/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes)) * 60_000
}

/** The fields as lists of numbers. Throws AppError `invalid_input`. */
function parseCron(text: string): Cron {
  const [minute, hour, day, month, weekday, ...more] = text.trim().split(/\s+/)
  if (!minute || !hour || !day || !month || !weekday || more.length > 0) throw bad(text, `expected ${form}`)
  const field = (name: keyof typeof bounds, value: string) => parseField(text, bounds[name], value)
  return {
    minutes: field('minute', minute),
    hours: field('hour', hour),
    days: field('day', day),
    months: field('month', month),
    weekdays: field('weekday', weekday).map((n) => n % 7),
    eitherDay: !day.startsWith('*') && !weekday.startsWith('*'),
  }
}

/** `*`, `5`, `1-5`, steps of these (with `/15`), and several of them with commas. */
function parseField(cron: string, [least, most]: readonly [number, number], value: string): number[] {
  const numbers = value.split(',').flatMap((part) => {
    const [, all, from, to, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? []
    if (all === undefined && from === undefined) throw bad(cron, `'${part}' is no part of it: ${form}`)
    const first = all ? least : Number(from)
    const last = all || (step && to === undefined) ? most : Number(to ?? from)
    const by = Number(step ?? 1)
    if (first < least || last > most || first > last || by < 1)
      throw bad(cron, `'${part}' is not within ${least} to ${most}`)
    return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, i) => first + i * by)
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}

function bad(cron: string, because: string): AppError {
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`The schedule '${cron}' cannot be read: ${because}.`),
  })
}
