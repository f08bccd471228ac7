import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { analyse } from '#names'
import { buildSnapshotBytes } from '../build.ts'
import { compare, type Profile } from '../compare.ts'
import { saidOf } from '../hits/said.ts'
import type { ScreeningQuery } from '../model.ts'
import { queryOfParty } from '../party-query.ts'
import { screen } from '../screen.ts'
import { openSnapshotBytes } from '../snapshot.ts'
import { readAddress } from './addresses.ts'
import { settlesOf } from './settles.ts'

const bare = { birthDates: [], countries: [], nationalities: [], identifiers: [] }
const firm = (...addresses: string[]): Profile => ({
  names: [analyse('Vestrovius Trading', 'organisation')],
  ...bare,
  addresses: addresses.map(readAddress),
})
/** What is said of one address against another; '' where nothing is. */
function seen(own: string, listed: string): string {
  const { because } = compare(firm(own), firm(listed))
  return because.find(({ feature }) => feature.startsWith('address.'))?.feature ?? ''
}

describe('one house in one town is the same address', () => {
  const house = '5 Lenina St., Moscow 115054, Russia'
  test.each([
    'ул. Ленина, 5, Москва',
    'Ulitsa Lenina d. 5, of. 12, Moskva 115054',
    'LENINA UL., 5A; 115054',
    '5, Lenina street, MOSCOW',
  ])('%s', (written) => {
    expect(seen(written, house)).toBe('address.same')
    expect(seen(house, written)).toBe('address.same')
  })
  test.each([
    ['Storgatan 12, 111 22 Stockholm', 'Storgatan 12, 11122, STOCKHOLM, Sverige'],
    ['PO BOX 16765, DUBAI, UAE', 'P.O. Box 16765, Dubai'],
    ['Τσιμισκή 5, Θεσσαλονίκη', '5 Tsimiski Str., Thessaloniki, Greece'],
    ['20-24 Branford Place, Newark, 07102', 'Branford Place 24, Newark'],
  ])('%s and %s', (own, listed) => {
    expect(seen(own, listed)).toBe('address.same')
  })
})

describe('what is not the same house', () => {
  test.each([
    ['another street with the number', 'Lenina St. 5, Moscow', 'Mira St. 5, Moscow'],
    ['another house in the street', 'Lenina St. 5, Moscow', 'Lenina St. 7, Moscow'],
    ['the number of an office', 'Lenina St. 12, Moscow', 'Lenina St. 5, office 12, Moscow'],
    ['one post code alone', '0151 Oslo', 'Storgata 4, 0151 Oslo'],
  ])('%s says the town at most', (_, own, listed) => {
    expect(seen(own, listed)).toBe('address.place')
  })
  test.each([
    ['the street of another town', 'Lenina St. 5, Perm', 'Lenina St. 5, Omsk'],
    ['another town', 'Lenina St. 5, Perm', 'Mira 7, Omsk'],
    ['the country alone', 'Mira 7, Omsk, Russia', 'Lenina 5, Perm, Russia'],
    ['the country of many words', 'Iran (Islamic Republic of)', 'Tehran, IRAN (ISLAMIC REPUBLIC OF)'],
    ['a text of marks', '- , ;; 12', '- , ;; 12'],
    ['a text that is no address', 'x'.repeat(10_000), 'x'.repeat(10_000)],
  ])('%s says nothing', (_, own, listed) => {
    expect(seen(own, listed)).toBe('')
  })
})

test('what is said of an address is said in four languages, as the party has it', () => {
  const found = compare(firm('5 Lenina St., Perm'), firm('Perm, ul. Lenina 5'))
  const said = saidOf(found).find(({ feature }) => feature === 'address.same')
  expect(said?.feeds).toBe('evidence')
  expect(said?.wording).toEqual({
    en: 'The address is the same: 5 Lenina St., Perm.',
    sv: 'Adressen är densamma: 5 Lenina St., Perm.',
    nb: 'Adressen er den samme: 5 Lenina St., Perm.',
    fi: 'Osoite on sama: 5 Lenina St., Perm.',
  })
  const town = saidOf(compare(firm('7 Mira, Perm'), firm('Perm, ul. Lenina 5')))
  expect(town.find(({ feature }) => feature === 'address.place')?.wording.fi).toBe(
    'Yksi osoite on samalla paikkakunnalla: perm.',
  )
})

