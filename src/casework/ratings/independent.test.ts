import { expect, test } from 'vitest'
import { areIndependent, type Origin } from './independent.ts'

let count = 0
const piece = (from: string, more: Partial<Origin> = {}): Origin => {
  const n = String(++count)
  return {
    ...{ id: `evd_${n}`, from, url: null, sha256: n, party: null, warnings: [], restsOn: [] },
    ...more,
  }
}

test('two sources of different names speak independently', () => {
  expect(areIndependent(piece('Rights Watch'), piece('Dagsposten'))).toBe(true)
})

test.each([
  ['one name in two spellings', piece('Dagsposten AB'), piece('DAGSPOSTEN')],
  ['one name with a slip', piece('Institute for Camera Studies'), piece('Institute of Camera Studies')],
  ['the same file twice', piece('Rights Watch', { sha256: 'a' }), piece('Dagsposten', { sha256: 'a' })],
  [
    'two pages of one site',
    piece('Rights Watch', { url: 'https://www.rights.example/a' }),
    piece('Our reporter', { url: 'https://rights.example/b' }),
  ],
  [
    'what came with one warning',
    piece('Rights Watch', { warnings: ['W-2026-1'] }),
    piece('Dagsposten', { warnings: ['W-2026-1'] }),
  ],
  [
    'what one outside party handed in',
    piece('The auditor', { party: 'longan' }),
    piece('A law firm', { party: 'longan' }),
  ],
])('%s is one source, not two', (_, one, other) => {
  expect(areIndependent(one, other)).toBe(false)
  expect(areIndependent(other, one)).toBe(false)
})

test('who repeats another, or the same third, adds nothing of their own', () => {
  const report = piece('Rights Watch')
  const article = piece('Dagsposten', { restsOn: [report.id] })
  const column = piece('Aftenbladet', { restsOn: ['evd_elsewhere', report.id] })
  expect(areIndependent(report, article)).toBe(false)
  expect(areIndependent(article, column)).toBe(false)
  expect(areIndependent(article, piece('Aftenbladet'))).toBe(true)
})

test.each([
  '',
  ' – ',
  'Unknown',
  'okänd källa',
  'publicForm',
  'Anonymous',
])('whoever it is that stands as "%s", nobody is known to be independent of them', (from) => {
  expect(areIndependent(piece(from), piece('Dagsposten'))).toBe(false)
  expect(areIndependent(piece('Dagsposten'), piece(from))).toBe(false)
})
