import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { decideMerge, decideUndo, proposeMerge, proposeUndo } from '#parties'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { followMerge } from './follow.ts'
import { partyRecord } from './record.ts'

let app: TestApp
beforeAll(async () => {
  app = await openApp({ company: true })
  const payload = [
    {
      type: 'organisation',
      ref: 'larm',
      name: 'Kustens Larm AB',
      country: 'SE',
      identifiers: [{ kind: 'orgNo', value: '556012-5790' }],
    },
    {
      type: 'organisation',
      ref: 'larm-2',
      name: 'Larm Kusten',
      country: 'SE',
      identifiers: [{ kind: 'orgNo', value: '5560125790' }],
    },
    { type: 'organisation', ref: 'larm-3', name: 'Kustens Larm', country: 'SE' },
    { type: 'site', ref: 'kaj', organisation: 'larm-2', country: 'SE', area: null, siteType: 'workplace' },
    { type: 'ownership', owner: 'larm', owned: 'granby', share: 60, kind: 'direct' },
    {
      type: 'hit',
      party: 'larm-2',
      list: 'eu-fsf',
      entry: 'EU.77.1',
      programme: 'HR',
      score: 0.9,
      verdict: 'trueMatch',
    },
  ]
  const { status, text } = await app.send('POST', '/api/records', { payload })
  if (status !== 200) throw new Error(text)
  const order = goodOrder('SO-3', { buyer: 'larm-2', endUser: 'larm-2' }, { site: 'kaj' })
  await app.send('POST', '/api/orders', { payload: order })
})
afterAll(() => app.close())

const get = async (url: string) => (await app.send('GET', url)).body
function acting(more: Partial<Act> = {}): Act {
  const { now, random } = app.services
  return { at: now(), by: 'anna', role: 'operator', random, ...more }
}
const outcomeOf = async (buyer: string) => {
  const order = goodOrder('SO-4', { buyer, endUser: buyer }, { site: 'kaj' })
  return (await app.send('POST', '/api/orders/check?keep=false', { payload: order })).body.outcome
}

test('parties are listed in order, counted, filtered and found by their words', async () => {
  const all = await get('/api/parties?limit=5')
  expect(all.items).toHaveLength(5)
  expect(all.total).toBeGreaterThan(15)
  expect(all.next).not.toBeNull()
  const second = await get(`/api/parties?limit=5&after=${all.next}`)
  expect(second.total).toBeUndefined()
  const found = await get('/api/parties?q=kusten%20larm&country=SE')
  expect(found.items.map(({ ref }: { ref: string }) => ref)).toEqual(['larm-3', 'larm', 'larm-2'])
  expect((await get('/api/parties?q=kusten%20larm&country=FI')).items).toEqual([])
})

test('a party shows what every room knows of it', async () => {
  const party = await get('/api/parties/larm-2')
  expect(party).toMatchObject({
    ...{ ref: 'larm-2', kind: 'Organization', present: true, versions: 1 },
    sites: [{ ref: 'kaj' }],
    hits: [{ entry: 'EU.77.1' }],
    orders: { count: 1, newest: [{ ref: 'SO-3', roles: ['buyer', 'endUser'] }] },
  })
  expect((await get('/api/parties/granby')).ownedBy).toMatchObject([
    { owner: 'larm', name: 'Kustens Larm AB' },
  ])
  const supplier = await get('/api/parties/longan')
  expect(supplier.decisions).toMatchObject([{ ref: 'D-1' }])
  expect(supplier.relations[0].standings).toContainEqual({
    ...{ category: 'camera', state: 'phasingOut', decision: 'D-1' },
  })
  expect((await app.send('GET', '/api/parties/nobody')).status).toBe(404)
})

test('sales see a party without its hits, and orders of their own company only', async () => {
  const sales = acting({ grants: [{ role: 'sales', entities: ['fi'] }] })
  const party = await partyRecord(app.services.store.db, sales, { ref: 'larm-2' })
  expect(party).toMatchObject({ hits: null, screening: null, orders: { count: 0 } })
})

