import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '#lifecycle'
import { activeRules, builtInPacks, draftLife } from '#rules'
import { evaluateLine } from '#rules/evaluate'
import type { Rule } from '#rules/model'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { followRules } from './follow.ts'
import { pastOrders } from './past-orders.ts'

let desk: TestApp
let author: Visitor
let signer: Visitor
let auditor: Visitor
let seller: Visitor
/** The first draft. */
let ofBandD: string

beforeAll(async () => {
  desk = await openApp({ company: true })
  author = await signedInAs(desk, 'complianceOfficer')
  signer = await signedInAs(desk, 'legal')
  auditor = await signedInAs(desk, 'auditor')
  seller = await signedInAs(desk, 'sales')
  await desk.send('POST', '/api/records', {
    payload: '{ "type": "countryBand", "country": "SE", "area": null, "band": "D" }',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  for (const [ref, quantity] of [
    ['SO-1', 12],
    ['SO-2', 2],
    ['SO-3', 20],
    ['SO-4', 1],
  ] as const)
    await desk.send('POST', '/api/orders/check', { payload: goodOrder(ref, {}, { quantity }) })
  await desk.send('POST', '/api/orders/SO-1/submit')
})
afterAll(() => desk.close())

const words = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
/** Band D: large deliveries are looked at first. */
const bandD = (more: object = {}) => ({
  id: 'P-BAND-D-LARGE',
  layer: 'policy',
  title: words('Large deliveries to band D'),
  message: words('A large delivery to band D is looked at first; that is our own decision.'),
  citation: 'Own policy on country bands',
  verified: true,
  jurisdiction: 'own',
  from: '2026-01-01',
  when: {
    all: [
      { fact: 'shipTo.band', is: 'D' },
      { fact: 'line.quantity', gte: 10 },
    ],
  },
  outcome: 'hold',
  kind: 'review',
  tests: [
    { name: 'twelve', facts: { 'shipTo.band': 'D', 'line.quantity': 12 }, expect: 'speaks' },
    { name: 'two', facts: { 'shipTo.band': 'D', 'line.quantity': 2 }, expect: 'silent' },
  ],
  ...more,
})
const draftOf = (...changes: object[]) => ({ title: 'Band D', reason: 'The board asked for it.', changes })
const begin = async (payload: object) => (await author.send('POST', '/api/rules/drafts', { payload })).body
/** A deed to a draft as it is now, in the version that was read. */
async function move(by: Visitor, path: string, payload: object = {}) {
  const { headers } = await author.send('GET', `/api/rules/drafts/${path.split('/')[0]}`)
  const read = { 'if-match': String(headers.etag) }
  return await by.send('POST', `/api/rules/drafts/${path}`, { payload, headers: read })
}
const test_ = (id: string) => move(author, `${id}/test`)
const approve = (by: Visitor, id: string, payload: object = {}) => move(by, `${id}/approve`, payload)
const logged = async () => {
  const rows = await desk.services.store.db
    .selectFrom('log.entry')
    .select(['type', 'actor', 'body', 'object'])
    .orderBy('nth')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(String(body)) }))
}
async function dryRun(id: string, payload: object = {}) {
  const begun = await author.send('POST', `/api/rules/drafts/${id}/dry-run`, { payload })
  expect(begun).toMatchObject({ status: 202, body: { state: 'running' } })
  return await ended(begun.body.id)
}
async function ended(run: string) {
  for (let look = 0; look < 2000; look++) {
    const { body } = await author.send('GET', `/api/rules/dry-runs/${run}`)
    if (body.state !== 'running') return body
    await setTimeout(5)
  }
  throw new Error('the dry run does not end')
}

