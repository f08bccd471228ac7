import { expect, test } from 'vitest'
import { shows, sift } from './sift.ts'

const piece = (title: string, more: object = {}) => ({
  ...{ title, filename: 'report.pdf', provenance: { from: 'An institute', obtained: 'received' as const } },
  ...{ reliability: null, credibility: null, citedBy: [], isShaky: false },
  ...more,
})
const pieces = [
  piece('not looked at'),
  piece('a rumour', { reliability: 'D', credibility: 4, citedBy: ['F-1'] }),
  piece('a credible one', { reliability: 'C', credibility: 3, citedBy: ['F-1'] }),
  piece('a reliable one', { reliability: 'B', credibility: 2, isShaky: true }),
  piece('half judged', { reliability: 'A' }),
]
const shown = (show: string, q = '') => sift(pieces, { show, q }).map(({ title }) => title)

test('evidence is narrowed down by grade, by whether a finding cites it, and by whether its issuer stands by it', () => {
  expect(shown('uncited')).toEqual(['not looked at', 'a reliable one', 'half judged'])
  expect(shown('ungraded')).toEqual(['not looked at', 'half judged'])
  expect(shown('credible')).toEqual(['a credible one', 'a reliable one'])
  expect(shown('reliable')).toEqual(['a reliable one'])
  expect(shown('shaky')).toEqual(['a reliable one'])
})

test('words are looked for in title, file name and source, in any order', () => {
  expect(shown('', 'INSTITUTE credible')).toEqual(['a credible one'])
  expect(shown('reliable', 'rumour')).toEqual([])
  expect(shown('', ' ')).toHaveLength(pieces.length)
})

test('a kind that is not known narrows nothing', () => {
  expect(shown('whatever')).toHaveLength(pieces.length)
  expect(shows).not.toContain('whatever')
})
