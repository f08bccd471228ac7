import type { Wording } from '#kernel'
import list from './knowledge/countries.json' with { type: 'json' }

const byIso3 = new Map(list.countries.map(({ iso3, iso2 }) => [iso3, iso2]))
const byIso2 = new Map(list.countries.map((country) => [country.iso2, country]))
const byName = new Map(
  list.countries.flatMap(({ iso2, en, also }) => [en, ...also].map((name) => [plain(name), iso2] as const)),
)

/** Every country that has a code, by code. */
export const countryCodes: readonly string[] = list.countries.map(({ iso2 }) => iso2)

export function isCountry(code: string): boolean {
  return byIso2.has(code)
}

/** The two-letter code for two or three letters, or for an English name as publishers of indices write it. */
export function codeOf(text: string, by: 'code' | 'name'): string | undefined {
  if (by === 'name') return byName.get(plain(text))
  return byIso3.get(text) ?? (byIso2.has(text) ? text : undefined)
}

/** A country's name in the four languages; its code where it has no name. */
export function countryName(code: string): Wording {
  const { sv = code, nb = code, fi = code, en = code } = byIso2.get(code) ?? {}
  return { sv, nb, fi, en }
}

/** Three digits of ISO 3166-1, as maps name countries; '' where there are none. */
export function numericOf(code: string): string {
  return byIso2.get(code)?.numeric ?? ''
}

/** Case, accents and punctuation do not tell names apart. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
