import type { Wording } from '#kernel'
import { news, type Telling } from './knowledge/news.ts'
import type { Language, NewsKey } from './model.ts'

export interface Params {
  readonly [name: string]: string | number | Wording
}

export function tellingOf(key: NewsKey): Telling {
  return news[key]
}

/** The title and the text of a piece of news, in a language; days and instants as they are written there. */
export function say(key: NewsKey, params: Params, language: Language): { title: string; text: string } {
  const { title, text } = tellingOf(key)
  return { title: fill(title[language], params, language), text: fill(text[language], params, language) }
}

/** What is not supplied is shown as a dash: a sentence with a gap is better than none. */
function fill(sentence: string, params: Params, language: Language): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(name, params[name], language))
}

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI', en: 'en-GB' }

/** `…On` is a day, `at` and `…At` an instant (shown in UTC, and said so); all else stands as it is. */
function shown(name: string, value: Params[string] | undefined, language: Language): string {
  if (value === undefined) return '–'
  if (typeof value === 'object') return value[language]
  if (typeof value === 'number') return value.toLocaleString(locales[language])
  if (/(^on|On)$/.test(name) && isDate(value)) return dayWords(value, language)
  if (/(^at|At)$/.test(name) && isDate(value)) return momentWords(value, language)
  return value
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}

function dayWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

function momentWords(at: string, language: Language): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(locales[language], style).format(new Date(at))} UTC`
}
