import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { duties, dutyOf } from '../knowledge/duties.ts'
import { holidays } from '../knowledge/holidays.ts'
import { dueOf, type Where } from './due.ts'
import { rolled } from './roll.ts'
import { holidaysOf } from './working-days.ts'

const due = (duty: string, start: string, where: Where) => {
  const answer = dueOf(duty, start, where)
  if (!answer.ok) throw new Error(answer.refusal.detail)
  return answer.value
}
const dueOn = (duty: string, start: string, country: string) => due(duty, start, { country }).dueOn

describe('a journalist asks the Norwegian company on 23 November 2026', () => {
  test('the answer is due three weeks later', () => {
    expect(due('NO_TA_ANSWER', '2026-11-23T09:12:00+01:00', { country: 'NO' })).toMatchObject({
      dueOn: '2026-12-14',
      dueAt: '2026-12-14T22:59:59.999Z',
      zone: 'Europe/Oslo',
      rolledFrom: null,
      actBy: null,
    })
  })

  test('an extended answer is due on a Saturday, which nothing moves: it is to be sent the day before', () => {
    const extended = due('NO_TA_ANSWER_EXT', '2026-11-23T09:12:00+01:00', { country: 'NO' })
    expect(extended).toMatchObject({ dueOn: '2027-01-23', rolledFrom: null, actBy: '2027-01-22' })
    expect(extended.explain.map(({ en }) => en)).toEqual([
      '2 months from 2026-11-23, which is not counted, end on 2027-01-23.',
      '2027-01-23 is a day off, but no rule moves the date: be done by 2027-01-22.',
      'All of 2027-01-23 is in time, by the clock of Europe/Oslo.',
    ])
  })
})

test.each([
  ['NO_TA_ANSWER', '2026-12-03', 'NO', '2026-12-24'], // Christmas Eve is no holiday in Norway
  ['NO_TA_ANSWER_EXT', '2026-12-31', 'NO', '2027-02-28'],
  ['SE_WB_ACK', '2026-12-24', 'SE', '2027-01-04'],
  ['EU_WB_ACK', '2026-12-24', 'SE', '2027-01-04'],
  ['EU_WB_ACK', '2026-12-24', 'FI', '2026-12-31'],
  ['EU_FLR_PRELIM', '2027-12-15', 'SE', '2028-01-27'],
  ['EU_FLR_PRELIM', '2027-12-15', 'FI', '2028-01-27'],
  ['EU_FLR_PRELIM', '2027-12-15', 'NO', '2028-01-26'],
  ['EU_FLR_PRELIM', '2027-12-15', 'DE', '2028-01-26'],
  ['EU_FLR_PRELIM', '2028-03-20', 'SE', '2028-05-04'],
  ['EU_FLR_PRELIM', '2028-03-20', 'FI', '2028-05-04'],
  ['EU_FLR_PRELIM', '2028-03-20', 'DE', '2028-05-04'],
  ['EU_FLR_PRELIM', '2028-03-20', 'NO', '2028-05-05'],
  ['EU_GDPR_DSAR', '2027-01-31', 'SE', '2027-03-01'],
  ['SE_WB_FEEDBACK', '2026-11-30', 'SE', '2027-03-01'],
  ['FI_WB_FEEDBACK', '2026-11-30', 'FI', '2027-02-28'],
  ['OWN_TRIAGE', '2026-12-22', 'SE', '2027-01-04'], // eves are days off for own service levels: 23, 28, 29, 30, 4
  ['OWN_TRIAGE', '2026-12-22', 'NO', '2026-12-30'], // Norway has no such eves: 23, 24, 28, 29, 30
  ['NO_TA_ACCOUNT', '2026-06-30', 'NO', '2026-06-30'],
  ['NO_TA_ACCOUNT', '2026-07-01', 'NO', '2027-06-30'],
  ['EU_CSDDD_APPLY', '2026-07-01', 'FI', '2029-07-26'],
  ['EU_DU_KEEP', '2028-02-29', 'FI', '2033-02-28'],
])('%s from %s in %s is due on %s', (...[duty, start, country, expected]) => {
  expect(dueOn(duty, start, country)).toBe(expected)
})

test('a filing with a Finnish authority that ends on Midsummer Eve runs on to Monday', () => {
  const period = { from: '2026-06-05', to: '2026-06-19' }
  expect(rolled('FI_1930', 'FI', period)).toBe('2026-06-22')
  expect(rolled('none', 'FI', period)).toBe('2026-06-19')
})

test('a court limit in Norway runs on past 17 May, a limit between private parties does not', () => {
  const period = { from: '2027-04-17', to: '2027-05-17' }
  expect(rolled('NO_DL148', 'NO', period)).toBe('2027-05-18')
  expect(rolled('NO_NONE', 'NO', period)).toBe('2027-05-17')
})

test('a period of the Union of two days or more holds two working days at least', () => {
  // 25, 26 and 27 December 2026 are closed in Sweden, the 28th is the first working day.
  expect(rolled('EU_1182', 'SE', { from: '2026-12-24', to: '2026-12-27' })).toBe('2026-12-29')
  expect(rolled('EU_1182', 'SE', { from: '2026-12-24', to: '2026-12-25' })).toBe('2026-12-28')
  expect(rolled('EU_1182', 'SE', { from: '2026-12-21', to: '2026-12-23' })).toBe('2026-12-23')
})