test('records that share a number or a name are offered as duplicates', async () => {
  const { items } = await get('/api/parties/duplicates')
  const shown = items.map(({ why, parties }: { why: string; parties: { ref: string }[] }) => [
    why,
    parties.map(({ ref }) => ref),
  ])
  expect(shown).toContainEqual(['identifier', ['larm', 'larm-2']])
  expect(shown).toContainEqual(['name', ['larm', 'larm-3']])
})

test('what two records would become can be looked at before anybody asks for it', async () => {
  const payload = { keep: 'larm', drop: 'larm-2' }
  const { body } = await app.send('POST', '/api/parties/merges/preview', { payload })
  expect(body.record.aliases).toEqual(['Larm Kusten'])
  expect(body.fields.find(({ field }: { field: string }) => field === 'name')).toMatchObject({ same: false })
})

test('a merge takes two people; then both references mean one party, and the worse state holds', async () => {
  const { store } = app.services
  expect(await outcomeOf('larm')).not.toBe('block')
  const wish = { keep: 'larm', drop: 'larm-2', reason: 'one number' }
  const asked = await app.send('POST', '/api/parties/merges', { payload: wish })
  expect(asked.status).toBe(201)
  const { ref } = asked.body
  const own = await app.send('POST', `/api/parties/merges/${ref}/decision`, {
    payload: { verdict: 'approve', reason: 'mine' },
  })
  expect(own.body.detail).toContain('you asked for this merge')
  const done = await decideMerge(store.db, acting({ by: 'bo' }), {
    merge: ref,
    verdict: 'approve',
    reason: 'seen',
  })
  expect(done.ok).toBe(true)
  await followMerge(app.services, ['larm', 'larm-2'])
  expect(await get('/api/parties/larm-2')).toMatchObject({
    ...{ ref: 'larm', askedFor: 'larm-2', merged: ['larm-2'] },
    sites: [{ ref: 'kaj' }],
    orders: { count: 1 },
  })
  expect(await outcomeOf('larm')).toBe('block')
  expect(await outcomeOf('larm-2')).toBe('block')
  const again = [{ type: 'organisation', ref: 'larm-2', name: 'Larm i Kusten', country: 'SE' }]
  expect((await app.send('POST', '/api/records', { payload: again })).body.type).toBe('conflict')
  const undo = await proposeUndo(store.db, acting({ by: 'bo' }), { merge: ref, reason: 'two after all' })
  expect(undo.ok).toBe(true)
  await decideUndo(store.db, acting(), { merge: ref, verdict: 'approve', reason: 'yes' })
  expect(await outcomeOf('larm')).not.toBe('block')
  expect(await get('/api/parties/larm-2')).toMatchObject({ ref: 'larm-2', merged: [] })
})

test('a supplier under two references is stopped under both', async () => {
  const { store } = app.services
  const payload = [
    {
      type: 'organisation',
      ref: 'longan-2',
      name: 'Longan Vision',
      country: 'CN',
      publicBody: false,
      securityForce: 'none',
      usFederalContractor: false,
    },
    {
      type: 'product',
      ref: 'LV-1',
      maker: 'longan-2',
      category: 'camera',
      cn: '8525 89 00',
      annexI: [],
      eccn: null,
      usContent: false,
      features: [],
      thermalHz: null,
    },
    {
      type: 'supplierRelation',
      supplier: 'longan-2',
      legalEntity: 'se',
      categories: ['camera'],
      state: 'approved',
    },
  ]
  await app.send('POST', '/api/records', { payload })
  const check = async () =>
    (
      await app.send('POST', '/api/orders/check?keep=false', {
        payload: goodOrder('SO-8', {}, { sku: 'LV-1' }),
      })
    ).body
  expect(JSON.stringify(await check())).not.toContain('D-1/newSale')
  const merge = await proposeMerge(store.db, acting(), {
    keep: 'longan',
    drop: 'longan-2',
    reason: 'one company',
  })
  if (!merge.ok) throw new Error(merge.refusal.detail)
  await decideMerge(store.db, acting({ by: 'bo' }), {
    merge: merge.value.ref,
    verdict: 'approve',
    reason: 'seen',
  })
  const verdict = await check()
  expect(verdict.outcome).toBe('block')
  expect(JSON.stringify(verdict)).toContain('D-1/newSale')
})
