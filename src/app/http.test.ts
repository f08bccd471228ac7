import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../test/support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
})
afterAll(() => desk.close())
const json = { 'content-type': 'application/json' }
const check = (payload: object | string | Buffer, headers: Record<string, string> = json) =>
  desk.send('POST', '/api/orders/check', { payload, headers })

describe('bad orders are refused in a sentence, and nothing is kept', () => {
  const cases: [why: string, order: object, expected: object][] = [
    [
      'an unknown product',
      goodOrder('B-1', {}, { sku: 'NO-SUCH' }),
      { status: 422, type: 'unknown_reference', errors: [{ path: '/lines/0/sku' }] },
    ],
    [
      'an unknown party',
      goodOrder('B-1', { buyer: 'nobody' }),
      { status: 422, type: 'unknown_reference', errors: [{ path: '/buyer' }] },
    ],
    [
      'a negative quantity',
      goodOrder('B-1', {}, { quantity: -3 }),
      { status: 400, errors: [{ path: '/lines/0/quantity' }] },
    ],
    [
      'a date before 1900',
      goodOrder('B-1', { quotedAt: '1899-12-31T10:00:00Z' }),
      { errors: [{ path: '/quotedAt' }] },
    ],
    [
      'an unknown field',
      goodOrder('B-1', { colour: 'red' }),
      { type: 'unknown_field', detail: "/colour: unknown field 'colour'" },
    ],
    [
      'an unknown field of a line',
      goodOrder('B-1', {}, { discount: 5 }),
      { detail: "/lines/0/discount: unknown field 'discount'" },
    ],
    ['a NUL byte', goodOrder('B-1', { buyer: 'lind\0hult' }), { detail: '/buyer: holds a NUL byte' }],
    [
      'half a character',
      goodOrder('B-1', {}, { use: { text: 'x\ud800' } }),
      { errors: [{ path: '/lines/0/use/text' }] },
    ],
    ['a reference of 100,000 characters', goodOrder('x'.repeat(100_000)), { errors: [{ path: '/ref' }] }],
    ['no line', { ...goodOrder('B-1'), lines: [] }, { errors: [{ path: '/lines' }] }],
  ]
  test.each(cases)('%s', async (_, order, expected) => {
    const before = await desk.events()
    const { status, headers, body } = await check(order)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body).toMatchObject({ status, ...expected })
    expect(body.detail.length).toBeGreaterThan(15)
    expect((await desk.send('GET', '/api/orders/B-1')).status).toBe(404)
    expect(await desk.events()).toBe(before)
  })

  test('of many, the bad ones are named and the good ones judged', async () => {
    const lines = [goodOrder('B-2'), goodOrder('B-3', {}, { quantity: 0 }), goodOrder('B-4')]
    const text = [...lines.map((line) => JSON.stringify(line)), '{"ref":'].join('\n')
    const { body } = await check(text, { 'content-type': 'application/x-ndjson' })
    expect(body.results).toMatchObject([
      { ref: 'B-2', verdict: { outcome: 'allow' } },
      { ref: 'B-3', problem: { type: 'invalid_input' } },
      { ref: 'B-4', verdict: { outcome: 'allow' } },
      { ref: null, problem: { detail: expect.stringContaining('line 4 is not JSON') } },
    ])
  })
})

describe('every error is a problem document', () => {
  const problem = async (answer: ReturnType<TestApp['send']>) => {
    const { status, headers, body } = await answer
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(body).toMatchObject({ status, title: expect.any(String), errors: expect.any(Array) })
    return `${status} ${body.type}: ${body.detail}`
  }
  test('an address that does not exist', async () => {
    expect(await problem(desk.send('GET', '/api/nope'))).toBe(
      '404 not_found: GET /api/nope does not exist. The API is described at /openapi.json.',
    )
  })
  test('a deed that an address does not know', async () => {
    expect(await problem(desk.send('DELETE', '/api/orders/B-2'))).toMatch(/^404 not_found: DELETE/)
  })
  test('a body that is no JSON says where', async () => {
    expect(await problem(check('{"ref": "x",}'))).toMatch(
      /^400 invalid_input: The body is not JSON: .*position 12/,
    )
  })
  test('bytes that are not UTF-8', async () => {
    expect(await problem(check(Buffer.from([0x22, 0xff, 0x22])))).toMatch(
      /^400 invalid_input: The body is not UTF-8/,
    )
  })
  test('a content type that nobody reads', async () => {
    expect(await problem(check('<a/>', { 'content-type': 'application/xml' }))).toMatch(
      /^415 invalid_input: The content type is not taken here/,
    )
  })
  test('a body larger than any order', async () => {
    expect(await problem(check(Buffer.alloc(17 * 1024 * 1024, 97)))).toMatch(
      /^413 too_large: The body is too large/,
    )
  })
  test('no body where one is needed', async () => {
    expect(await problem(desk.send('POST', '/api/orders/check'))).toMatch(
      /^400 invalid_input: The input must be/,
    )
  })
  test('a field that would change how objects behave', async () => {
    expect(await problem(check('{"__proto__": {"buyer": "x"}}'))).toMatch(/^400 unknown_field/)
  })
  test('a query that is out of bounds, misspelt or of the wrong form', async () => {
    const get = (query: string) => problem(desk.send('GET', `/api/records?${query}`))
    expect(await get('type=product&limit=0')).toBe('400 invalid_input: /limit: must be >= 1')
    expect(await get('type=product&limt=5')).toBe("400 unknown_field: /limt: unknown field 'limt'")
    expect(await get('type=nope')).toMatch(/^400 invalid_input: unknown type 'nope'; expected one of setting/)
    expect(await problem(desk.send('GET', '/api/rules?at=yesterday'))).toMatch(
      /expected: Instant with offset/,
    )
    expect(await problem(desk.send('GET', '/api/doctor?x=1'))).toMatch(/unknown field 'x'/)
  })
  test('an address with a NUL character', async () => {
    for (const url of ['/api/lists/un-sc/entries/%00', '/api/hits?party=%00', '/api/log/entries?object=a%00'])
      expect(await desk.send('GET', url), url).toMatchObject({ status: 400, body: { type: 'invalid_input' } })
  })
  test('an address that is not written as addresses are', async () => {
    const { status, headers, body } = await desk.send('GET', '/api/orders/%zz')
    expect(headers['content-type']).toContain('application/problem+json')
    expect([status, body.detail]).toEqual([400, expect.stringContaining('%')])
  })
})