describe('a rule of own policy is changed (F55)', () => {
  let id: string
  let etag: string

  test('a half-written rule is kept, and what is wrong with it is told by its path', async () => {
    const wrong = bandD({
      when: {
        all: [
          { fact: 'shipTo.band', is: 'D' },
          { fact: 'line.size', gte: 10 },
        ],
      },
    })
    const begun = await author.send('POST', '/api/rules/drafts', { payload: draftOf({ rule: wrong }) })
    expect(begun).toMatchObject({ status: 201, body: { state: 'draft', pack: 'own-policy', edition: 1 } })
    expect(begun.body.errors).toMatchObject([
      { rule: 'P-BAND-D-LARGE', path: '/changes/0/rule/when/all/1/fact' },
    ])
    id = begun.body.id
    ofBandD = id
    etag = String(begun.headers.etag)
    const tested = await test_(id)
    expect(tested.body).toMatchObject({ state: 'draft', tested: { passed: false } })
    expect((await approve(signer, id)).body).toMatchObject({ type: 'not_allowed_from', status: 409 })
  })

  test('it is written anew by whoever saw its last version, and by nobody else', async () => {
    const payload = draftOf({ rule: bandD() })
    expect((await author.send('PUT', `/api/rules/drafts/${id}`, { payload })).status).toBe(400)
    const stale = { payload, headers: { 'if-match': etag } }
    expect((await author.send('PUT', `/api/rules/drafts/${id}`, stale)).body).toMatchObject({
      type: 'stale_version',
    })
    const fresh = await author.send('GET', `/api/rules/drafts/${id}`)
    const headers = { 'if-match': String(fresh.headers.etag) }
    const { body } = await author.send('PUT', `/api/rules/drafts/${id}`, { payload, headers })
    expect(body).toMatchObject({ edition: 2, errors: [], difference: { added: 1, removed: 0, changed: 0 } })
    expect(body.difference.rules[0].after.en).toBe(
      'Held (review) when the band of the destination is D and the quantity of the line is at least 10 – unless P-BAND-D-LARGE is among the rules from which this line has a granted exception.',
    )
  })

  test('what was not tested is not run dry, and what was not run dry is not signed', async () => {
    expect(
      (await author.send('POST', `/api/rules/drafts/${id}/dry-run`, { payload: {} })).body,
    ).toMatchObject({
      type: 'not_allowed_from',
    })
    expect((await test_(id)).body).toMatchObject({ state: 'tested', tested: { passed: true, errors: [] } })
    expect((await approve(signer, id)).body).toMatchObject({ type: 'not_allowed_from' })
  })

  test('the dry run lists the past orders that would differ, before and after', async () => {
    const run = await dryRun(id)
    expect(run).toMatchObject({
      state: 'done',
      total: 4,
      tally: {
        asked: 4,
        differ: 2,
        after: { 'hold/review': 2 },
        moves: [{ after: 'hold/review', count: 2 }],
      },
      says: { en: '2 of 4 past orders would come out differently.' },
    })
    expect(run.tally.examples.map(({ order }: { order: string }) => order).sort()).toEqual(['SO-1', 'SO-3'])
    expect(run.tally.examples[0].lines[0].added).toEqual(['P-BAND-D-LARGE'])
    expect((await author.send('GET', `/api/rules/drafts/${id}`)).body).toMatchObject({
      state: 'dryRun',
      dryRun: run.id,
    })
  })

  test.each([
    ['test', {}],
    ['approve', {}],
    ['withdraw', { reason: 'It was a mistake.' }],
  ])('nobody does %s to a draft that they have not read as it is now', async (deed, payload) => {
    const url = `/api/rules/drafts/${id}/${deed}`
    for (const headers of [{}, { 'if-match': '*' }])
      expect((await signer.send('POST', url, { payload, headers })).body).toMatchObject({
        type: 'invalid_input',
        detail: expect.stringContaining('If-Match is missing'),
      })
    const stale = await signer.send('POST', url, { payload, headers: { 'if-match': etag } })
    expect(stale.body).toMatchObject({ type: 'stale_version', asked: 1, kept: expect.any(Number) })
    expect((await author.send('GET', `/api/rules/drafts/${id}`)).body.state).toBe('dryRun')
  })

  test('the author cannot put it in force, and the attempt is in the log', async () => {
    const refused = await approve(author, id)
    expect(refused).toMatchObject({ status: 403, body: { type: 'forbidden' } })
    expect(refused.body.detail).toContain('you wrote the draft')
    expect(await logged()).toContainEqual(
      expect.objectContaining({
        type: 'rules.approve',
        actor: author.person,
        object: id,
        body: { refused: 'forbidden' },
      }),
    )
  })

  test('signed by a second person it is in force, and open orders are asked again', async () => {
    expect((await desk.send('GET', '/api/orders/SO-1')).body).toMatchObject({ state: 'submitted' })
    const signed = await approve(signer, id)
    expect(signed).toMatchObject({
      status: 200,
      body: { state: 'active', approved: { by: signer.person, version: '2026.11.1001' } },
    })
    expect((await desk.send('GET', '/api/orders/SO-1')).body).toMatchObject({ state: 'held' })
    const { body } = await seller.send('GET', '/api/rules/browse?q=band-d-large')
    expect(body).toMatchObject({
      total: 1,
      items: [
        { instrument: 'Own policy on country bands', rules: [{ id: 'P-BAND-D-LARGE', state: 'active' }] },
      ],
    })
  })

  test('a later version takes its place at its moment, and the former stays readable', async () => {
    const second = await begin(draftOf({ rule: bandD({ outcome: 'block', kind: undefined }) }))
    await test_(second.id)
    await dryRun(second.id)
    const effectiveAt = '2026-12-01T00:00:00+01:00'
    const signed = await approve(signer, second.id, { effectiveAt })
    expect(signed.body).toMatchObject({ state: 'approved', approved: { version: '2026.11.1002' } })
    await followRules(desk.services)
    expect((await author.send('GET', `/api/rules/drafts/${second.id}`)).body.state).toBe('approved')
    const later = {
      ...desk.services,
      act: (more = {}) => ({ ...desk.services.act(more), at: '2026-12-01T08:00:00.000Z' }),
    }
    await followRules(later)
    const states = (await auditor.send('GET', '/api/rules/drafts')).body.items.map(
      ({ state }: { state: string }) => state,
    )
    expect(states.sort()).toEqual(['active', 'superseded'])
    const diff = await seller.send(
      'GET',
      '/api/rules/packs/own-policy/diff?from=2026.11.1001&to=2026.11.1002',
    )
    expect(diff.body).toMatchObject({
      changed: 1,
      rules: [{ rule: 'P-BAND-D-LARGE', direction: 'stricter' }],
    })
    expect(diff.body.rules[0].fields[0].says.sv).toBe('Utfall: från ”Pausad (prövning)” till ”Stoppad”')
    const { body } = await seller.send('GET', '/api/rules/readings/P-BAND-D-LARGE?at=2026-12-02T00:00:00Z')
    expect(body.history).toMatchObject([
      { state: 'superseded', outcome: 'hold', supersededBy: ['own-policy 2026.11.1002'] },
      { state: 'active', outcome: 'block', supersedes: ['own-policy 2026.11.1001'] },
    ])
    expect(body.entries[0]).toMatchObject({ reading: { en: expect.stringMatching(/^Blocked when/) } })
    expect(body.entries[0].tests).toMatchObject([{ passed: true }, { passed: true }])
  })
})

