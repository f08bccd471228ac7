import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makersOf } from './index.ts'
import type { Product, Relabel } from './model.ts'

const product = (ref: string, maker: string): Product => ({ type: 'product', ref, maker, category: 'camera' })
const relabel = (brand: string, of: string, more: Partial<Relabel> = {}): Relabel => ({
  type: 'relabel',
  product: brand,
  of,
  evidence: `${brand} is ${of}`,
  ...more,
})
const day = '2026-11-23'

test('a product that is nobody’s relabel is made by its maker', () => {
  expect(makersOf('A', { products: [product('A', 'alfa')], relabels: [] }, day)).toEqual({
    links: [{ product: 'A', maker: 'alfa', relabelOf: [], evidence: null }],
    makers: ['alfa'],
    unknown: [],
  })
})

test('a relabelled camera is also made by who makes the original, with the evidence that says so', () => {
  const products = [product('NL-D4', 'nordline'), product('LG-D4', 'longan')]
  const { makers, links } = makersOf('NL-D4', { products, relabels: [relabel('NL-D4', 'LG-D4')] }, day)
  expect(makers).toEqual(['nordline', 'longan'])
  expect(links[1]).toMatchObject({ product: 'LG-D4', evidence: 'NL-D4 is LG-D4' })
})

test('relabels of relabels are followed to the end', () => {
  const products = [product('A', 'a'), product('B', 'b'), product('C', 'c')]
  const relabels = [relabel('B', 'C'), relabel('A', 'B')]
  expect(makersOf('A', { products, relabels }, day).makers).toEqual(['a', 'b', 'c'])
})

test('an edge counts from its first day until the day before its end', () => {
  const products = [product('A', 'a'), product('B', 'b')]
  const relabels = [relabel('A', 'B', { from: '2024-01-01', to: '2026-01-01' })]
  const at = (on: string) => makersOf('A', { products, relabels }, on).makers
  expect(at('2023-12-31')).toEqual(['a'])
  expect(at('2024-01-01')).toEqual(['a', 'b'])
  expect(at('2025-12-31')).toEqual(['a', 'b'])
  expect(at('2026-01-01')).toEqual(['a'])
})

test('two products that are relabels of each other do not run for ever', () => {
  const products = [product('A', 'a'), product('B', 'b')]
  const relabels = [relabel('A', 'B'), relabel('B', 'A')]
  expect(makersOf('A', { products, relabels }, day).makers).toEqual(['a', 'b'])
})

test('an original that nobody recorded is named as unknown, not left out', () => {
  const records = { products: [product('A', 'a')], relabels: [relabel('A', 'GONE')] }
  expect(makersOf('A', records, day)).toMatchObject({ makers: ['a'], unknown: ['GONE'] })
})

/** Reference: repeat "add everything that an edge leads to" until nothing is added. */
function reachable(sku: string, edges: readonly Relabel[]): string[] {
  const found = new Set([sku])
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const { product: from, of } of edges) if (found.has(from)) found.add(of)
  }
  return [...found].sort()
}

test('whatever the edges, exactly the products that can be reached are walked, each once', () => {
  const ref = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
  fc.assert(
    fc.property(fc.array(fc.tuple(ref, ref)), ref, (pairs, start) => {
      const relabels = pairs.map(([from, of]) => relabel(from, of))
      const products = ['A', 'B', 'C', 'D', 'E', 'F'].map((each) => product(each, `maker of ${each}`))
      const walked = makersOf(start, { products, relabels }, day).links.map((link) => link.product)
      expect(walked.toSorted()).toEqual(reachable(start, relabels))
    }),
  )
})
