import { afterAll, beforeAll, expect, test } from 'vitest'
import { hitsOn } from '#screening'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { loadEarlierList } from '../demo/lists.ts'
import { tickDuties } from '../duties/schedule.ts'
import { endingNews } from '../notices/ticks.ts'

let product: TestApp
const party = (ref: string, name: string) => ({
  ...{ type: 'organisation', ref, name, country: 'SE' },
  ...{ publicBody: false, securityForce: 'none', usFederalContractor: false },
})
const body = {
  ...{ name: 'own-bad-payers', title: 'Bad payers', owner: 'Anna Exempel', layout: 'table' },
  ...{ reason: 'They never paid what they owe us.', expiresOn: '2026-12-31' },
}
const csv =
  'Namn,Slag,Orgnr\nUppdiktade Trådar i Borås AB,företag,556999-0001\nPåhittade Kablar AB,företag,\n'
beforeAll(async () => {
  product = await openApp({ company: true })
  const { send } = product
  await loadEarlierList(product.services, product.services.act())
  for (const record of [
    party('tradar', 'Uppdiktade Trådar i Borås AB'),
    party('blommor', 'Lindens Blommor AB'),
  ])
    await send('PUT', `/api/parties/${record.ref}`, { payload: record })
}, 240_000)
afterAll(() => product.close())

const hits = async () =>
  (
    await inTransaction(product.services.store.db, product.services.now(), (tx) =>
      hitsOn(tx, ['tradar', 'blommor']),
    )
  ).map(({ party: ref, list, state }) => [ref, list, state])

test('an own list is begun, looked at, loaded, and holds whom it names until its last day is over', async () => {
  const { send, services } = product
  const begun = await send('POST', '/api/lists/own', { payload: body })
  expect([begun.status, begun.body.state, begun.body.version, begun.headers.etag]).toEqual([
    201,
    'open',
    null,
    '"1"',
  ])
  expect((await send('POST', '/api/lists/own', { payload: body })).status).toBe(409)

  const form = formOf({ files: [{ name: 'payers.csv', bytes: csv }] })
  const preview = await send('POST', '/api/lists/own/own-bad-payers/preview', form)
  expect([preview.status, preview.body.counts.entries, preview.body.mappingFrom]).toEqual([200, 2, 'guessed'])
  expect(await hits()).toEqual([])

  const mapping = JSON.stringify(preview.body.mapping)
  const withMapping = formOf({ fields: { mapping }, files: [{ name: 'payers.csv', bytes: csv }] })
  const loaded = await send('POST', '/api/lists/own-bad-payers/versions', withMapping)
  expect([loaded.status, loaded.body.change, loaded.body.entries]).toEqual([200, 'activated', 2])
  expect(await hits()).toEqual([['tradar', 'own-bad-payers', 'new']])
  const order = goodOrder('SO-OWN1', { consignee: 'tradar' })
  expect((await send('POST', '/api/orders', { payload: order })).status).toBe(201)
  expect((await send('POST', '/api/orders/SO-OWN1/submit')).body.state).toBe('held')

  const lists = (await send('GET', '/api/lists')).body.items
  const shown = lists.find(({ name }: { name: string }) => name === 'own-bad-payers')
  expect(shown).toMatchObject({ title: 'Bad payers', entries: 2, own: { owner: 'Anna Exempel' } })
  expect(endingNews([shown], '2026-12-16T22:00:00.000Z')).toEqual([])
  expect(endingNews([shown], '2026-12-17T08:00:00.000Z').map(({ key, once }) => [key, once])).toEqual([
    ['ownListEnds', 'ownEnds/own-bad-payers/2026-12-31'],
  ])

  const later = { ...services, act: (more = {}) => services.act({ at: '2027-01-01T00:00:00.000Z', ...more }) }
  expect((await tickDuties(later)).lists).toEqual(['own-bad-payers'])
  expect(await hits()).toEqual([['tradar', 'own-bad-payers', 'lapsed']])
  expect((await send('POST', '/api/orders/SO-OWN1/submit')).body.state).toBe('submitted')
  const [line] = (await send('GET', '/api/lists/own')).body.items
  expect(line).toMatchObject({ state: 'expired', version: null, entries: 0 })
}, 240_000)

test('a change needs the version that was seen, and a mapping that is none is refused by its path', async () => {
  const { send } = product
  const { name: _, layout: __, ...change } = { ...body, expiresOn: '2027-06-30' }
  const url = '/api/lists/own/own-bad-payers'
  expect((await send('PUT', url, { payload: change })).status).toBe(400)
  expect((await send('PUT', url, { payload: change, headers: { 'if-match': '"1"' } })).status).toBe(409)
  const { etag } = (await send('GET', url)).headers
  const changed = await send('PUT', url, { payload: change, headers: { 'if-match': String(etag) } })
  expect([changed.status, changed.body.state]).toEqual([200, 'open'])
  const wrong = formOf({ fields: { mapping: '{"columns":[]}' }, files: [{ name: 'a.csv', bytes: csv }] })
  const refused = await send('POST', `${url}/preview`, wrong)
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, expect.stringContaining('/mapping')])
})

test('a list is ended with a reason, and only once', async () => {
  const { send } = product
  const url = '/api/lists/own/own-bad-payers/end'
  expect((await send('POST', url, { payload: { reason: 'short' } })).status).toBe(400)
  const payload = { reason: 'They have paid everything.' }
  expect((await send('POST', url, { payload })).body).toMatchObject({
    state: 'ended',
    endReason: payload.reason,
  })
  expect((await send('POST', url, { payload })).status).toBe(409)
  expect((await send('POST', '/api/lists/own/own-none/end', { payload })).status).toBe(404)
})
