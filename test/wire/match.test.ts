import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWireClient, type WireClient } from '../support/wire.ts'

let client: WireClient
beforeAll(async () => {
  client = await openWireClient()
})
afterAll(() => client.close())

const ilmar = { schema: 'Person', properties: { name: ['Ilmar Vestrov'], birthDate: '1975-04-21' } }
const match = (queries: unknown, parameters = '', dataset = 'both') =>
  client.post(`/match/${dataset}?${parameters}`, { queries })
const idsOf = (answer: { body: { responses: Record<string, { results: { id: string }[] }> } }, key = 'a') =>
  answer.body.responses[key]?.results.map(({ id }) => id)

describe('a match', () => {
  test('answers entities with score, explanations, total and the query as it was understood', async () => {
    const query = {
      id: 'mine',
      schema: 'Person',
      properties: {
        name: 'Ilmar Vestrov',
        birthDate: '1975-04-21',
        nationality: ['Russia'],
        unknownProperty: 'x',
      },
    }
    const { status, headers, body } = await match({ a: query }, '', 'fjord_watch')
    expect(status).toBe(200)
    expect(headers['x-batch-size']).toBe('1')
    expect(body.limit).toBe(5)
    const [found] = body.responses.a.results
    expect(body.responses.a).toMatchObject({
      status: 200,
      total: { value: 1, relation: 'eq' },
      query: {
        id: 'mine',
        schema: 'Person',
        properties: { name: ['Ilmar Vestrov'], birthDate: ['1975-04-21'], nationality: ['ru'] },
      },
    })
    expect(body.responses.a.query.properties.unknownProperty).toBeUndefined()
    expect(found).toMatchObject({
      id: 'fw-1',
      caption: 'Ilmar Vestrov',
      schema: 'Person',
      datasets: ['fjord_watch'],
      referents: ['old-1', 'old-2'],
      target: true,
      first_seen: '2024-01-02T03:04:05',
      last_seen: '2026-11-01T00:00:00',
      last_change: '2026-10-20T12:00:00',
      match: true,
      explanations: {
        name_match: { score: 1, query: 'Ilmar Vestrov', candidate: expect.any(String) },
        birth_date_match: { score: 1 },
      },
      ...{ similarity: 1, contradiction: 0, settles: expect.any(Array) },
      in_words: expect.stringContaining('Names alike: fully.'),
    })
    expect(found.evidence).toBeGreaterThan(0.5)
    expect(found.score).toBeGreaterThan(0.9)
    expect(Object.values(found.properties).every(Array.isArray)).toBe(true)
  })

  test('numbers become texts, a name is built from its parts, and a missing content type is no fault', async () => {
    const payload = JSON.stringify({
      queries: {
        a: { schema: 'Person', properties: { firstName: 'Ilmar', lastName: ['Vestrov'], birthDate: [1975] } },
      },
    })
    const { status, body } = await client.send({ method: 'POST', url: '/match/both', payload })
    expect(status).toBe(200)
    expect(body.responses.a.query.properties.birthDate).toEqual(['1975'])
    expect(body.responses.a.results[0].id).toBe('fw-1')
  })

  test('equal scores stand in the order of their ids', async () => {
    expect(idsOf(await match({ a: ilmar }))).toEqual(['fw-1', 'hb-2'])
  })

  test('total counts before the limit', async () => {
    const { body } = await match({ a: ilmar }, 'limit=1')
    expect(body.responses.a.results).toHaveLength(1)
    expect(body.responses.a.total.value).toBe(2)
    expect(body.limit).toBe(1)
  })

  test('a score at the cutoff itself is dropped and not counted; a lower cutoff shows it', async () => {
    const query = { schema: 'Person', properties: { name: 'Ilmar Vestrova' } }
    const { body } = await match({ a: query }, 'cutoff=0.3&threshold=0.3', 'fjord_watch')
    const { score } = body.responses.a.results[0]
    const at = await match({ a: query }, `cutoff=${score}&threshold=${score}`, 'fjord_watch')
    expect(at.body.responses.a).toMatchObject({ results: [], total: { value: 0 } })
    const below = await match({ a: query }, `cutoff=${score - 0.0001}&threshold=${score}`, 'fjord_watch')
    expect(below.body.responses.a).toMatchObject({ results: [{ match: true }], total: { value: 1 } })
    const wanted = await match({ a: query }, `cutoff=0.3&threshold=${score + 0.0001}`, 'fjord_watch')
    expect(wanted.body.responses.a).toMatchObject({ results: [{ match: false }], total: { value: 0 } })
  })

  test('a company is no person, and a legal entity may be either', async () => {
    const tavell = (schema: string) => ({ a: { schema, properties: { name: 'Marsch Tavell' } } })
    expect(idsOf(await match(tavell('Person')))).toEqual(['fw-5'])
    expect(idsOf(await match(tavell('Company')))).toEqual(['fw-5'])
    expect(idsOf(await match(tavell('Vessel')))).toEqual([])
    const company = { a: { schema: 'Company', properties: { name: 'Ilmar Vestrov' } } }
    expect(idsOf(await match(company))).not.toContain('fw-1')
  })

  test('a number alone finds its bearer', async () => {
    const query = { schema: 'Vessel', properties: { imoNumber: '9074729' } }
    const { body } = await match({ a: query })
    expect(body.responses.a.results).toMatchObject([
      {
        ...{ id: 'hb-1', match: true },
        explanations: { identifier_match: { score: 1 }, identifier_check: { score: 1 } },
        ...{ similarity: 0, evidence: 0.95, contradiction: 0, settles: [] },
      },
    ])
  })

  test('what the entity has and the query lacks is asked for', async () => {
    const settles = async (properties: object) => {
      const { body } = await match({ a: { schema: 'Vessel', properties } })
      return body.responses.a.results[0]?.settles.map(({ code }: { code: string }) => code)
    }
    const [{ caption }] = (await match({ a: { schema: 'Vessel', properties: { imoNumber: '9074729' } } }))
      .body.responses.a.results
    expect(await settles({ name: caption })).toContain('number.imo')
    expect(await settles({ name: caption, imoNumber: '9074728' })).toContain('number.faulty')
  })

  test('reasons are told in the language of the reader', async () => {
    const said = async (language: string) => {
      const answer = await client.post(
        '/match/fjord_watch',
        { queries: { a: ilmar } },
        { 'accept-language': language },
      )
      return answer.body.responses.a.results[0].explanations.birth_date_match.says
    }
    expect(await said('en')).toBe('The birth date is the same: 1975-04-21.')
    expect(await said('sv')).toBe('Födelsedatumet är detsamma: 1975-04-21.')
    expect(await said('nb')).toBe('Fødselsdatoen er den samme: 1975-04-21.')
    expect(await said('fi')).toBe('Syntymäaika on sama: 1975-04-21.')
  })
})

