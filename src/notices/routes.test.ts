import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AppError } from '#kernel'
import type { Store } from '#storage'
import { noticesOnLog, openTestNotices, type TestNotices } from '../../test/support/notices.ts'
import { testStore } from '../../test/support/store.ts'
import { noticeRoutes } from './routes.ts'

let store: Store
let desk: TestNotices
let app: FastifyInstance
beforeAll(async () => {
  store = await testStore(noticesOnLog)
})
afterAll(() => store.close())
beforeEach(async () => {
  desk = await openTestNotices(store)
  await desk.start()
  app = fastify()
  app.setErrorHandler((error, _request, reply) =>
    reply
      .code(error instanceof AppError ? 409 : 400)
      .send({ type: error instanceof AppError ? error.code : 'invalid_input' }),
  )
  // Who asks is named in a header here; in the product their session or key proves it.
  await app.register(noticeRoutes, {
    desk: desk.desk,
    act: ({ headers }) => desk.actOf(String(headers['x-who'])),
  })
  return async () => {
    await app.close()
    await desk.stop()
  }
})

async function send(
  who: string,
  call: string,
  more: { body?: object; headers?: Record<string, string> } = {},
) {
  const [method, url] = call.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  const { body, headers = {} } = more
  const answer = await app.inject({
    method,
    url,
    headers: { 'x-who': who, ...headers },
    ...(body ? { payload: body } : {}),
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

test('my notices come in my language, or in the one I ask for, and I mark them as read', async () => {
  await desk.happen({ object: 'FI-1' })
  const mine = await send('bo', 'GET /api/notices?unread=true')
  expect(mine.body).toMatchObject({
    items: [{ title: 'Tilaus FI-1 odottaa', readAt: null }],
    next: null,
    unread: 1,
  })
  const norwegian = await send('bo', 'GET /api/notices?language=nb')
  expect(norwegian.body.items[0].title).toBe('Ordre FI-1 venter')
  const read = await send('bo', 'POST /api/notices/read', { body: { ids: [mine.body.items[0].id] } })
  expect(read.body).toEqual({ unread: 0 })
  expect((await send('anna', 'GET /api/notices')).body.unread).toBe(1)
  expect((await send('bo', 'POST /api/notices/read', { body: { ids: [] } })).status).toBe(400)
})

test('I say how I wish to be told', async () => {
  expect((await send('bo', 'GET /api/notices/preferences')).body).toEqual({
    atOnce: 'mail',
    digest: 'digest',
  })
  const wish = { atOnce: 'digest', digest: 'app' }
  expect((await send('bo', 'PUT /api/notices/preferences', { body: wish })).body).toEqual(wish)
  expect((await send('bo', 'PUT /api/notices/preferences', { body: { atOnce: 'pigeon' } })).status).toBe(400)
})

test('an administrator adds, changes, tries, rotates and takes away a webhook', async () => {
  const body = { url: 'https://example.com/hook', events: ['order.*'], entities: 'all', description: 'ERP' }
  const added = await send('cia', 'POST /api/webhooks', { body })
  expect(added).toMatchObject({ status: 201, headers: { etag: '"1"', 'cache-control': 'no-store' } })
  const { id, secret, ...rest } = added.body
  expect(secret).toMatch(/^whsec_/)
  expect(rest).toMatchObject({ ...body, enabled: true, disabled: null, failingSince: null, version: 1 })
  const change = { body: { ...body, enabled: false }, headers: { 'if-match': '"1"' } }
  expect((await send('cia', `PUT /api/webhooks/${id}`, { body })).body.type).toBe('invalid_input')
  expect((await send('cia', `PUT /api/webhooks/${id}`, change)).body).toMatchObject({
    enabled: false,
    disabled: 'switchedOff',
    version: 2,
  })
  expect((await send('cia', `PUT /api/webhooks/${id}`, change)).body.type).toBe('stale_version')
  expect(
    (await send('cia', `POST /api/webhooks/${id}/rotate`, { body: { overlapHours: 1 } })).body.secret,
  ).not.toBe(secret)
  expect((await send('cia', `POST /api/webhooks/${id}/test`)).body.delivery).toMatch(/^dlv_/)
  expect((await send('cia', `GET /api/webhooks/${id}/deliveries`)).body.items).toMatchObject([
    { type: 'webhook.test', state: 'waiting', history: [] },
  ])
  expect((await send('cia', 'GET /api/webhooks/dead')).body).toEqual({ items: [], next: null })
  expect((await send('cia', 'POST /api/webhooks/dead/replay', { body: {} })).body).toEqual({ replayed: 0 })
  expect((await send('cia', 'POST /api/webhooks/deliveries/dlv_1/replay')).body.type).toBe('not_found')
  expect((await send('cia', `DELETE /api/webhooks/${id}`)).body).toEqual({ id })
  expect((await send('cia', `GET /api/webhooks/${id}`)).body.type).toBe('not_found')
})

test('nobody else comes near webhooks and undelivered mail', async () => {
  const body = { url: 'https://example.com/hook', events: ['*'], entities: 'all' }
  for (const [call, given] of [
    ['GET /api/webhooks', undefined],
    ['POST /api/webhooks', body],
    ['GET /api/webhooks/dead', undefined],
    ['POST /api/webhooks/dead/replay', {}],
    ['GET /api/notices/mail', undefined],
    ['POST /api/notices/mail/mal_1/retry', undefined],
  ] as const)
    expect([call, (await send('anna', call, given ? { body: given } : {})).body.type]).toEqual([
      call,
      'forbidden',
    ])
})

test('every deed that a webhook can be told of has its sentence', async () => {
  const { body } = await send('cia', 'GET /api/webhooks/events')
  expect(body.items).toContainEqual({ type: 'order.check', says: 'An order was checked.' })
})

test('the stream says at once how many are unread, and again when something new came', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const stop = new AbortController()
  const answer = await fetch(`http://127.0.0.1:${port}/api/notices/stream`, {
    headers: { 'x-who': 'anna' },
    signal: stop.signal,
  })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  let told = ''
  const reading = (async () => {
    for await (const part of answer.body ?? []) told += Buffer.from(part).toString()
  })().catch(() => {})
  await expect.poll(() => told).toContain('event: unread\ndata: {"unread":0}')
  await desk.happen({ object: 'SO-1' })
  await expect.poll(() => told).toContain('data: {"unread":1}')
  stop.abort()
  await reading
})
