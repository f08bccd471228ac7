import { expect, test } from 'vitest'
import type { ListStatus, ListSupply } from '#lists/model'
import { arrangeLists } from './arrange-lists.ts'
import { bearingOf } from './bearing.ts'
import { listsSearch } from './search.ts'
import { type KnownList, troubleOf } from './trouble.ts'

const says = { sv: 'a', nb: 'a', fi: 'a', en: 'a' }
const status = (name: string, more: Partial<ListStatus> = {}): ListStatus => ({
  ...{ name, title: name, publisher: 'somebody', url: 'https://list.example', schedule: 'daily' },
  ...{ files: 'list.xml', jurisdiction: name.slice(0, 2).toUpperCase() },
  means: { effect: 'freeze', act: 'an act', says },
  ...{ version: '2026-11-01#abcd', entries: 5, persons: 5, organisations: 0, vessels: 0, aircraft: 0 },
  ...{ aliases: 4, doubts: [], publishedOn: null, importedAt: null, checkedAt: null },
  ...{ ageHours: 12, isStale: false, alarm: null, state: 'active' },
  ...more,
})
const signal = { effect: 'signal', act: 'an act', says } as const
const supply = (list: string, more: Partial<ListSupply>): ListSupply => ({
  ...{ list, title: list, publisher: 'somebody', isFetched: true, on: true, cron: '0 */6 * * *' },
  ...{ atMostEveryHours: 4, ageLimitHours: null, files: [], secrets: [], nextAt: null },
  ...{ failures: 0, lastLook: null, revision: 1 },
  ...more,
})
const lists: readonly KnownList[] = [
  { status: status('eu-fsf', { entries: 9, ageHours: 30, isStale: true }) },
  { status: status('us-889', { means: signal, ageHours: 2 }) },
  { status: status('un-sc', { entries: 10, ageHours: 40 }) },
  { status: status('us-ofac-sdn', { title: 'SDN', version: null, ageHours: null }) },
  { status: status('uk-sl'), supply: supply('uk-sl', { failures: 2 }) },
]
const here = { countries: ['NO'], language: 'en' }
const shown = (search: object) =>
  arrangeLists(lists, listsSearch({ ...search }), here).map(
    ({ status: { name }, group }) => `${group} ${name}`,
  )

test('lists stand by what they are to us: our law, the law of others, signs', () => {
  expect(shown({})).toEqual([
    'law eu-fsf',
    'law un-sc',
    'otherLaw us-ofac-sdn',
    'otherLaw uk-sl',
    'signal us-889',
  ])
})

test('a list of freezes is law where a company of ours is, or has a twin there', () => {
  expect(bearingOf(status('uk-sl'), ['SE', 'GB'])).toBe('law')
  expect(bearingOf(status('eu-fsf'), ['NO'])).toBe('law')
  expect(bearingOf(status('eu-fsf'), ['GB'])).toBe('otherLaw')
  expect(bearingOf(status('ch-seco'), ['CH'])).toBe('law')
  expect(bearingOf(status('un-sc'), ['JP'])).toBe('law')
  expect(bearingOf(status('own-rivals'), ['SE'])).toBe('own')
  expect(bearingOf(status('eu-fsf'), [])).toBe('law')
})

test('what wants a look comes first where one asks for it, and alone where one asks for that', () => {
  expect(shown({ sort: 'trouble' }).slice(0, 3)).toEqual([
    'wantsLook eu-fsf',
    'wantsLook uk-sl',
    'inOrder us-889',
  ])
  expect(shown({ show: 'trouble' })).toEqual(['law eu-fsf', 'otherLaw uk-sl'])
})

test('within what they are to us, lists stand by age, name or size', () => {
  expect(shown({ sort: 'age' }).slice(0, 2)).toEqual(['law un-sc', 'law eu-fsf'])
  expect(shown({ sort: 'entries' }).slice(0, 2)).toEqual(['law un-sc', 'law eu-fsf'])
  expect(shown({ sort: 'name', means: 'otherLaw' })).toEqual(['otherLaw us-ofac-sdn', 'otherLaw uk-sl'])
})

test('lists are found by words, by whether they are held, and by whether they keep themselves current', () => {
  expect(shown({ find: 'sdn us' })).toEqual(['otherLaw us-ofac-sdn'])
  expect(shown({ show: 'absent' })).toEqual(['otherLaw us-ofac-sdn'])
  expect(shown({ show: 'on' })).toEqual(['otherLaw uk-sl'])
  expect(shown({ find: 889 })).toEqual(['signal us-889'])
  expect(listsSearch({ show: 'nonsense', sort: 7, list: 'eu-fsf' })).toEqual({ list: 'eu-fsf' })
})

test('the gravest trouble is told', () => {
  const lastLook = null
  expect(troubleOf({ status: status('a'), supply: supply('a', { lastLook }) })).toBeUndefined()
  expect(troubleOf({ status: status('a', { isStale: true }), supply: supply('a', { failures: 1 }) })).toBe(
    'stale',
  )
})
