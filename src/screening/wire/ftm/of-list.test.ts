import { expect, test } from 'vitest'
import type { ListEntry } from '#lists/model'
import { entitiesOf, entityIdOf } from './of-list.ts'
import { indexedAs } from './to-index.ts'

const entry: ListEntry = {
  entry: 'FX/7 å',
  schema: 'Person',
  names: [
    { full: 'Ilmar VESTROV', kind: 'primary', parts: { given: 'Ilmar', family: 'VESTROV' } },
    { full: 'Илмар Вестров', kind: 'alias' },
    { full: 'The Old One', kind: 'weak' },
    { full: 'Ilmar Bresk', kind: 'formerly' },
  ],
  birthDates: [
    { from: '1975-04-21', to: '1975-04-21', text: '21 April 1975' },
    { from: '1974-01-01', to: '1974-12-31', text: '1974' },
    { from: '1973-05-01', to: '1973-05-31', text: 'May 1973' },
  ],
  birthPlaces: ['Vestby'],
  nationalities: ['RU'],
  countries: ['CY'],
  gender: 'male',
  titles: ['Dr.'],
  positions: ['Director'],
  addresses: [{ text: 'Storgatan 1', country: 'CY' }],
  identifiers: [
    { kind: 'passport', value: 'RX4471129' },
    { kind: 'crypto', value: 'bc1qexampleexample', label: 'XBT' },
    { kind: 'imo', value: '9074729' },
  ],
  programmes: ['FX-1'],
  measures: ['Asset freeze'],
  listedOn: '2023-02-01',
  remarks: 'Fictional.',
  origin: { file: 'x.xml', line: 3 },
}
const of = {
  ...{ list: 'eu-fsf', title: 'T', publisher: 'P', url: 'https://example.org', topics: ['sanction'] },
  ...{ firstSeen: '2024-01-01T00:00:00', lastChange: '2025-01-01T00:00:00', lastSeen: '2026-01-01T00:00:00' },
}

test('an entry is a thing, its listing, and the wallets it holds', () => {
  const [thing, listing, wallet, ...more] = entitiesOf(entry, of)
  expect(more).toEqual([])
  expect(thing).toMatchObject({
    ...{ id: 'eu_fsf-FX_2f_7_20__e5_', caption: 'Ilmar VESTROV', schema: 'Person', datasets: ['eu_fsf'] },
    referents: ['eu-fsf:FX/7 å'],
    properties: {
      name: ['Ilmar VESTROV'],
      ...{ alias: ['Илмар Вестров'], weakAlias: ['The Old One'], previousName: ['Ilmar Bresk'] },
      ...{ firstName: ['Ilmar'], lastName: ['VESTROV'], birthDate: ['1975-04-21', '1974', '1973-05'] },
      ...{ nationality: ['ru'], country: ['cy'], gender: ['male'], passportNumber: ['RX4471129'] },
      ...{ topics: ['sanction'], registrationNumber: ['9074729'] },
    },
    ...{
      first_seen: '2024-01-01T00:00:00',
      last_change: '2025-01-01T00:00:00',
      last_seen: '2026-01-01T00:00:00',
    },
  })
  expect(listing).toMatchObject({
    schema: 'Sanction',
    properties: { entity: [thing?.id], listingDate: ['2023-02-01'] },
  })
  expect(wallet).toMatchObject({ schema: 'CryptoWallet', properties: { holder: [thing?.id] } })
})

test('ids are the same for ever, and of two entries never the same', () => {
  expect(entityIdOf('un-sc', 'QDi.203')).toBe('un_sc-QDi.203')
  expect(entityIdOf('un-sc', 'a_b')).not.toBe(entityIdOf('un-sc', 'a b'))
})

test('a legal entity of a file is looked for as a person and as a company; an edge is not', () => {
  const head = {
    caption: 'x',
    datasets: ['d'],
    referents: [],
    first_seen: null,
    last_seen: null,
    last_change: null,
  }
  const legal = { ...head, id: 'a', schema: 'LegalEntity', properties: { name: ['Marsch Tavell'] } }
  expect(indexedAs(legal, 1).map(({ schema }) => schema)).toEqual(['Person', 'Organization'])
  expect(indexedAs({ ...head, id: 'o', schema: 'Ownership', properties: { owner: ['a'] } }, 1)).toEqual([])
})
