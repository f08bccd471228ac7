import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAfterStop } from '#orders'
import { goodOrder } from '../../../test/support/app.ts'
import { signedInAs } from '../../../test/support/people.ts'
import { bring, customerOf, customerWith, type PlanDesk, planDesk } from '../../../test/support/plans.ts'

let plan: PlanDesk
beforeAll(async () => {
  plan = await planDesk(3)
})
afterAll(() => plan.desk.close())

const board = async () => (await plan.send('maja', 'GET /phase-out-board')).body
const camera = (serial: string, more: object) => ({
  ...{ type: 'asset', serial, product: 'AL-D4V', site: `${customerOf(1)}-hus`, ...more },
})
const listed = async (filter: Record<string, string>) =>
  (await plan.desk.send('GET', `/api/assets?${new URLSearchParams({ plan: 'D-2026-9', ...filter })}`)).body

test('what stands is counted by quarter of its installation, what was replaced apart, each as the list counts it', async () => {
  await bring(plan.desk, [
    camera('Q1', { installedOn: '2024-03-31', warrantyEnd: '2027-03-31' }),
    camera('Q2', { installedOn: '2024-04-01', warrantyEnd: null }),
    camera('Q3', { installedOn: '2024-06-30', status: 'replaced' }),
    camera('Q4', { warrantyEnd: '2026-11-22' }),
    { ...camera('OTHER', { installedOn: '2024-04-01' }), product: 'BE-D5' },
  ])
  const { installed, standing, replaced } = await board()
  expect(installed).toEqual([
    { quarter: '2024-Q1', standing: 1, replaced: 0 },
    { quarter: '2024-Q2', standing: 1, replaced: 1 },
    { quarter: '2025-Q2', standing: 3, replaced: 0 },
    { quarter: null, standing: 1, replaced: 0 },
  ])
  expect([standing, replaced]).toEqual([6, 1])
  for (const { quarter, standing: count } of installed)
    expect((await listed({ installedOn: quarter ?? 'unknown', status: 'inService' })).total).toBe(count)
  expect(
    (await listed({ installedOn: '2024' })).items.map(({ serial }: { serial: string }) => serial),
  ).toEqual([...['Q1', 'Q2', 'Q3']])
  expect((await listed({ status: 'replaced' })).total).toBe(replaced)
})

test('the duty of warranty runs off quarter by quarter, and each number is what the list shows under warranty that day', async () => {
  const { runOff, warranty } = await board()
  expect(warranty).toEqual({ running: 4, until: '2028-05-02', unknown: 0 })
  expect(runOff.slice(0, 3)).toEqual([
    { quarter: '2026-Q4', on: '2026-11-23', pieces: 4 },
    { quarter: '2027-Q1', on: '2027-01-01', pieces: 4 },
    { quarter: '2027-Q2', on: '2027-04-01', pieces: 3 },
  ])
  expect(runOff.at(-1)).toEqual({ quarter: '2028-Q2', on: '2028-04-01', pieces: 3 })
  for (const { on, pieces } of runOff)
    expect((await listed({ coveredOn: on, status: 'inService' })).total).toBe(pieces)
})

test('open orders of what is stopped count until they have been asked again', async () => {
  expect((await board()).toAsk).toBe(0)
  const draft = goodOrder('SO-OPEN', {}, { sku: 'AL-D4V' })
  plan.at('2026-11-23T10:59:00.000Z')
  await plan.desk.send('POST', '/api/orders', { payload: draft })
  await plan.desk.send('POST', '/api/orders/SO-OPEN/release')
  plan.at('2026-11-23T11:30:00.000Z')
  expect((await board()).toAsk).toBe(1)
  const { store, orders: services, act } = plan.desk.services
  const wish = { skus: ['AL-D4V'], since: '2026-11-23T11:00:00.000Z', most: 10 }
  expect((await askAfterStop({ db: store.db, services }, act(), wish)).asked).toBe(1)
  expect((await board()).toAsk).toBe(0)
  plan.at('2026-11-23T11:00:00.000Z')
})