describe('what a match may be narrowed to', () => {
  test.each([
    ['include_dataset=harbour', ['hb-2']],
    ['exclude_dataset=harbour', ['fw-1']],
    ['exclude_schema=Person', []],
    ['topics=role.oligarch', ['fw-1']],
    ['topics=role.oligarch&topics=sanction', ['fw-1', 'hb-2']],
    ['topics=wanted', []],
    ['changed_since=2026-10-20', ['fw-1']],
    ['changed_since=2026-10-20T12:00:00', []],
    ['changed_since=2026-10-20T11:59', ['fw-1']],
    ['exclude_entity_ids=fw-1', ['hb-2']],
    ['exclude_entity_ids=old-2', ['hb-2']],
    ['fuzzy=false&nonsense=1', ['fw-1', 'hb-2']],
  ])('%s', async (parameters, ids) => {
    expect(idsOf(await match({ a: ilmar }, parameters))).toEqual(ids)
  })

  test('a query may have options of its own', async () => {
    const own = { ...ilmar, options: { exclude_dataset: ['fjord_watch'], limit: 3 } }
    const answer = await match({ a: ilmar, b: own })
    expect(idsOf(answer, 'a')).toEqual(['fw-1', 'hb-2'])
    expect(idsOf(answer, 'b')).toEqual(['hb-2'])
    const odd = await match({ a: { ...ilmar, options: { limits: 3 } } })
    expect(odd).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'queries', 'a', 'options', 'limits'] }] },
    })
  })
})

