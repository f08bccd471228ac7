import { daysOf } from './birth-date.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A day as American offices write it, month first: `06/19/2003`, `6/19/2003`; undefined where it is none. */
export function usDay(text: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  return match
    ? daysOf({ month: Number(match[1]), day: Number(match[2]), year: Number(match[3]) })?.from
    : undefined
}

/** A day as American prose writes it: `March 12, 2021`; undefined where it is none. */
export function usWrittenDay(text: string): string | undefined {
  const match = /^([A-Za-z]+)\.? (\d{1,2}), (\d{4})$/.exec(text.trim())
  const month = months.indexOf(match?.[1]?.toLowerCase() ?? '') + 1
  return match && month > 0
    ? daysOf({ month, day: Number(match[2]), year: Number(match[3]) })?.from
    : undefined
}