describe('a draft', () => {
  test('may not touch the law, nor the rules of a decision', async () => {
    for (const remove of ['L-EU-833-12g', 'D-LONGAN/newSale']) {
      const { status, body } = await author.send('POST', '/api/rules/drafts', {
        payload: draftOf({ remove }),
      })
      expect([remove, status, body.type]).toEqual([remove, 409, 'not_allowed'])
    }
    const payload = draftOf({ rule: bandD({ id: 'L-OWN', layer: 'law', jurisdiction: 'SE' }) })
    expect((await author.send('POST', '/api/rules/drafts', { payload })).body.errors).toContainEqual(
      expect.objectContaining({ path: '/changes/0/rule/layer' }),
    )
  })

  test('that was tested before its pack moved on is not signed', async () => {
    const [a, b] = [
      await begin(draftOf({ remove: 'P-BAND-STATE' })),
      await begin(draftOf({ remove: 'P-BAND-BIOMETRIC' })),
    ]
    expect(a.pack).toBe('policy-countries')
    for (const { id } of [a, b]) {
      await test_(id)
      await dryRun(id)
    }
    expect((await approve(signer, a.id)).status).toBe(200)
    expect((await approve(signer, b.id)).body).toMatchObject({ type: 'conflict' })
  })

  test('is taken back with a reason, and then goes no further', async () => {
    const { id } = await begin(draftOf({ remove: 'P-E-INTELLIGENCE' }))
    expect((await move(author, `${id}/withdraw`)).status).toBe(400)
    const payload = { reason: 'It was a mistake.' }
    expect((await move(author, `${id}/withdraw`, payload)).body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { by: author.person, reason: payload.reason },
    })
    expect((await test_(id)).body).toMatchObject({ type: 'not_allowed_from' })
  })

  test('that waits for its moment is taken back with its version', async () => {
    const { id } = await begin(draftOf({ remove: 'P-E-INTELLIGENCE' }))
    await test_(id)
    await dryRun(id)
    const { body } = await approve(signer, id, { effectiveAt: '2027-01-01T00:00:00Z' })
    const { version } = body.approved
    await move(signer, `${id}/withdraw`, { reason: 'Not yet.' })
    const { packs } = (await seller.send('GET', '/api/rules/packs')).body
    expect(packs).toContainEqual(
      expect.objectContaining({ pack: 'policy-countries', version, status: 'withdrawn' }),
    )
  })

  test('is not for sales to see, nor for the auditor to write', async () => {
    expect((await seller.send('GET', '/api/rules/drafts')).status).toBe(403)
    expect((await auditor.send('GET', '/api/rules/drafts')).status).toBe(200)
    expect((await auditor.send('POST', '/api/rules/drafts', { payload: draftOf() })).status).toBe(403)
  })

  test('that nests a condition out of all reason is refused', async () => {
    let when: object = { fact: 'item.sku', is: 'X' }
    for (let i = 0; i < 400; i++) when = { not: when }
    for (const [url, payload] of [
      ['/api/rules/drafts', draftOf({ rule: bandD({ when }) })],
      ['/api/rules/check', { rule: bandD({ when }) }],
    ] as const)
      expect((await author.send('POST', url, { payload })).status).toBe(400)
  })
})

