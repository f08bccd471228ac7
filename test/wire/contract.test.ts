/** Every address and every error of the wire contract, each in a line of its own: what a client's author would try. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validate } from '#kernel'
import { WireProblem } from '../../src/screening/wire/model.ts'
import { openWireClient, updateToken, type WireClient } from '../support/wire.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
let folder: string
let client: WireClient
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aktsam-contract-'))
  const twins = Array.from({ length: 30 }, (_, n) =>
    JSON.stringify({ id: `tw-${n}`, schema: 'Person', properties: { name: ['Anselm Tarkovitz'] } }),
  )
  writeFileSync(join(folder, 'twins.ndjson'), `${twins.join('\n')}\n`)
  const path = join(fixtures, 'fjord.ndjson')
  const manifest = `datasets:
  - { name: fjord_watch, path: "${path}", version: 20261101 }
  - { name: twins, path: twins.ndjson, version: 1.10 }
  - { name: later, children: [fjord_watch], load: false }
`
  writeFileSync(join(folder, 'manifest.yml'), manifest)
  client = await openWireClient(join(folder, 'manifest.yml'))
})
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true, force: true })
})

const person = (properties: object, more: object = {}) => ({ schema: 'Person', properties, ...more })
const ilmar = person({ name: 'Ilmar Vestrov' })
const ask = (a: unknown = ilmar, more: object = {}) => ({ queries: { a }, ...more })

describe('every address answers', () => {
  test.each([
    ['GET', '/healthz', { status: 'ok' }],
    ['GET', '/readyz', { status: 'ok' }],
    ['GET', '/openapi.json', { openapi: expect.any(String) }],
    ['GET', '/catalog', { datasets: expect.any(Array), current: expect.any(Array), outdated: [] }],
    ['GET', '/manifest', { index_stale: false }],
    ['GET', '/algorithms', { default: 'best', best: 'aktsam', algorithms: expect.any(Array) }],
    ['POST', `/updatez?token=${encodeURIComponent(updateToken)}&sync=true`, { status: 'ok' }],
    ['POST', '/match/default', { responses: { a: { status: 200, query: ilmarRead() } }, limit: 5 }],
    ['POST', '/match/later', { responses: { a: { total: { value: 1, relation: 'eq' } } } }],
    ['GET', '/search/fjord_watch?q=vestrov', { limit: 10, offset: 0, total: { value: 2, relation: 'eq' } }],
    ['GET', '/entities/fw-1', { id: 'fw-1', target: true, referents: ['old-1', 'old-2'] }],
    ['GET', '/entities/fw-1?nested=false', { id: 'fw-1' }],
    [
      'GET',
      '/entities/fw-1/adjacent',
      { entity: { id: 'fw-1' }, adjacent: { ownershipOwner: { limit: 10 } } },
    ],
    ['GET', '/entities/fw-1/adjacent/ownershipOwner?limit=1', { total: { value: 2 }, limit: 1, offset: 0 }],
    ['GET', '/reconcile/fjord_watch', { versions: ['0.2'], batchSize: 3, suggest: expect.any(Object) }],
    ['GET', '/reconcile/fjord_watch/suggest/entity?prefix=ves', { status: '200 OK', prefix: 'ves' }],
    ['GET', '/reconcile/fjord_watch/suggest/type?prefix=per', { result: [{ id: 'Person' }] }],
    [
      'GET',
      '/reconcile/fjord_watch/suggest/property?prefix=birthd',
      { result: [{ id: 'Person:birthDate' }] },
    ],
    ['GET', '/reconcile/fjord_watch/extend/property?type=Person', { type: 'Person' }],
  ] as const)('%s %s', async (method, url, body) => {
    const answer = method === 'GET' ? await client.get(url) : await client.post(url, ask())
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject(body)
  })

  test('POST /reconcile/{dataset} answers queries and extends, as forms', async () => {
    const form = (field: string, value: object) =>
      client.post('/reconcile/fjord_watch', `${field}=${encodeURIComponent(JSON.stringify(value))}`, {
        'content-type': 'application/x-www-form-urlencoded',
      })
    const queries = await form('queries', { q: { query: 'Ilmar Vestrov', type: 'Person' } })
    expect(queries.body.q.result).toMatchObject([{ id: 'fw-1', match: true, score: 1 }])
    const extended = await form('extend', { ids: ['fw-1'], properties: [{ id: 'birthDate' }] })
    expect(extended.body).toMatchObject({ rows: { 'fw-1': { birthDate: [{ date: '1975-04-21' }] } } })
  })

  test('a version of the manifest need not be quoted, and stays as it is written', async () => {
    const { body } = await client.get('/catalog')
    const versions = body.datasets.map(({ name, version }: Record<string, string>) => `${name} ${version}`)
    expect(versions).toEqual(expect.arrayContaining(['fjord_watch 20261101', 'twins 1.10']))
  })

  test('the entity tag is quoted, strong, and another after another version', async () => {
    const { headers } = await client.get('/catalog')
    expect(headers.etag).toMatch(/^"[0-9a-f]{40}"$/)
  })
})

function ilmarRead() {
  return { schema: 'Person', properties: { name: ['Ilmar Vestrov'] } }
}

describe('as many are counted as the contract fetches for a limit', () => {
  test.each([
    ['limit=0', 20, 'gte'],
    ['limit=1', 20, 'gte'],
    ['limit=2', 20, 'gte'],
    ['limit=3', 30, 'eq'],
    ['', 30, 'eq'],
    ['limit=500', 30, 'eq'],
  ])('%s', async (parameters, value, relation) => {
    const { body } = await client.post(
      `/match/twins?${parameters}`,
      ask(person({ name: 'Anselm Tarkovitz' })),
    )
    expect(body.responses.a.total).toEqual({ value, relation })
  })
})

describe('with weights, only as many are weighed as the contract fetches: that others may count too is said', () => {
  test.each([
    ['limit=1', { name_match: 0.9 }, { value: 20, relation: 'gte' }],
    ['limit=1', { name_match: 0.5 }, { value: 0, relation: 'gte' }],
    ['limit=3', { name_match: 0.9 }, { value: 30, relation: 'eq' }],
    ['limit=3', { name_match: 0.5 }, { value: 0, relation: 'eq' }],
    ['limit=1', { name_match: 1 }, { value: 20, relation: 'gte' }],
  ])('%s %j', async (parameters, weights, total) => {
    const asked = ask(person({ name: 'Anselm Tarkovitz' }), { weights })
    const { body } = await client.post(`/match/twins?${parameters}`, asked)
    expect(body.responses.a.total).toEqual(total)
  })
})

const long = `x=${'a'.repeat(60_001)}`
const many = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`q${n}`, ilmar]))

/** What is sent, the status and the words or the place of the fault. */
const errors: readonly (readonly [string, unknown, number, string])[] = [
  ['/match/nowhere', ask(), 404, 'No such dataset.'],
  ['/match/eu_fsf', ask(), 503, 'Index not ready.'],
  ['/match/fjord_watch?include_dataset=nowhere', ask(), 404, 'No such dataset.'],
  ['/match/fjord_watch?algorithm=guess', ask(), 400, 'Unknown algorithm: guess'],
  ['/match/fjord_watch', ask(ilmar, { config: { guess: 1 } }), 400, 'Unknown config key: guess'],
  ['/match/fjord_watch', ask(ilmar, { weights: { guess: 1 } }), 400, 'Unknown weight: guess'],
  ['/match/fjord_watch', { queries: {} }, 400, 'No queries provided.'],
  ['/match/fjord_watch', { queries: many }, 400, 'Too many queries in one batch (limit: 100)'],
  ['/match/fjord_watch', ask({ schema: 'Nobody', properties: {} }), 400, 'Cannot parse example entity: '],
  ['/match/fjord_watch', ask({ schema: 'Ownership', properties: {} }), 400, 'Cannot parse example entity: '],
  ['/match/fjord_watch', ask(person({ name: '???' })), 400, 'Cannot parse example entity: '],
  ['/match/fjord_watch', ask({ properties: {} }), 422, 'body.queries.a.schema'],
  ['/match/fjord_watch', ask({ schema: 'Person' }), 422, 'body.queries.a.properties'],
  ['/match/fjord_watch', ask(person({ name: {} })), 422, 'body.queries.a.properties.name'],
  ['/match/fjord_watch', ask(person({ name: 'x' }, { id: 7 })), 422, 'body.queries.a.id'],
  ['/match/fjord_watch', ask(ilmar, { weights: { name_match: 'x' } }), 422, 'body.weights.name_match'],
  ['/match/fjord_watch', ask(ilmar, { config: 7 }), 422, 'body.config'],
  ['/match/fjord_watch', '{', 422, 'body.'],
  ['/match/fjord_watch', '', 422, 'body'],
  ['/match/fjord_watch?limit=501', ask(), 422, 'query.limit'],
  ['/match/fjord_watch?limit=-1', ask(), 422, 'query.limit'],
  ['/match/fjord_watch?threshold=2', ask(), 422, 'query.threshold'],
  ['/match/fjord_watch?cutoff=low', ask(), 422, 'query.cutoff'],
  ['/match/fjord_watch?changed_since=2026-1', ask(), 422, 'query.changed_since'],
  [`/match/fjord_watch?${'exclude_entity_ids=x&'.repeat(51)}`, ask(), 422, 'query.exclude_entity_ids'],
  [`/match/fjord_watch?${long}`, ask(), 414, 'Request URI too long'],
  ['/updatez', {}, 403, 'Invalid token.'],
  ['/updatez?token=wrong', {}, 403, 'Invalid token.'],
  [`/updatez?token=wrong&sync=perhaps`, {}, 422, 'query.sync'],
  ['GET /updatez', null, 405, 'Method Not Allowed'],
  ['GET /match/fjord_watch', null, 405, 'Method Not Allowed'],
  ['GET /search/nowhere', null, 404, 'No such dataset.'],
  ['GET /search/eu_fsf', null, 503, 'Index not ready.'],
  ['GET /search/fjord_watch?q=((', null, 400, 'Failed to parse query'],
  ['GET /search/fjord_watch?schema=Nobody', null, 400, 'No such schema: Nobody'],
  ['GET /search/fjord_watch?limit=501', null, 422, 'query.limit'],
  ['GET /search/fjord_watch?offset=9500', null, 422, 'query.offset'],
  ['GET /search/fjord_watch?facets=colours', null, 422, 'query.facets'],
  ['GET /search/fjord_watch?filter_op=XOR', null, 422, 'query.filter_op'],
  ['GET /search/fjord_watch?changed_since=now', null, 422, 'query.changed_since'],
  [`GET /search/fjord_watch?${long}`, null, 414, 'Request URI too long'],
  ['GET /entities/nobody', null, 404, 'No such entity!'],
  ['GET /entities/fw-1?nested=perhaps', null, 422, 'query.nested'],
  ['GET /entities/nobody/adjacent', null, 404, 'No such entity!'],
  ['GET /entities/fw-1/adjacent?limit=501', null, 422, 'query.limit'],
  ['GET /entities/fw-1/adjacent/name', null, 404, 'No such property!'],
  ['GET /reconcile/nowhere', null, 404, 'No such dataset.'],
  ['GET /reconcile/fjord_watch?queries=x', null, 400, 'holds no JSON object'],
  ['GET /reconcile/fjord_watch/suggest/colour?prefix=x', null, 404, 'Not Found'],
]

