const dayMillis = 86_400_000

/** The day so many days after a day (`2026-12-14`); before it where negative. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMillis).toISOString().slice(0, 10)

/** The last day on which something counts that ends at the beginning of `to`. */
export const lastDay = (to: string): string => addDays(to, -1)

/** Days from one day to another, both counted; undefined where one of them is no day, or they stand the wrong way. */
export function daysIncluding(from: string, last: string): number | undefined {
  const days = (Date.parse(last) - Date.parse(from)) / dayMillis + 1
  return Number.isFinite(days) && days >= 1 ? Math.round(days) : undefined
}
