import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

/** Olga passed her role on to Sten for the week; Lars is another who may decide. */
let product: TestApp
let olga: Visitor
let sten: Visitor
let lars: Visitor
/** What Olga's own key sends. */
let key: Pick<Visitor, 'send'>
beforeAll(async () => {
  product = await openApp({ company: true })
  olga = await signedInAs(product, 'complianceOfficer')
  sten = await signedInAs(product, 'engineer')
  lars = await signedInAs(product, 'legal')
  const hits = ['EU.1', 'EU.2', 'EU.3'].map((entry) => ({
    ...{ type: 'hit', party: 'altyn', list: 'eu-fsf', entry, score: 0.97 },
  }))
  await product.send('POST', '/api/records', { payload: hits })
  const wish = {
    to: sten.person,
    roles: ['complianceOfficer'],
    entities: 'all',
    reason: 'On holiday until January.',
  }
  const period = { from: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z' }
  const passed = await olga.send('POST', '/api/delegations', { payload: { ...wish, ...period } })
  expect(passed.body).toMatchObject({ state: 'inForce' })
  const scopes = ['hit.decide', 'rules.draft', 'privacy.hold']
  const order = { title: 'script', scopes, entities: 'all', expiresOn: '2026-12-31' }
  const { secret } = (await olga.send('POST', '/api/keys', { payload: order })).body
  const headers = { authorization: `Bearer ${secret}` }
  key = { send: (method, url, more = {}) => product.send(method, url, { ...more, headers }) }
})
afterAll(() => product.close())

const byOther = expect.stringContaining('the one who stood in for you')
const byPrincipal = expect.stringContaining('the one you stand in for')
const first = { verdict: 'falsePositive', reason: 'another company' }
const decide = (who: Pick<Visitor, 'send'>, entry: string) =>
  who.send('POST', `/api/parties/altyn/hits/eu-fsf/${entry}/decision`, { payload: first })
const workOf = async (who: Visitor) =>
  (await who.send('GET', '/api/work')).body.items.map(({ title }: { title: { en: string } }) => title.en)

test('a hit that was signed in somebody’s place does not wait for them, and they are no second person', async () => {
  expect((await decide(sten, 'EU.1')).body).toMatchObject({
    proposed: { by: sten.person, onBehalfOf: olga.person },
  })
  const signed = await vi.waitFor(async () => {
    const { body } = await product.send('GET', '/api/log/entries?limit=50&order=newestFirst')
    const found = body.items.find(
      ({ entry: { actor, object } }: { entry: { actor: string; object: string } }) =>
        actor === sten.person && object.includes('EU.1'),
    )
    if (!found) throw new Error('the entry has no place in the log yet')
    return found
  })
  expect(signed.entry.body).toMatchObject({ onBehalfOf: olga.person })
  expect(await workOf(olga)).not.toContain('Alert altyn · eu-fsf EU.1')
  expect((await decide(olga, 'EU.1')).body).toMatchObject({ type: 'forbidden', detail: byOther })
  expect((await decide(lars, 'EU.1')).body).toMatchObject({ secondBy: lars.person })
})

test('a hold that a key placed is lifted neither by its maker nor in their place', async () => {
  const about = { subject: 'LINDHULT' }
  const placed = await key.send('POST', '/api/privacy/holds', {
    payload: { about, reason: 'A dispute with them goes on.' },
  })
  const lift = (who: Visitor) =>
    who.send('DELETE', `/api/privacy/holds/${placed.body.id}`, {
      payload: { reason: 'The dispute is over.' },
    })
  expect((await lift(sten)).body).toMatchObject({ type: 'forbidden', detail: byPrincipal })
  expect((await lift(olga)).body).toMatchObject({ detail: expect.stringContaining('a key of yours') })
  expect((await lift(lars)).body).toMatchObject({ liftedBy: lars.person })
})

test('a hold that was placed in somebody’s place they do not lift', async () => {
  const about = { subject: 'LINDHULT' }
  const placed = await sten.send('POST', '/api/privacy/holds', {
    payload: { about, reason: 'A dispute with them goes on.' },
  })
  const url = `/api/privacy/holds/${placed.body.id}`
  const own = await olga.send('DELETE', url, { payload: { reason: 'The dispute is over.' } })
  expect(own.body).toMatchObject({ type: 'forbidden', detail: byOther })
})

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const rule = {
  ...{ id: 'P-LARGE', layer: 'policy', title: words('Large'), message: words('Large deliveries wait.') },
  ...{ citation: 'Own policy', verified: true, jurisdiction: 'own', from: '2026-01-01' },
  ...{ when: { fact: 'line.quantity', gte: 10 }, outcome: 'hold', kind: 'review' },
  tests: [
    { name: 'twelve', facts: { 'line.quantity': 12 }, expect: 'speaks' },
    { name: 'two', facts: { 'line.quantity': 2 }, expect: 'silent' },
  ],
}
async function written(by: Pick<Visitor, 'send'>): Promise<string> {
  const payload = { title: 'Large', reason: 'The board asked for it.', changes: [{ rule }] }
  return (await by.send('POST', '/api/rules/drafts', { payload })).body.id
}
async function approve(who: Visitor, id: string) {
  const { headers } = await who.send('GET', `/api/rules/drafts/${id}`)
  const read = { 'if-match': String(headers.etag) }
  return await who.send('POST', `/api/rules/drafts/${id}/approve`, { payload: {}, headers: read })
}

test('rules that were written in somebody’s place, or by their key, they do not put in force', async () => {
  expect((await approve(olga, await written(sten))).body).toMatchObject({
    type: 'forbidden',
    detail: byOther,
  })
  const byKey = await approve(olga, await written(key))
  expect(byKey.body).toMatchObject({ detail: expect.stringContaining('a key of yours') })
  expect((await approve(lars, await written(sten))).body).toMatchObject({ type: 'not_allowed_from' })
})

test('a pack that was brought in in somebody’s place they do not let count', async () => {
  const pack = {
    pack: 'own-large',
    version: '2026.1.1',
    title: words('Large'),
    author: 'the board',
    rules: [rule],
  }
  const { body } = await sten.send('POST', '/api/rules/packs', { payload: pack })
  expect(body).toMatchObject({ status: 'draft' })
  const url = '/api/rules/packs/own-large/2026.1.1/approve'
  expect((await olga.send('POST', url, { payload: {} })).body).toMatchObject({
    type: 'forbidden',
    detail: byOther,
  })
  expect((await lars.send('POST', url, { payload: {} })).status).toBe(200)
})
