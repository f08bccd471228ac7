import { expect, test } from 'vitest'
import { isAgainst, wordPairs } from './word-pairs.ts'

const said = (feature: string, says: string, more = {}) => ({
  ...{ feature, says, score: 0.8, wording: { sv: says, nb: says, fi: says, en: says } },
  ...more,
})
const name = said('name', 'The name was compared.')
const slip = said('slip', 'One letter.', { query: 'Haylin', candidate: 'Hailin' })
const lacks = said('missing', 'It lacks a word.', { candidate: 'LLC' })
const country = said('country.differs', 'The countries differ.')
const place = said('place.conflict', 'The place is another.', { feeds: 'contradiction' as const })

test('words that were held against each other stand beside each other, one that is missing too', () => {
  expect(wordPairs([name, slip, lacks, country])).toEqual([
    { ours: 'Haylin', theirs: 'Hailin', says: slip.wording },
    { ours: undefined, theirs: 'LLC', says: lacks.wording },
  ])
})

test('what differs, and what feeds the number against, speaks against', () => {
  expect([name, slip, lacks, country, place].filter(isAgainst)).toEqual([country, place])
})
