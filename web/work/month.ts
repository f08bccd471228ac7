/** The days of a month (`2026-12`) in whole weeks that begin on Monday; days of other months are null. */
export function weeksOf(month: string): readonly (readonly (string | null)[])[] {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const first = new Date(Date.UTC(year, number - 1, 1))
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const before = (first.getUTCDay() + 6) % 7
  const days = Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
  const filled = [...Array.from({ length: before }, () => null), ...days]
  while (filled.length % 7 !== 0) filled.push(null)
  return Array.from({ length: filled.length / 7 }, (_, week) => filled.slice(week * 7, week * 7 + 7))
}

/** The month so many months after this one. */
export function monthAfter(month: string, count: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}
