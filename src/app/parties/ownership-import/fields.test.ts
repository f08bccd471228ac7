import { expect, test } from 'vitest'
import { holdingFields } from './fields.ts'
import { guessHoldingMapping } from './mapping.ts'

const read = (field: string, cell: string) => holdingFields.find((one) => one.field === field)?.read(cell)
const share = (cell: string) => {
  const found = read('share', cell)
  return found && 'value' in found ? found.value : 'not understood'
}

test('a share is read as people write it', () => {
  for (const cell of ['33.5', '33,5 %', '33,5\u00a0%', ' 33.50% '])
    expect(share(cell)).toEqual({ share: 33.5 })
  expect(share('?')).toEqual({ share: null })
  expect(share('25-50')).toEqual({ share: null, range: { least: 25, most: 50 } })
  expect(share('25 % – 50 %')).toEqual({ share: null, range: { least: 25, most: 50 } })
  expect(share('>50')).toEqual({ share: null, range: { least: 50, most: 100, over: true } })
  expect(share('≥ 25 %')).toEqual({ share: null, range: { least: 25, most: 100 } })
  expect(share('<10')).toEqual({ share: null, range: { least: 0, most: 10, under: true } })
  expect(share('<= 10')).toEqual({ share: null, range: { least: 0, most: 10 } })
})

test('what is no share is not guessed', () => {
  for (const cell of ['half', '101', '-5', '50-25', '>', '5 0 0', '1e2', '25-', 'NaN'])
    expect(share(cell)).toBe('not understood')
})

test('kinds are known in four languages', () => {
  for (const [cell, kind] of [
    ['Aktier', 'direct'],
    ['eierskap', 'direct'],
    ['äänet', 'voting'],
    ['Board', 'board'],
    ['määräysvalta', 'control'],
  ] as const)
    expect(read('kind', cell)).toEqual({ value: kind })
  expect(read('kind', 'friendship')).toMatchObject({ expected: { en: expect.stringContaining('voting') } })
})

test('columns are known by their headings', () => {
  expect(guessHoldingMapping(['Ägare', 'Dotterbolag', 'Andel (%)', 'Från', 'Källa', 'Färg'])).toEqual([
    ...['owner', 'owned', 'share', 'from', 'source', null],
  ])
  expect(guessHoldingMapping(['Omistaja', 'Omistettu', 'Vähintään', 'Enintään'])).toEqual([
    'owner',
    'owned',
    'least',
    'most',
  ])
})
