import { chmod, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOf } from '#documents'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let maja: Visitor
let olga: Visitor
let legal: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  olga = await signedInAs(desk, 'complianceOfficer')
  legal = await signedInAs(desk, 'legal')
})
afterAll(() => desk.close())

const charter = {
  ...{ why: 'A report names them.', scope: 'All plants.', questions: ['Is it so?'] },
  ...{ obligations: ['Guideline 3'], timetable: [{ what: 'Report', dueOn: '2026-12-20' }] },
}
async function opened(): Promise<string> {
  const { body, text } = await maja.send('POST', '/api/cases', {
    payload: {
      ...{ kind: 'supplier', title: 'A matter', legalEntity: 'se', charter },
      subjects: [{ kind: 'party', ref: 'longan' }],
    },
  })
  expect(body?.ref, text).toBeDefined()
  return body.ref
}
/** What the log says that was tried and refused, by kind of deed. */
async function refusedOn(object: string, type: string): Promise<{ actor: string; refused: string }[]> {
  await desk.services.log.sequence()
  const { body } = await legal.send('GET', `/api/log/entries?object=${object}&limit=500`)
  return body.items
    .map(({ entry }: { entry: { type: string; actor: string; body: { refused?: string } } }) => entry)
    .filter(
      (entry: { type: string; body: { refused?: string } }) => entry.type === type && entry.body.refused,
    )
    .map((entry: { actor: string; body: { refused: string } }) => ({
      ...{ actor: entry.actor, refused: entry.body.refused },
    }))
}
const because = { payload: { reason: 'As it should be' } }

test('who leads a case approves no charter of their own, and the log shows that they tried', async () => {
  const room = await opened()
  const own = await maja.send('POST', `/api/cases/${room}/approveCharter`, because)
  expect([own.status, own.body.type]).toEqual([403, 'forbidden'])
  expect(await refusedOn(room, 'case.move')).toEqual([{ actor: maja.person, refused: 'forbidden' }])
})

test('of two who move a case at the same moment one moves it, and the attempt of the other stands in the log', async () => {
  const room = await opened()
  const path = `/api/cases/${room}/approveCharter`
  const both = await Promise.all([olga.send('POST', path, because), legal.send('POST', path, because)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const { body } = await maja.send('GET', `/api/cases/${room}/timeline`)
  const approvals = body.items.filter(({ kind }: { kind: string }) => kind === 'charterApproved')
  expect(approvals).toHaveLength(1)
  expect(await refusedOn(room, 'case.move')).toMatchObject([{ refused: 'not_allowed_from' }])
})

test('of two who change the same version of a case the second reads again, and the log shows the attempt', async () => {
  const room = await opened()
  const change = (by: Visitor, title: string) =>
    by.send('PUT', `/api/cases/${room}`, { payload: { title }, headers: { 'if-match': '"1"' } })
  const both = await Promise.all([change(maja, 'One title'), change(legal, 'Another title')])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(await refusedOn(room, 'case.change')).toMatchObject([{ refused: 'stale_version' }])
})

test('of two who triage a warning at the same moment one opens a case, and there is one case', async () => {
  const record = {
    ...{ title: 'Recognition of groups', text: 'A paper names the maker.', source: { class: 'ngo' } },
    ...{ subjects: [{ name: 'Longan Vision', party: 'longan' }], legalEntity: 'se' },
  }
  const given = await maja.send(
    'POST',
    '/api/warnings',
    formOf({ fields: { record: JSON.stringify(record) } }),
  )
  const { ref } = given.body
  const triage = { payload: { outcome: 'openCase', reason: 'It is about a supplier of ours.' } }
  const path = `/api/warnings/${ref}/triage`
  const both = await Promise.all([olga.send('POST', path, triage), legal.send('POST', path, triage)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const cases = (await maja.send('GET', '/api/cases?text=Recognition')).body.items
  expect(cases).toHaveLength(1)
  expect(await refusedOn(ref, 'warning.triage')).toMatchObject([{ refused: 'not_allowed_from' }])
})

test('a file that is not what was handed in is handed to nobody, and the log shows who asked', async () => {
  const room = await opened()
  const record = {
    ...{ title: 'Report on the plant', sourceClass: 'ngo' },
    provenance: { from: 'An institute', obtained: 'received' },
  }
  const files = [{ name: 'report.txt', type: 'text/plain', bytes: `What was seen, for ${room}` }]
  const form = formOf({ fields: { record: JSON.stringify(record) }, files })
  const kept = await maja.send('POST', `/api/cases/${room}/evidence`, form)
  const [{ id, sha256 }] = kept.body.items
  const place = placeOf(desk.services.store.dataDir, { sha256 })
  await chmod(place, 0o600)
  await writeFile(place, 'What was never seen')
  const opening = await olga.send('GET', `/api/cases/${room}/evidence/${id}/file`)
  expect([opening.status, opening.body.type]).toEqual([503, 'unavailable'])
  expect(await refusedOn(id, 'evidence.open')).toEqual([{ actor: olga.person, refused: 'unavailable' }])
})

test('a piece of a case is not taken out of it by weighing it', async () => {
  const [room, other] = [await opened(), await opened()]
  const record = {
    ...{ title: 'Report on the plant', sourceClass: 'ngo' },
    provenance: { from: 'An institute', obtained: 'received' },
  }
  const files = [{ name: 'report.txt', type: 'text/plain', bytes: `Once more, for ${room}` }]
  const form = formOf({ fields: { record: JSON.stringify(record) }, files })
  const [{ id, version }] = (await maja.send('POST', `/api/cases/${room}/evidence`, form)).body.items
  const moved = await maja.send('PUT', `/api/cases/${room}/evidence/${id}`, {
    payload: { about: [{ kind: 'case', id: other }], reason: 'It belongs there.' },
    headers: { 'if-match': `"${version}"` },
  })
  expect([moved.status, moved.body.type]).toEqual([400, 'invalid_input'])
})
