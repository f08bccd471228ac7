import { birthDate, type PartialDate } from '../../birth-date.ts'
import type { BirthDate } from '../../model.ts'
import { all, textOf, within, type XmlNode } from '../../xml-reader.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A point in time: Year, Month and Day. */
export function pointOf(node: XmlNode): PartialDate | undefined {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => Number(textOf(node, name)))
  return year ? { year, month: month || undefined, day: day || undefined } : undefined
}

/**
 * A birth date of a DatePeriod, from the first day of its start to the last of its end. A start that is fixed to the
 * year only (MonthFixed, DayFixed false) means the whole year. Said as the other layouts say it: `25 Mar 1977`,
 * `Mar 1977`, `circa 1977`, `1976 to 1978`. Undefined where it gives no day.
 */
export function periodOf(node: XmlNode): BirthDate | undefined {
  const points = (path: readonly string[]) => within(node, path).flatMap((found) => pointOf(found) ?? [])
  const first = points(['Start', 'From'])[0]
  const last = points(['End', 'To'])[0] ?? points(['End', 'From'])[0] ?? points(['Start', 'To'])[0] ?? first
  if (!first || !last) return undefined
  const circa = ['Start', 'End'].some((name) =>
    all(node, name).some(({ attributes }) => attributes.Approximate === 'true'),
  )
  const read = birthDate('', fixed(node, first), { last: fixed(node, last), circa })
  return read ? { ...read, text: `${circa ? 'circa ' : ''}${inWords(read)}` } : undefined
}

/** What is not fixed is not known: `DayFixed="false"` with the first of January is no birthday. */
function fixed({ attributes }: XmlNode, { year, month, day }: PartialDate): PartialDate {
  if (attributes.MonthFixed === 'false' && month === 1 && (day ?? 1) === 1) return { year }
  if (attributes.DayFixed === 'false' && day === 1) return { year, month }
  return { year, month, day }
}

/** A range of days as briefly as it can be said. */
export function inWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31')
  const [start, end] = [from, to].map((day) => (isYears ? day.slice(0, 4) : written(day)))
  if (start === end) return start ?? ''
  const isMonth = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && isLast(to)
  return isMonth ? written(from).slice(3) : `${start} to ${end}`
}

function written(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date} ${months[Number(month) - 1] ?? ''} ${year}`
}

function isLast(day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate() === date
}
