import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let maja: Visitor
let legal: Visitor
let kept: Visitor
let sales: Visitor
let outsider: Visitor
let room: string
let piece: string
let asked: string

const title = 'Recognition of ethnic groups'
const charter = {
  ...{ why: 'A report names them.', scope: 'All plants.', questions: ['Is it so?'] },
  ...{ obligations: ['Guideline 3'], timetable: [{ what: 'Report', dueOn: '2026-12-20' }] },
}
const described = (about: object[]) => ({
  ...{ title: 'Report on the plant', sourceClass: 'ngo', about, legalEntity: 'se' },
  ...{ provenance: { from: 'An institute', obtained: 'received' }, confidentiality: 'internal' },
})
const formWith = (record: object) =>
  formOf({
    fields: { record: JSON.stringify(record) },
    files: [{ name: 'report.txt', type: 'text/plain', bytes: 'What was seen at the plant' }],
  })

beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  legal = await signedInAs(desk, 'legal')
  kept = await signedInAs(desk, 'legal')
  sales = await signedInAs(desk, 'sales')
  outsider = await signedInAs(desk, 'supplier', { party: 'longan' })
  const opened = await maja.send('POST', '/api/cases', {
    payload: {
      ...{ kind: 'supplier', title, legalEntity: 'se', charter },
      subjects: [{ kind: 'party', ref: 'longan' }],
    },
  })
  room = opened.body.ref
  const payload = { reason: 'As it should be' }
  expect((await legal.send('POST', `/api/cases/${room}/approveCharter`, { payload })).status).toBe(200)
  const given = await maja.send('POST', `/api/cases/${room}/evidence`, formWith(described([])))
  expect(given.status, given.text).toBe(201)
  piece = given.body.items[0].id
  const items = [{ what: 'The manual', why: 'It is alleged.', requiredEvidence: 'A manual' }]
  const request = await maja.send('POST', '/api/requests', {
    payload: { case: room, supplier: 'longan', items },
  })
  expect(request.status, request.text).toBeLessThan(300)
  asked = request.body.ref
  expect(
    (await maja.send('POST', `/api/requests/${asked}/send`, { payload: { reason: 'It is needed.' } })).status,
  ).toBe(200)
  const wall = { person: kept.person, why: 'Related to the owner' }
  expect((await maja.send('POST', `/api/cases/${room}/walls`, { payload: wall })).status).toBe(200)
  await desk.services.log.sequence()
})
afterAll(() => desk.close())

describe.each([
  ['who is kept out by a wall', () => kept],
  ['who has no part in it', () => sales],
])('of a case, %s', (_who, whom) => {
  test('is told nothing by its life, nor by those of its parts', async () => {
    for (const path of [`case/${room}`, `documentRequest/${asked}`]) {
      expect((await maja.send('GET', `/api/lives/${path}`)).status).toBe(200)
      expect([403, 404]).toContain((await whom().send('GET', `/api/lives/${path}`)).status)
    }
  })

  test('sees no duty of it, and settles none', async () => {
    const wish = `/api/deadlines?objectKind=documentRequest&objectId=${asked}`
    const [duty] = (await maja.send('GET', wish)).body.items
    expect(duty).toMatchObject({ object: { id: asked } })
    expect((await whom().send('GET', wish)).body.items).toEqual([])
    expect((await whom().send('GET', `/api/deadlines/${duty.id}`)).status).toBe(404)
    const payload = { reason: 'It is done.' }
    expect((await whom().send('POST', `/api/deadlines/${duty.id}/meet`, { payload })).status).toBe(404)
    expect((await whom().send('GET', '/api/work')).text).not.toContain(room)
  })

  test('finds none of its evidence, also not by its number', async () => {
    expect((await maja.send('GET', `/api/evidence?kind=case&id=${room}`)).body.items).toHaveLength(1)
    expect((await whom().send('GET', '/api/evidence')).text).not.toContain(piece)
    for (const path of ['', '/file', '/versions'])
      expect((await whom().send('GET', `/api/evidence/${piece}${path}`)).status).toBe(404)
  })

  test('gives it no evidence by the door that all have', async () => {
    const given = await whom().send(
      'POST',
      '/api/evidence',
      formWith(described([{ kind: 'case', id: room }])),
    )
    expect(given.status, given.text).toBe(400)
  })

  test('reads its title nowhere', async () => {
    for (const path of ['/api/cases', '/api/work', '/api/suppliers/longan', '/api/search?q=ethnic'])
      expect((await whom().send('GET', path)).text).not.toContain(title)
  })
})

test('who is kept out reads of it in the log that there is an entry, and no more', async () => {
  await desk.services.log.sequence()
  const whole = await maja.send('GET', '/api/log/entries?limit=500')
  expect(whole.text).toContain(room)
  const { body, text } = await kept.send('GET', '/api/log/entries?limit=500')
  const isNamed = (object: string) =>
    [room, asked, piece].some((ref) => text.includes(`"${object}`) && object === ref)
  expect([room, asked, piece].filter(isNamed)).toEqual([])
  expect(body.items).toHaveLength(whole.body.items.length)
  const seq = whole.body.items.find(
    ({ entry }: { entry: { type: string } }) => entry.type === 'case.open',
  ).seq
  const one = await kept.send('GET', `/api/log/entries/${seq}`)
  expect(one.body).toMatchObject({ entry: { object: '–', body: null, reason: null } })
  expect(one.body.withheld.why.en).toContain('case')
  expect((await kept.send('GET', `/api/log/entries/${seq}/personal`)).body).toEqual({
    state: 'none',
    value: null,
  })
  expect((await kept.send('GET', `/api/log/entries?object=${room}`)).body.items).toEqual([])
  expect((await kept.send('GET', '/api/tables/log/export')).text).not.toContain(room)
  expect((await maja.send('GET', '/api/tables/log/export')).text).toContain(room)
})

test('nor do they take the whole log away, in which it stands', async () => {
  expect((await kept.send('GET', '/api/log/export')).status).toBe(403)
  expect((await legal.send('GET', '/api/log/export')).status).toBe(200)
})

test('from outside nothing is laid into a case but through what one was asked for', async () => {
  const about = [{ kind: 'case', id: room }]
  const { legalEntity: _, confidentiality: _open, ...record } = described(about)
  const given = await outsider.send('POST', '/api/evidence', formWith(record))
  expect(given.status, given.text).toBe(400)
  const fair = await outsider.send(
    'POST',
    '/api/evidence',
    formWith({ ...record, about: [{ kind: 'party', id: 'longan' }] }),
  )
  expect(fair.status, fair.text).toBe(201)
})

test('a measure is read by who owes it, and by who is let into its case', async () => {
  expect((await kept.send('GET', '/api/measures/T-2026-1')).status).toBe(404)
})
