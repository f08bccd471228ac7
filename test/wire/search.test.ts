import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWireClient, type WireClient } from '../support/wire.ts'

let client: WireClient
beforeAll(async () => {
  client = await openWireClient()
})
afterAll(() => client.close())

const search = (parameters: string, dataset = 'both') => client.get(`/search/${dataset}?${parameters}`)
const idsOf = async (parameters: string, dataset = 'both') =>
  (await search(parameters, dataset)).body.results.map(({ id }: { id: string }) => id)
const q = (text: string) => `q=${encodeURIComponent(text)}`

describe('a search', () => {
  test('answers things with total and facets', async () => {
    const { status, body } = await search(q('vestrov'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ limit: 10, offset: 0, total: { value: 3, relation: 'eq' } })
    expect(Object.keys(body.facets)).toEqual(['countries', 'topics', 'datasets'])
    expect(body.facets.countries).toEqual({
      label: 'Countries',
      values: [
        { name: 'ru', label: 'Russia', count: 2 },
        { name: 'se', label: 'Sweden', count: 1 },
      ],
    })
    expect(body.facets.datasets).toMatchObject({
      label: 'Data sources',
      values: [
        { name: 'fjord_watch', label: 'Fjord Watch', count: 2 },
        { name: 'harbour', label: 'Harbour List', count: 1 },
      ],
    })
    expect(body.facets.topics.values[0]).toMatchObject({
      name: 'sanction',
      label: 'Sanctioned entity',
      count: 2,
    })
  })

  test.each([
    [q('ilmar vestrov'), ['fw-1', 'hb-2']],
    [q('ilmar OR holding'), ['fw-1', 'fw-3', 'hb-2']],
    [q('vestrov NOT holding'), ['fw-1', 'hb-2']],
    [q('vestrov -ilmar'), ['fw-3']],
    [q('"security systems"'), ['fw-2']],
    [q('"systems security"'), []],
    [q('(ilmar OR anna) AND topics:role.pep'), ['fw-4']],
    [q('names:vest*'), ['fw-1', 'fw-3', 'hb-2']],
    [q('v?strov holding'), ['fw-3']],
    [q('sjoberg'), ['fw-4']],
    [q('properties.birthDate:1985'), ['fw-4']],
    [q('properties.birthDate:[1980 TO 1990]'), ['fw-4']],
    [q('Вестров'), ['fw-1']],
    [q('vestrow~1 holding'), ['fw-3']],
    [q('imoNumber'), []],
    [q('9074729*'), []],
    [q('properties.imoNumber:IMO9074729'), ['hb-1']],
  ])('%s', async (parameters, ids) => {
    expect((await idsOf(parameters)).toSorted()).toEqual(ids)
  })

  test.each([
    ['schema=Company', ['fw-2', 'fw-3']],
    ['schema=Organization', ['fw-2', 'fw-3', 'hb-3']],
    ['schema=Sanction', ['fw-sanc']],
    ['schema=LegalEntity&exclude_schema=Company&exclude_schema=Person', ['fw-5', 'hb-3']],
    ['countries=lv', ['hb-3']],
    ['countries=lv&countries=fi', ['fw-5', 'hb-3']],
    ['countries=lv&countries=lt&filter_op=AND', ['hb-3']],
    ['countries=lv&countries=fi&filter_op=AND', []],
    ['topics=mare.shadow', ['hb-1']],
    ['datasets=harbour', ['hb-1', 'hb-2', 'hb-3']],
    ['include_dataset=harbour&exclude_schema=Vessel', ['hb-2', 'hb-3']],
    ['exclude_dataset=harbour&schema=Person', ['fw-1', 'fw-4']],
    ['filter=properties.birthDate:1985', ['fw-4']],
    ['filter=properties.flag:pa', ['hb-1']],
    ['changed_since=2026-10-01', ['fw-1']],
    ['target=true&schema=Person', ['fw-1', 'fw-4', 'hb-2']],
    ['target=false&schema=LegalEntity', ['fw-5', 'hb-3']],
    ['q=vestrof&fuzzy=true', ['fw-1', 'fw-3', 'hb-2']],
  ])('%s', async (parameters, ids) => {
    expect((await idsOf(parameters)).toSorted()).toEqual(ids)
  })

  test('is sorted and paged', async () => {
    const rising = await idsOf('schema=Person&sort=properties.birthDate:asc')
    expect(rising).toEqual(['fw-1', 'hb-2', 'fw-4'])
    expect(await idsOf('schema=Person&sort=properties.birthDate:desc')).toEqual(['fw-4', 'fw-1', 'hb-2'])
    expect(await idsOf('schema=Person&sort=properties.birthDate:asc&limit=1&offset=1')).toEqual(['hb-2'])
    const { body } = await search('schema=Person&limit=0&facets=schema&facets=genders&facets=identifiers')
    expect(body).toMatchObject({ results: [], total: { value: 3 } })
    expect(body.facets.schema.values).toEqual([{ name: 'Person', label: 'People', count: 3 }])
    expect(body.facets.genders).toMatchObject({
      label: 'Genders',
      values: [{ name: 'female' }, { name: 'male' }],
    })
    expect(body.facets.identifiers.values).toEqual([{ name: 'RX4471129', label: 'RX4471129', count: 1 }])
  })

  test('that is badly written is told, unless it is to be taken simply', async () => {
    for (const text of ['(ilmar', 'ilmar AND', 'name:"x', 'a OR', ')'])
      expect(await search(q(text))).toMatchObject({ status: 400, body: { detail: expect.any(String) } })
    expect((await search(`${q('(ilmar')}&simple=true`)).body.total.value).toBe(2)
  })

  test.each([
    ['limit=501', 'limit'],
    ['offset=9500', 'offset'],
    ['offset=-1', 'offset'],
    ['facets=colours', 'facets'],
    ['filter_op=XOR', 'filter_op'],
    ['changed_since=soon', 'changed_since'],
    ['fuzzy=perhaps', 'fuzzy'],
  ])('%s is told by its place', async (parameters, name) => {
    const { status, body } = await search(parameters)
    expect([status, body.detail[0].loc]).toEqual([422, ['query', name]])
  })

  test('of what is not there is refused', async () => {
    expect(await search('', 'nowhere')).toMatchObject({ status: 404, body: { detail: 'No such dataset.' } })
    expect((await search('schema=Nonsense')).status).toBe(400)
    expect((await search('include_dataset=nowhere')).status).toBe(404)
    expect((await search(q(Array.from({ length: 13 }, (_, i) => `w${i}*`).join(' ')))).status).toBe(400)
  })
})

