import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act, Grant } from '#kernel'
import { everyLine, readSupplier, records } from '#partners'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { recordKinds } from '../records/all.ts'
import { partnersDesk } from './desk.ts'

let product: TestApp
let desk: ReturnType<typeof partnersDesk>
beforeAll(async () => {
  product = await openApp({ company: true })
  desk = partnersDesk(product.services)
})
afterAll(() => product.close())

const as = (by: string, ...grants: Grant[]): Act => ({
  ...{ ...product.services.act(), by, role: 'none', grants, reason: 'seen' },
})
const get = async (path: string) => (await product.send('GET', path)).body

test('where we stand with a supplier is one answer: states, why, decisions, family, products, devices, what it owes', async () => {
  const record = await get('/api/suppliers/longan')
  expect(record).toMatchObject({ ref: 'longan', family: { supplier: 'longan', isWhole: true } })
  const own = record.relations.find(({ legalEntity }: { legalEntity: string }) => legalEntity === 'se')
  expect(own).toMatchObject({
    state: 'phasingOut',
    standings: [{ state: 'phasingOut', cause: 'decision', decision: 'D-1' }, {}],
  })
  expect(own.obligations).toHaveLength(8)
  expect(own.obligations[0]).toMatchObject({ ref: 'G-1', state: 'notShown' })
  expect(record.around.assets).toBeGreaterThan(0)
  expect(record.around.decisions).toMatchObject([{ ref: 'D-1' }])
  expect(record.history[0]).toMatchObject({ to: 'phasingOut', cause: 'decision', ref: 'D-1' })
  expect(record.family.products.some(({ via }: { via: string }) => via === 'relabelled')).toBe(true)
})

test('what is met rests on evidence, and is shown with it; what nobody showed stays not shown', async () => {
  const path = '/api/suppliers/longan/relations/se/obligations/G-1'
  const without = await product.send('PUT', path, {
    payload: { verdict: 'met', evidence: [], until: null, reason: 'They said so.' },
  })
  expect(without).toMatchObject({ status: 409, body: { errors: [{ path: '/evidence' }] } })
  const met = { verdict: 'met', evidence: ['evd_policy'], until: '2027-12-31', reason: 'Read it.' }
  expect((await product.send('PUT', path, { payload: met })).status).toBe(200)
  const { relations } = await get('/api/suppliers/longan')
  const own = relations.find(({ legalEntity }: { legalEntity: string }) => legalEntity === 'se')
  expect(own.obligations.slice(0, 2)).toMatchObject([
    { ref: 'G-1', state: 'met', evidence: ['evd_policy'], until: '2027-12-31' },
    { ref: 'G-2', state: 'notShown' },
  ])
})

test('an obligation is added, reworded by its version, and ended', async () => {
  const words = {
    sv: 'Vi får veta om chipet byts.',
    nb: 'Vi får vite om chipen byttes.',
    fi: 'Sirun vaihdosta kerrotaan.',
  }
  const obligation = {
    ...{ basis: 'clause', instrument: 'Framework K-7', point: '4.2', requiredEvidence: [] },
    ...{
      text: { ...words, en: 'We are told when the chip changes.' },
      suppliers: ['longan'],
      legalEntities: [],
    },
    ...{ from: '2026-01-01', to: null, source: 'contract K-7', verified: true },
  }
  const put = (version: number, more: object = {}) =>
    product.send('PUT', '/api/obligations/K-7-CHIP', {
      payload: { ...obligation, ...more },
      headers: { 'if-match': `"${version}"` },
    })
  expect((await put(0)).body).toMatchObject({ ref: 'K-7-CHIP', version: 1 })
  expect((await put(0)).body).toMatchObject({ status: 409 })
  expect((await put(1, { to: '2026-01-01' })).body).toMatchObject({ errors: [{ path: '/to' }] })
  expect((await get('/api/suppliers/longan')).relations[0].obligations).toHaveLength(9)
  expect((await put(1, { to: '2026-06-01' })).body).toMatchObject({ version: 2 })
  expect((await get('/api/suppliers/longan')).relations[0].obligations).toHaveLength(8)
})

