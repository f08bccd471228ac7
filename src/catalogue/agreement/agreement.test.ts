import { expect, test } from 'vitest'
import { agreementOf } from './agreement.ts'
import { recommendedIn } from './recommended.ts'
import { reportOf } from './report.ts'
import { rowsIn } from './rows.ts'
import { headings, sheetsOf } from './sheets.ts'

const origin = { source: 'invented', on: '2026-02-17' }
const range = sheetsOf(
  rowsIn(
    {
      products: {
        a: {
          modelKey: 'D20-V',
          productType: 'camera',
          cameraType: 'fixed-dome',
          resolutionPixels: '1920x1080',
        },
        b: {
          modelKey: 'D40-V',
          productType: 'camera',
          cameraType: 'fixed-dome',
          resolutionPixels: '2688x1512',
        },
        c: {
          modelKey: 'D41-V',
          productType: 'camera',
          cameraType: 'fixed-dome',
          resolutionPixels: '2688x1512',
        },
        d: {
          modelKey: 'D42-V',
          productType: 'camera',
          cameraType: 'fixed-dome',
          resolutionPixels: '2688x1512',
        },
        e: {
          modelKey: 'D43-V',
          productType: 'camera',
          cameraType: 'fixed-dome',
          resolutionPixels: '2688x1512',
        },
        f: { modelKey: 'D80-V', productType: 'camera', cameraType: 'fixed-dome', maxResolution: '8 MP' },
        g: { modelKey: 'B40-LE', productType: 'camera', cameraType: 'fixed-bullet', maxResolution: '4 MP' },
        h: { modelKey: 'D81', productType: 'camera', cameraType: 'fixed-dome', maxResolution: '0 MP' },
        i: { modelKey: 'P60-E', productType: 'camera', cameraType: 'panoramic', sensor: '1/1.8"' },
      },
    },
    headings.product,
  ),
  origin,
)
const facts = sheetsOf(
  [{ model: 'DH-XS-40(W)', brand: 'Longan', form_factor: 'dome', ik_rating: 'IK10' }],
  origin,
)
const row = (...[model, type, resolution, replacement]: [string, string, string, string]) => ({
  ...{ competitor_manufacturer: 'Longan', competitor_model: model, competitor_type: type },
  ...{ competitor_resolution: resolution, axis_replacement: replacement },
})
const rows = [
  row('XS-80', 'Dome', '8MP/4K', 'D80'),
  row('XS-40', 'Dome', '4MP', 'D40-V'),
  row('XS-41', 'Dome', '4MP', 'D20-V'),
  row('XS-42', 'Turret', '4MP', 'D40-V'),
  row('XS-43', 'Dome', '4MP', 'D81'),
  row('XS-44', 'Fisheye', '4MP', 'P60-E'),
  row('XS-45', 'Dome', '4MP', 'D99-V'),
  row('XS-46', 'Compact', '', 'D40-V'),
  { legacy_model: 'D39-V', replacement_model: 'D40-V' },
]
const ask = (more: Partial<Parameters<typeof recommendedIn>[0]> = {}) => {
  const read = recommendedIn({ rows, origin, facts: [], ...more })
  const agreement = agreementOf({ ...read, catalogue: range.devices, version: 'v1' })
  return { read, agreement, report: reportOf(agreement) }
}
const of = (model: string, more: Parameters<typeof ask>[0] = {}) =>
  ask(more).agreement.compared.find(({ old }) => old.sku === model)

test('the recommended product stands first where it is the likest; a series names its variant', () => {
  expect(of('XS-80')).toMatchObject({
    ...{ outcome: 'placed', product: 'D80-V', cause: null },
    place: { best: 1, worst: 1 },
  })
})

test('equals are told as equals: the best and the worst place are both said', () => {
  expect(of('XS-40')).toMatchObject({
    place: { best: 1, worst: 4 },
    cause: { kind: 'equals', by: null, old: '4 MP', recommended: '2688x1512' },
  })
})

test('a list price orders equals, the cheapest first, and nothing else', () => {
  const prices = new Map([
    ...['D20-V', 'D80-V'].map((sku) => [sku, 1] as const),
    ['D40-V', 300],
    ['D42-V', 200],
  ])
  const agreement = agreementOf({ ...ask().read, catalogue: range.devices, version: 'v1', prices })
  const place = (model: string) => agreement.compared.find(({ old }) => old.sku === model)?.place
  expect(place('XS-40')).toMatchObject({ best: 1, worst: 4, byPrice: 2 })
  expect(place('XS-41')).toMatchObject({ best: 6, worst: 6, byPrice: 6 })
})

test('a difference is told with both values, and what stands in the third place instead', () => {
  expect(of('XS-41')).toMatchObject({
    place: { best: 6, worst: 6 },
    cause: { kind: 'difference', by: 'resolution', old: '4 MP', recommended: '1920x1080' },
  })
})

test('a turret is no dome, unless the customer takes a dome in its place', () => {
  expect(of('XS-42')).toMatchObject({
    ...{ outcome: 'refused', place: null },
    cause: { kind: 'difference', by: 'form', old: 'turret', recommended: 'dome' },
  })
  const alternatives = new Map([['turret', 'dome']])
  expect(of('XS-42', { alternatives })).toMatchObject({ outcome: 'placed', place: { best: 1, worst: 4 } })
})

test('what is missed for want of a value is told apart from what is missed by its value', () => {
  expect(of('XS-43')?.cause).toMatchObject({ kind: 'unknown', by: 'resolution', recommended: '?' })
  expect(of('XS-44')).toMatchObject({ place: { best: 1, worst: 1, label: 'unknown' }, cause: null })
})

test('what a dealer states of the same device is joined, and then asked for', () => {
  const joined = ask({ facts: facts.devices })
  expect(joined.read.met).toBe(1)
  const [, known] = joined.agreement.compared
  expect(known?.old.sheet).toMatchObject({ ik: { value: 'IK10' }, megapixels: { value: 4 } })
  // No dome of the range states its impact code: all are in doubt alike.
  expect(known?.place).toMatchObject({ label: 'unknown' })
})

test('the report counts each device once; what is not known or not in the range is apart', () => {
  const { report, read } = ask()
  expect(read.ownSuccessors).toBe(1)
  expect(Object.fromEntries(read.unread)).toEqual({ formFactor: ['Compact'] })
  expect(report.all).toEqual({
    ...{ models: 8, noFacts: 1, notInCatalogue: 1, compared: 6 },
    ...{ firstThree: { sure: 2, byPrice: 2, luck: 3 }, firstTen: { sure: 5, byPrice: 5, luck: 5 } },
    ...{ below: 0, refused: 1 },
  })
  expect(report.misses).toHaveLength(4)
  expect(report.missed).toEqual({ unknownData: 2, difference: 2 })
  expect(report.labels).toEqual({ unknown: 5 })
  expect(report.causes.reduce((sum, { models }) => sum + models, 0)).toBe(4)
})

test('the order of rows and of the range decides nothing', () => {
  const turned = agreementOf({
    ...recommendedIn({ rows, origin, facts: [] }),
    catalogue: range.devices.toReversed(),
    version: 'v1',
  })
  expect(turned.compared).toEqual(ask().agreement.compared)
})
