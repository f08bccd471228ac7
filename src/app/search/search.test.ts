import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { decideMerge, proposeMerge, records } from '#parties'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { findIn } from './find.ts'
import { catchUp } from './keeper.ts'
import { searchKinds } from './sources.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const parties = [
    { type: 'organisation', ref: 'alma', name: 'Алма Дистрибуция', country: 'BG' },
    { type: 'organisation', ref: 'alma-2', name: 'Alma Distribution Sofia', country: 'BG' },
    { type: 'organisation', ref: 'hai', name: '杭州海康光学有限公司', country: 'CN' },
  ]
  await app.send('POST', '/api/records', { payload: parties })
  await app.send('POST', '/api/orders', { payload: goodOrder('SO-77') })
})
afterAll(() => app.close())

async function search(
  q: string,
  more = '',
  who: Pick<Visitor, 'send'> = app,
): Promise<Record<string, string[]>> {
  const { status, body, text } = await who.send('GET', `/api/search?q=${encodeURIComponent(q)}${more}`)
  if (status !== 200) throw new Error(text)
  return Object.fromEntries(
    body.groups.map(({ kind, items }: { kind: string; items: { key: string }[] }) => [
      kind,
      items.map(({ key }) => key),
    ]),
  )
}

test('a name is found in any script, by the beginnings of its words', async () => {
  expect((await search('alma distrib')).party).toEqual(expect.arrayContaining(['alma', 'alma-2']))
  expect((await search('Алма Дистриб')).party).toEqual(expect.arrayContaining(['alma', 'alma-2']))
  expect((await search('海康')).party).toEqual(['hai'])
  expect((await search('haikang')).party).toEqual(['hai'])
})

test('a slip of the pen is forgiven in a long word, not in a short one', async () => {
  expect((await search('lindhutl')).party).toEqual(['lindhult'])
  expect((await search('furuvki sykehus')).party).toEqual(['furuvik'])
  expect(await search('amla')).toEqual({})
})

test('orders are found by their number and by who bought, products by name, rules by citation', async () => {
  expect((await search('SO-77')).order).toEqual(['SO-77'])
  expect((await search('lindhults kommun')).order).toEqual(['SO-77'])
  expect((await search('alfa varifocal')).product).toEqual(['AL-D4V'])
  expect((await search('833/2014')).rule?.length).toBeGreaterThan(0)
  expect((await search('longan')).supplier).toEqual(['longan'])
})

test('one may look among some kinds only, and an unknown kind is refused', async () => {
  expect(Object.keys(await search('lindhult', '&kinds=site'))).toEqual(['site'])
  expect((await app.send('GET', '/api/search?q=a&kinds=secret')).status).toBe(400)
})

test('what nobody wrote down is not found, among evidence and people neither', async () => {
  expect(await search('okänd', '&kinds=evidence,person')).toEqual({})
})

test('an order of another own company is not found', async () => {
  const found = await inTransaction(app.services.store.db, app.services.now(), (tx) =>
    findIn(tx, {
      text: 'SO-77',
      kinds: searchKinds,
      seen: { order: ['fi'], supplier: 'all' },
      ownPeople: false,
      limit: 5,
    }),
  )
  expect(found).toEqual([])
})

test('a supplier of another own company is found as a party, and as no supplier of ours', async () => {
  const inFinland = await signedInAs(app, 'procurement', { entities: ['fi'] })
  const inSweden = await signedInAs(app, 'communications', { entities: ['se'] })
  const records = [
    { type: 'legalEntity', ref: 'fi', name: 'Nordvartija Oy', country: 'FI' },
    { type: 'organisation', ref: 'valo', name: 'Valokenno Oy', country: 'FI' },
    ...['alma', 'valo'].map((supplier) => ({
      ...{ type: 'supplierRelation', supplier, legalEntity: 'fi', categories: ['camera'], state: 'approved' },
    })),
    {
      type: 'supplierRelation',
      supplier: 'alma',
      legalEntity: 'se',
      categories: ['camera'],
      state: 'terminated',
    },
  ]
  expect((await app.send('POST', '/api/records', { payload: records })).status).toBe(200)
  expect(await search('valokenno', '', inFinland)).toEqual({ party: ['valo'], supplier: ['valo'] })
  expect(await search('valokenno', '', inSweden)).toEqual({ party: ['valo'] })
  for (const who of [inFinland, inSweden])
    expect((await search('alma', '&kinds=supplier', who)).supplier).toEqual(['alma'])
})

test('a party that was renamed is found by its new name, and by the old one no more', async () => {
  const record = { type: 'organisation', ref: 'altyn', name: 'Serrano Handel TOO', country: 'KZ' }
  await app.send('POST', '/api/records', { payload: [record] })
  expect((await search('serrano')).party).toEqual(['altyn'])
  expect(await search('bazar')).toEqual({})
})

test('what was merged is found as what it was merged into', async () => {
  const { store, now, random } = app.services
  const act: Act = { at: now(), by: 'anna', role: 'operator', random }
  const merge = await proposeMerge(store.db, act, {
    keep: 'alma',
    drop: 'alma-2',
    reason: 'one register number',
  })
  const ref = merge.ok ? merge.value.ref : ''
  await decideMerge(store.db, { ...act, by: 'bo' }, { merge: ref, verdict: 'approve', reason: 'seen' })
  expect((await search('alma distribution sofia')).party).toEqual(['alma'])
  expect((await search('alma-2')).party).toEqual(['alma'])
})

test('made anew, the index finds the same', async () => {
  const before = await search('l')
  const { body } = await app.send('POST', '/api/search/rebuild')
  expect(body.records).toBeGreaterThan(20)
  expect(await search('l')).toEqual(before)
})

test('nothing waits once it was looked at, and a record taken away is gone', async () => {
  const { store, now, random } = app.services
  const act: Act = { at: now(), by: 'anna', role: 'operator', random }
  await inTransaction(store.db, act.at, async (tx) => {
    await records.organisation.table.put(tx, act, {
      type: 'organisation',
      ref: 'gone',
      name: 'Kortlivad Handel',
    })
    await records.organisation.table.remove(tx, ['gone'])
  })
  expect(await catchUp({ db: store.db, now })).toBe(0)
  expect(await search('kortlivad')).toEqual({})
})