describe('weights and settings of a request', () => {
  const abroad = {
    schema: 'Person',
    properties: { name: 'Ilmar Westrov', birthDate: '1961-01-01', nationality: 'fi' },
  }
  const weighed = async (body: object, parameters = 'cutoff=0&threshold=0.85') => {
    const answer = await client.post(`/match/fjord_watch?${parameters}`, { queries: { a: abroad }, ...body })
    const { results, total } = answer.body.responses.a
    return { found: results[0], total: total.value }
  }

  test('a difference that weighs nothing no longer keeps a name under the threshold', async () => {
    expect(await weighed({})).toMatchObject({ total: 0, found: { match: false } })
    const weights = { birth_date_mismatch: 0, country_mismatch: 0 }
    const without = await weighed({ weights })
    expect(without).toMatchObject({ total: 1, found: { id: 'fw-1', match: true } })
    expect(await weighed({ weights }, 'cutoff=0.85&threshold=0.85')).toMatchObject({
      total: 1,
      found: { score: without.found.score },
    })
    const one = await weighed({ weights: { dob_year_disjoint: 0 } })
    expect(one.found.score).toBeLessThan(without.found.score)
  })

  test('what is usual is what is done', async () => {
    const usual = await weighed({ weights: { name_match: 1, country_mismatch: -0.06 } })
    expect(usual).toEqual(await weighed({ config: { nm_number_mismatch: 0.3, nm_extra_query_name: 0.8 } }))
    expect(usual).toEqual(await weighed({}))
  })

  test('half the weight of the names is half the score, and results stand in its order', async () => {
    const { body } = await client.post('/match/both?threshold=0.4&cutoff=0.4', {
      queries: { a: ilmar },
      weights: { name_match: 0.5 },
    })
    expect(body.responses.a.results).toMatchObject([
      { id: 'fw-1', score: 0.5, match: true },
      { id: 'hb-2', score: 0.5 },
    ])
  })

  test('a word of the query that stands alone costs what is said', async () => {
    const query = { queries: { a: { schema: 'Person', properties: { name: 'Ilmar Sten Vestrov' } } } }
    const score = async (nm_extra_query_name: number) =>
      (await client.post('/match/fjord_watch', { ...query, config: { nm_extra_query_name } })).body.responses
        .a.results[0].score
    expect([await score(0), (await score(0.8)) > (await score(1.2))]).toEqual([1, true])
  })
})

