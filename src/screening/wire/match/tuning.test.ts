import { describe, expect, test } from 'vitest'
import { analyse } from '#names'
import { compareNames, nameKindOf, nearestNames, weigh } from '../../compare.ts'
import type { Identity } from '../../evidence.ts'
import { algorithms } from './algorithms.ts'
import { tuned, tuningOf, weighable } from './tuning.ts'

const day = (from: string) => ({ from, to: from })
const nothing: Identity = { birthDates: [], countries: [], nationalities: [], identifiers: [] }
const ilmar = (of: Partial<Identity>): Identity => ({ ...nothing, ...of })

function compared(own: string, theirs: string, [a, b]: [Partial<Identity>, Partial<Identity>] = [{}, {}]) {
  const kind = nameKindOf('Person') ?? 'person'
  return weigh(nearestNames([analyse(own, kind)], [analyse(theirs, kind)]), ilmar(a), ilmar(b))
}
function weighed(
  of: { readonly because: ReturnType<typeof compareNames>['because'] },
  weights: object,
  config = {},
) {
  const tuning = tuningOf(Object.fromEntries(Object.entries(weights)), config)
  return tuning.ok && tuning.value ? tuned(of.because, tuning.value) : undefined
}

const apart = compared('Ilmar Vestrov', 'Ilmar Westrov', [
  { birthDates: [day('1975-04-21')], countries: ['NO'], gender: 'male' },
  { birthDates: [day('1971-01-02')], countries: ['RU'], gender: 'female' },
])

describe('weights', () => {
  test('that say what is usual change nothing', () => {
    const usual = Object.fromEntries(Object.entries(weighable).map(([name, of]) => [name, of.usual]))
    expect(tuningOf(usual, { nm_number_mismatch: 0.3 })).toEqual({ ok: true, value: undefined })
    for (const [name, { coefficient }] of Object.entries(algorithms[0]?.features ?? {}))
      expect([name, weighable[name]?.usual ?? 0]).toEqual([name, coefficient])
  })

  test('a score made of its reasons is the score of the engine', () => {
    const pairs = [
      apart,
      compared('Ilmar Vestrov', 'Ilmar Westrov'),
      compared('Ilmar Vestrov', 'Ilmar Westrov', [
        { birthDates: [day('1975-04-21')] },
        { birthDates: [day('1975-04-21')] },
      ]),
      compared('Ilmar Vestrov', 'Ilmar Westrov', [{ countries: ['NO'] }, { countries: ['NO'] }]),
      compared('Anna Berg', 'Ilmar Vestrov', [
        { identifiers: [{ kind: 'passport', value: 'A1234567' }] },
        { identifiers: [{ kind: 'passport', value: 'A1234567' }] },
      ]),
    ]
    const asIs = { times: new Map(), added: new Map() }
    for (const one of pairs) expect(tuned(one.because, asIs)).toBeCloseTo(one.score, 3)
  })

  test('of a difference: nought takes it away, twice the weight costs twice as much', () => {
    const same = compared('Ilmar Vestrov', 'Ilmar Westrov')
    const none = { country_mismatch: 0, gender_mismatch: 0, birth_date_mismatch: 0 }
    expect(weighed(apart, none)).toBeCloseTo(same.score, 3)
    const abroad = compared('Ilmar Vestrov', 'Ilmar Vestrov', [{ countries: ['NO'] }, { countries: ['RU'] }])
    expect(weighed(abroad, { country_mismatch: -0.12 })).toBeCloseTo(abroad.score ** 2, 3)
  })

  test('of the names multiplies their score; of a shared number is its score', () => {
    expect(weighed(compared('Ilmar Vestrov', 'Ilmar Vestrov'), { name_match: 0.5 })).toBe(0.5)
    const number = { identifiers: [{ kind: 'passport', value: 'A1234567' }] }
    const shared = compared('Anna Berg', 'Ilmar Vestrov', [number, number])
    expect(weighed(shared, { identifier_match: 0.48 })).toBeCloseTo(shared.score / 2, 2)
  })

  test('of another birth year and of another day of it are told apart', () => {
    const [year, within] = [day('1971-01-02'), day('1975-01-02')].map((listed) =>
      compared('Ilmar Vestrov', 'Ilmar Vestrov', [
        { birthDates: [day('1975-04-21')] },
        { birthDates: [listed] },
      ]),
    )
    expect(year && weighed(year, { dob_year_disjoint: 0 })).toBe(1)
    expect(within && weighed(within, { dob_day_disjoint: 0 })).toBe(1)
    expect(within && weighed(within, { dob_year_disjoint: 0 })).toBe(within?.score)
  })

  test('of what is no part of a score are added to it', () => {
    const number = { identifiers: [{ kind: 'lei', value: '529900T8BM49AURSDO55' }] }
    const shared = compared('Anna Berg', 'Ilmar Vestrov', [number, number])
    expect(weighed(shared, { identifier_check: -0.5 })).toBeCloseTo(shared.score - 0.5, 3)
  })

  test('that nobody knows are refused by name', () => {
    expect(tuningOf({ toString: 1 }, {})).toMatchObject({
      refusal: {
        status: 400,
        detail: expect.stringMatching(/^Unknown weight: toString. Known are name_match, /),
      },
    })
    expect(tuningOf({}, { nm_number_mismatch: 'much' })).toMatchObject({ refusal: { status: 400 } })
  })
})

describe('settings of the names', () => {
  test('words that stand alone weigh by the side on which they stand', () => {
    const longer = compared('Ilmar Sten Vestrov', 'Ilmar Vestrov')
    expect(longer.because.map(({ feature }) => feature)).toContain('word.extra')
    expect(weighed(longer, {}, { nm_extra_query_name: 0 })).toBe(1)
    expect(weighed(longer, {}, { nm_extra_query_name: 1.6 })).toBeLessThan(longer.score)
    expect(weighed(longer, {}, { nm_extra_result_name: 0 })).toBeCloseTo(longer.score, 3)
  })

  test('numbers that differ cost as much as is said', () => {
    const two = compareNames('Company', 'Highline 2 Trading', 'Highline 3 Trading')
    expect(weighed(two, {}, { nm_number_mismatch: 0 })).toBeGreaterThan(two.score)
    expect(weighed(two, {}, { nm_number_mismatch: 0.6 })).toBeLessThan(two.score)
  })
})
