import { expect, test } from 'vitest'
import { inTransaction } from '#storage'
import { testStore } from '../../test/support/store.ts'
import { isCountry } from './codes.ts'
import {
  bandOf,
  bandsOf,
  codeFacts,
  countriesMigrations,
  isExport,
  placeFacts,
  records,
  regimeKeys,
} from './index.ts'
import register from './knowledge/regimes.json' with { type: 'json' }

const today = '2026-11-23'

test('an ordinary network camera is on the list of common high priority items, a night-vision camera is not', () => {
  expect(codeFacts('8525 89 00', today)).toEqual({ chp: true, chpBelarus: true })
  expect(codeFacts('8525.89', today)).toEqual({ chp: true, chpBelarus: true })
  expect(codeFacts('8525 83 00', today)).toEqual({ chp: false, chpBelarus: false })
  expect(codeFacts('8521 90 00', today)).toEqual({ chp: false, chpBelarus: false })
})

test('a code counts from the day it entered the annex, for Belarus later than for Russia', () => {
  expect(codeFacts('85258900', '2023-12-18')).toEqual({ chp: false, chpBelarus: false })
  expect(codeFacts('85258900', '2024-03-20')).toEqual({ chp: true, chpBelarus: false })
  expect(codeFacts('85258900', '2024-07-01')).toEqual({ chp: true, chpBelarus: true })
})

test('a code of four digits, or none, tells nothing', () => {
  expect(codeFacts('8525', today)).toEqual({})
  expect(codeFacts(null, today)).toEqual({})
})

test('Norway and Japan are partner countries, Kazakhstan is not, Iceland since 25 June 2024', () => {
  expect(placeFacts('NO', null, today)).toMatchObject({
    partner12g: true,
    partner8g: true,
    inEea: true,
    inEu: false,
  })
  expect(placeFacts('JP', null, today)).toMatchObject({ partner12g: true, partner8g: true })
  expect(placeFacts('KZ', null, today)).toMatchObject({ partner12g: false, partner8g: false })
  expect(placeFacts('IS', null, '2024-06-24').partner12g).toBe(false)
  expect(placeFacts('IS', null, '2024-06-25').partner12g).toBe(true)
})

test('eleven partner countries, as the annexes say', () => {
  const countries = ['US', 'JP', 'GB', 'KR', 'AU', 'CA', 'NZ', 'NO', 'CH', 'LI', 'IS']
  expect(countries.filter((country) => placeFacts(country, null, today).partner12g)).toHaveLength(11)
  expect(countries.filter((country) => placeFacts(country, null, today).partner8g)).toHaveLength(11)
})

test('China is no embargo country in the sense of the dual-use regulation, Myanmar is', () => {
  expect(placeFacts('CN', null, today).armsEmbargo).toBe(false)
  expect(placeFacts('MM', null, today).armsEmbargo).toBe(true)
})

test('the United Kingdom left the Union on 1 February 2020 and its customs territory a year later', () => {
  expect(placeFacts('GB', null, '2020-01-31').inEu).toBe(true)
  expect(placeFacts('GB', null, '2020-02-01').inEu).toBe(false)
  expect(isExport('SE', 'GB', '2020-12-31')).toBe(false)
  expect(isExport('SE', 'GB', '2021-01-01')).toBe(true)
})

test('from Sweden to Finland is no export; from Norway to Sweden and from Sweden to Norway are', () => {
  expect(isExport('SE', 'FI', today)).toBe(false)
  expect(isExport('NO', 'SE', today)).toBe(true)
  expect(isExport('SE', 'NO', today)).toBe(true)
  expect(isExport('NO', 'NO', today)).toBe(false)
})

test('regimes stand at places that have a code, and those of the oblasts at each of them from its day', () => {
  for (const country of register.regimes.map((each) => each.country))
    expect([country, isCountry(country)]).toEqual([country, true])
  const onOblast = (area: string, day: string) => regimeKeys('UA', area, day).includes('EU-2022-263')
  expect([onOblast('UA-14', '2022-02-23'), onOblast('UA-14', '2022-02-24')]).toEqual([false, true])
  expect([onOblast('UA-65', '2022-10-06'), onOblast('UA-65', '2022-10-07')]).toEqual([false, true])
  expect([onOblast('UA-46', today), regimeKeys('UA', null, today).includes('EU-2022-263')]).toEqual([
    false,
    false,
  ])
})

test('an area may worsen the band of its country and never better it', async () => {
  const store = await testStore(countriesMigrations)
  const act = {
    at: '2026-11-23T08:00:00.000Z',
    by: 'eva',
    role: 'complianceOfficer',
    random: (n: number) => new Uint8Array(n),
  }
  const band = (area: string | null, letter: 'A' | 'C' | 'E') =>
    ({ type: 'countryBand', country: 'UA', area, band: letter }) as const
  const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
  await inTransaction(store.db, act.at, async (tx) => {
    await records.countryBand.table.putMany(tx, { ...act, random }, [
      band(null, 'C'),
      band('UA-43', 'E'),
      band('UA-46', 'A'),
    ])
    expect(await bandOf(tx, { country: 'UA' })).toBe('C')
    expect(
      await bandsOf(tx, [
        { country: 'UA', area: 'UA-43' },
        { country: 'UA', area: 'UA-46' },
        { country: 'SE' },
      ]),
    ).toEqual(['E', 'C', undefined])
  })
  await store.close()
})

test('an area of another country is refused', () => {
  const record = { type: 'countryBand', country: 'SE', area: 'UA-43', band: 'A' }
  expect(records.countryBand.problems(record)).toMatchObject([{ path: '/area' }])
})
