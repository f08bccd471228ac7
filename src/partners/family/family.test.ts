import { expect, test } from 'vitest'
import type { Product, Relabel } from '#catalogue/model'
import type { Ownership } from '#parties/model'
import { type FamilyRecords, familyFrom } from './family.ts'

const holds = (
  owner: string,
  owned: string,
  ...[share, more = {}]: [number | null, Partial<Ownership>?]
): Ownership => ({
  ...{ type: 'ownership', owner, owned, share, kind: 'direct', source: 'company register' },
  ...more,
})
const product = (ref: string, maker: string, more: Partial<Product> = {}): Product => ({
  ...{ type: 'product', ref, maker, category: 'camera' },
  ...more,
})
const relabel = (sku: string, of: string, more: Partial<Relabel> = {}): Relabel => ({
  ...{ type: 'relabel', product: sku, of, evidence: 'type approval' },
  ...more,
})
const read = (more: Partial<FamilyRecords>): FamilyRecords => ({
  ...{
    supplier: 'longan',
    above: [],
    below: [],
    products: [],
    relabels: [],
    names: new Map(),
    isWhole: true,
  },
  ...more,
})
const day = '2026-11-23'
const covered = (more: Partial<FamilyRecords>) =>
  familyFrom(read(more), day)
    .members.filter((one) => one.covered)
    .map(({ ref }) => ref)

test('a decision covers whom the supplier holds by more than half or controls, step by step, and nobody else', () => {
  const below = [
    holds('longan', 'daughter', 80),
    holds('daughter', 'grandchild', 51),
    holds('longan', 'half', 50),
    holds('half', 'child of half', 100),
    holds('longan', 'steered', null, { kind: 'control' }),
    holds('longan', 'sold', 100, { to: '2025-01-01' }),
  ]
  expect(covered({ below })).toEqual(
    ['longan', 'daughter', 'half', 'grandchild', 'steered'].filter((one) => one !== 'half'),
  )
})

test('who owns the supplier is shown and not covered: a decision reaches down', () => {
  const family = familyFrom(read({ above: [holds('state', 'longan', 60)] }), day)
  expect(family.members.find(({ ref }) => ref === 'state')).toMatchObject({ tie: 'owner', covered: false })
  expect(family.edges).toMatchObject([{ kind: 'ownership', evidence: 'company register', share: 60 }])
})

test('a third brand of its camera is caught, and the brand of that brand, each with its evidence', () => {
  const products = [product('LG-1', 'longan'), product('NL-1', 'nordline'), product('XX-1', 'third')]
  const relabels = [relabel('NL-1', 'LG-1'), relabel('XX-1', 'NL-1', { evidence: 'the manual' })]
  const family = familyFrom(read({ products, relabels }), day)
  expect(family.products).toMatchObject([
    { sku: 'LG-1', via: 'made' },
    { sku: 'NL-1', via: 'relabelled', of: 'LG-1', evidence: 'type approval' },
    { sku: 'XX-1', via: 'relabelled', of: 'NL-1', evidence: 'the manual' },
  ])
  expect(family.edges.map(({ from, to }) => [from, to])).toEqual([
    ['longan', 'nordline'],
    ['nordline', 'third'],
  ])
})

test('a relabelling that ended catches nothing; a circle of relabels ends', () => {
  const products = [product('LG-1', 'longan'), product('NL-1', 'nordline')]
  const ended = familyFrom(read({ products, relabels: [relabel('NL-1', 'LG-1', { to: day })] }), day)
  expect(ended.products.map(({ sku }) => sku)).toEqual(['LG-1'])
  const circle = [relabel('NL-1', 'LG-1'), relabel('LG-1', 'NL-1')]
  expect(familyFrom(read({ products, relabels: circle }), day).products).toHaveLength(2)
})

test('a camera with a chip of the family is told apart, as a component', () => {
  const products = [product('AL-1', 'alfa', { socVendor: 'daughter' })]
  const family = familyFrom(read({ products, below: [holds('longan', 'daughter', 100)] }), day)
  expect(family.products).toMatchObject([{ sku: 'AL-1', via: 'component', of: 'daughter' }])
  expect(family.members.find(({ ref }) => ref === 'alfa')).toMatchObject({
    tie: 'integrator',
    covered: false,
  })
})
