import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listNames } from '#lists'
import { openWireClient, updateToken, type WireClient } from '../support/wire.ts'

let client: WireClient
beforeAll(async () => {
  client = await openWireClient()
})
afterAll(() => client.close())

describe('the catalogue', () => {
  test('names the datasets and whether their indexes are of the newest version', async () => {
    const { status, headers, body } = await client.get('/catalog')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('public, max-age=300')
    const names = body.datasets.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      [
        'default',
        ...listNames.map((name) => name.replaceAll('-', '_')),
        'fjord_watch',
        'harbour',
        'both',
      ].sort((a, b) => names.indexOf(a) - names.indexOf(b)),
    )
    const fjord = body.datasets.find(({ name }: { name: string }) => name === 'fjord_watch')
    expect(fjord).toMatchObject({
      ...{
        title: 'Fjord Watch',
        version: '20261101',
        index_version: '20261101',
        index_current: true,
        load: true,
      },
      ...{ entity_count: 9, thing_count: 6, children: [], namespace: false },
    })
    expect(JSON.stringify(fjord)).not.toMatch(
      /"(path|auth_token|entities_checksum|resource_name|resource_type)"/,
    )
    expect(body).toMatchObject({ current: ['fjord_watch', 'harbour'], outdated: [], index_stale: false })
    expect((await client.get('/manifest')).body).toEqual(body)
  })

  test('is not sent again to those who have it', async () => {
    const { headers } = await client.get('/catalog')
    const etag = String(headers.etag)
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await client.get('/catalog', { 'if-none-match': known })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
    }
    expect((await client.get('/catalog', { 'if-none-match': '"other"' })).status).toBe(200)
  })
})

test('the algorithms say which is best, and which are other names of it', async () => {
  const { body } = await client.get('/algorithms')
  expect(body).toMatchObject({ default: 'best', best: 'aktsam' })
  const names = body.algorithms.map(({ name }: { name: string }) => name)
  expect(names).toContain('logic-v2')
  const alias = body.algorithms.find(({ name }: { name: string }) => name === 'logic-v2')
  expect(alias.description).toContain('alias')
  expect(alias.docs.config.nm_number_mismatch).toMatchObject({ type: 'number', default: 0.3 })
  expect(alias.features.name_match).toMatchObject({ coefficient: 1 })
})

test('the process is alive and ready', async () => {
  expect(await client.get('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect(await client.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } })
  expect((await client.get('/openapi.json')).body.paths).toHaveProperty('/match/{dataset}')
})

describe('an update', () => {
  test('is done for those who have the token alone', async () => {
    const url = `/updatez?sync=true&token=${encodeURIComponent(updateToken)}`
    expect(await client.post(url)).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await client.post('/updatez?token=guess')).toMatchObject({
      status: 403,
      body: { detail: 'Invalid token.' },
    })
    expect((await client.post('/updatez')).status).toBe(403)
    expect(await client.get('/updatez')).toMatchObject({
      status: 405,
      body: { detail: 'Method Not Allowed' },
    })
  })
})

describe('every address of the contract', () => {
  test('may be asked by any page, without credentials', async () => {
    const asked = await client.get('/catalog', { origin: 'https://elsewhere.example' })
    expect(asked.status).toBe(200)
    expect(asked.headers['access-control-allow-origin']).toBe('*')
    expect(asked.headers).not.toHaveProperty('access-control-allow-credentials')
    const preflight = await client.send({
      method: 'OPTIONS',
      url: '/match/both',
      headers: { origin: 'https://x.example' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('POST')
    const own = await client.get('/api/lists', { origin: 'https://elsewhere.example' })
    expect(own.status).toBe(403)
  })

  test('packs long answers for those who can unpack them', async () => {
    const response = await client.app.inject({
      url: '/catalog',
      headers: { host: 'localhost', 'accept-encoding': 'gzip' },
    })
    expect(response.headers['content-encoding']).toBe('gzip')
    expect(JSON.parse(gunzipSync(response.rawPayload).toString())).toHaveProperty('datasets')
    const short = await client.get('/entities/nobody', { 'accept-encoding': 'gzip' })
    expect(short.headers).not.toHaveProperty('content-encoding')
  })

  test('hands the trace of its caller back', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const { headers } = await client.get('/algorithms', { traceparent, tracestate: 'a=b' })
    expect(headers).toMatchObject({ traceparent, tracestate: 'a=b' })
    expect((await client.get('/algorithms', { traceparent: 'nonsense' })).headers).not.toHaveProperty(
      'traceparent',
    )
  })

  test('has an end to its length', async () => {
    const url = `/search/both?q=${'x'.repeat(60_000)}`
    expect(await client.get(url)).toMatchObject({ status: 414, body: { detail: 'Request URI too long' } })
  })

  test.each([
    ['GET', '/match/both', 'POST'],
    ['POST', '/search/both', 'GET'],
    ['DELETE', '/entities/fw-1', 'GET'],
  ] as const)('%s %s is not how it is asked', async (method, url, allow) => {
    const answer = await client.send({ method, url })
    expect([answer.status, answer.headers.allow]).toEqual([405, allow])
  })
})
