import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from './support/app.ts'
import { signedIn, signedInAs, type Visitor } from './support/people.ts'

let desk: TestApp
let sales: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  sales = await signedInAs(desk, 'sales', { entities: ['se'] })
  await sales.send('POST', '/api/orders', { payload: goodOrder('A-1') })
})
afterAll(() => desk.close())

interface Entry {
  readonly type: string
  readonly actor: string
  readonly body: Record<string, unknown>
}
/** What the log says last. */
async function lastEntry(type: string): Promise<Entry | undefined> {
  await desk.services.log.sequence()
  const { body } = await desk.send('GET', '/api/log/entries?order=newestFirst&limit=50')
  return body.items.map(({ entry }: { entry: Entry }) => entry).find((entry: Entry) => entry.type === type)
}

describe('the orders of another legal entity', () => {
  let finn: Visitor
  beforeAll(async () => {
    finn = await signedInAs(desk, 'sales', { entities: ['fi'] })
  })

  test('are not in the list, and not found by name', async () => {
    expect((await finn.send('GET', '/api/orders')).body.orders).toEqual([])
    expect((await finn.send('GET', '/api/orders/A-1')).status).toBe(404)
    expect((await sales.send('GET', '/api/orders/A-1')).status).toBe(200)
  })

  test.each([
    'submit',
    'release',
    'cancel',
    'ship',
  ])('are not moved by %s, and the log says who tried', async (deed) => {
    const { status, body } = await finn.send('POST', `/api/orders/A-1/${deed}`, { payload: {} })
    expect([status === 403 || status === 409, ['forbidden', 'not_allowed_from'].includes(body.type)]).toEqual(
      [true, true],
    )
    expect(await lastEntry(`order.${deed}`)).toMatchObject({
      actor: finn.person,
      body: { refused: body.type },
    })
    expect((await sales.send('GET', '/api/orders/A-1')).body.state).toBe('draft')
  })

  test('are not drafted or checked in its name', async () => {
    const drafted = await finn.send('POST', '/api/orders', { payload: goodOrder('A-2') })
    expect(drafted).toMatchObject({ status: 403, body: { type: 'forbidden' } })
    expect(drafted.body.detail).toContain("not for 'se'")
    const checked = await finn.send('POST', '/api/orders/check', { payload: goodOrder('A-2') })
    expect(checked.status).toBe(403)
    expect(await lastEntry('order.check')).toMatchObject({
      actor: finn.person,
      body: { refused: 'forbidden' },
    })
  })

  test('have answers that are not shown, replayed or asked again', async () => {
    const { body } = await sales.send('POST', '/api/orders/check', { payload: goodOrder('A-1') })
    for (const [method, way] of [
      ['GET', ''],
      ['POST', '/replay'],
      ['POST', '/recheck'],
    ] as const)
      expect((await finn.send(method, `/api/verdicts/${body.traceId}${way}`)).status).toBe(404)
    expect(await lastEntry('access.refuse')).toMatchObject({ actor: finn.person })
    expect((await sales.send('GET', `/api/verdicts/${body.traceId}`)).status).toBe(200)
  })
})

describe('people from outside', () => {
  test('see the orders of their own party and no others', async () => {
    const customer = await signedInAs(desk, 'customer', { party: 'lindhult' })
    const stranger = await signedInAs(desk, 'customer', { party: 'granby' })
    expect((await customer.send('GET', '/api/orders')).body.orders).toHaveLength(1)
    expect((await customer.send('GET', '/api/orders/A-1')).status).toBe(200)
    expect((await stranger.send('GET', '/api/orders')).body.orders).toEqual([])
    expect((await stranger.send('GET', '/api/orders/A-1')).status).toBe(404)
  })

  test('read no records, lists, rules or log, and write nothing', async () => {
    const expert = await signedInAs(desk, 'expert', { party: 'lindhult' })
    for (const url of [
      '/api/records?type=organisation',
      '/api/lists',
      '/api/rules',
      '/api/log/entries',
      '/api/hits',
    ])
      expect((await expert.send('GET', url)).status).toBe(403)
    expect((await expert.send('POST', '/api/orders', { payload: goodOrder('A-3') })).status).toBe(403)
    expect(await lastEntry('access.refuse')).toMatchObject({ actor: expert.person })
  })
})

