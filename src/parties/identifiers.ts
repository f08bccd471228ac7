import { isLuhn, isModulo11, modulo97, type Wording } from '#kernel'
import { numberFaults, registerDigit, registerForm, vatForm } from './knowledge/refusal-words.ts'
import type { Identifier } from './model.ts'

/** The words under which numbers of companies are recorded; others are kept as they are and never judged. */
export const companyNumbers = ['orgNo', 'regNo', 'lei', 'vat'] as const

/** A number as it is compared: capitals and digits, without blanks, dots and dashes. `SE 556000-0000` → `SE5560000000`. */
export function plainNumber(value: string): string {
  return value.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
}

/**
 * What is wrong with a number, as the end of a sentence, or nothing. Judged are those whose check digits are public:
 * LEI (ISO 17442, modulo 97), organisation numbers of Sweden (Luhn), Norway and Finland (modulo 11), and the form of
 * VAT numbers in the EU and Norway. A number of any other kind or country is taken as it is.
 */
export function identifierProblem({ kind, value, country }: Identifier, home?: string): Wording | undefined {
  const number = plainNumber(value)
  if (kind === 'lei') return leiProblem(number)
  if (kind === 'vat') return vatProblem(number)
  if (kind === 'orgNo' || kind === 'regNo') return registerProblem(number, country ?? home)
  return undefined
}

function leiProblem(number: string): Wording | undefined {
  if (!/^[0-9A-Z]{18}\d{2}$/.test(number)) return numberFaults.leiForm
  return modulo97(number) === 1 ? undefined : numberFaults.leiDigits
}

/** Forms by country prefix, Council Directive 2006/112/EC Art. 215 and the members' own rules; `NO` with or without MVA. */
const vatForms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[0-9A-Z]\d{7}[0-9A-Z]$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[0-9A-Z]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[0-9A-Z]{12}$/,
  NO: /^\d{9}(MVA)?$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12})$/,
}

function vatProblem(number: string): Wording | undefined {
  const prefix = number.slice(0, 2)
  if (!/^[A-Z]{2}/.test(number)) return numberFaults.vatPrefix
  const form = vatForms[prefix]
  if (!form || form.test(number.slice(2))) return undefined
  return vatForm(prefix)
}

function registerProblem(number: string, country: string | undefined): Wording | undefined {
  if (country === 'SE') return swedish(number)
  if (country === 'NO')
    return weighed(number, { country: 'NO', length: 9, weights: [3, 2, 7, 6, 5, 4, 3, 2] })
  if (country === 'FI') return weighed(number, { country: 'FI', length: 8, weights: [7, 9, 10, 5, 8, 4, 2] })
  return undefined
}

/** Ten digits, Luhn; with the century before it twelve. */
function swedish(number: string): Wording | undefined {
  if (!/^(16|18|19|20)?\d{10}$/.test(number)) return registerForm('SE', 10)
  return isLuhn(number.slice(-10)) ? undefined : registerDigit('SE')
}

interface Weighed {
  readonly country: string
  readonly length: number
  readonly weights: readonly number[]
}

/** Norway and Finland alike. */
function weighed(number: string, { country, length, weights }: Weighed): Wording | undefined {
  if (!/^\d+$/.test(number) || number.length !== length) return registerForm(country, length)
  return isModulo11(number, weights) ? undefined : registerDigit(country)
}