describe('a pack', () => {
  test('is made again what it was by a draft that somebody signs', async () => {
    const url = '/api/rules/packs/policy-countries/2026.11.1/restore'
    const payload = { title: 'As before', reason: 'The change was a mistake.' }
    const { status, body } = await author.send('POST', url, { payload })
    expect([status, body.changes.length, body.difference]).toMatchObject([201, 1, { added: 1 }])
    await test_(body.id)
    await dryRun(body.id)
    expect((await approve(signer, body.id)).body).toMatchObject({ state: 'active' })
    const { total } = (await seller.send('GET', '/api/rules/browse?q=P-BAND-STATE')).body
    expect(total).toBe(1)
  })

  test('of law is changed by its next version: compared, run dry and approved by somebody who did not bring it in', async () => {
    const given = (await builtInPacks()).map(
      ({ value }) => value as { pack: string; rules: { id: string }[] },
    )
    const lists = given.find(({ pack }) => pack === 'law-lists')!
    const next = { ...lists, version: '2026.12.1', approver: 'somebody else', rules: lists.rules.slice(1) }
    const brought = await author.send('POST', '/api/rules/packs', { payload: next })
    expect(brought.body).toMatchObject({ pack: 'law-lists', status: 'draft', change: 'added' })
    const diff = await seller.send('GET', '/api/rules/packs/law-lists/diff?from=2026.11.2&to=2026.12.1')
    expect(diff.body.removed).toBeGreaterThan(0)
    const at = '/api/rules/packs/law-lists/2026.12.1'
    const begun = await author.send('POST', `${at}/dry-run`, { payload: {} })
    expect(await ended(begun.body.id)).toMatchObject({ state: 'done', tally: { asked: 4, differ: 0 } })
    expect((await author.send('POST', `${at}/approve`)).body).toMatchObject({ type: 'forbidden' })
    expect((await signer.send('POST', `${at}/approve`)).status).toBe(200)
  })
})

