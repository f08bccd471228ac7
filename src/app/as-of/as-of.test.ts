import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { records } from '#parties'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { recordKinds } from '../records/all.ts'
import { changesBetween } from './changes.ts'
import { historyOf, recordAsOf } from './read.ts'

const early = '2026-11-01T08:00:00.000Z'
let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const act = acting({ at: early })
  await inTransaction(app.services.store.db, early, (tx) =>
    records.organisation.table.put(tx, act, { type: 'organisation', ref: 'kust', name: 'Kustens Larm AB' }),
  )
  const record = {
    type: 'organisation',
    ref: 'kust',
    name: 'Kustens Larm AB',
    country: 'SE',
    sector: 'alarm',
  }
  await app.send('POST', '/api/records', { payload: [record] })
  await app.send('POST', '/api/orders', { payload: goodOrder('SO-5') })
})
afterAll(() => app.close())

function acting(more: Partial<Act> = {}): Act {
  const { now, random } = app.services
  return { at: now(), by: 'anna', role: 'operator', random, ...more }
}
const get = (path: string) => app.send('GET', path)

test('a record is read as it is, and as it was on a day', async () => {
  const now = await get('/api/records/organisation/kust')
  const then = await get('/api/records/organisation/kust?asOf=2026-11-02T00:00:00Z')
  expect(now.body).toMatchObject({ version: 2, present: true, record: { country: 'SE' } })
  expect(then.body).toMatchObject({
    version: 1,
    present: false,
    presentVersion: 2,
    asOf: '2026-11-02T00:00:00.000Z',
  })
  expect(then.body.record).not.toHaveProperty('country')
})

test('before it was recorded there was none', async () => {
  expect((await get('/api/records/organisation/kust?asOf=2026-10-01T00:00:00Z')).status).toBe(404)
  expect((await get('/api/records/organisation/nobody')).status).toBe(404)
  expect((await get('/api/records/secret/x')).status).toBe(400)
})

test('the history says what each version changed', async () => {
  const { body } = await get('/api/records/organisation/kust/history')
  expect(body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  expect(body.items[0].changes).toEqual([
    { path: '/country', from: null, to: 'SE' },
    { path: '/sector', from: null, to: 'alarm' },
  ])
  expect(body.items[1].until).toBe(body.items[0].at)
})

test('a key made of two references is asked for with its slash escaped', async () => {
  const { body } = await get(`/api/records/supplierRelation/${encodeURIComponent('longan/se')}`)
  expect(body.record).toMatchObject({ supplier: 'longan', legalEntity: 'se' })
})

test('an order of another own company is not there, whatever the time', async () => {
  const { db } = app.services.store
  const sales = (entity: string) => acting({ grants: [{ role: 'sales', entities: [entity] }] })
  const wanted = { kinds: recordKinds, type: 'order', key: 'SO-5' }
  await expect(recordAsOf(db, sales('fi'), wanted)).rejects.toThrow("There is no order 'SO-5'")
  await expect(historyOf(db, sales('fi'), wanted)).rejects.toThrow("There is no order 'SO-5'")
  expect(await recordAsOf(db, sales('se'), wanted)).toMatchObject({ present: true })
})

test('an order is read as of an instant, and nothing may be done with one that is past', async () => {
  const then = await get('/api/orders/SO-5?asOf=2026-11-01T08:00:00Z')
  const now = await get(`/api/orders/SO-5?asOf=${app.services.now()}`)
  expect(then.status).toBe(404)
  expect(now.body).toMatchObject({ ref: 'SO-5', present: true, asOf: app.services.now() })
})

test('who may not read hits reads none of the past either', async () => {
  const sales = acting({ grants: [{ role: 'sales', entities: 'all' }] })
  const wanted = { kinds: recordKinds, type: 'hit', key: 'tarimtrade/eu-fsf/EU.9004.26' }
  await expect(recordAsOf(app.services.store.db, sales, wanted)).rejects.toThrow('You may not')
})

test('changes are told field by field, lists whole', () => {
  expect(changesBetween({ a: { b: 1, 'c/d': 2 }, e: [1] }, { a: { b: 1, 'c/d': 3 }, e: [1, 2] })).toEqual([
    { path: '/a/c~1d', from: 2, to: 3 },
    { path: '/e', from: [1], to: [1, 2] },
  ])
})
