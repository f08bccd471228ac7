import { isLuhn, isModulo11, modulo97, weighedSum } from '#kernel'
import { normaliseIdentifier } from '../evidence.ts'

/** What kind of number it is: those with check digits, and those that a list names by their kind alone. */
export type Scheme =
  | ('imo' | 'lei' | 'inn' | 'ogrn' | 'seOrgNo' | 'noOrgNo' | 'fiBusinessId')
  | ('mmsi' | 'swift' | 'passport' | 'nationalId')

/** `fits`: the check digits, or the length where there are none, are as they must be; undefined where nobody can tell. */
export interface ReadNumber {
  /** Capitals and digits, as it is compared; '' where it is too short to prove anything. */
  readonly plain: string
  readonly scheme: Scheme | undefined
  readonly fits: boolean | undefined
  /** Somebody says what it is; otherwise its check digits do. */
  readonly isNamed: boolean
}

interface Rule {
  readonly scheme: Scheme
  readonly form: RegExp
  /** Absent where the scheme has no check digit. */
  readonly fits?: (plain: string) => boolean
  /** So many digits agree by chance so seldom that a number is recognised by them, unnamed. */
  readonly isSelfEvident?: boolean
  /** As it is written where it can hardly be anything else; otherwise it has to be called a register's or a tax number. */
  readonly written?: RegExp
}

/** Schemes with their forms and check digits. */
const rules: readonly Rule[] = [
  // ISO 17442: eighteen letters or digits, two check digits.
  {
    ...{ scheme: 'lei', form: /^[0-9A-Z]{18}\d{2}$/, isSelfEvident: true },
    fits: (plain) => modulo97(plain) === 1,
  },
  // IMO resolution A.1117(30): weights 7 to 2, the last digit of the sum.
  { scheme: 'imo', form: /^\d{7}$/, fits: (plain) => endsIn(plain, weighedSum(plain, [7, 6, 5, 4, 3, 2])) },
  // Order of the Russian tax service MMV-7-6/435@ of 29.06.2012: ten digits for firms, twelve for people.
  { scheme: 'inn', form: /^(\d{10}|\d{12})$/, fits: isInn, isSelfEvident: true },
  // Order of the Russian ministry of finance 165n of 30.10.2017: modulo 11, of entrepreneurs modulo 13.
  { scheme: 'ogrn', form: /^(\d{13}|\d{15})$/, fits: isOgrn, isSelfEvident: true },
  // SFS 1974:174: Luhn; the third digit is 2 or more.
  {
    ...{ scheme: 'seOrgNo', form: /^(16)?\d{2}[2-9]\d{7}$/, isSelfEvident: true },
    fits: (plain) => isLuhn(plain.slice(-10)),
  },
  // Register of legal entities of Norway: modulo 11; begins with 8 or 9. As a VAT number NO before it, MVA after it.
  {
    ...{ scheme: 'noOrgNo', form: /^(NO)?[89]\d{8}(MVA)?$/ },
    written: /^\s*NO\W*[89]|MVA\s*$|^\s*[89]\d\d[ \u00a0]\d{3}[ \u00a0]\d{3}\s*$/i,
    fits: (plain) => isModulo11(plain.replaceAll(/\D/g, ''), [3, 2, 7, 6, 5, 4, 3, 2]),
  },
  // Business information system of Finland: modulo 11, the check digit after a dash. As a VAT number FI before it.
  {
    ...{ scheme: 'fiBusinessId', form: /^(FI)?\d{8}$/ },
    written: /^\s*FI\W*\d|^\s*\d{7}-\d\s*$/i,
    fits: (plain) => isModulo11(plain.replaceAll(/\D/g, ''), [7, 9, 10, 5, 8, 4, 2]),
  },
  // ITU-R M.585: nine digits; a ship's begin with 2 to 7.
  { scheme: 'mmsi', form: /^[2-7]\d{8}$/ },
]

const endsIn = (plain: string, check: number) => check % 10 === Number(plain.at(-1))

function isInn(plain: string): boolean {
  const last = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
  const check = (weights: readonly number[]) => (weighedSum(plain, weights) % 11) % 10
  if (plain.length === 10) return check(last.slice(2)) === Number(plain[9])
  return check(last.slice(1)) === Number(plain[10]) && check(last) === Number(plain[11])
}

function isOgrn(plain: string): boolean {
  return endsIn(plain, Number(plain.slice(0, -1)) % (plain.length === 13 ? 11 : 13))
}

const named = /^\s*(IMO|MMSI|LEI|INN|OGRN)\b/iu
const kinds: Readonly<Record<string, Scheme>> = {
  ...{ imo: 'imo', mmsi: 'mmsi', lei: 'lei', inn: 'inn', ogrn: 'ogrn' },
  ...{ swift: 'swift', passport: 'passport', nationalId: 'nationalId' },
}

const ofRegisters = new Set(['registration', 'taxId'])

const isShown = ({ isSelfEvident, written }: Rule, kind: string, value: string) =>
  isSelfEvident || (written !== undefined && (ofRegisters.has(kind) || written.test(value)))

/** What a number says it is, or what its check digits show it to be. */
export function readNumber({ kind, value }: { readonly kind: string; readonly value: string }): ReadNumber {
  const plain = normaliseIdentifier(value)
  const said = kinds[named.exec(value)?.[1]?.toLowerCase() ?? kind]
  if (said === undefined) {
    const shown = rules.find(
      (rule) => isShown(rule, kind, value) && rule.form.test(plain) && rule.fits?.(plain),
    )
    return { plain, scheme: shown?.scheme, fits: shown && true, isNamed: false }
  }
  const rule = rules.find(({ scheme }) => scheme === said)
  if (!rule) return { plain, scheme: said, fits: undefined, isNamed: true }
  const isOfForm = rule.form.test(plain)
  return { plain, scheme: said, fits: isOfForm ? rule.fits?.(plain) : false, isNamed: true }
}
