import { expect, test } from 'vitest'
import { queryOfParty } from './party-query.ts'

test('a party is looked for by every name on record: its own, the one in its own script, its aliases', () => {
  const party = {
    ...{ type: 'organisation' as const, ref: 'vostok', name: 'Vostok Optika' },
    ...{ nativeName: 'Восток Оптика', aliases: ['VO Trading'] },
  }
  expect(queryOfParty(party).name).toEqual(['Vostok Optika', 'Восток Оптика', 'VO Trading'])
})