describe('sessions', () => {
  test('that were ended open nothing, and the attempt is in the log', async () => {
    const gone = await signedInAs(desk, 'sales')
    expect((await gone.send('DELETE', '/api/session')).status).toBe(204)
    expect((await gone.send('GET', '/api/orders')).status).toBe(401)
    expect(await lastEntry('access.refuse')).toMatchObject({ actor: 'unknown', body: { shown: 'session' } })
  })

  test('write nothing without their own value, or with that of somebody else', async () => {
    const other = await signedInAs(desk, 'sales')
    for (const value of ['', 'x', other.headers['x-aktsam-csrf'] ?? '']) {
      const headers = { 'x-aktsam-csrf': value }
      const { status, body } = await sales.send('POST', '/api/orders', { payload: goodOrder('A-4'), headers })
      expect([status, body.type]).toEqual([403, 'forbidden'])
    }
    expect(await lastEntry('access.refuse')).toMatchObject({ actor: sales.person })
  })

  test('take no write that a page elsewhere sends', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    const answer = await sales.send('POST', '/api/orders', { payload: goodOrder('A-5'), headers })
    expect(answer.status).toBe(403)
  })
})

test('a key that somebody else used before gives nobody their answer', async () => {
  const headers = { 'idempotency-key': 'the-same' }
  const mine = await sales.send('POST', '/api/orders', { payload: goodOrder('A-6'), headers })
  expect(mine.status).toBe(201)
  const again = await sales.send('POST', '/api/orders', { payload: goodOrder('A-6'), headers })
  expect([again.status, again.body]).toEqual([201, mine.body])
  const finn = await signedInAs(desk, 'sales', { entities: ['fi'] })
  const theirs = await finn.send('POST', '/api/orders', { payload: goodOrder('A-6'), headers })
  expect([theirs.status, theirs.body.order]).toEqual([403, undefined])
})

test('one person with every role still cannot be the second of two', async () => {
  const grants = ['complianceOfficer', 'legal', 'management'].map((role) => ({ role, entities: 'all' }))
  const boss = await signedIn(desk, grants as never)
  const hit = [{ type: 'hit', party: 'altyn', list: 'eu-fsf', entry: 'EU.1', score: 0.97 }]
  await desk.send('POST', '/api/records', { payload: hit })
  const url = '/api/parties/altyn/hits/eu-fsf/EU.1/decision'
  const payload = { verdict: 'falsePositive', reason: 'another company' }
  expect((await boss.send('POST', url, { payload })).body).toMatchObject({ proposed: { by: boss.person } })
  const { status, body } = await boss.send('POST', url, { payload })
  expect([status, body.detail]).toEqual([403, expect.stringContaining('you gave the first signature')])
})

test.each([
  '/api/session/oidc/house',
  '/api/session/oidc/house/callback?state=guessed',
  '/api/set-up?token=guessed',
])('whoever asks for %s again and again from one address is told to wait', async (url) => {
  const ask = () => desk.send('GET', url, { headers: { authorization: '' } })
  let last = await ask()
  for (let tries = 0; tries < 70 && last.headers['retry-after'] === undefined; tries++) last = await ask()
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
})

test('every page may ask who is signed in', async () => {
  const ask = () => desk.send('GET', '/api/session', { headers: { authorization: '' } })
  for (let tries = 0; tries < 70; tries++) expect((await ask()).status).toBe(200)
})

test('whoever guesses passwords from one address is told to wait', async () => {
  const guess = () =>
    desk.send('POST', '/api/session', {
      payload: { email: 'nobody@example.org', password: 'a guess of twelve' },
      headers: { authorization: '' },
    })
  let last = await guess()
  for (let tries = 0; tries < 70 && last.status !== 429; tries++) last = await guess()
  expect(last).toMatchObject({ status: 429, body: { type: 'too_many', retryAfter: expect.any(Number) } })
  expect(last.body.detail).toContain('Wait')
})
