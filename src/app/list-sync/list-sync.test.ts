import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { lookAt, syncDue, usualLimits } from '#lists'
import { type RunningNotices, startNotices } from '#notices'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { noon } from '../../../test/support/log.ts'
import { answers, openPublisher, type Publisher, serves } from '../../../test/support/publisher.ts'
import { listSyncDesk } from './desk.ts'
import { listJobs } from './schedule.ts'

const list = readFileSync(
  join(import.meta.dirname, '../../../scenarios/fixtures/eu-fsf-fictional.xml'),
  'utf8',
)
const file = 'xmlFullSanctionsList_1_1.xml'
const hours = (count: number) => new Date(Date.parse(noon) + count * 3_600_000).toISOString()

let product: TestApp
let publisher: Publisher
let running: RunningNotices
beforeAll(async () => {
  product = await openApp({ company: true })
  running = await startNotices(product.services.notices)
}, 240_000)
afterAll(async () => {
  await running.stop()
  await product.close()
})
beforeEach(async () => {
  publisher = await openPublisher()
})
afterEach(() => publisher.close())

const servicesAt = (at: string) => ({ ...product.services, now: () => at })
const deskAt = (at: string) => ({
  ...listSyncDesk(servicesAt(at)),
  limits: { ...usualLimits, pause: 1, patience: 0, still: 1 },
})
const lookNow = async (at: string) =>
  orThrow(await lookAt(deskAt(at), product.services.act({ at }), { list: 'eu-fsf', asked: 'hand' }))
const dueAt = (at: string) =>
  syncDue(deskAt(at), product.services.act({ at, by: 'aktsam' }), new AbortController().signal)
const supply = async (name = 'eu-fsf') => {
  const { body } = await product.send('GET', '/api/lists/sync')
  return body.items.find((one: { list: string }) => one.list === name)
}
const put = (body: object, name = 'eu-fsf') =>
  product.send('PUT', `/api/lists/${name}/source`, { payload: body })
const follow = () => put({ on: true, urls: { [file]: `${publisher.url}/fsf.xml` }, cron: '0 */6 * * *' })

test('a new installation asks nobody, and shows where each list would come from', async () => {
  expect(await dueAt(hours(1_000))).toEqual([])
  const all = (await product.send('GET', '/api/lists/sync')).body
  expect(all.folder).toBeNull()
  expect(all.items.every(({ on, nextAt }: { on: boolean; nextAt: unknown }) => !on && nextAt === null)).toBe(
    true,
  )
  expect(await supply()).toMatchObject({
    files: [{ file, needsToken: true, url: expect.stringMatching(/^https:\/\/webgate\.ec\.europa\.eu/) }],
    secrets: [],
    lastLook: null,
  })
})

test('F19: a list that nobody can fetch any more holds what rests on it, until it is had again', async () => {
  publisher.at('/fsf.xml', serves(list))
  expect((await follow()).status).toBe(200)
  expect(await lookNow(hours(-25))).toMatchObject({ outcome: 'new' })
  publisher.at('/fsf.xml', answers(500))
  expect(await lookNow(noon)).toMatchObject({ outcome: 'failed', fault: 'server' })

  const { body: lists } = await product.send('GET', '/api/lists')
  const line = lists.items.find(({ name }: { name: string }) => name === 'eu-fsf')
  expect(line).toMatchObject({ state: 'active', ageHours: 25, isStale: true, alarm: { list: 'eu-fsf' } })
  expect((await product.send('POST', '/api/orders', { payload: goodOrder('SO-OLD') })).status).toBe(201)
  const held = await product.send('POST', '/api/orders/SO-OLD/submit')
  expect(held.body).toMatchObject({ state: 'held' })
  expect(held.text).toMatch(/eu-fsf/)

  publisher.at('/fsf.xml', serves(list))
  expect(await lookNow(noon)).toMatchObject({ outcome: 'unchanged' })
  expect((await product.send('POST', '/api/orders/SO-OLD/submit')).body).toMatchObject({ state: 'submitted' })
  const after = (await product.send('GET', '/api/lists')).body.items.find(
    ({ name }: { name: string }) => name === 'eu-fsf',
  )
  expect(after).toMatchObject({ ageHours: 0, isStale: false, alarm: null })
})

test('who is to know is told once that a list cannot be fetched', async () => {
  publisher.at('/fsf.xml', answers(500))
  await follow()
  await lookNow(hours(1))
  await lookNow(hours(2))
  await product.services.log.sequence()
  await running.turn()
  const { rows: told } = await sql`
    select id from notices.news where news ->> 'key' = 'listNotFetched'`.execute(product.services.store.db)
  expect(told).toHaveLength(2) // this spell, and the one before
  publisher.at('/fsf.xml', serves(list))
  await lookNow(hours(3))
})

