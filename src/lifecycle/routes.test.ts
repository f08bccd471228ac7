import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ActOf } from '#access'
import { logMigrations } from '#log'
import type { Store } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { lifecycleMigrations, lifecycleRoutes } from './index.ts'

let store: Store
let app: FastifyInstance
const random = seeded('lifecycle routes')
beforeAll(async () => {
  store = await testStore({ ...lifecycleMigrations, ...logMigrations })
  const grants = [{ role: 'complianceOfficer', entities: ['no'] }]
  const act: ActOf = (_request, more = {}) => ({
    ...{ at: '2026-11-23T09:00:00.000Z', by: 'anna', role: 'none', random, grants, ...more },
  })
  app = fastify()
  await app.register(lifecycleRoutes, {
    ...{
      db: store.db,
      act,
      kinds: [],
      contributors: [],
      countryOf: async () => 'NO',
      knowsOwner: async () => true,
    },
  })
})
afterEach(() => emptyStore(store))
afterAll(async () => {
  await app.close()
  await store.close()
})
const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
  const response = await app.inject({ method, url, ...(payload ? { payload } : {}) })
  return { status: response.statusCode, body: response.json() }
}

test('the calendar of a country and year is read', async () => {
  const { status, body } = await send('GET', '/api/calendars/NO/2027')
  expect(status).toBe(200)
  expect(body).toMatchObject({ country: 'NO', year: 2027, zone: 'Europe/Oslo' })
  expect(body.items.map(({ on }: { on: string }) => on)).toContain('2027-05-17')
  expect((await send('GET', '/api/calendars/XX/2027')).status).toBe(400)
})

test('a date is counted and explained without keeping anything', async () => {
  const start = '2026-11-23T09:12:00+01:00'
  const { body } = await send('POST', '/api/calendars/due', { duty: 'NO_TA_ANSWER', start, country: 'NO' })
  expect(body).toMatchObject({ dueOn: '2026-12-14', rolledFrom: null })
  expect(body.explain[0]).toMatchObject({
    fi: expect.stringContaining('3 viikkoa'),
    nb: expect.stringContaining('3 uker'),
  })
  const wrong = await send('POST', '/api/calendars/due', {
    duty: 'NO_TA_ANSWER',
    start: 'soon',
    country: 'NO',
  })
  expect(wrong.status).toBe(500) // the app's own handler makes a problem of it
  expect(wrong.body.message).toContain('neither an instant')
})

test('every duty is listed with its act', async () => {
  const { body } = await send('GET', '/api/duties')
  expect(body.items.length).toBeGreaterThan(50)
  expect(body.items[0]).toMatchObject({ code: 'NO_TA_ANSWER', length: { en: '3 weeks' }, extendable: true })
})

test('a duty is set, read, listed by its end in pages, paused, run on and met', async () => {
  const owner = { kind: 'role', id: 'complianceOfficer' }
  const ids: string[] = []
  for (const dueOn of ['2026-12-03', '2026-12-01', '2026-12-02']) {
    const { body } = await send('POST', '/api/deadlines', {
      legalEntity: 'no',
      title: `til ${dueOn}`,
      dueOn,
      owner,
    })
    ids.push(body.id)
  }
  const first = await send('GET', '/api/deadlines?limit=2&state=running&mine=true')
  expect(first.body.items.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(['2026-12-01', '2026-12-02'])
  const rest = await send('GET', `/api/deadlines?limit=2&after=${encodeURIComponent(first.body.next)}`)
  expect(rest.body).toMatchObject({ items: [{ dueOn: '2026-12-03' }], next: null })
  const one = `/api/deadlines/${ids[0]}`
  expect((await send('POST', `${one}/pause`, { reason: 'they are away' })).body).toMatchObject({
    state: 'paused',
  })
  expect((await send('POST', `${one}/resume`, {})).body).toMatchObject({
    state: 'running',
    dueOn: '2026-12-03',
  })
  expect((await send('POST', `${one}/extend`, { reason: 'agreed', until: '2026-12-09' })).body.dueOn).toBe(
    '2026-12-09',
  )
  expect((await send('POST', `${one}/meet`, {})).body).toMatchObject({ state: 'met', endedBy: 'anna' })
  expect((await send('GET', one)).body.state).toBe('met')
  expect((await send('GET', '/api/work')).body.items).toHaveLength(2)
  expect((await send('GET', '/api/deadlines?dueBefore=2026-12-02T12:00:00Z')).body.items).toHaveLength(1)
})

test('a kind of thing that has no life is told', async () => {
  expect((await send('GET', '/api/lives/ghost/1')).body.message).toBe("No kind of thing is called 'ghost'.")
})
