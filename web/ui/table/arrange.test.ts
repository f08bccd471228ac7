import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import type { Column } from './column.ts'
import { sortKey } from './sort-key.ts'
import { nextSort, tableQuery, tableSearch } from './table-search.ts'

interface Row {
  readonly name: string
  readonly orders: number | null
  readonly state: string
}
const columns: readonly Column<Row>[] = [
  { id: 'name', title: 'Name', value: ({ name }) => name, filter: 'text' },
  { id: 'orders', title: 'Orders', value: ({ orders }) => orders },
  { id: 'state', title: 'State', value: ({ state }) => state, filter: [{ value: 'open', label: 'Open' }] },
]
const row = (name: string, orders: number | null = 0, state = 'open'): Row => ({ name, orders, state })
const names = (rows: readonly Row[], search: object, language = 'sv') =>
  arrange({ rows, columns, search, language }).map(({ name }) => name)

test('names stand as the reader of the language expects them', () => {
  const rows = [
    row('Östberg'),
    row('Zetterlund'),
    row('Ångström'),
    row('andersson'),
    row('Ärla'),
    row('Élan'),
  ]
  expect(names(rows, { sort: 'name' })).toEqual([
    'andersson',
    'Élan',
    'Zetterlund',
    'Ångström',
    'Ärla',
    'Östberg',
  ])
  const norwegian = [row('Ås'), row('Øverli'), row('Ærø'), row('Zahl')]
  expect(names(norwegian, { sort: 'name' }, 'nb')).toEqual(['Zahl', 'Ærø', 'Øverli', 'Ås'])
  expect(names([row('Zahl'), row('Ås'), row('Ødegård')], { sort: 'name' }, 'en')).toEqual([
    'Ås',
    'Ødegård',
    'Zahl',
  ])
})

test('the second order comes before the tenth', () => {
  expect(names([row('SO-10'), row('SO-2')], { sort: 'name' })).toEqual(['SO-2', 'SO-10'])
})

test('what is not known stands last, whichever way one sorts', () => {
  const rows = [row('none', null), row('two', 2), row('one', 1)]
  expect(names(rows, { sort: 'orders' })).toEqual(['one', 'two', 'none'])
  expect(names(rows, { sort: '-orders' })).toEqual(['two', 'one', 'none'])
})

test('the other direction turns the order round, and keeps what is not known at the end', () => {
  const rows = [row('b', 2), row('none', null), row('a', 1), row('c', 3)]
  expect(names(rows, { sort: '-orders' })).toEqual(['c', 'b', 'a', 'none'])
})

test('a text filter takes part of a name, a choice takes the whole value, and both must hold', () => {
  const rows = [row('Nordvakt', 1, 'open'), row('Nordlys', 1, 'closed'), row('Sydvakt', 1, 'open')]
  expect(names(rows, { filter: { name: 'NORD' } })).toEqual(['Nordvakt', 'Nordlys'])
  expect(names(rows, { filter: { name: 'vakt', state: 'open' } })).toEqual(['Nordvakt', 'Sydvakt'])
  expect(names(rows, { filter: { unheardOf: 'x' } })).toHaveLength(3)
})

test('sorting loses no row, adds none, and agrees with a plain stable sort of numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (numbers) => {
      const rows = numbers.map((orders, index) => row(String(index), orders))
      const plain = rows.toSorted((a, b) => (a.orders ?? 0) - (b.orders ?? 0))
      expect(arrange({ rows, columns, search: { sort: 'orders' }, language: 'en' })).toEqual(plain)
    }),
  )
})

test('the keys order Swedish words as its collator does', () => {
  const collator = new Intl.Collator('sv', { numeric: true })
  const word = fc.string({ unit: fc.constantFrom(...'abczåäöwv'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      const keys = [sortKey(a, 'sv'), sortKey(b, 'sv')] as const
      const own = keys[0] < keys[1] ? -1 : keys[0] > keys[1] ? 1 : 0
      expect(own).toBe(Math.sign(collator.compare(a, b)))
    }),
  )
})

test('an address that somebody bent is read as far as it makes sense', () => {
  expect(tableSearch({ sort: 'due; drop', filter: 'x', columns: [1, 'name'] })).toEqual({ columns: ['name'] })
  expect(tableSearch({ sort: '-due', filter: { state: 'open', no: '', n: 3 } })).toEqual({
    sort: '-due',
    filter: { state: 'open', n: '3' },
  })
})

test('a head asks for rising, then falling, then the order things came in', () => {
  expect([{}, { sort: 'due' }, { sort: '-due' }].map((search) => nextSort(search, 'due'))).toEqual([
    'due',
    '-due',
    undefined,
  ])
  expect(String(tableQuery({ sort: '-due', filter: { state: 'open' } }))).toBe('state=open&sort=-due')
})
