import { countryCode, currentCodes } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import { tidy } from '../tidy.ts'

const languages = ['sv', 'nb', 'fi', 'en'] as const

/** Countries by name in the four languages of the product, as Unicode's own data has them. */
const byName: ReadonlyMap<string, string> = new Map(
  languages.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return codes().flatMap((code): [string, string][] => {
      const name = names.of(code)
      return name === undefined ? [] : [[name.toLowerCase(), code]]
    })
  }),
)
const known = new Set(byName.values())

/** Every pair of letters that names a country today: no group of countries, no former state, none of private use. */
function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const isOther = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'UK'])
  return letters
    .flatMap((one) => letters.map((other) => one + other))
    .filter(
      (code) =>
        !isOther.has(code) &&
        names.of(code) !== undefined &&
        Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
    )
}

/**
 * The codes of a country as people and bought data write it: a code in any case, a name in sv, nb, fi or en. Former states
 * give their successors. What is no country that we know is noted.
 */
export function countriesIn(written: string, reading: Reading): readonly string[] {
  const text = tidy(written)
  if (text === '') return []
  const code = text.toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) {
    const found = currentCodes(code)
    if (found.some((one) => known.has(one))) return found
  }
  const named = byName.get(text.toLowerCase()) ?? countryCode(text)
  if (named) return [named]
  note(reading.unknown, `country "${text}"`)
  return []
}
