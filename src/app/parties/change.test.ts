import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
})
afterAll(() => app.close())

const larm = { type: 'organisation', ref: 'larm', name: 'Kustens Larm AB', country: 'SE' }
const put = (payload: object, version?: number) =>
  app.send('PUT', '/api/parties/larm', {
    payload,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  })

test('a party is added, and changed by whoever read its last version', async () => {
  expect(await put(larm)).toMatchObject({ status: 200, body: { ref: 'larm', version: 1 } })
  const changed = await put({ ...larm, sector: 'larm' }, 1)
  expect(changed).toMatchObject({ status: 200, body: { version: 2, record: { sector: 'larm' } } })
  expect(changed.headers.etag).toBe('"2"')
  const stale = await put({ ...larm, name: 'Kustlarm AB' }, 1)
  expect(stale).toMatchObject({ status: 409, body: { type: 'stale_version' } })
})

test('a reference that is taken is not taken twice, and the field is named', async () => {
  const { status, body } = await put({ ...larm, name: 'Another' })
  expect(status).toBe(409)
  expect(body.errors).toEqual([{ path: '/ref', message: 'is taken by Kustens Larm AB' }])
})

test('a register number with wrong check digits is refused at its place', async () => {
  const identifiers = [{ kind: 'orgNo', value: '556012-5791', country: 'SE' }]
  const { status, body } = await put({ ...larm, identifiers }, 2)
  expect(status).toBe(400)
  expect(body.errors[0].path).toBe('/identifiers/0/value')
})

test('whoever may look at hits sees what resembles a party, and that nobody looked where no list is loaded', async () => {
  const { body } = await app.send('GET', '/api/parties/tarimtrade/hits')
  expect(body).toMatchObject({ party: 'tarimtrade', looked: false })
  expect(body.items).toMatchObject([{ entry: 'EU.9004.26', standing: 'confirmed', name: null }])
})
