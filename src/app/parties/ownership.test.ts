import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { partyOwnership } from './ownership.ts'

let app: TestApp
/** `a>x`: a holds x. */
const holds = (ends: string, share: number | null, more: object = {}) => {
  const [owner, owned] = ends.split('>')
  return { owner, owned, share, kind: 'direct', ...more }
}
beforeAll(async () => {
  app = await openApp({ company: true })
  const party = (ref: string, name: string, country: string) => ({
    ...{ type: 'organisation', ref, name, country, publicBody: false, securityForce: 'none' },
    usFederalContractor: false,
  })
  const payload = [
    party('kranvik', 'Kranvik Terminal AB', 'SE'),
    party('vostra', 'Vostra Invest', 'RU'),
    party('zarin', 'Zarin Holding', 'RU'),
    party('mellan', 'Mellanbo Holding AB', 'SE'),
    { type: 'ownership', ...holds('mellan>kranvik', 60, { source: 'register of shareholders' }) },
    { type: 'ownership', ...holds('vostra>mellan', 30, { from: '2022-01-01' }) },
    { type: 'site', ref: 'kaj', organisation: 'kranvik', country: 'SE', area: null, siteType: 'workplace' },
    ...['vostra', 'zarin'].map((ref) => ({
      ...{ type: 'hit', party: ref, list: 'eu-fsf', entry: `EU.${ref}`, programme: 'HR', score: 0.9 },
      verdict: 'trueMatch',
    })),
  ]
  const { status, text } = await app.send('POST', '/api/records', { payload })
  if (status !== 200) throw new Error(text)
})
afterAll(() => app.close())

const path = (ref: string) => `/api/parties/${ref}/ownership`
const read = async (ref: string, query = '') => (await app.send('GET', `${path(ref)}${query}`)).body
const write = (ref: string, edge: object, version?: number) =>
  app.send('POST', path(ref), {
    payload: { edge, reason: 'as the register shows' },
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  })
const stateFor = (body: { judgements: { regime: string; state: string }[] }, regime: string) =>
  body.judgements.find((one) => one.regime === regime)?.state

test('a party shows who owns it all the way up, and what each regime makes of it', async () => {
  const found = await read('kranvik')
  expect(found.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(['kranvik', 'mellan', 'vostra'])
  expect(found.nodes[2]).toMatchObject({ listed: ['eu-fsf'], maybe: [], looked: true, kind: 'party' })
  expect(found.edges).toHaveLength(2)
  expect(found.accounted).toMatchObject({ least: 60, most: 60 })
  expect(stateFor(found, 'EU')).toBe('minority')
  expect(found.judgements[0]).toMatchObject({
    rule: { standing: 'inForce', percent: 50, comparator: '>=', together: true, verified: true },
    missing: [{ kind: 'owners' }],
  })
})

test('from above, the same holdings are what it owns', async () => {
  const found = await read('vostra')
  expect(found.nodes.map(({ ref }: { ref: string }) => ref)).toEqual(['kranvik', 'mellan', 'vostra'])
  expect(stateFor(found, 'EU')).toBe('listed')
})

test('a holding that is recorded moves the judgement, and an order on its way is asked again', async () => {
  const order = goodOrder('SO-31', { buyer: 'kranvik', endUser: 'kranvik' }, { site: 'kaj' })
  await app.send('POST', '/api/orders', { payload: order })
  const sent = await app.send('POST', '/api/orders/SO-31/submit', { payload: {} })
  expect(sent.body.state).toBe('submitted')
  const added = await write('mellan', holds('zarin>mellan', 25))
  expect(added).toMatchObject({ status: 200, headers: { etag: '"1"' } })
  const found = await read('kranvik')
  expect(stateFor(found, 'EU')).toBe('owned')
  expect(
    found.edges.find(({ record }: { record: { owner: string } }) => record.owner === 'zarin').counts,
  ).toContain('EU')
  expect((await app.send('GET', '/api/orders/SO-31')).body.state).toBe('blocked')
  const before = `${path('kranvik')}?asOf=${encodeURIComponent('2021-06-01T12:00:00Z')}`
  expect((await app.send('GET', before)).status).toBe(404)
})

test('a change names the version that was read; an end names its day', async () => {
  const edge = holds('zarin>mellan', 20)
  expect(await write('mellan', edge)).toMatchObject({ status: 409, body: { type: 'conflict' } })
  expect(await write('mellan', edge, 7)).toMatchObject({ status: 409, body: { type: 'stale_version' } })
  const changed = await write('mellan', edge, 1)
  expect(changed.body).toMatchObject({ version: 2, record: { share: 20 } })
  const end = (payload: object, headers = {}) =>
    app.send('DELETE', `${path('mellan')}/${changed.body.id}`, { payload, headers })
  const payload = { to: '2026-11-23', reason: 'sold' }
  expect((await end(payload)).body.detail).toContain('If-Match')
  expect(await end(payload, { 'if-match': '"2"' })).toMatchObject({
    status: 200,
    body: { record: { to: '2026-11-23' } },
  })
  expect(stateFor(await read('kranvik'), 'EU')).toBe('minority')
  expect((await end({ to: null, reason: 'never was' }, { 'if-match': '"3"' })).status).toBe(200)
  expect((await read('kranvik')).edges).toHaveLength(2)
})

test('an owner may be an entry of a list, if the version in force has it', async () => {
  const odd = await write('mellan', holds('entry:eu-fsf/EU.1>mellan', 10))
  expect(odd).toMatchObject({ status: 422, body: { type: 'unknown_reference' } })
  expect(odd.body.errors[0].path).toBe('/edge/owner')
})

test('the holdings are taken away as a file, with their shares and sources', async () => {
  const { text, headers } = await app.send('GET', `${path('kranvik')}/export?format=csv&language=sv`)
  expect(headers['content-disposition']).toContain('kranvik ownership.csv')
  expect(text).toContain('Ägare,Ägarens referens')
  expect(text).toContain(
    'Mellanbo Holding AB,mellan,Kranvik Terminal AB,kranvik,direct,60,,,,,register of shareholders',
  )
})

test('sales see who owns a party, and no judgement', async () => {
  const { now, random, store, orders } = app.services
  const sales: Act = {
    at: now(),
    by: 'sia',
    role: 'sales',
    random,
    grants: [{ role: 'sales', entities: 'all' }],
  }
  const found = await partyOwnership({ db: store.db, orders }, sales, { ref: 'kranvik' })
  expect(found).toMatchObject({ judgements: null, nodes: [{ listed: null, looked: null }, {}, {}] })
  expect(found.edges).toHaveLength(2)
})

test('a party that nobody has recorded has no owners to show', async () => {
  expect((await app.send('GET', path('nobody'))).status).toBe(404)
})
