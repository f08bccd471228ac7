import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWireClient, type WireClient } from '../support/wire.ts'

let client: WireClient
beforeAll(async () => {
  client = await openWireClient()
})
afterAll(() => client.close())

describe('an entity', () => {
  test('comes with its neighbours, and with what edges lead to', async () => {
    const { status, body } = await client.get('/entities/fw-1')
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: 'fw-1', caption: 'Ilmar Vestrov', target: true })
    expect(body.properties.ownershipOwner).toMatchObject([
      { id: 'fw-own', schema: 'Ownership', properties: { percentage: ['75'], owner: ['fw-1'] } },
      { id: 'fw-own2', properties: { asset: [{ id: 'fw-3', schema: 'Company' }] } },
    ])
    expect(body.properties.ownershipOwner[0].properties.asset[0].caption).toBe(
      'Highline Security Systems LLC',
    )
    expect(body.properties.sanctions).toMatchObject([{ id: 'fw-sanc', properties: { entity: ['fw-1'] } }])
    const anna = await client.get('/entities/fw-4')
    expect(anna.body.properties.addressEntity).toMatchObject([{ id: 'fw-adr', schema: 'Address' }])
  })

  test('comes bare where that is asked for', async () => {
    const { body } = await client.get('/entities/fw-4?nested=false')
    expect(body.properties.addressEntity).toEqual(['fw-adr'])
    expect(Object.keys(body).toSorted()).toEqual([
      ...['caption', 'datasets', 'first_seen', 'id', 'last_change', 'last_seen'],
      ...['properties', 'referents', 'schema', 'target'],
    ])
  })

  test('that was merged into another leads there', async () => {
    const { status, headers } = await client.get('/entities/old-1?nested=false')
    expect([status, headers.location]).toEqual([308, '/entities/fw-1?nested=false'])
  })

  test('that nobody knows is told so', async () => {
    expect(await client.get('/entities/nobody')).toMatchObject({
      status: 404,
      body: { detail: 'No such entity!' },
    })
    expect((await client.get(`/entities/${'x'.repeat(900)}`)).status).toBe(404)
  })

  test('a badly written parameter is told', async () => {
    expect(await client.get('/entities/fw-1?nested=perhaps')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['query', 'nested'], type: 'bool_parsing' }] },
    })
  })
})

describe('what stands beside an entity', () => {
  test('comes property by property, in pages', async () => {
    const { body } = await client.get('/entities/fw-1/adjacent?limit=1&sort=properties.startDate:desc')
    expect(body.entity).toMatchObject({ id: 'fw-1' })
    expect(Object.keys(body.adjacent).toSorted()).toEqual(['ownershipOwner', 'sanctions'])
    expect(body.adjacent.ownershipOwner).toMatchObject({
      results: [{ id: 'fw-own2', properties: { asset: [{ id: 'fw-3' }] } }],
      total: { value: 2, relation: 'eq' },
      limit: 1,
      offset: 0,
    })
  })

  test('comes for one property', async () => {
    const { body } = await client.get(
      '/entities/fw-1/adjacent/ownershipOwner?offset=1&sort=properties.startDate:asc',
    )
    expect(body).toMatchObject({ results: [{ id: 'fw-own2' }], total: { value: 2 }, limit: 10, offset: 1 })
    expect(body.results).toHaveLength(1)
    const none = await client.get('/entities/fw-1/adjacent/proof')
    expect(none.body).toMatchObject({ results: [], total: { value: 0 } })
  })

  test.each(['name', 'nonsense'])('the property %s points at nothing', async (property) => {
    expect((await client.get(`/entities/fw-1/adjacent/${property}`)).status).toBe(404)
  })

  test('is refused beyond its bounds, and led on for what was merged', async () => {
    expect((await client.get('/entities/fw-1/adjacent?limit=501')).status).toBe(422)
    expect((await client.get('/entities/nobody/adjacent')).status).toBe(404)
    const { status, headers } = await client.get('/entities/old-2/adjacent/sanctions?limit=2')
    expect([status, headers.location]).toEqual([308, '/entities/fw-1/adjacent/sanctions?limit=2'])
  })
})
