import { expect, test } from 'vitest'
import { definitionOf } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { factsOf } from './facts-of.ts'
import { drawDown, licencesFor } from './licence-facts.ts'

const line = (more: Partial<LineFile> = {}): LineFile => ({
  number: 1,
  line: { sku: 'LG-D4', quantity: 2, purpose: 'newSale', use: { text: 'skalskydd', functions: [] } },
  quantity: 2,
  item: {
    sku: 'LG-D4',
    category: 'camera',
    annexI: [],
    features: [],
    isBiometric: false,
    isThermal: false,
    cn: '8525 89 00',
    eccn: null,
  },
  makers: ['longan'],
  relabel: null,
  codes: { chp: true, chpBelarus: true },
  supplier: { state: 'phasingOut', decision: 'D-1' },
  decisions: { covering: ['D-1'], newCustomersOnly: [] },
  honoured: [],
  exceptions: [],
  proof: { asset: true },
  spare: { ceiling: null, used: 0, over: 0, others: [], together: 0 },
  saleState: null,
  askedBefore: { orders: [], daysAgo: null },
  site: { ref: 'skola', country: 'SE', area: null, type: 'school' },
  textMatches: [],
  balance: { made: false, dpia: false },
  statement: false,
  licences: [],
  redFlags: { unanswered: [], raised: [] },
  ...more,
})
const dossier = (more: Partial<Dossier> = {}): Dossier => ({
  order: { ref: 'SO-1', legalEntity: 'se', buyer: 'kommun', endUser: 'kommun', lines: [line().line] },
  at: '2026-11-23T08:00:00.000Z',
  seller: { ref: 'se', country: 'SE', inEu: true },
  parties: {
    kommun: { country: 'SE', screening: 'clear', listedOn: [] },
    longan: { country: 'CN', screening: 'clear', listedOn: ['usEntityList'] },
  },
  destination: { country: 'SE', area: null, inEu: true, band: 'A' },
  isExport: false,
  agreement: { clauses: [], riskArt12gb: false },
  existingCustomer: true,
  lists: { versions: {}, stale: [], absent: [] },
  outage: false,
  lines: [line()],
  ...more,
})

test('every fact is a word of the vocabulary', () => {
  const stranger = Object.keys(factsOf(dossier(), line({ makers: ['nordline', 'longan'] }))).filter(
    (name) => !definitionOf(name),
  )
  expect(stranger).toEqual([])
})

test('buyer and end user have facts of their own, and the maker stands there like a party', () => {
  expect(factsOf(dossier(), line())).toMatchObject({
    'buyer.country': 'SE',
    'endUser.ref': 'kommun',
    'supplier.ref': 'longan',
    'supplier.country': 'CN',
    'consignee.ref': null,
    'item.makersListedOn': ['usEntityList'],
  })
})

test('behind a brand, the maker whose screening weighs most speaks for all', () => {
  const parties = { a: { screening: 'clear' }, b: { screening: 'confirmed' }, c: { screening: 'clear' } }
  expect(factsOf(dossier({ parties }), line({ makers: ['a', 'b', 'c'] }))['maker.ref']).toBe('b')
  expect(factsOf(dossier({ parties }), line({ makers: ['b', 'a', 'c'] }))['maker.ref']).toBe('c')
})

test('an end user that is not named is unknown; in a stock order there is none yet', () => {
  const unnamed = { ...dossier().order, endUser: null }
  const standard = factsOf(dossier({ order: unnamed }), line())
  expect(standard).not.toHaveProperty(['endUser.ref'])
  expect(standard).not.toHaveProperty(['order.endUser'])
  expect(factsOf(dossier({ order: { ...unnamed, orderType: 'stock' } }), line())['endUser.ref']).toBeNull()
})

test('what is not known is absent, what is known to be none is null', () => {
  const facts = factsOf(dossier(), line({ supplier: { decision: null }, proof: {} }))
  for (const name of ['supplier.state', 'proof.asset', 'line.serials', 'use.realTime', 'line.price'])
    expect(facts).not.toHaveProperty([name])
  expect(facts).toMatchObject({ 'supplier.decision': null, 'item.eccn': null, 'order.contract': null })
})

