import type { LetterLanguage } from './model.ts'

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
]
/** Making a formatter takes longer than filling a template has. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
})

/** The ways in which a value is written; `text` is as it stands. */
export const formats = ['text', 'day', 'instant', 'number'] as const
export type Format = (typeof formats)[number]

export function isFormat(word: string): word is Format {
  return formats.some((one) => one === word)
}

/** A value as the language writes it; undefined where it is no such value. Own tables: any machine writes the same. */
export function written(value: unknown, format: Format, language: LetterLanguage): string | undefined {
  switch (format) {
    case 'text':
      return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
    case 'day':
      return typeof value === 'string' ? day(value, language) : undefined
    case 'instant':
      return typeof value === 'string' ? instant(value, language) : undefined
    case 'number':
      return typeof value === 'number' ? number(value, language) : undefined
  }
}

function day(text: string, language: LetterLanguage): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  if (year === '') return undefined
  if (language === 'sv') return `${year}-${month}-${date}`
  if (language === 'en') return `${Number(date)} ${englishMonths[Number(month) - 1] ?? month} ${year}`
  return `${Number(date)}.${Number(month)}.${year}`
}

/** By the clock of Stockholm, with its distance from UTC, so that it is one moment everywhere. */
function instant(text: string, language: LetterLanguage): string | undefined {
  if (Number.isNaN(Date.parse(text))) return undefined
  const local = clock.formatToParts(new Date(text))
  const part = (type: string) => local.find((one) => one.type === type)?.value ?? ''
  const on = day(`${part('year')}-${part('month')}-${part('day')}`, language)
  const hours = [part('hour'), part('minute'), part('second')].join(language === 'fi' ? '.' : ':')
  const offset = part('timeZoneName').replace(/^GMT/, 'UTC').replace('−', '-')
  return `${on} ${hours} (${offset})`
}

/** Groups of three by a space that does not break, and the decimal sign of the language. */
function number(value: number, language: LetterLanguage): string {
  const [whole = '', fraction] = String(value).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, language === 'en' ? ',' : '\u00A0')
  return fraction === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${fraction}`
}
