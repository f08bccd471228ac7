/** Whole calendar days from one day to another, however long they are: daylight saving does not change the count. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The day of an instant where the reader is; a day stays what it is. */
export function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const date = new Date(text)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** Left: days or, for an instant less than two days off, hours. Negative where it is over. */
export interface Left {
  readonly count: number
  readonly unit: 'days' | 'hours'
}

/** What is left until `due` (a day or an instant) at `now` (an instant). A day counts until its end. */
export function left(due: string, now: string): Left {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(due)
  const hours = (Date.parse(due) - Date.parse(now)) / 3_600_000
  if (!isDay && Math.abs(hours) < 48) return { count: Math.trunc(hours), unit: 'hours' }
  return { count: daysBetween(dayOf(now), dayOf(due)), unit: 'days' }
}
