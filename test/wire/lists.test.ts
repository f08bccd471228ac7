import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importAndFollow } from '../../src/app/deeds/import-list.ts'
import { dataFile, fixture, noTestData } from '../support/lists.ts'
import { openWireClient, type WireClient } from '../support/wire.ts'

let client: WireClient
const load = async (list: string, path: string) => {
  const file = { name: basename(path), open: () => createReadStream(path) }
  const done = await importAndFollow(client.services, client.services.act(), { list, files: [file] })
  if (!done.ok) throw new Error(done.refusal.detail)
  await client.services.wire.refresh()
}
const keys = [
  ...['caption', 'datasets', 'first_seen', 'id', 'last_change', 'last_seen'],
  ...['properties', 'referents', 'schema', 'target'],
]
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/

describe('our lists as datasets', () => {
  beforeAll(async () => {
    client = await openWireClient('')
    await load('eu-fsf', fixture('eu-fsf/fixtures/fsf-fictional.xml'))
  })
  afterAll(() => client.close())

  test('are in the catalogue, their versions current; those not loaded are not', async () => {
    const { body } = await client.get('/catalog')
    const [all, eu, un] = ['default', 'eu_fsf', 'un_sc'].map((wanted) =>
      body.datasets.find(({ name }: { name: string }) => name === wanted),
    )
    expect(eu).toMatchObject({ load: true, index_current: true })
    expect(un).toMatchObject({ load: false, index_version: null })
    expect(all.children).toEqual(['eu_fsf'])
    expect(body.current).toEqual(['eu_fsf'])
  })

  test('say their entries as FollowTheMoney does, with their listing beside them', async () => {
    const { body } = await client.get('/search/eu_fsf?limit=500')
    expect(body.total.value).toBeGreaterThan(0)
    for (const entity of body.results) {
      expect(Object.keys(entity).toSorted()).toEqual(keys)
      expect(entity).toMatchObject({ datasets: ['eu_fsf'], target: true })
      for (const key of ['first_seen', 'last_seen', 'last_change']) expect(entity[key]).toMatch(moment)
    }
    const [first] = body.results
    const whole = (await client.get(`/entities/${first.id}`)).body
    expect(whole.properties.sanctions).toMatchObject([
      { schema: 'Sanction', properties: { entity: [first.id] } },
    ])
    const moved = await client.get(`/entities/${encodeURIComponent(first.referents[0])}`)
    expect([moved.status, moved.headers.location]).toEqual([308, `/entities/${first.id}`])
    const queries = { a: { schema: first.schema, properties: { name: [first.caption] } } }
    for (const dataset of ['eu_fsf', 'default']) {
      const answer = await client.post(`/match/${dataset}`, { queries })
      expect(answer.body.responses.a.results[0].id).toBe(first.id)
    }
    expect((await client.post('/match/un_sc', { queries })).status).toBe(503)
  })
})

describe.skipIf(noTestData)('the list of the Security Council (needs AKTSAM_TEST_DATA)', () => {
  beforeAll(async () => {
    client = await openWireClient('')
    await load('un-sc', dataFile('lists/un/consolidated.xml'))
  })
  afterAll(() => client.close())

  test('finds each of its entries under its own name, and no entity is of another shape', async () => {
    const { body } = await client.get('/search/un_sc?limit=100&sort=id:asc')
    expect(body.total.value).toBe(1_003)
    const queries = Object.fromEntries(
      body.results.map(({ id, schema, caption }: Record<string, string>) => [
        id,
        { schema, properties: { name: [caption] } },
      ]),
    )
    const answer = await client.post('/match/un_sc?limit=20', { queries })
    expect(answer.status).toBe(200)
    const lost = Object.entries<{ results: { id: string }[] }>(answer.body.responses).filter(
      ([id, { results }]) => !results.some((one) => one.id === id),
    )
    expect(lost.map(([id]) => id)).toEqual([])
    for (const entity of body.results) expect(Object.keys(entity).toSorted()).toEqual(keys)
  })
})
