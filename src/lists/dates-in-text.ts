import { birthDate, type PartialDate } from './birth-date.ts'
import type { BirthDate } from './model.ts'

const names = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec'
const order = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const circa = String.raw`(?:(?<circa>approx(?:imately|\.)?|circa|around|about|c\.)\s*)?`
const span = String.raw`(?:between\s+)?(?<from>\d{4})\s*(?:-|–|to|and)\s*(?<to>\d{4})`
const iso = String.raw`(?<y1>\d{4})-(?<m1>\d{1,2})(?:-(?<d1>\d{1,2}))?`
const slashed = String.raw`(?:(?<d2>\d{1,2})[/.])?(?<m2>\d{1,2})[/.](?<y2>\d{4})`
const worded = String.raw`(?:(?<d3>\d{1,2})(?:st|nd|rd|th)?[ -])?(?<m3>${names})[a-z]*\.?,?[ -](?<y3>\d{4})`
const year = String.raw`(?<y4>\d{4})`
const date = new RegExp(
  String.raw`${circa}(?<!\d)(?:${iso}|${slashed}|${worded}|${span}|${year})(?!\d)`,
  'giu',
)
/** Between dates these say nothing. */
const joiners = /\b(?:or|and|between|born|on|in)\b|\(?\b[a-z]\)|\(?\b[ivx]{1,4}\)|[\s,;:.()/-]/giu

/** What a cell says about when somebody was born, and whether anything of it was not understood. */
export interface Dates {
  readonly dates: readonly BirthDate[]
  readonly isWhole: boolean
}

/**
 * All dates in a cell, however many stand in it: `1956-03-01`, `1/03/1956`, `03/1956`, `1 March 1956`, `1956`,
 * `Approximately 1956`, `Between 1956 and 1958`, "a) 1956 b) 1957". Days stand before months.
 */
export function datesInText(text: string): Dates {
  const found = new Map<string, BirthDate>()
  let isWhole = true
  const left = text.replace(date, (said, ...rest) => {
    const born = dateOf(tidied(said), groupsOf(rest.at(-1)))
    if (born) found.set(`${born.from} ${born.to}`, born)
    else isWhole = false
    return ' '
  })
  return { dates: [...found.values()], isWhole: isWhole && left.replace(joiners, '') === '' }
}

type Groups = Readonly<Record<string, string | undefined>>

function groupsOf(value: unknown): Groups {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([name, text]) => [name, typeof text === 'string' ? text : undefined]),
  )
}

function dateOf(text: string, groups: Groups): BirthDate | undefined {
  const about = groups.circa !== undefined
  if (groups.from !== undefined)
    return birthDate(text, { year: Number(groups.from) }, { last: { year: Number(groups.to) }, circa: about })
  return birthDate(text, partOf(groups), { circa: about })
}

function partOf({ y1, m1, d1, y2, m2, d2, y3, m3, d3, y4 }: Groups): PartialDate {
  if (y1 !== undefined) return { year: Number(y1), month: Number(m1), day: number(d1) }
  if (y2 !== undefined) return { year: Number(y2), month: Number(m2), day: number(d2) }
  if (y3 !== undefined) {
    const month = order.indexOf((m3 ?? '').slice(0, 3).toLowerCase()) + 1
    return { year: Number(y3), month, day: number(d3) }
  }
  return { year: Number(y4) }
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
