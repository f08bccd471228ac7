import { writtenBirthDate } from '../birth-date.ts'
import { countryCode } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import type { BirthDate, Identifier, ListedName } from '../model.ts'

/** What the remarks of an SDN row say in fixed words; all else stays prose. */
export interface Remarks {
  readonly birthDates: BirthDate[]
  readonly birthPlaces: string[]
  readonly nationalities: string[]
  readonly identifiers: Identifier[]
  /** Weak aliases stand here and not in ALT.CSV: `a.k.a. 'EL SENOR'`. */
  readonly names: { readonly text: string; readonly kind: ListedName['kind'] }[]
  gender?: 'male' | 'female'
}

/**
 * Reads remarks as OFAC writes them: parts separated by `; `, a full stop at the end, `alt. ` before a repetition.
 * `DOB 25 Mar 1977; POB Wuhan City, Hubei, China; nationality China; Gender Male; Passport E123 (China); a.k.a. 'X'.`
 */
export function readRemarks(text: string, reading: Reading): Remarks {
  const remarks: Remarks = { birthDates: [], birthPlaces: [], nationalities: [], identifiers: [], names: [] }
  for (const part of text.replace(/\.\s*$/, '').split(/;\s*/))
    readPart(part.replace(/^alt\. /, ''), remarks, reading)
  return remarks
}

function readPart(part: string, remarks: Remarks, reading: Reading): void {
  const [, word = '', rest = ''] =
    /^(DOB|POB|nationality|citizen|Gender|[afn]\.k\.a\.) (.+)$/.exec(part) ?? []
  if (word === '') takeIdentifier(part, remarks)
  else if (word === 'DOB') takeBirthDate(rest, remarks, reading)
  else if (word === 'POB') remarks.birthPlaces.push(rest)
  else if (word === 'Gender') {
    if (rest === 'Male' || rest === 'Female') remarks.gender = rest === 'Male' ? 'male' : 'female'
  } else if (word.endsWith('k.a.')) takeName(word, rest, remarks)
  else takeNationality(rest, remarks, reading)
}

function takeBirthDate(text: string, remarks: Remarks, reading: Reading): void {
  const date = writtenBirthDate(text)
  if (date) remarks.birthDates.push(date)
  else note(reading.leftOut, 'birth date that is none')
}

/** `citizen` and `nationality` are one: both say whose passport a person may hold. */
function takeNationality(text: string, remarks: Remarks, reading: Reading): void {
  const code = countryCode(text)
  if (code) remarks.nationalities.push(code)
  else note(reading.unknown, `country "${text}"`)
}

/** A name cut off by the limit of 1,000 characters has no closing quote and is left out. */
function takeName(word: string, text: string, remarks: Remarks): void {
  const [, name = ''] = /^'(.+)'$/.exec(text) ?? []
  const kind = word === 'a.k.a.' ? 'weak' : word === 'f.k.a.' ? 'formerly' : 'alias'
  if (name !== '') remarks.names.push({ text: name, kind })
}

/** The publisher's words before a number, and what kind of number it is. The first that fits wins. */
const identifierWords: readonly (readonly [RegExp, Identifier['kind']])[] = [
  [/^Vessel Registration Identification IMO /, 'imo'],
  [/^MMSI /, 'mmsi'],
  [/^Legal Entity Number /, 'lei'],
  [/^SWIFT\/BIC /, 'swift'],
  [/^Digital Currency Address - [A-Z0-9]+ /, 'crypto'],
  [/^(?:Diplomatic |Stateless Person |British National Overseas )?Passport #? ?/, 'passport'],
  [
    /^(?:Tax ID No\.|R\.?F\.?C\.?|V\.A\.T\. Number|(?:Italian )?Fiscal Code|NIT #|RUC #|C\.U\.I\.T\.) /,
    'taxId',
  ],
  [
    /^(?:National ID No\.|Cedula No\.|C\.U\.R\.P\.|D\.N\.I\.|Personal ID Card|SSN|National Foreign ID Number) /,
    'nationalId',
  ],
  [
    /^(?:Citizen's Card Number|Kenyan ID No\.|Bosnian Personal ID No\.|N\.I\.E\.|Identification Number(?! IMO)) /,
    'nationalId',
  ],
  [/^(?:Business |Aircraft )?Registration (?:Number|ID|Document #) /, 'registration'],
  [/^(?:UK )?Company Number (?:IMO )?|^Identification Number IMO /, 'registration'],
  [
    /^(?:Commercial Registry|Enterprise|Business|Chamber of Commerce|Central Registration System|Government Gazette) Number /,
    'registration',
  ],
  [/^Unified Social Credit Code \(USCC\) |^Economic Register Number \(CBLS\) /, 'registration'],
  [
    /^(?:Trade License No\.|Folio Mercantil No\.|Matricula Mercantil No\.?|C\.R\. No\.|Istanbul Chamber of Comm\. No\.|D-U-N-S Number) /,
    'registration',
  ],
  [/^Aircraft Tail Number /, 'registration'],
  [/^Aircraft (?:Construction Number|Manufacturer's Serial Number) \([^)]*\) |^BIK \(RU\) /, 'other'],
  [
    /^(?:Driver's License No\.|Birth Certificate Number|Electoral Registry No\.|License|Trademark number) /,
    'other',
  ],
]

function takeIdentifier(part: string, remarks: Remarks): void {
  for (const [words, kind] of identifierWords) {
    const [said] = words.exec(part) ?? []
    if (said === undefined) continue
    const [, value = '', where] =
      /^(\S.*?)(?: \(([^()]+)\))?(?: (?:issued|expires) .*)?$/.exec(part.slice(said.length)) ?? []
    const country = where === undefined ? undefined : countryCode(where)
    const full = where !== undefined && !country ? `${value} (${where})` : value
    if (!/\d/.test(value) && kind !== 'swift' && kind !== 'crypto') return
    remarks.identifiers.push({ kind, value: full, ...(country ? { country } : {}), label: said.trim() })
    return
  }
}
