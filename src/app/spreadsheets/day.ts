/** A day as people write it, ISO 8601; null where it may be two days, undefined where it is none. */
export function dayIn(cell: string): string | null | undefined {
  const text = cell.trim().replace(/[T ]00:00(:00(\.0+)?)?Z?$/, '')
  const big = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (big) return /^\d{4}\d/.test(text) && text.length !== 8 ? undefined : day(big[1], big[3], big[4])
  const small = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!small) return undefined
  const [, first = '', mark, second = '', year] = small
  // With dots the day comes first everywhere; with strokes it depends on who writes.
  if (mark === '.' || Number(first) > 12 || first === second) return day(year, second, first)
  return Number(second) > 12 ? day(year, first, second) : null
}

function day(year = '', month = '', date = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text ? text : undefined
}
