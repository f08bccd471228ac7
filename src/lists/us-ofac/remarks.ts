import { writtenBirthDate } from '../birth-date.ts'
import { countryCode } from '../country-code.ts'
import { note, type Reading } from '../list.ts'
import type { BirthDate, Identifier, ListedName } from '../model.ts'
import { identifierIn } from './numbers.ts'

/** What the remarks of an SDN row say in fixed words; all else stays prose. */
export interface Remarks {
  readonly birthDates: BirthDate[]
  readonly birthPlaces: string[]
  readonly nationalities: string[]
  readonly identifiers: Identifier[]
  /** Directives that the entry is subject to. */
  readonly measures: string[]
  /** Days of listing, where the remarks name them: of CMIC and of directives. */
  readonly listedOn: string[]
  /** Weak aliases stand here and not in ALT.CSV: `a.k.a. 'EL SENOR'`. */
  readonly names: { readonly text: string; readonly kind: ListedName['kind'] }[]
  gender?: 'male' | 'female'
}

/**
 * Reads remarks as OFAC writes them: parts separated by `; `, a full stop at the end, `alt. ` before a repetition.
 * `DOB 25 Mar 1977; POB Wuhan City, Hubei, China; nationality China; Gender Male; Passport E123 (China); a.k.a. 'X'.`
 */
export function readRemarks(text: string, reading: Reading): Remarks {
  const remarks = noRemarks()
  for (const part of text.replace(/\.\s*$/, '').split(/;\s*/))
    readPart(part.replace(/^alt\. /, ''), remarks, reading)
  return remarks
}

/** Remarks that say nothing yet. */
export function noRemarks(): Remarks {
  return {
    ...{ birthDates: [], birthPlaces: [], nationalities: [], identifiers: [] },
    ...{ measures: [], listedOn: [], names: [] },
  }
}

/** Takes one part of the remarks over into what is known; prose is passed by. */
export function readPart(part: string, remarks: Remarks, reading: Reading): void {
  const [, word = '', rest = ''] =
    /^(DOB|POB|nationality|citizen|Gender|[afn]\.k\.a\.) (.+)$/.exec(part) ?? []
  if (word === '') takeOther(part, remarks)
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
  const kind = word === 'f.k.a.' ? 'formerly' : 'weak'
  if (name !== '') remarks.names.push({ text: name, kind })
}

function takeOther(part: string, remarks: Remarks): void {
  const number = identifierIn(part)
  if (number) remarks.identifiers.push(number)
  const measure = measureIn(part)
  if (measure) remarks.measures.push(measure)
  const [, day = ''] = /^Listing Date \([^)]*\):? (\d{2} [A-Z][a-z]{2} \d{4})$/.exec(part) ?? []
  const listed = writtenBirthDate(day)
  if (listed) remarks.listedOn.push(listed.from)
}

/** `Executive Order 13662 Directive Determination - Subject to Directive 1`: which dealings are shut out. */
function measureIn(part: string): string | undefined {
  const [, order, directive] =
    /^Executive Order (\d{5}) Directive (?:Determination|Information):? (?:- )?(?:Subject to )?Directive (\d\w?)\b/.exec(
      part,
    ) ?? []
  const [, listed, under] = /^Listing Date \(EO (\d{5}) Directive (\d\w?)\)/.exec(part) ?? []
  const number = order ?? listed
  return number === undefined ? undefined : `Executive Order ${number}, Directive ${directive ?? under}`
}
