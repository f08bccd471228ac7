import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Device, Settlement } from '#catalogue/model'
import { asWritten } from '#kernel'
import { sheetOf } from '../../../test/support/equivalence-catalogue.ts'
import { differencesOf, unlikeness } from './likeness.ts'
import { propose } from './propose.ts'

type Plain = Parameters<typeof sheetOf>[0]
const device = (sku: string, values: Plain): Device => ({
  ...{ sku, maker: 'alpha', sheet: sheetOf({ formFactor: 'dome', ...values }), features: [] },
})
const yes = { verdict: 'yes' as const, says: asWritten('yes') }
const standing = { supplier: yes, law: yes }
const pair = (old: Plain, candidate: Plain) => ({
  ...{ old: device('OLD', old), candidate: device('NEW', candidate), need: {}, standing },
})
const order = (old: Plain, range: Record<string, Plain>) =>
  propose({
    ...{ old: device('OLD', old), need: {}, catalogue: 'c1', wanted: Number.POSITIVE_INFINITY },
    candidates: Object.entries(range).map(([sku, values]) => ({
      ...{ device: device(sku, values), standing, family: 'alpha' },
    })),
  }).proposals.map(({ sku }) => sku)
const px = (width: number, height: number) => ({ width, height })

test('pixels that nobody asked for are no merit: the likest comes first, what has too few last', () => {
  const range = {
    ...{ A2: { resolution: px(1920, 1080) }, B8: { resolution: px(3840, 2160) } },
    ...{ C4: { resolution: px(2688, 1512) }, D5: { resolution: px(2592, 1944) }, E: {} },
  }
  expect(order({ megapixels: 4 }, range)).toEqual(['C4', 'D5', 'B8', 'A2', 'E'])
  expect(order({ megapixels: 8 }, range)[0]).toBe('B8')
})

test('what has fewer open gates comes before what is likelier but for more of them nobody knows', () => {
  const old: Plain = { ik: 'IK08', ip: ['IP66'], warranty: 3 }
  const [A, B]: [Plain, Plain] = [{ warranty: 3 }, { ip: ['IP66'] }]
  expect(unlikeness(pair(old, A))).toBeLessThan(unlikeness(pair(old, B)))
  expect(order(old, { A, B })).toEqual(['B', 'A'])
})

test('pixels without a view are no density: nobody knows, until an engineer has looked it up', () => {
  const asked = { megapixels: 4 }
  const answer = (settled: Map<string, Settlement[]>) =>
    propose({
      ...{ old: device('OLD', asked), need: {}, catalogue: 'c1', settled },
      candidates: [{ device: device('NEW', { resolution: px(2688, 1512) }), standing, family: 'alpha' }],
    }).proposals[0]?.equivalence
  const before = answer(new Map())
  expect(before?.label).toBe('unknown')
  const open = before?.because.map(({ gate }) => gate)
  expect(open).toEqual(['fieldOfView', 'density', 'water', 'temperature', 'recorder'])
  const looked = (open ?? []).map((of) => ({
    ...{ kind: 'confirmed' as const, of, by: 'anna', reason: 'same lens, seen on site' },
  }))
  expect(answer(new Map([['NEW', looked.slice(1)]]))?.label).toBe('unknown')
  expect(answer(new Map([['NEW', looked]]))?.label).toBe('equivalent')
})

test('megapixels are rounded by who advertises them: 2 MP and 1920 × 1080 are equal', () => {
  expect(unlikeness(pair({ megapixels: 2 }, { resolution: px(1920, 1080) }))).toBe(0)
  expect(unlikeness(pair({ resolution: px(1920, 1080) }, { resolution: px(2000, 1200) }))).toBeGreaterThan(0)
})

test('where both views are known, what a metre of the scene gets decides, not the pixels in all', () => {
  const old = { resolution: px(2688, 1520), hfov: { from: 103, to: 103 } }
  const wide = { resolution: px(2688, 1520), hfov: { from: 110, to: 110 } }
  const dense = { resolution: px(3840, 2160), hfov: { from: 110, to: 110 } }
  const [first] = differencesOf(pair(old, wide))
  expect(first).toMatchObject({ attribute: 'resolution', isUnknown: false })
  expect(unlikeness(pair(old, wide))).toBeGreaterThan(unlikeness(pair(old, dense)))
})

test('what a candidate does not say is as far off as can be; what the old one does not say is not asked', () => {
  expect(differencesOf(pair({ ik: 'IK10' }, {}))).toEqual([{ attribute: 'ik', counts: 1, isUnknown: true }])
  expect(differencesOf(pair({}, { ik: 'IK10', irRange: 80 }))).toEqual([])
})

test('more codes, codecs and profiles than before lie no nearer and no farther', () => {
  const old: Plain = { ip: ['IP66'], codecs: ['H.265'], onvif: ['T'] }
  const more: Plain = { ip: ['IP66', 'IP67'], codecs: ['H.265', 'AV1'], onvif: ['S', 'T', 'G'] }
  expect(unlikeness(pair(old, more))).toBe(0)
  expect(unlikeness(pair(old, { ...more, onvif: ['S'] }))).toBeGreaterThan(0)
})

test('a loss lies farther off than a gain as large; whatever is compared, the answer is from 0 to 1 and 0 for itself', () => {
  expect(unlikeness(pair({ irRange: 30 }, { irRange: 20 }))).toBeGreaterThan(
    unlikeness(pair({ irRange: 30 }, { irRange: 45 })),
  )
  const figure = fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined })
  const values = fc.record({ irRange: figure, wdr: figure, frameRate: figure, warranty: figure })
  const stated = (drawn: Record<string, number | undefined>): Plain =>
    Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined))
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [old, candidate] = [stated(a), stated(b)]
      expect(unlikeness(pair(old, old))).toBe(0)
      const apart = unlikeness(pair(old, candidate))
      expect(apart >= 0 && apart <= 1 + 1e-9).toBe(true)
    }),
  )
})