test('a list that is switched on is looked for at its times, sooner after a failure, and missed times come once', async () => {
  publisher.at('/fsf.xml', serves(list))
  await follow()
  await lookNow(hours(4))
  const next = (await supply()).nextAt
  expect(next > hours(4) && next <= hours(11)).toBe(true)
  expect(await dueAt(new Date(Date.parse(next) - 60_000).toISOString())).toEqual([])
  publisher.at('/fsf.xml', answers(500))
  expect(await dueAt(next)).toMatchObject([{ outcome: 'failed', asked: 'schedule', by: 'aktsam' }])
  const again = (await supply()).nextAt
  expect(Date.parse(again) - Date.parse(next)).toBe(10 * 60_000)
  publisher.at('/fsf.xml', serves(list))
  expect(await dueAt(hours(100))).toMatchObject([{ outcome: 'unchanged' }])
  expect(await dueAt(hours(100))).toEqual([])
})

test('the process that serves looks by itself, once, however many are at it', async () => {
  publisher.at('/fsf.xml', serves(list))
  await follow()
  const begin = hours(100.1)
  let at = begin
  const services = {
    ...product.services,
    now: () => at,
    act: (more = {}) => product.services.act({ at, ...more }),
  }
  const both = [1, 2].map(() => listJobs(services, new AbortController().signal))
  for (const jobs of both) await jobs.turn()
  const before = publisher.asked.length
  at = hours(112)
  for (const jobs of both) await jobs.turn()
  expect(publisher.asked.length - before).toBe(1)
  expect(await supply()).toMatchObject({
    lastLook: { outcome: 'unchanged', asked: 'schedule', by: 'aktsam' },
  })
})

test('looks are shown newest first, in the language of their reader', async () => {
  publisher.at('/fsf.xml', answers(404))
  await follow()
  await lookNow(hours(120))
  const { body } = await product.send('GET', '/api/lists/eu-fsf/looks?limit=1', {
    headers: { 'accept-language': 'fi' },
  })
  expect(body.items).toMatchObject([
    { outcome: 'failed', fault: 'gone', detail: expect.stringMatching(/Julkaisija on siirtänyt/) },
  ])
  const more = await product.send('GET', `/api/lists/eu-fsf/looks?limit=1&after=${body.next}`)
  expect(more.body.items).toHaveLength(1)
  expect((await product.send('GET', '/api/lists/none/looks')).status).toBe(404)
})

test('many lists are looked at in one go, with a line for each as it ends', async () => {
  publisher.at('/fsf.xml', serves(list, { etag: '"2"' }))
  await follow()
  const answer = await product.send('POST', '/api/lists/sync', {
    payload: { lists: ['eu-fsf'] },
    headers: { accept: 'application/x-ndjson' },
  })
  const lines = answer.text
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text))
  expect(lines.at(-1)).toMatchObject({ list: 'eu-fsf', outcome: 'unchanged' })
  const unknown = await product.send('POST', '/api/lists/sync', { payload: { lists: ['nope'] } })
  expect(unknown.status).toBe(422)
  const one = await product.send('POST', '/api/lists/eu-fsf/look')
  expect(one.body).toMatchObject({ outcome: 'unchanged', files: [{ status: 304 }] })
})

test('a source is set by its revision, and only to what can be meant', async () => {
  const { revision } = await supply()
  const stale = await product.send('PUT', '/api/lists/eu-fsf/source', {
    payload: { on: false },
    headers: { 'if-match': `"${revision + 5}"` },
  })
  expect(stale.status).toBe(409)
  expect((await put({ on: true, cron: 'soon' })).body).toMatchObject({ errors: [{ path: '/cron' }] })
  expect((await put({ on: true, urls: { 'x.csv': 'https://example.org/x' } })).body.detail).toMatch(
    /has no file "x.csv"/,
  )
  expect((await put({ on: true, urls: { [file]: 'http://example.org/x' } })).body.detail).toMatch(
    /is not encrypted/,
  )
  for (const hiding of ['https://u:p@example.org/x', 'https://example.org/x?sv=2&sig=abc'])
    expect((await put({ on: true, urls: { [file]: hiding } })).body.detail).toMatch(
      /no user, no password and no key/,
    )
  const asking = { [file]: 'https://example.org/x?token={token}' }
  expect((await put({ on: false, urls: asking })).body).toMatchObject({ urls: asking })
  expect((await put({ on: true }, 'none')).status).toBe(404)
})

test('a secret is kept and never shown', async () => {
  const set = (payload: object) => product.send('PUT', '/api/lists/eu-fsf/source/secret', { payload })
  expect((await set({ name: 'token', value: 'hush-hush' })).body).toEqual({ secrets: ['token'] })
  expect((await set({ name: 'Host', value: 'x' })).status).toBe(400)
  expect(JSON.stringify(await supply())).not.toContain('hush-hush')
  expect((await set({ name: 'token', value: null })).body).toEqual({ secrets: [] })
})

test('without the internet a folder is read; a list that was not laid there anew grows old', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aktsam-lists-'))
  try {
    writeFileSync(join(folder, file), list)
    const answer = await product.send('POST', '/api/lists/sync', { payload: { folder } })
    expect(answer.body.items).toMatchObject([
      { list: 'eu-fsf', asked: 'folder', outcome: 'unchanged', files: [{ file, url: null }] },
    ])
    rmSync(join(folder, file))
    expect((await product.send('POST', '/api/lists/sync', { payload: { folder } })).body.detail).toMatch(
      /does not hold all files/,
    )
    expect(
      (await product.send('POST', '/api/lists/sync', { payload: { folder: '/nowhere' } })).body.detail,
    ).toMatch(/cannot be read/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
