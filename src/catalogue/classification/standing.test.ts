import { expect, test } from 'vitest'
import { productFacts } from '../known.ts'
import type { Product } from '../model.ts'
import type { Classification } from './model.ts'
import { classifiedOn, lastOf, standingOn } from './standing.ts'

const day = '2026-11-23'
const thermal: Product = {
  ...{
    type: 'product',
    ref: 'T',
    maker: 'alfa',
    category: 'thermal',
    cn: '8525 89 00',
    annexI: [],
    eccn: null,
  },
  variants: [
    { ref: 'T-30', thermalHz: 30 },
    { ref: 'T-8', thermalHz: 8.3 },
  ],
}
const said = (ref: string, more: Partial<Classification> = {}): Classification => ({
  ...{ type: 'classification', ref, product: 'T', variant: null, regime: 'annexI', codes: ['6A003.b.4.b'] },
  ...{ reason: 'uncooled array above 9 Hz', by: 'oskar', at: '2026-01-01T08:00:00.000Z' },
  ...{ validUntil: '2027-01-01', evidence: null },
  ...more,
})
const at = (variant: string | null = null) => ({ variant, day })

test('a product that nobody classified has the codes of its own record', () => {
  expect(classifiedOn(thermal, [], at())).toMatchObject({ cn: '8525 89 00', annexI: [], eccn: null })
})

test('a classification takes the place of what the record says, and a later one that of an earlier', () => {
  const both = [said('K-2', { codes: [], at: '2026-02-01T08:00:00.000Z' }), said('K-1')]
  expect(classifiedOn(thermal, [said('K-1')], at()).annexI).toEqual(['6A003.b.4.b'])
  expect(classifiedOn(thermal, both, at()).annexI).toEqual([])
  expect(standingOn(said('K-1'), lastOf(both), day)).toBe('superseded')
})

test('what has ended is unknown, not what stood before it', () => {
  const ended = [
    said('K-1', { validUntil: '2026-11-22' }),
    said('K-2', { regime: 'cn', codes: ['9006'], validUntil: day }),
  ]
  const facts = productFacts(classifiedOn(thermal, ended, at()), true)
  expect(facts).not.toHaveProperty('annexI')
  expect(facts.cn).toBe('9006')
})

test('variants of one product are classified apart: 30 Hz is listed, 8.3 Hz is not', () => {
  const both = [said('K-1', { variant: 'T-30' }), said('K-2', { variant: 'T-8', codes: [] })]
  const facts = (variant: string | null) => productFacts(classifiedOn(thermal, both, at(variant)), true)
  expect(facts('T-30')).toMatchObject({ annexI: ['6A003.b.4.b'], thermalHz: 30 })
  expect(facts('T-8')).toMatchObject({ annexI: [], thermalHz: 8.3 })
  expect(facts(null).annexI).toEqual(['6A003.b.4.b'])
})

test('where variants differ in a code and nobody says which it is, the code is unknown', () => {
  const both = [
    said('K-1', { variant: 'T-30', regime: 'eccn', codes: ['6A003.b.4.b'] }),
    said('K-2', { variant: 'T-8', regime: 'eccn', codes: ['6A993.a'] }),
  ]
  expect(classifiedOn(thermal, both, at())).not.toHaveProperty('eccn')
  expect(classifiedOn(thermal, both, at('T-8')).eccn).toBe('6A993.a')
  expect(classifiedOn(thermal, both, at('T-60'))).not.toHaveProperty('eccn')
})

test('it is told sixty days before a classification ends', () => {
  const until = (validUntil: string) => standingOn(said('K-1', { validUntil }), [said('K-1')], day)
  expect([until('2027-01-23'), until('2027-01-22'), until('2026-11-22')]).toEqual([
    ...['inForce', 'endsSoon', 'expired'],
  ])
})