describe('reconciliation', () => {
  const form = (fields: Record<string, unknown>) => {
    const texts = Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)])
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return client.post(
      '/reconcile/both',
      new URLSearchParams(texts as [string, string][]).toString(),
      headers,
    )
  }

  test('says what it offers', async () => {
    const { body } = await client.get('/reconcile/both')
    expect(body).toMatchObject({
      ...{ versions: ['0.2'], batchSize: 3, view: { url: 'http://localhost/entities/{{id}}' } },
      preview: { width: 430, height: 600 },
      suggest: { entity: { service_path: '/suggest/entity' }, type: {}, property: {} },
      extend: { propose_properties: { service_path: '/extend/property' } },
    })
    for (const key of ['name', 'identifierSpace', 'schemaSpace', 'documentation', 'defaultTypes'])
      expect(body).toHaveProperty(key)
    expect((await client.get('/reconcile/nowhere')).status).toBe(404)
  })

  test('finds candidates for names', async () => {
    const properties = [{ pid: 'Person:birthDate', v: '1975-04-21' }]
    const queries = {
      q0: { query: 'Ilmar Vestrov', type: 'Person', limit: 1, properties },
      q1: { query: 'Nobody At All' },
    }
    const { status, body } = await form({ queries })
    expect(status).toBe(200)
    expect(body.q0.result).toMatchObject([
      { id: 'fw-1', name: 'Ilmar Vestrov', match: true, type: [{ id: 'Person', name: 'People' }] },
    ])
    expect(body.q0.result[0].description).toContain('Russia')
    expect(body.q1).toEqual({ result: [] })
    const asked = await client.get(`/reconcile/both?queries=${encodeURIComponent(JSON.stringify(queries))}`)
    expect(asked.body).toEqual(body)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await client.post('/reconcile/both', 'queries=nonsense', headers)).status).toBe(400)
  })

  test('extends what was found', async () => {
    const properties = [
      { id: 'country', settings: { render: 'caption' } },
      { id: 'topics', settings: { limit: 1 } },
    ]
    const { body } = await form({ extend: { ids: ['fw-1', 'nobody'], properties } })
    expect(body.meta).toMatchObject([{ id: 'country' }, { id: 'topics' }])
    expect(body.rows).toEqual({
      'fw-1': { country: [{ str: 'Russia' }], topics: [{ str: 'sanction' }] },
      nobody: { country: [], topics: [] },
    })
  })

  test.each([
    ['entity?prefix=ilm', 'fw-1'],
    ['type?prefix=per', 'Person'],
    ['property?prefix=birth', 'Person:birthDate'],
  ])('suggests %s', async (url, id) => {
    const { body } = await client.get(`/reconcile/both/suggest/${url}`)
    expect(body).toMatchObject({ code: '/api/status/ok', status: '200 OK' })
    expect(body.result.map((one: { id: string }) => one.id)).toContain(id)
  })

  test('proposes properties', async () => {
    const { body } = await client.get('/reconcile/both/extend/property?type=Person&limit=500')
    expect(body).toMatchObject({ type: 'Person', limit: 500 })
    expect(body.properties).toContainEqual({ id: 'birthDate', name: 'Birth date' })
    expect((await client.get('/reconcile/both/extend/property?type=Nonsense')).status).toBe(400)
    expect((await client.get('/reconcile/both/suggest/colour')).status).toBe(404)
  })
})
