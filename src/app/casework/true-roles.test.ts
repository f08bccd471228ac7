import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let maja: Visitor
let buyer: Visitor
let supplier: Visitor
let room = ''
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  buyer = await signedInAs(desk, 'procurement')
  supplier = await signedInAs(desk, 'supplier', { party: 'longan' })
  const order = { kind: 'supplier', title: 'A matter', legalEntity: 'se' }
  const payload = { ...order, subjects: [{ kind: 'party', ref: 'longan' }] }
  room = (await maja.send('POST', '/api/cases', { payload })).body.ref
  const member = { person: buyer.person, part: 'member' }
  const joined = await maja.send('POST', `/api/cases/${room}/team`, { payload: member })
  expect(joined.status, joined.text).toBeLessThan(300)
})
afterAll(() => desk.close())

const told = ['evidence.add', 'evidence.open', 'warning.receive', 'warning.inform', 'warning.move']
interface Entry {
  readonly type: string
  readonly role: string
  readonly actor: string
}
/** Who did what in which role, by whom it was done. */
async function deedsOf(actor: string): Promise<string[]> {
  await desk.services.log.sequence()
  const { body } = await desk.send('GET', '/api/log/entries?limit=500')
  const found: Entry[] = body.items.map(({ entry }: { entry: Entry }) => entry)
  return found
    .filter((one) => one.actor === actor && told.includes(one.type))
    .map(({ type, role }) => `${type} as ${role}`)
}
const file = (record: object) =>
  formOf({
    fields: { record: JSON.stringify(record) },
    files: [{ name: 'paper.txt', type: 'text/plain', bytes: `What stands in it: ${JSON.stringify(record)}` }],
  })

test('what somebody reports without an account stands in the log as done by a reporter', async () => {
  const sent = await desk.app.inject({
    ...{ method: 'POST', url: '/api/public/warnings' },
    ...file({ text: 'Our cameras were used at the gate.' }),
  })
  expect(sent.statusCode, sent.body).toBe(201)
  const url = `/api/public/warnings/${sent.json().code}/messages`
  const added = await desk.app.inject({ method: 'POST', url, ...file({ text: 'And at the back door.' }) })
  expect(added.statusCode, added.body).toBe(201)
  expect((await deedsOf('reporter')).toSorted()).toEqual([
    'evidence.add as reporter',
    'evidence.add as reporter',
    'warning.inform as reporter',
    'warning.receive as reporter',
  ])
})

test('what a supplier hands in stands in the log as done by a supplier', async () => {
  const items = [{ what: 'The manual', why: 'It is alleged.', requiredEvidence: 'A manual' }]
  const payload = { case: room, supplier: 'longan', items }
  const { ref } = (await maja.send('POST', '/api/requests', { payload })).body
  await maja.send('POST', `/api/requests/${ref}/send`, { payload: { reason: 'It is needed.' } })
  const url = `/api/outside/requests/${ref}/items/i1/files`
  const handed = await supplier.send('POST', url, file({ said: 'Here it is' }))
  expect(handed.status, handed.text).toBe(200)
  expect(await deedsOf(supplier.person)).toEqual(['evidence.add as supplier'])
})

test('who is in the team of a case hands in and reads in their own role', async () => {
  const record = {
    ...{ title: 'Minutes', sourceClass: 'own', legalEntity: 'se', confidentiality: 'restricted' },
    provenance: { from: 'A meeting', obtained: 'written' },
  }
  const kept = await buyer.send('POST', `/api/cases/${room}/evidence`, file(record))
  expect(kept.status, kept.text).toBe(201)
  const path = `/api/cases/${room}/evidence/${kept.body.items[0].id}/file`
  expect((await buyer.send('GET', path)).status).toBe(200)
  expect((await deedsOf(buyer.person)).toSorted()).toEqual([
    'evidence.add as procurement',
    'evidence.open as procurement',
  ])
})

test('what an expert reads stands in the log as read by an expert', async () => {
  const expert = await signedInAs(desk, 'expert', { party: 'lindhult' })
  const given = await maja.send('POST', '/api/mandates', {
    payload: {
      ...{ case: room, expert: expert.person, scope: 'Judge the manual.', questions: ['Is it sound?'] },
      deliverable: { what: 'An opinion', dueOn: '2026-12-18' },
      ...{ fee: { amount: 1, currency: 'SEK' }, until: '2026-12-20T12:00:00.000Z' },
    },
  })
  const path = `/api/outside/mandates/${given.body.ref}`
  await expert.send('POST', `${path}/declare`, {
    payload: { isIndependent: true, conflicts: [], acceptsConfidence: true },
  })
  const [piece] = (await expert.send('GET', `${path}/evidence`)).body.items
  const read = await expert.send('GET', `${path}/evidence/${piece.id}/reading`)
  expect(read.status, read.text).toBe(200)
  expect(await deedsOf(expert.person)).toEqual(['evidence.open as expert'])
})
