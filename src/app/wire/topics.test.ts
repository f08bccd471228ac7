import { expect, test } from 'vitest'
import { topicsOn } from './topics.ts'

test('other programs are told what a list means, and none is told a counter-measure or a watchlist for a sanction', () => {
  expect(topicsOn('eu-fsf', ['HR'])).toEqual(['sanction'])
  expect(topicsOn('us-csl', ['EL'])).toEqual(['export.control'])
  expect(topicsOn('wb-debarred', [])).toEqual(['debarment'])
  expect(topicsOn('no-nbim', ['Exclusion'])).toEqual(['invest.ban'])
  expect(topicsOn('cn-mofcom', [])).toEqual(['sanction.counter'])
  expect(topicsOn('own-watch', [])).toEqual(['poi'])
})
