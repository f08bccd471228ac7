import { isLuhn, isModulo11 } from '#kernel'
import type { Addressed } from './measures/addresses.ts'

/** What stands beside the name: birth date, country, gender, numbers. Costs as for names; below 0 confirms. */
export interface Evidence {
  readonly feature: string
  readonly cost: number
  readonly says: string
  /** How strongly it speaks for or against, 0 to 1; left out: as strongly as it can. The cost does not follow it. */
  readonly strength?: number
}
export interface DayRange {
  readonly from: string
  readonly to: string
}
export interface Identity {
  readonly schema?: string | undefined
  readonly birthDates: readonly DayRange[]
  readonly countries: readonly string[]
  readonly nationalities: readonly string[]
  readonly gender?: string | undefined
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
  readonly addresses?: readonly Addressed[] | undefined
}

/** Contradictions together never cost more: an exact name alone must stay above the threshold (1.8). */
export const mostContradiction = 1.6

/** The most that evidence can take off a name's cost, given what the query states. */
export function mostConfirmed(query: Identity): number {
  const birth = query.birthDates.length > 0 ? 0.4 : 0
  return birth + (query.countries.length + query.nationalities.length > 0 ? 0.1 : 0)
}

export function evidenceFor(query: Identity, candidate: Identity): Evidence[] {
  return [
    birthEvidence(query.birthDates, candidate.birthDates),
    countryEvidence(query, candidate),
    genderEvidence(query.gender, candidate.gender),
  ].flatMap((evidence) => evidence ?? [])
}

const yearOf = (day: string) => Number(day.slice(0, 4))
const isDay = ({ from, to }: DayRange) => from === to

function birthEvidence(query: readonly DayRange[], candidate: readonly DayRange[]): Evidence | undefined {
  if (query.length === 0 || candidate.length === 0) return undefined
  const pairs = query.flatMap((a) => candidate.map((b) => ({ a, b })))
  const asked = query.map(textOf).join(', ')
  const listed = candidate.map(textOf).join(', ')
  if (pairs.some(({ a, b }) => isDay(a) && isDay(b) && a.from === b.from))
    return { feature: 'birthDate.same', cost: -0.4, says: `The birth date is the same: ${asked}.` }
  if (pairs.some(({ a, b }) => a.from <= b.to && b.from <= a.to))
    return {
      feature: 'birthDate.overlaps',
      cost: -0.2,
      says: `The birth dates fit: ${asked}; listed ${listed}.`,
    }
  const gap = Math.min(...pairs.map(({ a, b }) => yearGap(a, b)))
  const cost = gap <= 1 ? 0.2 : gap <= 3 ? 0.5 : gap <= 10 ? 1 : 1.4
  return {
    feature: 'birthDate.differs',
    cost,
    says: `The birth date is another: ${asked}; listed ${listed}.`,
    strength: strengthOfGap(gap),
  }
}

/** A quarter for a day of the same year, more for each year between: a slip of the pen reaches no ten years. */
const strengthOfGap = (years: number) => 1 - 0.75 * 0.85 ** years

const textOf = (range: DayRange) =>
  isDay(range)
    ? range.from
    : yearOf(range.from) === yearOf(range.to)
      ? range.from.slice(0, 4)
      : `${range.from.slice(0, 4)}–${range.to.slice(0, 4)}`

function yearGap(a: DayRange, b: DayRange): number {
  return Math.max(0, yearOf(b.from) - yearOf(a.to), yearOf(a.from) - yearOf(b.to))
}

function countryEvidence(query: Identity, candidate: Identity): Evidence | undefined {
  const asked = [...query.nationalities, ...query.countries]
  const listed = [...candidate.nationalities, ...candidate.countries]
  if (asked.length === 0 || listed.length === 0) return undefined
  const shared = asked.filter((country) => listed.includes(country))
  if (shared.length > 0)
    return { feature: 'country.same', cost: -0.1, says: `A country is the same: ${shared.join(', ')}.` }
  const says = `The countries differ: ${asked.join(', ')}; listed ${[...new Set(listed)].join(', ')}.`
  return { feature: 'country.differs', cost: 0.3, says }
}

function genderEvidence(query: string | undefined, candidate: string | undefined): Evidence | undefined {
  if (!query || !candidate || query === candidate) return undefined
  return { feature: 'gender.differs', cost: 1, says: `The gender differs: ${query}; listed ${candidate}.` }
}

/**
 * A number of a register in the dress of a VAT number (Directive 2006/112/EC, Art. 215; in Norway MVA behind it). Only
 * where its check digit says so: other countries have numbers as long.
 */
const asVat: readonly { readonly form: RegExp; readonly fits: (digits: string) => boolean }[] = [
  {
    form: /^(?=NO|.*MVA$)(?:NO)?(\d{9})(?:MVA)?$/,
    fits: (digits) => isModulo11(digits, [3, 2, 7, 6, 5, 4, 3, 2]),
  },
  { form: /^FI(\d{8})$/, fits: (digits) => isModulo11(digits, [7, 9, 10, 5, 8, 4, 2]) },
  { form: /^SE(\d{10})01$/, fits: isLuhn },
]

function undressed(plain: string): string {
  for (const { form, fits } of asVat) {
    const digits = form.exec(plain)?.[1]
    if (digits !== undefined && fits(digits)) return digits
  }
  return plain
}

/** Letters and digits alone, upper case, not as a VAT number; too short a number proves nothing and gives ''. */
export function normaliseIdentifier(value: string): string {
  const plain = undressed(
    value
      .normalize('NFKC')
      .toUpperCase()
      .replace(/^(IMO|MMSI|LEI|INN|OGRN|SWIFT|BIC)[\s:#.-]*/, '')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  return plain.length >= 5 && /\d|^[A-Z]{8,11}$/.test(plain) ? plain : ''
}

/** The number that both bear, if any. */
export function sharedIdentifier(query: Identity, candidate: Identity): string | undefined {
  const listed = new Set(candidate.identifiers.map(({ value }) => normaliseIdentifier(value)))
  return query.identifiers
    .map(({ value }) => normaliseIdentifier(value))
    .find((value) => value !== '' && listed.has(value))
}
