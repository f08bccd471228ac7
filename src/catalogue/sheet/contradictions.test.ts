import { expect, test } from 'vitest'
import { sheetOf } from '../../../test/support/equivalence-catalogue.ts'
import { contradictionsIn } from './contradictions.ts'

const paths = (values: Parameters<typeof sheetOf>[0]) =>
  contradictionsIn(sheetOf(values)).map(({ path }) => path)
const lens = { sensorWidth: 5.1, focalLength: { from: 2.8, to: 12 } }

test('values that agree, or that are alone, say nothing', () => {
  expect(paths({})).toEqual([])
  expect(paths({ resolution: { width: 2688, height: 1520 }, megapixels: 4 })).toEqual([])
  expect(paths({ ...lens, hfov: { from: 28, to: 95 } })).toEqual([])
  expect(paths({ soldUntil: '2028-01-01', supportedUntil: '2033-01-01' })).toEqual([])
})

test.each([
  ['/sheet/megapixels', { resolution: { width: 1920, height: 1080 }, megapixels: 8 }],
  ['/sheet/hfov', { ...lens, hfov: { from: 10, to: 30 } }],
  ['/sheet/temperature', { temperature: { from: 60, to: -30 } }],
  ['/sheet/supportedUntil/value', { soldUntil: '2030-01-01', supportedUntil: '2028-01-01' }],
] as const)('%s is told where values cannot both be right', (path, values) => {
  expect(paths(values)).toEqual([path])
})