test('a use that says nothing is not declared', () => {
  const declared = (use: object | null) =>
    factsOf(dossier(), line({ line: { ...line().line, use } }))['use.declared']
  expect(declared({ text: ' ', functions: [] })).toBeUndefined()
  expect(declared(null)).toBeUndefined()
  expect(declared({ text: 'skalskydd' })).toBe(true)
})

test('a ceiling is spoken of for spare parts only', () => {
  const spare = { ceiling: 2, used: 1, over: 39, others: ['SO-7'], together: 41 }
  expect(factsOf(dossier(), line({ spare }))).toMatchObject({ 'spare.over': 0, 'spare.others': [] })
  expect(factsOf(dossier(), line({ spare, line: { ...line().line, purpose: 'sparePart' } }))).toMatchObject({
    'spare.ceiling': 2,
    'spare.used': 1,
    'spare.over': 39,
    'spare.others': ['SO-7'],
    'spare.together': 41,
  })
})

const licence = (ref: string, validTo: string, more: object = {}) => ({
  type: 'licence' as const,
  ref,
  authority: 'ISP',
  products: ['T30'],
  quantity: 4,
  validTo,
  ...more,
})
const question = { day: '2026-11-23', sku: 'T30', endUser: 'hotell', country: 'KZ' }

test('a licence counts until its last day, for whom and where it names', () => {
  const all = [
    licence('late', '2027-06-30'),
    licence('soon', '2026-11-23'),
    licence('over', '2026-11-22'),
    licence('other', '2027-01-01', { endUser: 'somebody' }),
    licence('there', '2027-01-01', { countries: ['VN'] }),
  ]
  expect(licencesFor(all, question).map(({ ref }) => ref)).toEqual(['soon', 'late'])
})

test('a shipment takes from the licence that ends first, and never more than is left', () => {
  const drawn = drawDown([licence('soon', '2026-12-01', { used: 3 }), licence('late', '2027-06-30')], 3)
  expect(drawn.map(({ licence: { ref }, pieces }) => [ref, pieces])).toEqual([
    ['soon', 1],
    ['late', 2],
  ])
})

test('two lines with the same product do not spend the same piece of a licence', () => {
  const file = (number: number) => line({ number, quantity: 3, licences: [licence('one', '2027-06-30')] })
  const both = dossier({ lines: [file(1), file(2)] })
  expect([file(1), file(2)].map((each) => factsOf(both, each)['licence.remaining'])).toEqual([4, 1])
})

test('a licence of one country frees no exporter in another', () => {
  const file = line({ licences: [licence('one', '2027-06-30')] })
  const seller = (country: string) =>
    factsOf(dossier({ seller: { ref: 'x', country, inEu: country !== 'NO' } }), file)
  expect(seller('SE')).toMatchObject({ 'licence.covers': true, 'licence.remaining': 4 })
  for (const country of ['NO', 'FI'])
    expect(seller(country)).toMatchObject({ 'licence.covers': false, 'licence.remaining': 0 })
})

test('one unit is swapped once, not on every line that names it', () => {
  const swap = { ...line().line, purpose: 'rma' as const, quantity: 1, serials: ['LG123456'] }
  const proof = { serials: ['LG123456'], asset: true, warranty: true, contract: false }
  const files = [1, 2].map((number) => line({ number, line: swap, quantity: 1, proof }))
  const [first, second] = files.map((file) => factsOf(dossier({ lines: files }), file))
  expect(first).toMatchObject({ 'proof.asset': true, 'proof.warranty': true })
  expect(second).not.toHaveProperty(['proof.warranty'])
})

test('an area that nobody gave is unknown; null says that there is none to give', () => {
  const to = (shipTo: object) =>
    factsOf(dossier({ order: { ...dossier().order, shipTo: { country: 'UA', ...shipTo } } }), line())
  expect(to({})).not.toHaveProperty(['shipTo.area'])
  expect(to({ area: null })['shipTo.area']).toBeNull()
  expect(to({ area: 'UA-43' })['shipTo.area']).toBe('UA-43')
})