test('a relation begins as a prospect; risk and spend are changed by the version that was read', async () => {
  const made = await product.send('POST', '/api/suppliers/lindhult/relations', {
    payload: { legalEntity: 'se', categories: ['camera'] },
  })
  expect(made.body).toMatchObject({ key: 'lindhult/se', version: 1 })
  const again = await product.send('POST', '/api/suppliers/lindhult/relations', {
    payload: { legalEntity: 'se', categories: ['camera'] },
  })
  expect(again.status).toBe(409)
  const patch = (version: number) =>
    product.send('PUT', '/api/suppliers/lindhult/relations/se', {
      payload: {
        ...{ reason: 'The yearly look.', riskBand: 'elevated', owner: 'petra' },
        spend: { amount: 1_250_000, currency: 'SEK', year: 2026 },
      },
      headers: { 'if-match': `"${version}"` },
    })
  expect((await patch(1)).body).toMatchObject({ version: 2 })
  expect((await patch(1)).body).toMatchObject({ detail: expect.stringContaining('Somebody changed') })
  const { items } = await get('/api/suppliers?q=lindhult')
  expect(items).toMatchObject([
    { supplier: 'lindhult', state: 'prospect', riskBand: 'elevated', spend: { amount: 1_250_000 } },
  ])
})

test('the list is filtered, sorted and paged, and its pages are the whole', async () => {
  const all = await get('/api/suppliers?limit=500&sort=-state')
  expect(all.total).toBe(all.items.length)
  const ranks = all.items.map(({ state }: { state: string }) => state)
  expect(ranks[0]).toBe('phasingOut')
  const keys: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const page = await get(`/api/suppliers?limit=2&sort=-state${after}`)
    keys.push(...page.items.map(({ key }: { key: string }) => key))
    next = page.next
  }
  expect(keys).toEqual(all.items.map(({ key }: { key: string }) => key))
  const stopped = await get('/api/suppliers?state=phasingOut&legalEntity=fi')
  expect(stopped.items.map(({ key }: { key: string }) => key)).toEqual(['longan/fi'])
})

test('who works for one company sees its relations only; why a supplier was moved is for those who follow it up', async () => {
  const seller = as('sara', { role: 'sales', entities: ['fi'] })
  await inTransaction(desk.db, seller.at, async (tx) => {
    const lines = await everyLine(tx, seller, { desk, wish: {} })
    expect(new Set(lines.map(({ legalEntity }) => legalEntity))).toEqual(new Set(['fi']))
    const record = await readSupplier(tx, seller, { desk, ref: 'longan' })
    expect(record).toMatchObject({
      value: { relations: [{ legalEntity: 'fi', obligations: null, note: null }], waiting: [] },
    })
    expect(record.ok && record.value.around).toMatchObject({ warnings: null, hits: null, screening: null })
    expect(await readSupplier(tx, seller, { desk, ref: 'nobody' })).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })
})

test('a file makes nobody freer than one person may; whoever brings in what was decided elsewhere may', async () => {
  const kind = recordKinds.find(({ type }) => type === 'supplierRelation')
  const relation = { ...{ type: 'supplierRelation', supplier: 'lindhult', legalEntity: 'se' } }
  const given = (state: string) => [{ ...relation, categories: ['camera'], state }]
  const buyer = as('petra', { role: 'procurement', entities: ['se'] })
  const write = (who: Act, state: string) =>
    inTransaction(desk.db, who.at, async (tx) => await kind?.write(tx, who, given(state)))
  expect(await write(buyer, 'approved')).toMatchObject({
    ...{ code: 'not_allowed', detail: expect.stringContaining('freer') },
    facts: { supplier: 'lindhult', legalEntity: 'se', category: 'camera' },
  })
  expect(await write(buyer, 'onboarding')).toBeUndefined()
  expect(await write(product.services.act(), 'approved')).toBeUndefined()
  expect(await write(buyer, 'suspended')).toBeUndefined()
  expect(await write(buyer, 'approved')).toMatchObject({ code: 'not_allowed' })
})

test('suppliers are taken away as a file, as they are filtered', async () => {
  const { text } = await product.send(
    'GET',
    '/api/tables/suppliers/export?legalEntity=fi&state=phasingOut&sort=name',
  )
  const lines = text.trim().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^longan,.*phasingOut.*D-1/)
})

test('five thousand suppliers are listed, each as it stands', async () => {
  const act = product.services.act()
  await inTransaction(desk.db, act.at, async (tx) => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      ...{ type: 'supplierRelation', supplier: `sup-${i}`, legalEntity: 'se' },
      ...{ categories: ['camera'], state: 'approved' },
    })) as Parameters<typeof records.supplierRelation.table.putMany>[2]
    await records.supplierRelation.table.putMany(tx, act, many)
  })
  const page = await get('/api/suppliers?limit=50&sort=state')
  expect(page.total).toBeGreaterThan(5_000)
  expect(page.items).toHaveLength(50)
})