describe('every error is told in the form of the contract', () => {
  test.each(
    errors.map(([url, body, status, says]) => ({ shown: url.slice(0, 70), url, body, status, says })),
  )('$shown: $status $says', async ({ url, body, status, says }) => {
    const answer = url.startsWith('GET ') ? await client.get(url.slice(4)) : await client.post(url, body)
    expect([answer.status, String(answer.headers['content-type'])]).toEqual([
      status,
      expect.stringContaining('application/json'),
    ])
    expect(validate(WireProblem, answer.body).ok).toBe(true)
    const { detail } = answer.body
    expect(Array.isArray(detail)).toBe(status === 422)
    if (status === 422) expect(detail[0].loc.join('.')).toContain(says.replace(/\.$/, ''))
    else expect(detail).toContain(says)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })

  test('an id that was merged into another leads there, with what was asked', async () => {
    for (const [asked, led] of [
      ['/entities/old-1?nested=false', '/entities/fw-1?nested=false'],
      ['/entities/old-2/adjacent', '/entities/fw-1/adjacent'],
      ['/entities/old-2/adjacent/ownershipOwner', '/entities/fw-1/adjacent/ownershipOwner'],
    ] as const) {
      const { status, headers } = await client.get(asked)
      expect([status, headers.location]).toEqual([308, led])
    }
  })

  test('one bad query fails its batch', async () => {
    const answer = await client.post('/match/fjord_watch', { queries: { a: ilmar, b: person({}) } })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ query: 'b' }] } })
    expect(answer.body.responses).toBeUndefined()
  })

  test('the published document promises that form at every address', async () => {
    const { body } = await client.get('/openapi.json')
    const wire = Object.values<Record<string, { tags?: string[]; responses: Record<string, unknown> }>>(
      body.paths,
    )
      .flatMap((operations) => Object.values(operations))
      .filter(({ tags }) => tags?.includes('wire'))
    expect(wire).toHaveLength(13)
    for (const { responses } of wire)
      expect(responses.default).toMatchObject({
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WireProblem' } } },
      })
  })
})
