import names from './country-names.json' with { type: 'json' }

const byName = new Map(Object.entries(names.names))

/** States that ended, and codes of theirs that lists still use: the states that came after them. */
const successors: Readonly<Record<string, readonly string[]>> = {
  AN: ['CW', 'SX', 'BQ'],
  BU: ['MM'],
  CS: ['RS', 'ME'],
  DD: ['DE'],
  TP: ['TL'],
  UK: ['GB'],
  YU: ['RS', 'ME', 'BA', 'HR', 'MK', 'SI'],
  ZR: ['CD'],
}

/**
 * The ISO code of a country as the English-language lists write it: "Iran (Islamic Republic of)", "Burma",
 * "Region: Gaza", "possibly Palestinian". Undefined where the text is no country that we know.
 */
export function countryCode(text: string): string | undefined {
  const known = byName.get(key(text)) ?? byName.get(key(text.replace(/\(.*?\)/g, '')))
  if (known) return known
  const [, inner = ''] = /^(?:region|possibly|formerly)\b:? (.*)$/i.exec(text.trim()) ?? []
  return inner === '' ? undefined : byName.get(key(inner))
}

/** ISO codes as published, without "00" (unknown); codes of states that ended give their successors. */
export function currentCodes(code: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code)) return []
  return successors[code] ?? [code]
}

/** Case, accents, punctuation and small words do not tell countries apart. */
function key(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\b(?:the|of|and)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
