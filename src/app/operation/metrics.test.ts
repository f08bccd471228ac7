import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { buildServer } from '../http.ts'
import { openMetrics } from './metrics.ts'
import { judgedIn } from './order-checks.ts'
import { isDirect } from './routes.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await openApp({ company: true })
})
afterAll(() => desk.close())

const metrics = async () => (await desk.send('GET', '/metrics')).text

test('checks are counted by outcome and deciding layer, with the time they took', async () => {
  await desk.send('POST', '/api/orders/check', { payload: goodOrder('SO-1') })
  const batch = await desk.send('POST', '/api/orders/check', {
    payload: [goodOrder('SO-2'), goodOrder('SO-3', { endUser: null })],
  })
  expect(batch.status, batch.text).toBe(200)
  const text = await metrics()
  const counted = [...text.matchAll(/^aktsam_order_checks_total\{(.*)\} (\d+)$/gm)]
  expect(counted.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(3)
  expect(
    counted.every(([, labels = '']) =>
      /deed="order.check",outcome="\w+",layer="(law|policy|both)"/.test(labels),
    ),
  ).toBe(true)
  expect(text).toContain('aktsam_order_check_seconds_count{deed="order.check"} 3')
})

test('requests are timed by the template of their route and the class of their status', async () => {
  await desk.send('GET', '/api/verdicts/trc_nobody')
  await desk.send('GET', '/api/Anna%20Svensson')
  const text = await metrics()
  expect(text).toContain(
    'aktsam_http_request_seconds_count{method="GET",route="/api/verdicts/:traceId",status="4xx"} 1',
  )
  expect(text).toContain('route="none"')
  expect(text).not.toContain('Anna')
})

test('lists, log, jobs, database, process and version are shown', async () => {
  const text = await metrics()
  for (const name of [
    ...['list_state', 'log_waiting_entries', 'log_lag_seconds', 'log_entries', 'log_checkpoint_age_seconds'],
    ...['jobs_waiting', 'jobs_oldest_seconds', 'jobs_dead', 'outgoing', 'sessions_active'],
    ...['database_bytes', 'build_info'],
  ])
    expect(text).toMatch(new RegExp(`^aktsam_${name}(\\{.*\\})? \\S+$`, 'm'))
  expect(text).toContain('process_cpu_seconds_total')
})

test('a figure that cannot be read is left out and told, and the others are shown', async () => {
  const told: string[] = []
  const { db } = desk.services.store
  const own = openMetrics({ db, now: desk.services.now, onError: (_, name) => told.push(name) })
  own.register({ name: 'a_broken', help: 'x', read: () => Promise.reject(new Error('no')) })
  own.register({
    name: 'b_queue',
    help: 'x',
    labels: ['state'],
    read: async () => [{ labels: { state: 'dead' }, value: 2 }],
  })
  const text = await own.text()
  expect(text).toContain('b_queue{state="dead"} 2')
  expect(text).not.toMatch(/^a_broken /m)
  expect(told).toEqual(['a_broken'])
})

test('figures are for those who may see how the installation is', async () => {
  expect((await desk.send('GET', '/metrics', { headers: { authorization: '' } })).status).toBe(401)
})

test('opened by the operator of the machine, they answer whoever asks on it, and nobody through a proxy', async () => {
  const operation = { ...desk.services.operation, openMetrics: true }
  const app = await buildServer({ ...desk.services, operation })
  const ask = (more: object) => app.inject({ url: '/metrics', headers: { host: 'localhost', ...more } })
  expect((await ask({})).statusCode).toBe(200)
  expect((await ask({ 'x-forwarded-for': '203.0.113.7' })).statusCode).toBe(403)
  await app.close()
})

test('open to this machine means asked on it directly: a proxy passes on what comes from elsewhere', () => {
  const asked = (more: object) =>
    isDirect({ hostname: 'localhost', headers: {}, ip: '127.0.0.1', ...more } as never)
  expect(asked({})).toBe(true)
  expect(asked({ headers: { 'x-forwarded-for': '203.0.113.7' } })).toBe(false)
  expect(asked({ headers: { forwarded: 'for=203.0.113.7' } })).toBe(false)
  expect(asked({ hostname: 'aktsam.example.org' })).toBe(false)
  expect(asked({ ip: '203.0.113.7' })).toBe(false)
})

test('what is no verdict is not counted', () => {
  expect(judgedIn({ ok: true })).toEqual([])
  expect(judgedIn('text')).toEqual([])
  expect(judgedIn({ results: [{ refused: true }] })).toEqual([])
})
