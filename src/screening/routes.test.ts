import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { lifecycleMigrations } from '#lifecycle'
import { listsMigrations } from '#lists'
import { logMigrations } from '#log'
import { partiesMigrations, records as partyRecords } from '#parties'
import { inTransaction, type Store } from '#storage'
import { listEntry } from '../../test/support/list-entry.ts'
import { seeded } from '../../test/support/log.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { buildSnapshotBytes } from './build.ts'
import { screeningMigrations, screeningRoutes } from './index.ts'
import { openSnapshotBytes, type Snapshot } from './snapshot.ts'

const act = {
  at: '2026-11-23T08:00:00.000Z',
  by: 'officer',
  role: 'complianceOfficer',
  random: seeded('screening routes'),
}
let store: Store
let app: FastifyInstance
let snapshot: Snapshot | undefined
beforeAll(async () => {
  store = await testStore({
    ...screeningMigrations,
    ...partiesMigrations,
    ...logMigrations,
    ...listsMigrations,
    ...lifecycleMigrations,
  })
  const bytes = await buildSnapshotBytes([
    {
      name: 'eu-fsf',
      version: '1',
      entries: [
        listEntry('EU.2', ['Highline Security Systems LLC'], { schema: 'Organization', programmes: ['HR'] }),
      ],
    },
  ])
  snapshot = openSnapshotBytes(bytes)
  app = fastify()
  await app.register(screeningRoutes, {
    db: store.db,
    act: (_request, more = {}) => ({ ...act, ...more }),
    snapshot: () => snapshot,
  })
})
afterEach(() => emptyStore(store))
afterAll(async () => {
  await app.close()
  await store.close()
})

test('a batch is answered query by query; one that cannot be looked for is refused beside the others', async () => {
  const queries = [
    { id: 'a', name: 'Highline Security Systems' },
    { name: '' },
    { id: 'c', name: 'Anna Berg' },
  ]
  const { results } = (await app.inject({ method: 'POST', url: '/api/screen', payload: { queries } })).json()
  expect(results).toMatchObject([
    { id: 'a', status: 'screened', matches: [{ list: 'eu-fsf', entry: 'EU.2' }] },
    { id: '2', status: 'refused' },
    { id: 'c', status: 'screened', matches: [] },
  ])
  expect(results[1]).not.toHaveProperty('matches')
})

test('what is longer than any name is not compared: everybody else would wait for it', async () => {
  for (const name of ['A'.repeat(1001), 'ab cd '.repeat(60)]) {
    const payload = { name1: 'Highline', name2: name }
    const { code, message } = (await app.inject({ method: 'POST', url: '/api/compare', payload })).json()
    expect([code, message]).toEqual(['invalid_input', expect.stringContaining('can be a name')])
  }
})

test('two names are compared with reasons', async () => {
  const payload = { schema: 'Person', name1: 'Mohammed Hasan', name2: 'Muhammad Hassan' }
  const answer = (await app.inject({ method: 'POST', url: '/api/compare', payload })).json()
  expect(answer).toMatchObject({ match: true, because: expect.any(Array) })
})

test('a hit gets its first signature and is then listed', async () => {
  const handel = {
    type: 'organisation' as const,
    ref: 'handel',
    name: 'Highline Security Systems',
    country: 'SE',
  }
  await inTransaction(store.db, act.at, (tx) => partyRecords.organisation.table.put(tx, act, handel))
  const url = '/api/parties/handel/hits/eu-fsf/EU.2/decision'
  const payload = { verdict: 'falsePositive', reason: 'another company' }
  expect((await app.inject({ method: 'POST', url, payload })).json()).toMatchObject({
    proposed: { verdict: 'falsePositive' },
  })
  const page = (await app.inject({ method: 'GET', url: '/api/hits' })).json()
  expect(page).toMatchObject({ items: [{ party: 'handel', entry: 'EU.2' }], next: null })
  expect((await app.inject({ method: 'GET', url: '/api/hits?party=nobody' })).json().items).toEqual([])
})
