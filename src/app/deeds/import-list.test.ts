import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { importList, type StagedVersion } from '#lists'
import { type RunningNotices, startNotices } from '#notices'
import { hitsOn, lookAgain, touchedBy } from '#screening'
import { inTransaction, json } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { fixture } from '../../../test/support/lists.ts'
import { loadEarlierList } from '../demo/lists.ts'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { followLists } from './import-list.ts'

const morning = '2026-11-24T08:00:00.000Z'
const ten = '2026-11-24T10:00:00.000Z'
const file = join(import.meta.dirname, '../../../scenarios/fixtures/eu-fsf-fictional.xml')
const list = { list: 'eu-fsf', files: [{ name: 'eu-fsf.xml', open: () => createReadStream(file) }] }

let product: TestApp
let running: RunningNotices
const party = (ref: string, name: string) => ({
  ...{ type: 'organisation', ref, name, country: 'SE' },
  ...{ publicBody: false, securityForce: 'none', usFederalContractor: false },
})
beforeAll(async () => {
  product = await openApp({ company: true })
  running = await startNotices(product.services.notices)
  const { services, send } = product
  await inTransaction(services.store.db, morning, async (tx) => {
    await sql`insert into access.person (id, email, name, language, kind, status, grants, mapped)
      values ('usr_swede', 'swede@example.com', 'Swede', 'sv', 'inside', 'active',
        ${json([{ role: 'sales', entities: ['se'] }])}, '[]')`.execute(tx)
  })
  const parties = [
    party('exact', 'Vostok Optika JSC'), // on the later list alone
    party('slip', 'Vostok Optica'),
    party('onBoth', 'Highline Security Systems LLC'), // its entry gets another name
    party('innocent', 'Lindens Blommor AB'),
  ]
  for (const record of parties) await send('PUT', `/api/parties/${record.ref}`, { payload: record })
  await loadEarlierList(services, services.act({ at: morning }))
  const order = goodOrder('SO-RE1', { consignee: 'slip' })
  expect((await send('POST', '/api/orders', { payload: order })).status).toBe(201)
  expect((await send('POST', '/api/orders/SO-RE1/submit')).body.state).toBe('submitted')
}, 240_000)
afterAll(async () => {
  await running.stop()
  await product.close()
})

const stored = async (...refs: string[]) =>
  (await inTransaction(product.services.store.db, ten, (tx) => hitsOn(tx, refs))).map((hit) => [
    hit.party,
    hit.entry,
    hit.foundBy,
  ])
const touchedNow = () => {
  const { store, act, register, snapshots } = product.services
  return touchedBy(store.db, act({ at: ten }), { lists: snapshots.current()?.versions ?? {}, register })
}

test('a new version of a list leads to the parties that its difference may be about, to no others, and once', async () => {
  const { services } = product
  const act = services.act({ at: ten })
  expect(await stored('exact', 'slip')).toEqual([])
  expect(await touchedNow()).toEqual([])
  const before = services.snapshots.current()
  const prepare = (staged: StagedVersion) => services.snapshots.prepare(staged)
  const imported = orThrow(await importList(services.store.db, act, { ...list, prepare }))
  // In force, and nobody has told this process yet: an order that is checked now is answered from the new version.
  const inForce = { ...before?.versions, [imported.list]: imported.version }
  expect(services.snapshots.screening(inForce)?.lists).toEqual(inForce)
  expect(services.snapshots.current()).toBe(before)
  await services.snapshots.renew()
  expect(services.snapshots.current()?.versions).toEqual(inForce)
  const touched = await touchedNow()
  expect(touched).toEqual(expect.arrayContaining(['exact', 'onBoth', 'slip']))
  expect(touched).not.toContain('innocent')
  await followLists(services, act, imported)
  expect(await touchedNow()).toEqual([])
  expect(await stored('exact', 'slip')).toEqual([
    ['exact', 'EU.9002.26', 'list'],
    ['slip', 'EU.9002.26', 'order'],
  ])
})

test('a submitted order whose consignee the list now names is held, and who sells is told (F18)', async () => {
  const { body } = await product.send('GET', '/api/orders/SO-RE1')
  expect(body.order?.state ?? body.state).toBe('held')
  await product.services.log.sequence()
  await running.turn()
  const { rows } = await sql<{ person: string; key: string }>`
    select notice.person, news.news ->> 'key' as key
    from notices.notice as notice join notices.news as news on news.id = notice.news
    where news.news -> 'about' ->> 'id' = 'SO-RE1'`.execute(product.services.store.db)
  expect(rows).toEqual([{ person: 'usr_swede', key: 'orderHeld' }])
})

test('looking at everybody afterwards finds nothing more', async () => {
  const { store, snapshots, act } = product.services
  const { body } = await product.send('GET', '/api/parties?limit=500')
  const refs: string[] = body.items.map(({ ref }: { ref: string }) => ref)
  expect(refs).toContain('innocent')
  const desk = { db: store.db, snapshot: () => snapshots.current() }
  expect(await lookAgain(desk, { act: act({ at: ten }), by: 'list' }, refs)).toEqual([])
})

test('who was brought in since everybody was looked for is looked at with the next difference, whatever they are called', async () => {
  const { store, act, register } = product.services
  const at = '2026-11-24T11:00:00.000Z'
  const records = [{ value: party('since', 'Lunds Livs AB'), where: 'line 1' }]
  await importRecords(store.db, act({ at }), { kinds: recordKinds, records })
  const { changed } = await register.now(act({ at }), ten)
  expect(changed).toEqual(['since'])
})

test('a short list that is new here leads to those whom its entries may be about, not to everybody', async () => {
  const { services, send } = product
  const at = '2026-11-24T12:00:00.000Z'
  const entries = fixture('un-sc/fixtures/consolidated-cut-2026-02-27.xml')
  const files = [{ name: 'un.xml', open: () => createReadStream(entries) }]
  const act = services.act({ at })
  const imported = orThrow(await importList(services.store.db, act, { list: 'un-sc', files }))
  await services.snapshots.renew()
  const { body } = await send('GET', '/api/parties?limit=500')
  const touched = await touchedNow()
  expect(touched?.length).toBeLessThan(body.items.length)
  await followLists(services, act, imported)
})

test('where nobody knows what a version says, everybody is looked at', async () => {
  const { store, act, register } = product.services
  const lists = { 'eu-fsf': 'another' }
  expect(await touchedBy(store.db, act({ at: ten }), { lists, register })).toBeUndefined()
})
