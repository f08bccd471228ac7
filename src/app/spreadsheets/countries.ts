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

/** Every pair of letters that names a country today: no group of countries, no former state, none of private use. */
function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const pairs = letters.flatMap((one) => letters.map((other) => one + other))
  return pairs.filter((code) => {
    const isOther = ['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'UK'].includes(code)
    return (
      !isOther && names.of(code) !== undefined && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
    )
  })
}

/** A country as people write it, by code or by name; undefined where it is none. */
export function companyCountry(written: string): string | undefined {
  const code = written.trim().toUpperCase()
  if (/^[A-Z]{2}$/.test(code))
    return code === 'UK' ? 'GB' : [...byName.values()].includes(code) ? code : undefined
  return byName.get(written.trim().toLowerCase())
}
