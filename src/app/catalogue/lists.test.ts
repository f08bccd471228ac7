import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { bringIn } from '../demo/records.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  await bringIn(app.services, 'sheets.yml', new Date(app.services.now()))
  const asset = { type: 'asset', serial: 'LG5-OLD', product: 'LG-D4', site: 'stortorget', status: 'replaced' }
  const cam = {
    type: 'asset',
    serial: 'AL-1',
    product: 'AL-D4V',
    site: 'stortorget',
    warrantyEnd: null,
    recorder: 'REC-1',
  }
  await app.send('POST', '/api/records', { payload: [asset, cam] })
})
afterAll(() => app.close())

const get = async (url: string) => (await app.send('GET', url)).body
const refs = (body: { items: { ref: string }[] }) => body.items.map(({ ref }) => ref)

test('products are listed with what has to be known and is not, who really makes them, and how many stand at customers', async () => {
  const { items, total } = await get('/api/products?limit=3&sort=-name')
  expect([items.length, total > 8]).toEqual([3, true])
  const { items: found } = await get('/api/products?q=nl-d4')
  expect(found).toMatchObject([
    {
      ref: 'NL-D4',
      brandName: 'Nordline Säkerhet AB',
      makerName: 'Longan Vision Co., Ltd.',
      saleState: null,
    },
  ])
  expect((await get('/api/products?q=LG-D4')).items[0].installed).toBe(52)
  expect((await get('/api/products?q=AL-S1')).items[0].unknown).toContain('channels')
})

test('they are filtered by brand, real maker, kind, state and what is unknown, and pages never overlap', async () => {
  expect(refs(await get('/api/products?maker=longan'))).toEqual(['LG-D4', 'LG-P25', 'NL-D4'])
  expect(refs(await get('/api/products?brand=longan'))).toEqual(['LG-D4', 'LG-P25'])
  expect(refs(await get('/api/products?category=recorder'))).toEqual(['AL-S1'])
  expect(refs(await get('/api/products?unknown=channels'))).toEqual(['AL-S1'])
  expect(refs(await get('/api/products?saleState=sellable'))).toEqual([])
  const first = await get('/api/products?limit=4')
  const next = await get(`/api/products?limit=200&after=${first.next}`)
  expect(new Set([...refs(first), ...refs(next)]).size).toBe(first.total)
})

test('a product is shown with codes, functions by risk class with their source, and the chain of makers', async () => {
  const body = await get('/api/products/NL-D4')
  expect(body.codes).toMatchObject({ cn: { isKnown: true, codes: ['8525 89 00'] }, chp: true })
  expect(
    body.chain.map(({ maker, evidence }: { maker: string; evidence: string }) => [maker, evidence]),
  ).toEqual([
    ['nordline', null],
    ['longan', 'type approval from 2024'],
  ])
  const { features } = await get('/api/products/LG-P25')
  expect(features).toMatchObject([{ id: 'faceRecognition', class: 'biometric', uses: [] }])
  expect(features[0].source).toContain('AI Act Annex III')
  expect((await app.send('GET', '/api/products/NONE')).status).toBe(404)
})

test('devices are listed and filtered by customer, site, maker, product, warranty, recorder and status', async () => {
  const count = async (query: string) => (await get(`/api/assets?${query}`)).total
  expect(await count('customer=granby')).toBe(50)
  expect(await count('customer=granby&site=stortorget')).toBe(0)
  expect(await count('site=stortorget')).toBe(2)
  expect(await count('maker=alfa')).toBe(1)
  expect(await count('product=LG-D4&warranty=running')).toBe(52)
  expect([await count('warranty=none'), await count('warranty=unknown')]).toEqual([1, 1])
  expect([await count('recorder=REC-1'), await count('status=replaced')]).toEqual([1, 1])
  const page = await get('/api/assets?customer=granby&sort=-serial&limit=30')
  const next = await get(`/api/assets?customer=granby&sort=-serial&limit=30&after=${page.next}`)
  const serials = [...page.items, ...next.items].map(({ serial }: { serial: string }) => serial)
  expect([serials.length, serials[0], serials.at(-1), next.next]).toEqual([50, 'LG500050', 'LG500001', null])
})

test('a device is shown with its history, and what has its place', async () => {
  const again = {
    type: 'asset',
    serial: 'AL-2',
    product: 'AL-D4V',
    site: 'stortorget',
    replacementOf: 'LG5-OLD',
  }
  await app.send('POST', '/api/records', { payload: [again] })
  await app.send('POST', '/api/records', { payload: [{ ...again, firmware: '2.1' }] })
  const body = await get('/api/assets/AL-2')
  expect(body.line).toMatchObject({ customerName: 'Lindhults kommun', warranty: 'unknown', firmware: '2.1' })
  expect(body.history).toMatchObject([
    { version: 2, changed: ['firmware'] },
    { version: 1, changed: [] },
  ])
  expect((await get('/api/assets/LG5-OLD')).replacedBy).toEqual(['AL-2'])
  expect((await app.send('GET', '/api/assets/NONE')).body.type).toBe('not_found')
})

test('a device is shown with the contracts that name its serial, as the order check finds them', async () => {
  const { contracts } = await get('/api/assets/LG-240117')
  expect(contracts).toMatchObject([{ ref: 'SERVICE-7', to: '2028-01-01', isRunning: true }])
  expect((await get('/api/assets/AL-1')).contracts).toEqual([])
})

test('warranty runs off by quarter and maker, and the ledger says what service is owed until when', async () => {
  const { quarters, makers } = await get('/api/assets/run-off')
  expect([quarters[0], quarters.at(-1)]).toEqual(['2026-Q4', '2028-Q1'])
  expect(makers[0]).toMatchObject({
    ...{ maker: 'longan', standing: 52, underWarranty: 52, warrantyUntil: '2028-02-10' },
    ...{ serviced: 1, serviceUntil: '2028-01-01' },
  })
})