describe('only this machine is answered', () => {
  test('a request under another name is refused, whatever it asks', async () => {
    const { status, body } = await desk.send('GET', '/api/lists', { headers: { host: 'aktsam.example' } })
    expect([status, body.type]).toEqual([403, 'forbidden'])
    expect(body.detail).toBe("The host 'aktsam.example' is not this machine. Use http://localhost.")
  })
  test('a page of somebody else cannot send requests here', async () => {
    const headers = { origin: 'http://evil.example' }
    expect((await desk.send('POST', '/api/log/verify', { headers })).status).toBe(403)
    expect((await desk.send('GET', '/api/lists', { headers: { origin: 'null' } })).status).toBe(403)
  })
  test('our own pages, and programs that send no origin, are answered', async () => {
    const headers = { host: 'localhost:8470', origin: 'http://localhost:8470' }
    expect((await desk.send('GET', '/api/lists', { headers })).status).toBe(200)
    expect((await desk.send('GET', '/api/lists', { headers: { host: '[::1]:8470' } })).status).toBe(200)
  })
})

describe('two people at one order', () => {
  test('a stale write is refused with both versions, and changes nothing', async () => {
    await desk.send('POST', '/api/orders', { payload: goodOrder('V-1') })
    const headers = { 'if-match': '"1"' }
    const amended = { payload: goodOrder('V-1', {}, { quantity: 3 }), headers }
    expect((await desk.send('PUT', '/api/orders/V-1', amended)).headers.etag).toBe('"2"')
    const late = await desk.send('PUT', '/api/orders/V-1', {
      payload: goodOrder('V-1', {}, { quantity: 9 }),
      headers,
    })
    expect(late).toMatchObject({ status: 409, body: { type: 'stale_version', expected: 1, kept: 2 } })
    expect(late.body.detail).toBe(
      'Order V-1 is now version 2; the request was made for version 1. Read it again and repeat.',
    )
    const { body, headers: read } = await desk.send('GET', '/api/orders/V-1')
    expect([body.order.lines[0].quantity, read.etag]).toEqual([3, '"2"'])
  })
})

test('pages of records follow each other by their cursor, without gap or repetition', async () => {
  const keys: string[] = []
  let after = ''
  for (;;) {
    const { body } = await desk.send('GET', `/api/records?type=organisation&limit=5${after}`)
    keys.push(...body.items.map(({ key }: { key: string }) => key))
    if (body.next === null) break
    after = `&after=${encodeURIComponent(body.next)}`
  }
  expect(keys).toHaveLength(16)
  expect(keys).toEqual([...new Set(keys)].sort())
})

test('a fault of ours tells the caller nothing of our insides', async () => {
  const { problemOfError } = await import('./problems.ts')
  expect(problemOfError(new Error('password=secret at table x'))).toMatchObject({
    status: 500,
    type: 'fault',
    detail: 'The request could not be carried out. Nothing was kept; the log of the server says why.',
  })
})

describe('a refusal speaks the language of its reader', () => {
  const asked = (language: Record<string, string>) =>
    desk.send('POST', '/api/orders/check', {
      payload: goodOrder('B-1', {}, { quantity: -3 }),
      headers: { ...json, ...language },
    })

  test('in Finnish for a Finn, with the header that says so', async () => {
    const { body, headers } = await asked({ 'accept-language': 'fi-FI,fi;q=0.9,en;q=0.5' })
    expect(body.errors[0].message).toMatch(/^pitää olla /)
    expect(body.detail).toContain('pitää olla ')
    expect(body.errors[0]).not.toHaveProperty('wording')
    expect(headers['content-language']).toBe('fi')
  })

  test('in English where nobody says which', async () => {
    const { body, headers } = await asked({})
    expect(body.errors[0].message).toMatch(/^must be /)
    expect(headers['content-language']).toBe('en')
  })

  test('an address that leads nowhere, and a sender whom nobody knows, are told in Norwegian', async () => {
    const headers = { 'accept-language': 'no' }
    expect((await desk.send('GET', '/api/nothing', { headers })).body.detail).toContain('finnes ikke')
    const stranger = { ...headers, authorization: 'Bearer ak_none' }
    expect((await desk.send('GET', '/api/lists', { headers: stranger })).body.detail).toMatch(
      /^Nøkkelen er ukjent/,
    )
  })
})