describe('a dry run', () => {
  test('says what asking each order again, one by one, says', async () => {
    const rule = bandD({
      id: 'P-SLOW-WAY',
      when: { fact: 'line.quantity', lt: 15 },
      tests: bandD().tests.slice(0, 1),
    })
    const { id } = await begin(draftOf({ rule }))
    await test_(id)
    const run = await dryRun(id)
    const { db } = desk.services.store
    const now = desk.services.now()
    const { rules } = await inTransaction(db, now, (tx) => activeRules(tx, now))
    let differ = 0
    const always = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }
    for await (const page of pastOrders(desk.services).pages(always, 100))
      for (const past of page) {
        const asked = (all: readonly Rule[]) => past.lines.map((facts) => evaluateLine(all, facts, now))
        const { tests: _tests, ...bare } = rule
        const [before, after] = [asked(rules), asked([...rules, bare as Rule])]
        const texts = (lines: typeof before) => lines.map(({ outcome, kind }) => `${outcome}/${kind}`).join()
        if (texts(before) !== texts(after)) differ++
      }
    expect(differ).toBeGreaterThan(0)
    expect(run.tally).toMatchObject({ asked: 4, differ })
  })

  test('is cancelled by whoever may write rules, and shows no order of an entity that its reader does not see', async () => {
    const elsewhere = await signedInAs(desk, 'complianceOfficer', { entities: ['fi'] })
    const { items: runs } = (await elsewhere.send('GET', `/api/rules/drafts/${ofBandD}/dry-runs`)).body
    expect(runs[0].tally).toMatchObject({ asked: 4, differ: 2, examples: [] })
    const over = await author.send('POST', `/api/rules/dry-runs/${runs[0].id}/cancel`)
    expect(over.body).toMatchObject({ type: 'not_allowed_from' })
  })

  test('is asked of a time and of so many orders only', async () => {
    const { id } = await begin(draftOf({ rule: bandD({ id: 'P-WINDOW' }) }))
    await test_(id)
    expect(await dryRun(id, { limit: 3 })).toMatchObject({ total: 3, tally: { asked: 3 } })
    expect(await dryRun(id, { to: '2020-01-01T00:00:00Z' })).toMatchObject({ total: 0, tally: { asked: 0 } })
  })
})

describe('a rule', () => {
  test('is tried on facts, with its trace, and leaves none', async () => {
    const before = await desk.events()
    const payload = { rule: bandD(), facts: { 'shipTo.band': 'D' } }
    const { body } = await author.send('POST', '/api/rules/try', { payload })
    expect(body).toMatchObject({
      does: 'undecided',
      missing: ['line.quantity'],
      when: { parts: [{ truth: 'yes' }, { truth: 'unknown', path: '/when/all/1' }] },
      verdict: { outcome: 'hold', kind: 'data' },
    })
    const odd = { rule: bandD(), facts: { 'shipTo.band': 'Q', nonsense: 1 } }
    expect((await author.send('POST', '/api/rules/try', { payload: odd })).body.errors).toMatchObject([
      { path: '/facts/shipTo.band' },
      { path: '/facts/nonsense' },
    ])
    expect(await desk.events()).toBe(before)
  })

  test('is found by act, word and state', async () => {
    const find = async (query: string) => (await seller.send('GET', `/api/rules/browse?${query}`)).body
    const eu = await find(`instrument=${encodeURIComponent('Reg. (EU) 833/2014')}`)
    expect(eu.items).toHaveLength(1)
    expect(eu.items[0].rules.map(({ id }: { id: string }) => id)).toContain('L-EU-833-12g')
    expect((await find('layer=policy&jurisdiction=EU')).total).toBe(0)
    expect((await find('verified=false')).total).toBeGreaterThan(10)
    const first = await find('limit=2')
    const next = await find(`limit=2&after=${encodeURIComponent(first.next)}`)
    expect(next.items[0].instrument).not.toBe(first.items[1].instrument)
    expect((await find('q=L-US-AFFILIATES&state=any')).total).toBeGreaterThan(1)
  })

  test('every rule in force is read aloud, with its examples and their results', async () => {
    const { items } = (await seller.send('GET', '/api/rules/browse?limit=500')).body
    const ids = items.flatMap(({ rules }: { rules: { id: string }[] }) => rules.map(({ id }) => id))
    for (const id of ids.slice(0, 25)) {
      const { status, body } = await seller.send('GET', `/api/rules/readings/${id}`)
      expect([id, status]).toEqual([id, 200])
      expect(body.entries[0].reading.fi.length).toBeGreaterThan(10)
    }
  })
})

test('the life of a draft has the form of the house’s life cycles', () => {
  expect(faultsOf(draftLife)).toEqual([])
})
