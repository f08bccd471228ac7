import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { devices } from '../../../test/support/equivalence-catalogue.ts'
import { bring, type PlanDesk, planDesk } from '../../../test/support/plans.ts'
import { surveyJobs } from './surveys.ts'

let plan: PlanDesk
const { hkD4, alD4V, gaD4, rbD4 } = devices
const camera = (ref: string, maker: string, sheet: object) => ({
  ...{ type: 'product', ref, maker, category: 'camera', cn: '8525 89 00', eccn: null, features: [], sheet },
})
const asset = (serial: string, site: string, need: object) => ({
  ...{ type: 'asset', serial, product: 'AL-D4V', site, installedOn: '2025-05-02', need },
})
const harsh = { hfov: 100, temperature: { from: -60, to: 40 } }
const mild = { hfov: 100, ip: ['IP66'], temperature: { from: -35, to: 40 } }

beforeAll(async () => {
  plan = await planDesk(2)
  await bring(plan.desk, [
    camera('AL-D4V', 'alfa', hkD4.sheet),
    camera('BE-D5', 'beta', alD4V.sheet),
    camera('GA-D4', 'gamma', gaD4.sheet),
    camera('RB-D4', 'beta', rbD4.sheet),
    ...[asset('H1', 'lindhultsskolan', harsh), asset('M1', 'lindhultsskolan', mild)],
    asset('M2', 'lindhultsskolan', mild),
  ])
})
afterAll(() => plan.desk.close())

const seen = async () => (await plan.send('petra', 'GET /survey')).body
const turn = () => surveyJobs(plan.desk.services).turn()

test('proposals for all that stands are found once for each kind of place, and a gap says what refused the others', async () => {
  expect(await seen()).toMatchObject({ state: 'none', lines: [] })
  const asked = await plan.send('petra', 'POST /survey')
  expect([asked.status, asked.body.state]).toEqual([202, 'running'])
  expect((await plan.send('petra', 'POST /survey')).status).toBe(409)
  await turn()
  const { state, done, total, lines } = await seen()
  expect({ state, done, total }).toEqual({ state: 'done', done: 3, total: 3 })
  const at = (example: string) => lines.find((one: { example: string }) => one.example === example)
  expect(at('M1')).toMatchObject({ product: 'AL-D4V', need: mild, devices: 2, customers: 1 })
  expect(at('M1').proposals.length).toBeGreaterThan(0)
  expect(at('S1')).toMatchObject({ need: {}, devices: 2, customers: 2 })
  expect(at('H1')).toMatchObject({ devices: 1, proposals: [] })
  expect(at('H1').refusedBy.map(({ gate }: { gate: string }) => gate)).toContain('temperature')
})

test('what is proposed for a kind of place is what is proposed for its example', async () => {
  const { lines } = await seen()
  const line = lines.find((one: { example: string }) => one.example === 'M1')
  const asked = { legalEntity: 'se', serial: 'M1' }
  const { body } = await plan.desk.send('POST', '/api/proposals', { payload: asked })
  const short = (all: { sku: string; label: string }[]) => all.map(({ sku, label }) => [sku, label])
  expect(short(line.proposals)).toEqual(short(body.proposals))
})

test('the lines can be taken away, of one plan or of all', async () => {
  const file = async (of: string) => (await plan.desk.send('GET', `/api/tables/survey/export${of}`)).text
  const [one, all] = [await file('?plan=D-2026-9'), await file('')]
  expect(one).toContain('M1')
  expect(one.split('\r\n').filter(Boolean)).toHaveLength(4)
  expect(all).toBe(one)
})

test('a second survey shows the lines of the first until it ends', async () => {
  const first = (await seen()).lines
  await plan.send('petra', 'POST /survey')
  expect(await seen()).toMatchObject({ state: 'running', lines: first })
  await bring(plan.desk, [asset('M3', 'lindhultsskolan', mild)])
  await turn()
  const after = (await seen()).lines
  expect(after.find((one: { example: string }) => one.example === 'M1')).toMatchObject({ devices: 3 })
})

test('prices are compared in the currency in which the old product was last paid', async () => {
  const paid = { currency: 'EUR', on: '2026-11-02', source: 'offers of November' }
  await bring(plan.desk, [
    { type: 'price', sku: 'AL-D4V', kind: 'framework', amount: 10_000, ...paid },
    { type: 'price', sku: 'BE-D5', kind: 'quote', amount: 9000, ...paid },
  ])
  await plan.send('petra', 'POST /survey')
  await turn()
  const line = (await seen()).lines.find((one: { example: string }) => one.example === 'M1')
  const offered = line.proposals.find(({ sku }: { sku: string }) => sku === 'BE-D5')
  expect(offered.priceIndex).toBeCloseTo(0.9)
})

test('a survey that broke is told of, is seen under way when it is tried again, and ends', async () => {
  await plan.send('petra', 'POST /survey')
  const { db } = plan.desk.services.store
  await sql`alter table phaseout.asset rename to hidden`.execute(db)
  await turn()
  expect((await seen()).state).toBe('failed')
  await sql`alter table phaseout.hidden rename to asset`.execute(db)
  plan.at('2026-11-23T13:00:00.000Z')
  await turn()
  expect((await seen()).state).toBe('done')
})

test('a plan that nobody may read or that is not there has no survey', async () => {
  const { status } = await plan.desk.send('GET', '/api/plans/D-NONE/survey')
  expect(status).toBe(404)
})