test('customers without a notice are named, those who came after the draft too', async () => {
  await bring(plan.desk, customerWith(9))
  const { customers } = await board()
  expect(customers).toMatchObject({ all: 4, informed: 0, answered: 0, bounced: 0 })
  expect(customers.untold).toEqual([
    { customer: customerOf(1), name: 'Kund 1', assets: 1, isNew: false },
    { customer: customerOf(2), name: 'Kund 2', assets: 1, isNew: false },
    { customer: customerOf(3), name: 'Kund 3', assets: 1, isNew: false },
    { customer: customerOf(9), name: 'Kund 9', assets: 1, isNew: true },
  ])
  await plan.send('elin', 'POST /customers', {})
  await plan.announce()
  await plan.send('elin', 'POST /notices/send', { customers: [customerOf(1), customerOf(2), customerOf(3)] })
  await plan.send('elin', 'POST /notices/results', {
    results: [{ customer: customerOf(2), result: 'bounced', reason: 'no such address' }],
  })
  await plan.send('elin', `POST /notices/${customerOf(1)}/answer`, { text: 'We keep them.' })
  const after = (await board()).customers
  expect(after).toMatchObject({ all: 4, informed: 2, answered: 1, bounced: 1 })
  expect(after.untold).toEqual([{ customer: customerOf(9), name: 'Kund 9', assets: 1, isNew: false }])
})

test('a new sale after the stop is named; exceptions from the stop are counted, and those that soon end', async () => {
  expect((await board()).newSales).toEqual([])
  const exception = (ref: string, [from, to]: [string, string], rule = 'D-2026-9/newSale') => ({
    ...{ type: 'exception', ref, rule, legalEntity: 'se', from, to, reason: 'A school waits.' },
    approvedBy: ['maja', 'henrik'],
  })
  await bring(plan.desk, [
    {
      ...{ ...goodOrder('SO-late'), type: 'order', state: 'released' },
      ...{ releasedAt: '2026-12-01T11:00:00.000Z', lines: [{ ...goodOrder('x').lines[0], sku: 'AL-D4V' }] },
    },
    {
      ...{ type: 'decision', ref: 'D-2026-9', kind: 'phaseOut', supplier: 'alfa', categories: ['camera'] },
      ...{ legalEntities: ['se'], effectiveAt: '2026-11-23T11:00:00.000Z' },
    },
    exception('X-1', ['2026-12-01', '2026-12-20']),
    exception('X-2', ['2026-12-01', '2027-03-01']),
    exception('X-3', ['2026-11-01', '2026-12-12']),
    exception('X-4', ['2027-01-01', '2027-02-01']),
    exception('X-5', ['2026-12-01', '2027-03-01'], 'P-disguised-sales'),
  ])
  const { newSales, exceptions } = await board()
  expect(newSales).toMatchObject([{ order: 'SO-late', isExcepted: false }])
  expect(exceptions).toEqual({
    ...{ all: 4, inForce: 2, expiring: 1 },
    running: [
      { ref: 'X-1', from: '2026-12-01', to: '2026-12-20', isExpiring: true },
      { ref: 'X-2', from: '2026-12-01', to: '2027-03-01', isExpiring: false },
    ],
  })
})

test('the board is a file as well, and nobody reads it who reads no plans', async () => {
  const file = await plan.desk.send('GET', '/api/tables/phaseOutBoard/export?plan=D-2026-9&language=en')
  expect(file.status, file.text).toBe(200)
  expect(file.text).toContain('standing,2024-Q2,1')
  expect(file.text).toContain('informed,,2')
  const engineer = await signedInAs(plan.desk, 'engineer')
  for (const path of ['/api/plans/D-2026-9', '/api/assets?plan=D-2026-9'])
    expect((await engineer.send('GET', path)).status, path).toBe(403)
  expect((await engineer.send('GET', '/api/assets')).status).toBe(200)
  const stranger = await plan.desk.send('GET', '/api/plans/D-0/phase-out-board')
  expect(stranger.status).toBe(404)
})
