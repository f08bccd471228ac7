import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from './support/app.ts'
import { signedInAs, type Visitor } from './support/people.ts'

let desk: TestApp
let sales: Visitor
let finn: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  sales = await signedInAs(desk, 'sales', { entities: ['se'] })
  finn = await signedInAs(desk, 'sales', { entities: ['fi'] })
  await sales.send('POST', '/api/orders', { payload: goodOrder('A-1') })
})
afterAll(() => desk.close())

const finnish = (ref: string) => goodOrder(ref, { legalEntity: 'fi' })
const check = (visitor: Visitor, payload: object, query = '') =>
  visitor.send('POST', `/api/orders/check${query}`, { payload })

describe('a draft of another legal entity', () => {
  test('is not taken over by a check under its reference, nor does the answer tell of it', async () => {
    const taken = await check(finn, finnish('A-1'))
    expect(taken).toMatchObject({ status: 409, body: { type: 'conflict' } })
    expect(taken.text).not.toContain('"se"')
    expect((await sales.send('GET', '/api/orders/A-1')).body).toMatchObject({
      ...{ version: 1, state: 'draft', order: { legalEntity: 'se' } },
    })
    expect((await check(finn, finnish('A-1'), '?keep=false')).status).toBe(200)
    expect((await check(finn, finnish('F-1'))).status).toBe(200)
    expect((await check(sales, goodOrder('A-1'))).status).toBe(200)
  })

  test('cannot be stood in for by an order that takes its id for a reference', async () => {
    const { id } = (await sales.send('GET', '/api/orders/A-1')).body
    for (const visitor of [sales, finn]) {
      const payload = visitor === sales ? goodOrder(id) : finnish(id)
      expect(await check(visitor, payload)).toMatchObject({ status: 409, body: { type: 'conflict' } })
    }
    expect((await sales.send('GET', `/api/orders/${id}`)).body.ref).toBe('A-1')
  })

  test('tells nobody its id, version or state who drafts under its reference or tries to move it', async () => {
    const drafted = await finn.send('POST', '/api/orders', { payload: finnish('A-1') })
    expect(drafted).toMatchObject({ status: 409, body: { type: 'conflict' } })
    for (const told of ['draft', 'version', 'ord_']) expect(drafted.body.detail).not.toContain(told)
    expect(drafted.body).not.toHaveProperty('id')
    for (const deed of ['ship', 'release']) {
      const headers = { 'if-match': '"7"' }
      const moved = await finn.send('POST', `/api/orders/A-1/${deed}`, { payload: {}, headers })
      expect([moved.status, moved.body.type]).toEqual([403, 'forbidden'])
    }
    const own = await sales.send('POST', '/api/orders', { payload: goodOrder('A-1') })
    expect(own.body).toMatchObject({ type: 'conflict', state: 'draft', version: expect.any(Number) })
  })
})

describe('people from outside', () => {
  test('see what their party ordered, and nothing of what the house asked and said about them', async () => {
    const customer = await signedInAs(desk, 'customer', { party: 'lindhult' })
    const known = (await desk.send('GET', '/api/red-flags')).body.items[0].id
    const line = { answers: { [known]: true } }
    expect((await check(sales, goodOrder('A-9', {}, line))).status).toBe(200)
    const ours = (await sales.send('GET', '/api/orders/A-9')).body
    expect(ours).toMatchObject({ order: { lines: [line] }, verdict: { outcome: expect.any(String) } })
    const { orders } = (await customer.send('GET', '/api/orders')).body
    const listed = orders.find(({ ref }: { ref: string }) => ref === 'A-9')
    for (const theirs of [listed, (await customer.send('GET', '/api/orders/A-9')).body]) {
      expect(theirs).toMatchObject({ state: ours.state, verdict: null, may: [] })
      expect(theirs.order.lines).toEqual(
        ours.order.lines.map((one: object) => ({ ...one, answers: undefined })),
      )
    }
  })
})

describe('all records', () => {
  test('are not taken away without an entry in the log', async () => {
    const auditor = await signedInAs(desk, 'auditor')
    expect((await auditor.send('GET', '/api/records/export')).status).toBe(200)
    await desk.services.log.sequence()
    const { body } = await desk.send('GET', '/api/log/entries?order=newestFirst&limit=5')
    const entries = body.items.map(({ entry }: { entry: object }) => entry)
    expect(entries).toContainEqual(expect.objectContaining({ type: 'data.export', actor: auditor.person }))
  })

  test('stay where they are for somebody who holds the role for one company only', async () => {
    const auditor = await signedInAs(desk, 'auditor', { entities: ['se'] })
    expect((await auditor.send('GET', '/api/records/export')).status).toBe(403)
  })
})

describe('somebody whom nobody knows', () => {
  const large = 'x'.repeat(70_000)
  test.each([
    ['/api/session', 'text/plain', large],
    ['/api/set-up', 'application/x-ndjson', large],
    ['/api/people/reset', 'application/json', JSON.stringify({ token: 'x', password: large })],
  ])('does not have %s read a large body as %s', async (url, type, payload) => {
    const headers = { authorization: '', 'content-type': type }
    const { status, body } = await desk.send('POST', url, { payload, headers })
    expect([status, body.type]).toEqual([413, 'too_large'])
  })

  test('is answered where their body is as short as it may be', async () => {
    const payload = { email: 'nobody@example.org', password: 'x'.repeat(1000) }
    const { status } = await desk.send('POST', '/api/session', { payload, headers: { authorization: '' } })
    expect(status).toBe(401)
  })
})
