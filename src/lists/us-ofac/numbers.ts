import { countryCode } from '../country-code.ts'
import type { Identifier } from '../model.ts'

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

/**
 * The number that a part of the remarks gives: `Passport BE5978421 (Pakistan) issued 14 Nov 2007`. Undefined where it
 * gives none. The XML layouts part words, number and country; put together again they read the same.
 */
export function identifierIn(part: string): Identifier | undefined {
  for (const [words, kind] of identifierWords) {
    const [said] = words.exec(part) ?? []
    if (said === undefined) continue
    const [, value = '', where] =
      /^(\S.*?)(?: \(([^()]+)\))?(?: (?:issued|expires) .*)?$/.exec(part.slice(said.length)) ?? []
    const country = where === undefined ? undefined : countryCode(where)
    const full = where !== undefined && !country ? `${value} (${where})` : value
    if (!/\d/.test(value) && kind !== 'swift' && kind !== 'crypto') return undefined
    return { kind, value: full, ...(country ? { country } : {}), label: said.trim() }
  }
  return undefined
}
