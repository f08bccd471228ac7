import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClaimedLine, type Holdings, proofOf } from './index.ts'
import type { Asset } from './model.ts'

const asset: Asset = {
  type: 'asset',
  serial: 'LG123456',
  product: 'LG-D4',
  site: 'skola',
  installedOn: '2024-05-02',
  warrantyEnd: '2027-05-02',
  contract: null,
}
const line: ClaimedLine = {
  purpose: 'rma',
  quantity: 1,
  serials: ['LG123456'],
  site: 'skola',
  products: ['LG-D4'],
}
const holdings: Holdings = {
  assets: [asset],
  sites: ['skola', 'torg'],
  serviced: new Set(),
  contracts: [],
  day: '2026-11-23',
}
const prove = (claimed: Partial<ClaimedLine>, held: Partial<Holdings> = {}) =>
  proofOf({ ...line, ...claimed }, { ...holdings, ...held })

test('a known serial of the customer in warranty proves the exchange', () => {
  expect(prove({})).toEqual({
    serials: ['LG123456'],
    asset: true,
    warranty: true,
    contract: false,
    unknownSerials: [],
  })
})

test('a device that was taken down proves nothing at a site, but may be sent back to its maker', () => {
  const replaced = { ...asset, status: 'replaced' as const }
  expect(prove({}, { assets: [replaced] }).asset).toBe(false)
  expect(prove({ purpose: 'service', serials: [] }, { assets: [replaced] }).asset).toBe(false)
  expect(prove({}, { assets: [replaced], sites: null }).asset).toBe(true)
})

test('a serial that nobody knows leaves everything unknown, and is named', () => {
  expect(prove({ serials: ['LG123456', 'UNKNOWN-1'], quantity: 2 })).toEqual({
    unknownSerials: ['UNKNOWN-1'],
  })
})

test('one device proves the service of one: forty pieces at its site, or on its serial, are proved by nobody', () => {
  const service = { purpose: 'service' }
  for (const serials of [[], ['LG123456']]) {
    expect(prove({ ...service, serials }).asset).toBe(true)
    expect(prove({ ...service, serials, quantity: 40 })).toEqual({ unknownSerials: [] })
  }
})

test('warranty holds on its last day and not the day after', () => {
  expect(prove({}, { day: '2027-05-02' }).warranty).toBe(true)
  expect(prove({}, { day: '2027-05-03' }).warranty).toBe(false)
})

test('no warranty given is a no, warranty not recorded is unknown', () => {
  const { warrantyEnd: _left, ...unrecorded } = asset
  expect(prove({}, { assets: [{ ...asset, warrantyEnd: null }] }).warranty).toBe(false)
  expect(prove({}, { assets: [unrecorded] })).not.toHaveProperty('warranty')
})

test('a running service contract proves it, named by the contract or by the asset', () => {
  expect(prove({}, { serviced: new Set(['LG123456']) }).contract).toBe(true)
  expect(prove({}, { assets: [{ ...asset, contract: 'K1' }], contracts: ['K1'] }).contract).toBe(true)
  expect(prove({}, { assets: [{ ...asset, contract: 'K1' }], contracts: [] }).contract).toBe(false)
})

test('a device at somebody else’s site proves nothing for this customer', () => {
  expect(prove({}, { sites: ['butik'] }).asset).toBe(false)
  expect(prove({}, { sites: null }).asset).toBe(true)
})

test('a swap hands over the same product, or one that it is a relabel of', () => {
  expect(prove({ products: ['AL-D4V'] }).asset).toBe(false)
  expect(prove({ products: ['NL-D4', 'LG-D4'] }).asset).toBe(true)
  expect(prove({ purpose: 'service', products: ['AL-D4V'] }).asset).toBe(true)
})

test('twelve cameras against one serial are a sale in disguise', () => {
  expect(prove({ quantity: 12 })).toEqual({ unknownSerials: [] })
  expect(prove({ quantity: 2, serials: ['LG123456', 'LG123456'] })).toEqual({ unknownSerials: [] })
})

test('a device installed later than today is not there yet', () => {
  expect(prove({}, { assets: [{ ...asset, installedOn: '2026-12-01' }] }).asset).toBe(false)
})

test('without serials the site speaks for spare parts and service, never for a swap', () => {
  expect(prove({ purpose: 'sparePart', serials: [] })).toMatchObject({
    asset: true,
    warranty: true,
    contract: false,
  })
  expect(prove({ purpose: 'sparePart', serials: [], site: 'torg' })).toMatchObject({ asset: false })
  expect(prove({ purpose: 'rma', serials: [] })).toEqual({ unknownSerials: [] })
  expect(prove({ purpose: 'service', serials: [], site: null })).toEqual({ unknownSerials: [] })
})

test('one serial more never turns a no into a yes', () => {
  const serial = fc.constantFrom('a', 'b', 'c', 'unknown')
  const register = ['a', 'b', 'c'].map(
    (each, i): Asset => ({
      ...asset,
      serial: each,
      warrantyEnd: i === 1 ? '2020-01-01' : '2030-01-01',
      site: i === 2 ? 'butik' : 'skola',
    }),
  )
  fc.assert(
    fc.property(fc.array(serial, { minLength: 1, maxLength: 4 }), serial, (serials, more) => {
      const before = prove({ purpose: 'service', serials }, { assets: register })
      const after = prove({ purpose: 'service', serials: [...serials, more] }, { assets: register })
      for (const name of ['asset', 'warranty', 'contract'] as const)
        if (after[name] === true) expect(before[name]).toBe(true)
    }),
  )
})