test('an address of the party is asked for where the list names a house, and where it could still settle anything', () => {
  const asks = (own: Profile, listed: Profile) =>
    settlesOf(own, { ...listed, schema: 'Organization' }).map(({ code }) => code)
  expect(asks(firm(), firm('Lenina St. 5, Perm'))).toContain('address.missing')
  expect(asks(firm('Perm'), firm('Lenina St. 5, Perm'))).toContain('address.missing')
  expect(asks(firm('Mira St. 7, Perm'), firm('Lenina St. 5, Perm'))).not.toContain('address.missing')
  expect(asks(firm(), firm('Perm'))).not.toContain('address.missing')
})

const streets = ['Lenina St. 5', 'ул. Мира, 7', 'Storgatan 12', 'P.O. Box 16765', '']
const towns = ['Moscow', 'Москва 115054', '111 22 Stockholm', 'Dubai', 'Perm', '']
const address = fc
  .tuple(fc.constantFrom(...streets), fc.constantFrom(...towns))
  .map((parts) => parts.filter((part) => part !== '').join(', '))
const addresses = fc.array(fc.oneof(address, fc.string()), { maxLength: 4 })

test('an address more never lowers the evidence, and changes neither score, similarity nor contradiction', () => {
  fc.assert(
    fc.property(addresses, addresses, address, (own, listed, more) => {
      const before = compare(firm(...own), firm(...listed))
      for (const after of [
        compare(firm(...own, more), firm(...listed)),
        compare(firm(...own), firm(...listed, more)),
      ]) {
        expect(after.evidence).toBeGreaterThanOrEqual(before.evidence)
        const { score, similarity, contradiction } = before
        expect(after).toMatchObject({ score, similarity, contradiction })
      }
    }),
  )
})

test('the order of addresses never matters, nor their case and blanks', () => {
  fc.assert(
    fc.property(addresses, fc.array(address, { maxLength: 4 }), (own, listed) => {
      const found = compare(firm(...own), firm(...listed))
      expect(compare(firm(...own.toReversed()), firm(...listed.toReversed()))).toEqual(found)
      expect(compare(firm(...own), firm(...listed.map((one) => ` ${one.toUpperCase()}  `)))).toEqual(found)
    }),
  )
})

const entry = (id: string, ...listed: string[]): ListEntry => ({
  ...{ entry: id, schema: 'Organization', names: [{ full: 'Vestrovius Trading', kind: 'primary' as const }] },
  ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
  ...{ addresses: listed.map((text) => ({ text })), identifiers: [], programmes: [], measures: [] },
  origin: { file: 'f', line: 1 },
})

test('an index keeps addresses as numbers, and says of each entry what comparing the two says, whatever their order', async () => {
  const entries = [
    entry('none'),
    entry('town', 'Perm', 'Mira 7, Omsk'),
    entry('house', 'Russia', 'ул. Ленина 5, Пермь'),
  ]
  const named = { type: 'organisation', ref: 'p', name: 'Vestrovius Trading', schema: 'Company' } as const
  const addresses = [{ street: 'Lenina St. 5', postalCode: '614000', city: 'Perm', country: 'RU' }]
  const query: ScreeningQuery = queryOfParty({ ...named, addresses })
  for (const ordered of [entries, entries.toReversed()]) {
    const bytes = await buildSnapshotBytes([{ name: 'test', version: '1', entries: ordered }])
    expect(new TextDecoder().decode(bytes)).not.toMatch(/Перм|Mira/)
    const answer = screen(openSnapshotBytes(bytes), query)
    if (answer.status === 'refused') throw new Error(answer.reason.en)
    const said = Object.fromEntries(
      answer.matches.map(({ entry: id, because }) => [
        id,
        because.filter(({ feature }) => feature.startsWith('address.')).map(({ says }) => says),
      ]),
    )
    expect(said).toEqual({
      none: [],
      town: ['An address is in the same place: perm.'],
      house: ['The address is the same: Lenina St. 5, 614000, Perm.'],
    })
    expect(new Set(answer.matches.map(({ score }) => score)).size).toBe(1)
  }
})
