import { useTranslation } from 'react-i18next'
import { currentLocale } from '../app/i18n.ts'

/** Days, instants, numbers and ages in the reader's own writing. Re-renders with the language. */
export function useFormat() {
  useTranslation()
  return formatIn(currentLocale())
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }

/** The same for any locale; a text that is no date is shown as it is. */
export function formatIn(locale: string) {
  const write = (text: string, options: Intl.DateTimeFormatOptions) => {
    const date = new Date(text)
    return Number.isNaN(date.valueOf()) ? text : new Intl.DateTimeFormat(locale, options).format(date)
  }
  return {
    day: (text: string) => write(text, { ...day, timeZone: 'UTC' }),
    weekday: (text: string) => write(text, { ...day, weekday: 'short' }),
    clock: (text: string) => write(text, clock),
    instant: (text: string) => write(text, { ...day, ...clock }),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    money: (value: number, currency: string) => money(locale, value, currency),
    /** "3 days ago": whole hours below two days, days beyond. */
    ago: (text: string, now: number) => ago(locale, now - Date.parse(text)),
    country: (code: string) => countryName(locale, code),
    bytes: (count: number) => bytes(locale, count),
  }
}

/** In kilobytes below a tenth of a megabyte: nothing that is there weighs nought. */
function bytes(locale: string, count: number): string {
  const [unit, size] = count < 1e5 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const)
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, options).format(count / size)
}

function money(locale: string, value: number, currency: string): string {
  try {
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(value)
  } catch {
    return `${new Intl.NumberFormat(locale).format(value)} ${currency}`
  }
}

function ago(locale: string, millis: number): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const hours = Math.floor(millis / 3_600_000)
  if (!Number.isFinite(hours)) return ''
  if (hours < 1) return words.format(-Math.max(0, Math.floor(millis / 60_000)), 'minute')
  return hours < 48 ? words.format(-hours, 'hour') : words.format(-Math.floor(hours / 24), 'day')
}

function countryName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
