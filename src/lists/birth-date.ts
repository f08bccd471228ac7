import type { BirthDate } from './model.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date of which the end may be unknown: year, year and month, or all three. */
export interface PartialDate {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** The first and last day that a partial date can mean; undefined where there is no such day. */
export function daysOf({ year, month, day }: PartialDate): { from: string; to: string } | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return undefined
  if (month === undefined) return { from: iso(year, 1, 1), to: iso(year, 12, 31) }
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day === undefined) return { from: iso(year, month, 1), to: iso(year, month, last) }
  if (!Number.isInteger(day) || day < 1 || day > last) return undefined
  return { from: iso(year, month, day), to: iso(year, month, day) }
}

/** A birth date from its first to its last possible day; undefined where either is no date or they are reversed. */
export function birthDate(text: string, first: PartialDate, rest: Rest = {}): BirthDate | undefined {
  const start = daysOf(first)
  const end = daysOf(rest.last ?? first)
  if (!start || !end || end.to < start.from) return undefined
  return { from: start.from, to: end.to, ...(rest.circa ? { circa: true } : {}), text }
}
interface Rest {
  readonly last?: PartialDate
  readonly circa?: boolean
}

/**
 * Birth dates as OFAC writes them: `25 Mar 1977`, `Mar 1977`, `1977`, `circa 1977`, `1976 to 1978`,
 * `circa 1976-1978`, `01 Jan 1976 to 31 Dec 1978`, `Mar 1976 to May 1976`.
 */
export function writtenBirthDate(text: string): BirthDate | undefined {
  const circa = /^circa\s+/i.test(text)
  const [first = '', last, ...more] = text.replace(/^circa\s+/i, '').split(/\s+to\s+|\s*-\s*/)
  const start = written(first)
  const end = last === undefined ? start : written(last)
  if (!start || !end || more.length > 0) return undefined
  return birthDate(text, start, { last: end, circa })
}

function written(text: string): PartialDate | undefined {
  const match = /^(?:(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]*\.? )?(\d{4})$/.exec(text.trim())
  if (!match) return undefined
  const [, day, name, year] = match
  if (name === undefined) return { year: Number(year) }
  const month = months.indexOf(name.toLowerCase()) + 1
  return { year: Number(year), month, day: day === undefined ? undefined : Number(day) }
}

/** Birth dates as the UK writes them: `12/05/1958`, `dd/mm/1945` (literal letters), `00/04/1984`, `1946`. */
export function slashedBirthDate(text: string): BirthDate | undefined {
  const match = /^(?:(\d{2}|[dD]{2})\/(\d{2}|[mM]{2})\/)?(\d{4})$/.exec(text.trim())
  if (!match) return undefined
  const [day, month, year] = [whole(match[1]), whole(match[2]), Number(match[3])]
  return birthDate(text, { year, month, day: month === undefined ? undefined : day })
}

/** Letters and zeros stand for "not known". */
function whole(text: string | undefined): number | undefined {
  const number = Number(text)
  return Number.isInteger(number) && number > 0 ? number : undefined
}

/** `dd/mm/yyyy` as a day; undefined where it is none. */
export function slashedDay(text: string): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim())
  return match
    ? daysOf({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) })?.from
    : undefined
}

/** `yyyy-mm-dd`, also as the beginning of an instant; undefined where it is no day. */
export function isoDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T+Z ])/.exec(text.trim())
  return match
    ? daysOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })?.from
    : undefined
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
