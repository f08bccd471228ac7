import { countryCode } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import type { Identifier } from '../model.ts'
import { tidy } from '../tidy.ts'

const firstMark = /(?:^|[\s(])\(?(?:1|a)\)/i
const marks = /(?:^|\s|(?<=[;,.)-]))\(?(?:\d{1,2}|[a-h])\)[\s:]*/i

/** The values of a cell that numbers them: `1) Saudi Arabia 2) Qatar`, `(a) Russian (b) Georgia`; other text is one. */
export function numbered(cell: string): string[] {
  const values = firstMark.test(cell) ? cell.split(marks) : [cell]
  return values
    .map((value) => tidy(value).replace(/^[-,;\s]+|[,;\s]+$/g, ''))
    .filter((value) => /[\p{L}\p{N}]/u.test(value))
}

/** Towns with their countries, paired by number; one country belongs to all towns, and other counts are not paired. */
export function birthPlacesIn(town: string, country: string): string[] {
  const [towns, countries] = [numbered(town), numbered(country)]
  if (towns.length === 0) return countries
  if (countries.length === 1) return towns.map((name) => `${name}, ${countries[0]}`)
  if (countries.length === towns.length) return towns.map((name, at) => `${name}, ${countries[at]}`)
  return [...towns, ...countries]
}

/** Peoples and spellings of this list that no other of ours writes. */
const spellings: Readonly<Record<string, string>> = {
  ...{ Afgan: 'AF', American: 'US', Australian: 'AU', Belgian: 'BE', Burundian: 'BI', Canadian: 'CA' },
  ...{ DRC: 'CD', RDC: 'CD', Filipino: 'PH', Georgian: 'GE', Indian: 'IN', 'Libyan Arab Jamahiriya': 'LY' },
  ...{ Malaysian: 'MY', Malian: 'ML', Mauritanian: 'MR', Nigerian: 'NG', 'North Korean': 'KP' },
  ...{ Norwegian: 'NO', Qatari: 'QA', Qatarian: 'QA', Rwandan: 'RW', Senegalese: 'SN', Swedish: 'SE' },
  ...{ 'Sultanate of Oman': 'OM', 'Trinadad and Tobago': 'TT', Ugandan: 'UG', 'Union of the Comoros': 'KM' },
  ...{ US: 'US', Uzbek: 'UZ' },
}

function codeOf(text: string): string | undefined {
  return countryCode(text) ?? spellings[text]
}

/**
 * Countries as the list says them: "Tunisian", "Iranian citizenship", "DRC and Belgian nationalities". "Congolese" is of
 * either Congo: it is noted, like every other that we do not know.
 */
export function countriesIn(cell: string, reading: Reading): string[] {
  return numbered(cell).flatMap((value) => {
    const plain = tidy(value.replace(/\([^()]*\)?/g, ' '))
    const whole = codeOf(plain)
    if (whole) return [whole]
    return plain.split(/, | and |\/(?=[A-Z])|\. Also believed to hold /).flatMap((part) => {
      const text = tidy(part.replace(unsaid, ' ').replace(/^In /, ''))
      const code = codeOf(text)
      if (!code && text !== '') note(reading.unknown, `country "${text}"`)
      return code ?? []
    })
  })
}
const unsaid =
  /\s+(?:citizenship|nationalit(?:y|ies)|national|citizen|by birth|as (?:at|of))\b.*$|\s*\d{5,}$/i

/** Up to six letters, then digits; slashes, dashes and full stops may stand between. */
const withinProse = /(?<![\p{L}\p{N}])[A-Z]{0,6}[ -]?\d[\dA-Z/.-]{3,}[\dA-Z]/u
/** What a cell begins with, however short, where a bracket or nothing follows: `983 (Diplomatic)`. */
const atStart = /^[\dA-Z/-]*\d[\dA-Z/-]*(?=\s*(?:\(|\. |$))/
const fiscalCode = /\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b/

/** The numbers that a cell tells in prose: `Passport No: 592667 (Qatari passport issued on …)`. */
export function numbersIn(cell: string, kind: Identifier['kind'], reading: Reading): Identifier[] {
  return numbered(cell).flatMap((text) => {
    const [value] = fiscalCode.exec(text) ?? atStart.exec(text) ?? withinProse.exec(text) ?? []
    if (value === undefined) {
      if (/\d/.test(text)) note(reading.leftOut, 'number that cannot be told from its words')
      return []
    }
    const [, where = ''] = /\(([^()]+)\)/.exec(text) ?? []
    const country = codeOf(where) ?? codeOf(text.split(' ')[0] ?? '')
    return [{ kind, value: tidy(value), ...(country ? { country } : {}), label: text.slice(0, 300) }]
  })
}
