import { expect, test } from 'vitest'
import { isAgainst, wordPairs } from './word-pairs.ts'

const name = { feature: 'name', says: 'The name was compared.', score: 0.8 }
const slip = { feature: 'slip', says: 'One letter.', score: 0.8, query: 'Haylin', candidate: 'Hailin' }
const lacks = { feature: 'missing', says: 'It lacks a word.', score: 0.9, candidate: 'LLC' }
const country = { feature: 'country.differs', says: 'The countries differ.', score: 0.7 }

test('words that were held against each other stand beside each other, one that is missing too', () => {
  expect(wordPairs([name, slip, lacks, country])).toEqual([
    { ours: 'Haylin', theirs: 'Hailin', says: 'One letter.' },
    { ours: undefined, theirs: 'LLC', says: 'It lacks a word.' },
  ])
})

test('what differs speaks against', () => {
  expect([name, slip, lacks, country].filter(isAgainst)).toEqual([country])
})
