import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
  const blocked = goodOrder('R-1', {}, { sku: 'LG-D4', site: undefined })
  for (const payload of [blocked, goodOrder('R-2'), goodOrder('R-2', {}, { quantity: 5 })])
    await desk.send('POST', '/api/orders/check', { payload })
  await desk.send('POST', '/api/orders/R-1/submit', { payload: {} })
  await desk.send('POST', '/api/orders/R-1/cancel', { payload: {} })
})
afterAll(() => desk.close())
const report = async (id: string) => (await desk.send('GET', `/api/reports/${id}`)).body

test('every report that is offered has its words in four languages and answers', async () => {
  const { body } = await desk.send('GET', '/api/reports')
  expect(body.items.length).toBeGreaterThan(5)
  for (const { id, title } of body.items) {
    expect(Object.keys(title)).toEqual(['sv', 'nb', 'fi', 'en'])
    expect(await report(id)).toMatchObject({ id, rows: expect.any(Array) })
  }
})

test('an order counts once a week, by its last answer', async () => {
  const { rows } = await report('orders-by-outcome')
  const orders = rows.reduce((sum: number, { cells }: { cells: { orders: number } }) => sum + cells.orders, 0)
  expect(orders).toBe(2)
})

test('what stood in the way is named by its rule, with a way to read it', async () => {
  const { rows } = await report('holds-by-reason')
  expect(rows).toContainEqual({
    cells: expect.objectContaining({ layer: 'policy', outcome: 'block', orders: 1 }),
    link: expect.stringMatching(/^\/rules\?rule=/),
  })
})

test('exposure is counted by maker, cancelled orders left out', async () => {
  const { rows } = await report('exposure-by-supplier')
  expect(rows).toEqual([
    {
      cells: { maker: 'alfa', state: 'draft', currency: 'SEK', orders: 1, pieces: 5, value: 7600 },
      link: '/orders?state=draft',
    },
  ])
})

test('a period that ends before it begins is refused in a sentence', async () => {
  const { status, body } = await desk.send(
    'GET',
    '/api/reports/orders-by-outcome?from=2026-12-01&to=2026-11-01',
  )
  expect([status, body.type]).toEqual([400, 'invalid_input'])
})

test('a report is taken away as a file in the reader’s language, and the log says so', async () => {
  const { text } = await desk.send('GET', '/api/reports/exposure-by-supplier/export?format=csv&language=sv')
  expect(text).toContain('Tillverkare,Läge,Order,Antal,Värde,Valuta')
  expect(text).toContain('alfa,draft,1,5,7600,SEK')
  await desk.services.log.sequence()
  const { items } = (await desk.send('GET', '/api/log/entries?object=exposure-by-supplier')).body
  expect(items.map(({ entry }: { entry: { type: string } }) => entry.type)).toContain('table.export')
})
