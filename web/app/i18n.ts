import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

export const languages = ['sv', 'nb', 'fi', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language under the name its speakers give it. */
export const languageNames: Record<Language, string> = {
  sv: 'Svenska',
  nb: 'Norsk',
  fi: 'Suomi',
  en: 'English',
}

/** Dates and numbers as the readers of each language write them; English here is read in Europe. */
const locales: Record<Language, string> = { sv: 'sv-SE', nb: 'nb-NO', fi: 'fi-FI', en: 'en-GB' }

const memory = 'aktsam.language'
export const isLanguage = (tag: string): tag is Language => languages.some((language) => language === tag)

/** The reader's own choice, else the first language of the browser that we speak, else English. */
function preferred(): Language {
  const kept = localStorage.getItem(memory)
  const spoken = navigator.languages.map((tag) => {
    const primary = tag.slice(0, 2).toLowerCase()
    return primary === 'no' || primary === 'nn' ? 'nb' : primary
  })
  return [kept ?? '', ...spoken].find(isLanguage) ?? 'en'
}

const catalogues = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' })

/** Areas of words that stand on the screen now: a change of language brings them all. */
const spoken = new Set<string>(['shell', 'outcomes'])

async function load(language: Language, area: string): Promise<void> {
  const catalogue = await catalogues[`../locales/${language}/${area}.json`]?.()
  if (!catalogue) throw new Error(`locales/${language}/${area}.json does not exist`)
  i18next.addResourceBundle(language, 'translation', catalogue, true, true)
}

/** Brings the words of these areas (`locales/<language>/<area>.json`) before the screen that says them is drawn. */
export async function addWords(areas: readonly string[]): Promise<void> {
  const fresh = areas.filter((area) => !spoken.has(area))
  await Promise.all(fresh.map((area) => load(currentLanguage(), area)))
  for (const area of fresh) spoken.add(area)
}

export async function startLanguage(): Promise<void> {
  const language = preferred()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  })
  await speak(language)
}

/** Changes the language of everything on the screen, and remembers it. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...spoken].map((area) => load(language, area)))
  await i18next.changeLanguage(language)
  localStorage.setItem(memory, language)
  document.documentElement.lang = language
}

export function currentLanguage(): Language {
  const language = i18next.language
  return isLanguage(language) ? language : 'en'
}

export const currentLocale = (): string => locales[currentLanguage()]
