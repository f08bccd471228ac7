import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp()
})
afterAll(() => desk.close())

const bring = (key: string, ...records: object[]) =>
  desk.send('POST', '/api/records', {
    payload: records.map((record) => JSON.stringify(record)).join('\n'),
    headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': key },
  })
const entity = (ref: string) => ({ type: 'legalEntity', ref, name: `Nordvakt ${ref}`, country: 'SE' })

test('an import that is sent twice under one key is done once and answered twice', async () => {
  const first = await bring('k-1', entity('a'))
  const events = await desk.events()
  const again = await bring('k-1', entity('a'))
  expect([again.status, again.text]).toEqual([first.status, first.text])
  expect(again.headers['idempotent-replayed']).toBe('true')
  expect(await desk.events()).toBe(events)
})

test('a refusal is repeated too, and another import under the key is a conflict', async () => {
  const refused = await bring('k-2', { type: 'legalEntity' })
  expect(refused.status).toBe(400)
  expect((await bring('k-2', { type: 'legalEntity' })).text).toBe(refused.text)
  const other = await bring('k-2', entity('b'))
  expect(other).toMatchObject({ status: 409, body: { type: 'conflict' } })
  expect(other.body.detail).toContain("'k-2' was used before")
  expect((await desk.send('GET', '/api/records?type=legalEntity')).body.items).toHaveLength(1)
})

test('a party that is changed twice under one key is changed once, and answered twice with its ETag', async () => {
  const change = (version: number | undefined, key: string, name: string) =>
    desk.send('PUT', '/api/parties/alfa', {
      payload: { type: 'organisation', ref: 'alfa', name, country: 'SE' },
      headers: { 'idempotency-key': key, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    })
  expect((await change(undefined, 'p-1', 'Alfa AB')).status).toBe(200)
  const first = await change(1, 'p-2', 'Alfa Larm AB')
  const again = await change(1, 'p-2', 'Alfa Larm AB')
  expect([again.status, again.text]).toEqual([200, first.text])
  expect(again.headers).toMatchObject({ etag: '"2"', 'idempotent-replayed': 'true' })
  expect((await change(1, 'p-3', 'Alfa Larm AB')).body).toMatchObject({ type: 'stale_version' })
  expect((await change(2, 'p-2', 'Alfa Vakt AB')).body).toMatchObject({ type: 'conflict' })
})

test('two at the same time under one key: one is carried out, the other is told to wait', async () => {
  const both = await Promise.all([bring('k-3', entity('c')), bring('k-3', entity('c'))])
  const statuses = both.map(({ status }) => status).sort()
  expect([
    [200, 200],
    [200, 409],
  ]).toContainEqual(statuses)
})

test('a key that is no key is refused', async () => {
  expect(await bring('', entity('d'))).toMatchObject({ status: 400, body: { type: 'invalid_input' } })
  expect(await bring('x'.repeat(256), entity('d'))).toMatchObject({ status: 400 })
})

test('an answer is kept for a week, and goes with the first one after that', async () => {
  const { db } = desk.services.store
  const kept = async () => {
    const { rows } = await sql<{ key: string }>`
      select split_part(key, ' ', 2) as key from app.idempotency where key like '% w-%' order by key`.execute(
      db,
    )
    return rows.map(({ key }) => key)
  }
  await bring('w-1', entity('w'))
  await sql`update app.idempotency set at = at - interval '6 days'`.execute(db)
  await bring('w-2', entity('w'))
  expect(await kept()).toEqual(['w-1', 'w-2'])
  await sql`update app.idempotency set at = at - interval '2 days'`.execute(db)
  await bring('w-3', entity('w'))
  expect(await kept()).toEqual(['w-2', 'w-3'])
})

test('an address that takes no key is not said to take one, and the document says what becomes of it', async () => {
  const { body } = await desk.send('GET', '/openapi.json')
  const takes = (path: string) => JSON.stringify(body.paths[path].post).includes('Idempotency-Key')
  expect([takes('/api/alerts/{id}/decision'), takes('/api/deadlines')]).toEqual([true, false])
  expect(body.info.description).toContain('all others do not read it')
})
