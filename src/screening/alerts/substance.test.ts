import { expect, test } from 'vitest'
import type { Organisation } from '#parties/model'
import { changesOf, substanceOfEntry, substanceOfParty } from './substance.ts'

const party: Organisation = {
  ...{ type: 'organisation', ref: 'handel', name: 'Highline Security Systems', country: 'SE' },
  addresses: [{ street: 'Storgatan 1', city: 'Malmö', country: 'SE' }],
  sector: 'installer',
}
const entry = {
  ...{
    entry: 'EU.2',
    schema: 'Organization' as const,
    names: [{ full: 'Highline', kind: 'primary' as const }],
  },
  ...{ birthDates: [], birthPlaces: [], nationalities: [], countries: [], titles: [], positions: [] },
  ...{ addresses: [], identifiers: [], programmes: ['HR'], measures: [] },
}
const bound = (one: Organisation = party, other: Parameters<typeof substanceOfEntry>[0] = entry) => ({
  party: substanceOfParty(one),
  entry: substanceOfEntry(other),
})
const changed = (...sides: Parameters<typeof bound>) =>
  changesOf(bound(), bound(...sides)).map(({ side, field }) => `${side} ${field}`)

test('another address, name, number or country is a change of substance (R6)', () => {
  expect(changed({ ...party, addresses: [{ street: 'Storgatan 2', city: 'Malmö' }] })).toEqual([
    'party addresses',
  ])
  expect(changed({ ...party, aliases: ['HSS'] })).toEqual(['party names'])
  expect(changed({ ...party, country: 'NO' })).toEqual(['party countries'])
  expect(changed({ ...party, identifiers: [{ kind: 'orgNo', value: '556012-5790' }] })).toEqual([
    'party identifiers',
  ])
})

test('another sector, a contact, capitals and marks change nothing of substance', () => {
  expect(changed({ ...party, sector: 'Installer of locks', contacts: [{ name: 'Eva' }] })).toEqual([])
  expect(changed({ ...party, name: 'HIGHLINE Security-Systems' })).toEqual([])
})

test('an entry that gets a new programme or alias has changed; a remark or a title has not', () => {
  expect(changed(party, { ...entry, programmes: ['HR', 'UKR'] })).toEqual(['entry programmes'])
  expect(
    changed(party, { ...entry, remarks: 'See also …', titles: ['Ltd'], listedOn: '2026-01-01' }),
  ).toEqual([])
})

test('it is told what stood there and what stands there', () => {
  expect(changesOf(bound(), bound({ ...party, country: 'NO' }))).toEqual([
    { side: 'party', field: 'countries', before: ['SE'], after: ['NO'] },
  ])
})

test('who is known to be good is asked about again when they are somebody else, not when they have moved', () => {
  const moved = bound({ ...party, country: 'NO', addresses: [] })
  expect(changesOf(bound(), moved, true)).toEqual([])
  expect(changesOf(bound(), bound({ ...party, name: 'Lowline' }), true)).toMatchObject([{ field: 'names' }])
})

test('a side that nobody could read has not changed', () => {
  expect(changesOf({ ...bound(), entry: null }, bound())).toEqual([])
})
