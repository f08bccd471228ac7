import fastify, { type FastifyInstance, type InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AppError } from '#kernel'
import { orderRoutes } from '#orders'
import { company, d1, order } from '../../test/support/order-company.ts'
import { rules } from '../../test/support/order-rules.ts'
import { actAt, decide, give, openDesk, rule, type TestDesk } from '../../test/support/orders.ts'

const start = actAt('2026-01-02T08:00:00Z')
let desk: TestDesk
let app: FastifyInstance
beforeAll(async () => {
  desk = await openDesk()
  await give(desk, start, company)
  await rule(desk, start, rules)
  await decide(desk, start, d1)
  app = fastify()
  app.addContentTypeParser('application/x-ndjson', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  )
  app.setErrorHandler((error, _request, reply) =>
    error instanceof AppError
      ? reply.code(400).send({ type: error.code, detail: error.message, errors: error.errors })
      : reply.code(422).send({ type: 'schema' }),
  )
  await app.register(orderRoutes, {
    db: desk.db,
    services: desk.services,
    act: (_request, more = {}) => ({ ...actAt('2026-11-23T08:00:00Z'), ...more }),
  })
})
afterAll(async () => {
  await app.close()
  await desk.store.close()
})

async function send(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  more: Pick<InjectOptions, 'payload' | 'headers'> = {},
) {
  const response = await app.inject({ method, url, ...more })
  return { status: response.statusCode, etag: response.headers.etag, body: response.json() }
}

test('one order gets its verdict, and the verdict can be read again by its trace', async () => {
  const { status, body } = await send('POST', '/api/orders/check', {
    payload: order('SO-1', {}, { sku: 'LG-D4' }),
  })
  expect([status, body.outcome]).toEqual([200, 'block'])
  expect(await send('GET', `/api/verdicts/${body.traceId}`)).toMatchObject({ status: 200, body })
  expect(await send('POST', `/api/verdicts/${body.traceId}/replay`)).toMatchObject({
    body: { identical: true },
  })
  expect(await send('POST', `/api/verdicts/${body.traceId}/recheck?facts=then`)).toMatchObject({
    body: { changed: false },
  })
})

test('a draft is listed with the answer that it was last given', async () => {
  await send('POST', '/api/orders/check', { payload: order('SO-9', {}, { sku: 'LG-D4' }) })
  const checked = await send('GET', '/api/orders/SO-9')
  expect(checked.body).toMatchObject({ state: 'draft', verdict: { outcome: 'block' } })
  const listed = await send('GET', '/api/orders?state=draft')
  expect(listed.body.orders).toContainEqual(
    expect.objectContaining({ ref: 'SO-9', verdict: checked.body.verdict }),
  )
})

test('many orders, as an array or as NDJSON, get one result each, the broken ones too', async () => {
  const orders = [order('SO-2'), { ref: 'SO-3' }, order('SO-4', { buyer: 'nobody' })]
  const expected = [
    { ref: 'SO-2', verdict: { outcome: 'allow' } },
    { ref: 'SO-3', problem: { type: 'invalid_input' } },
    { ref: 'SO-4', problem: { type: 'unknown_reference' } },
  ]
  const array = await send('POST', '/api/orders/check?keep=false', { payload: orders })
  expect(array.body.results).toMatchObject(expected)
  const text = [...orders.map((one) => JSON.stringify(one)), 'not json'].join('\n')
  const lines = await send('POST', '/api/orders/check?keep=false', {
    payload: text,
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(lines.body.results).toMatchObject([...expected, { ref: null, problem: { type: 'invalid_input' } }])
})

test('unknown fields, bad quantities and questions that nobody asks are refused by their path', async () => {
  const faults = async (payload: object) => (await send('POST', '/api/orders/check', { payload })).body
  expect(await faults(order('SO-5', { discount: 1 }))).toMatchObject({
    type: 'unknown_field',
    errors: [{ path: '/discount' }],
  })
  expect(await faults(order('SO-5', {}, { quantity: -1 }))).toMatchObject({
    type: 'invalid_input',
    errors: [{ path: '/lines/0/quantity' }],
  })
  expect(await faults(order('SO-5', {}, { answers: { shoeSize: true } }))).toMatchObject({
    type: 'unknown_field',
  })
  const perhaps = await send('POST', '/api/orders/check?keep=perhaps', { payload: order('SO-5') })
  expect(perhaps.body).toMatchObject({ type: 'invalid_input', errors: [{ path: '/keep' }] })
})

test('an order is drafted, amended at its version, released, shipped in part, and listed', async () => {
  const drafted = await send('POST', '/api/orders', { payload: order('SO-6', {}, { quantity: 4 }) })
  expect(drafted).toMatchObject({ status: 201, etag: '"1"', body: { state: 'draft' } })
  const payload = order('SO-6', {}, { quantity: 5 })
  expect(await send('PUT', '/api/orders/SO-6', { payload, headers: { 'if-match': '"1"' } })).toMatchObject({
    etag: '"2"',
  })
  expect(await send('PUT', '/api/orders/SO-6', { payload, headers: { 'if-match': '"1"' } })).toMatchObject({
    body: { type: 'stale_version' },
  })
  expect(await send('POST', '/api/orders/SO-6/release')).toMatchObject({
    status: 200,
    body: { state: 'released' },
  })
  const part = { lines: [{ line: 1, quantity: 2 }] }
  expect(await send('POST', `/api/orders/${drafted.body.order.id}/ship`, { payload: part })).toMatchObject({
    body: { shipment: [2], state: 'released' },
  })
  expect(await send('GET', '/api/orders?state=released')).toMatchObject({
    body: { orders: [{ ref: 'SO-6', shipped: [2] }], next: null },
  })
  const view = await send('GET', '/api/orders/SO-6')
  expect(view.body.may.map(({ deed }: { deed: string }) => deed)).toEqual(['recheck', 'ship'])
})

test('a key makes a write happen once', async () => {
  const once = { payload: order('SO-7'), headers: { 'idempotency-key': 'draft-7' } }
  const first = await send('POST', '/api/orders', once)
  expect(await send('POST', '/api/orders', once)).toEqual(first)
  expect(await send('POST', '/api/orders', { ...once, payload: order('SO-8') })).toMatchObject({
    body: { type: 'conflict' },
  })
})

test('pages follow each other by their cursor', async () => {
  for (const ref of ['P-1', 'P-2', 'P-3']) await send('POST', '/api/orders', { payload: order(ref) })
  const first = await send('GET', '/api/orders?limit=2')
  expect(first.body.orders.map(({ ref }: { ref: string }) => ref)).toEqual(['P-1', 'P-2'])
  const second = await send('GET', `/api/orders?limit=2&after=${first.body.next}`)
  expect(second.body.orders[0].ref).toBe('P-3')
})

test('what does not exist is not found', async () => {
  expect(await send('GET', '/api/orders/NOPE')).toMatchObject({ body: { type: 'not_found' } })
  expect(await send('GET', '/api/verdicts/trc_none')).toMatchObject({ body: { type: 'not_found' } })
})