test('whether the regulation of the Union carries a date on in Norway is not settled: the earlier one stands', () => {
  expect(due('EU_GDPR_DSAR', '2027-01-31', { country: 'NO' })).toMatchObject({
    dueOn: '2027-02-28',
    rolledFrom: null,
    actBy: '2027-02-26',
  })
})

test('hours run in elapsed time, through the night on which the clocks change', () => {
  // Clocks go back on 25 October 2026 at 03:00: the day has 25 hours.
  const warning = due('EU_CRA_VULN_24', '2026-10-24T12:00:00+02:00', { country: 'SE' })
  expect(warning).toMatchObject({ dueAt: '2026-10-25T10:00:00.000Z', dueOn: '2026-10-25', rolledFrom: null })
  expect(warning.explain[0]?.en).toContain('2026-10-24 12:00 (Europe/Stockholm)')
})

test('a day ends by the clock of the country: Finland is an hour ahead', () => {
  const at = '2026-11-23T22:30:00Z' // the 24th in Helsinki, the 23rd in Stockholm
  expect(dueOn('EU_GDPR_DSAR', at, 'FI')).toBe('2026-12-24') // a working day by the regulation
  expect(dueOn('EU_GDPR_DSAR', at, 'SE')).toBe('2026-12-23')
})

test('the authority that asks decides whose days off count', () => {
  const answer = due('EU_FLR_PRELIM', '2027-12-15', { country: 'NO', authorityCountry: 'SE' })
  expect(answer).toMatchObject({ dueOn: '2028-01-27', zone: 'Europe/Stockholm' })
})

test('a length that the authority sets must be given, within its bounds', () => {
  expect(due('EU_FLR_INVEST', '2028-01-10', { country: 'SE', length: 30 }).dueOn).toBe('2028-02-21')
  for (const length of [undefined, 29, 61, 30.5])
    expect(dueOf('EU_FLR_INVEST', '2028-01-10', { country: 'SE', length })).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', errors: [{ path: '/length' }] },
    })
})

test('a duty that nobody knows and a country without a calendar are refused in words', () => {
  expect(dueOf('XX', '2028-01-10', { country: 'SE' })).toMatchObject({ refusal: { code: 'not_found' } })
  expect(dueOf('EU_GDPR_DSAR', '2028-01-10', { country: 'JP' })).toMatchObject({
    refusal: { detail: "There is no calendar of 'JP'; there are those of SE, NO, FI, DE, EU." },
  })
})

test('every duty says what it is in four languages, once', () => {
  expect(new Set(duties.map(({ code }) => code)).size).toBe(duties.length)
  for (const { titles } of duties) for (const text of Object.values(titles)) expect(text.trim()).not.toBe('')
  expect(dutyOf('OWN_EXCEPTION')?.titles.fi).toBe('Päätä pyydetystä poikkeuksesta')
})

const data = join(
  process.env.AKTSAM_TEST_DATA ?? join(import.meta.dirname, '../../../../shared/data'),
  'duties',
)
const read = (name: string): Record<string, string>[] | undefined => {
  try {
    return parse(readFileSync(join(data, name)), { columns: true })
  } catch {
    return undefined
  }
}
const given = read('holidays.csv')
const givenDuties = read('deadlines.csv')
const noData = 'needs data/duties; set AKTSAM_TEST_DATA'

test.skipIf(!given)(
  `every holiday of 2026 to 2028 falls where the table of the country says (${noData})`,
  () => {
    const kinds: Record<string, string> = {
      public_holiday: 'publicHoliday',
      timelimit_only: 'eve',
      half_day: 'halfDay',
    }
    for (const country of ['SE', 'NO', 'FI', 'DE'] as const)
      for (const year of [2026, 2027, 2028]) {
        const expected = (given ?? [])
          .filter((row) => row.country === country)
          .map((row) => `${row[`date_${year}`]} ${kinds[row.kind ?? '']}`)
        const ours = holidaysOf(country, year).map(({ on, kind }) => `${on} ${kind}`)
        expect(ours).toEqual(expected.sort())
      }
    expect(holidays.filter(({ country }) => country !== 'EU')).toHaveLength(given?.length ?? 0)
  },
)

test.skipIf(!givenDuties)(`every duty of the table has its length and its roll rule (${noData})`, () => {
  const unitsOf: Record<string, string> = { 'calendar days': 'calendarDays', 'working days': 'workingDays' }
  for (const row of givenDuties ?? []) {
    const ours = dutyOf(row.code ?? '')
    expect(ours, row.code).toBeDefined()
    const { length } = ours!
    if ('count' in length)
      expect(`${length.count} ${length.unit}`).toBe(`${row.length} ${unitsOf[row.unit!] ?? row.unit}`)
    // Counted without a roll, as the note of the row says.
    if (row.code !== 'DE_WB_ACK') expect(ours?.roll, row.code).toBe(row.roll_rule)
  }
})

test('holidays of one country and year are given by day', () => {
  const days = holidaysOf('NO', 2027)
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).sort())
  const together = days.filter(({ on }) => on === '2027-05-17').map(({ names }) => names.en)
  expect(together.sort()).toEqual(['Constitution Day', 'Whit Monday'])
})