describe('a match that is refused', () => {
  test.each([
    ['/match/nowhere', { status: 404, body: { detail: 'No such dataset.' } }],
    ['/match/eu_fsf', { status: 503, body: { detail: 'Index not ready.' } }],
    [
      '/match/both?algorithm=guess',
      { status: 400, body: { detail: expect.stringContaining('Unknown algorithm: guess') } },
    ],
  ])('%s', async (url, answer) => {
    expect(await client.post(url, { queries: { a: ilmar } })).toMatchObject(answer)
  })

  test('an unknown setting; a known one is taken', async () => {
    const body = { queries: { a: ilmar }, weights: { name_match: 1 } }
    expect(await client.post('/match/both', { ...body, config: { nm_guess: 1 } })).toMatchObject({
      status: 400,
    })
    const known = { ...body, config: { nm_number_mismatch: 0.4 } }
    expect(await client.post('/match/both?algorithm=logic-v2', known)).toMatchObject({ status: 200 })
    expect(await client.post('/match/both', { ...body, weights: { name_match: 'much' } })).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'weights', 'name_match'] }] },
    })
  })

  test('an unknown weight', async () => {
    expect(await client.post('/match/both', { queries: { a: ilmar }, weights: { guess: 1 } })).toMatchObject({
      status: 400,
      body: { detail: expect.stringMatching(/^Unknown weight: guess\. Known are name_match,/) },
    })
  })

  test('no queries, and more than a hundred', async () => {
    expect(await match({})).toMatchObject({ status: 400 })
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`q${i}`, ilmar]))
    expect(await match(many)).toMatchObject({ status: 400 })
  })

  test.each([
    ['Nonsense', 'there is no schema'],
    ['Ownership', 'cannot be matched'],
    ['Thing', 'cannot be matched'],
  ])('one query of the schema %s fails its whole batch', async (schema, why) => {
    const { status, body } = await match({ a: ilmar, b: { schema, properties: { name: 'x' } } })
    expect(status).toBe(400)
    expect(body.detail).toMatch(/^Cannot parse example entity: /)
    expect(body.detail).toContain(why)
    expect(body.responses).toBeUndefined()
  })

  test('what cannot be looked for is never answered with "nothing found"', async () => {
    const { status, body } = await match({ a: ilmar, b: { schema: 'Person', properties: { name: '???' } } })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ query: 'b' }])
    expect((await match({ a: { schema: 'Person', properties: { birthDate: '1975' } } })).status).toBe(400)
  })

  test.each([
    [{ a: { properties: { name: 'x' } } }, ['body', 'queries', 'a', 'schema'], 'missing'],
    [{ a: { schema: 'Person' } }, ['body', 'queries', 'a', 'properties'], 'missing'],
    [{ a: { schema: 7, properties: {} } }, ['body', 'queries', 'a', 'schema'], 'string_type'],
    [{ a: { schema: 'Person', properties: [] } }, ['body', 'queries', 'a', 'properties'], 'dict_type'],
    [
      { a: { schema: 'Person', properties: { name: {} } } },
      ['body', 'queries', 'a', 'properties', 'name'],
      'string_type',
    ],
    [{ a: 'x' }, ['body', 'queries', 'a'], 'model_attributes_type'],
    [[], ['body', 'queries'], 'dict_type'],
  ])('%j is told by its place', async (queries, loc, type) => {
    const { status, body } = await match(queries)
    expect(status).toBe(422)
    expect(body.detail).toMatchObject([{ loc, type, msg: expect.any(String) }])
    expect(body.detail[0]).toHaveProperty('input')
  })

  test.each([
    ['limit=501', { loc: ['query', 'limit'], type: 'less_than_equal', ctx: { le: 500 } }],
    ['limit=many', { loc: ['query', 'limit'], type: 'int_parsing' }],
    ['threshold=high', { loc: ['query', 'threshold'], type: 'float_parsing' }],
    ['changed_since=yesterday', { loc: ['query', 'changed_since'], type: 'string_pattern_mismatch' }],
    [Array.from({ length: 51 }, (_, i) => `exclude_entity_ids=x${i}`).join('&'), { type: 'too_long' }],
  ])('%s', async (parameters, fault) => {
    expect(await match({ a: ilmar }, parameters)).toMatchObject({ status: 422, body: { detail: [fault] } })
  })

  test('a body that is no JSON, is missing, or has no queries', async () => {
    expect(await client.post('/match/both', '{"queries":')).toMatchObject({
      status: 422,
      body: { detail: [{ type: 'json_invalid' }] },
    })
    expect(await client.post('/match/both', '')).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body'] }] },
    })
    expect(await client.post('/match/both', {})).toMatchObject({
      status: 422,
      body: { detail: [{ loc: ['body', 'queries'], type: 'missing' }] },
    })
  })
})

test('a batch stands in the log by its digest, at most a second late', async () => {
  const before = (await client.services.log.verify()).entries
  await match({ a: ilmar })
  await match({ a: ilmar, b: ilmar })
  await expect
    .poll(async () => (await client.services.log.verify()).entries, { timeout: 30_000 })
    .toBeGreaterThan(before)
})
