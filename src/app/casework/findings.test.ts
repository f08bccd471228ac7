import { chmod, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tickHearings, tickRequests } from '#casework'
import { placeOf } from '#documents'
import { deadlinesOf } from '#lifecycle'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { requestDesk } from './requests.ts'

let desk: TestApp
let maja: Visitor
let olga: Visitor
let henrik: Visitor
let supplier: Visitor
let stranger: Visitor
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  olga = await signedInAs(desk, 'complianceOfficer')
  henrik = await signedInAs(desk, 'legal')
  supplier = await signedInAs(desk, 'supplier', { party: 'longan' })
  stranger = await signedInAs(desk, 'supplier', { party: 'lindhult' })
})
afterAll(() => desk.close())

const charter = {
  ...{ why: 'A report names them.', scope: 'All plants.', questions: ['Is it so?'] },
  ...{ obligations: ['Guideline 3'], timetable: [{ what: 'Report', dueOn: '2026-12-20' }] },
}
/** A case that is being gathered, with one piece of evidence. */
async function gathering(lead = maja): Promise<{ room: string; piece: string }> {
  const opened = await lead.send('POST', '/api/cases', {
    payload: {
      ...{ kind: 'supplier', title: 'Secret investigation', legalEntity: 'se', charter },
      subjects: [{ kind: 'party', ref: 'longan' }],
    },
  })
  const room = opened.body.ref
  const path = `/api/cases/${room}/approveCharter`
  const begun = await olga.send('POST', path, { payload: { reason: 'As it should be' } })
  expect(begun.status, begun.text).toBe(200)
  const record = {
    ...{ title: 'Report on the plant', sourceClass: 'ngo' },
    provenance: { from: 'An institute', obtained: 'received' },
    about: [{ kind: 'case', id: room }],
    ...{ legalEntity: 'se', reliability: 'B', credibility: 2 },
  }
  const files = [{ name: 'report.txt', type: 'text/plain', bytes: `A report for ${room}` }]
  const kept = await lead.send(
    'POST',
    '/api/evidence',
    formOf({ fields: { record: JSON.stringify(record) }, files }),
  )
  expect(kept.status, kept.text).toBe(201)
  return { room, piece: kept.body.items[0].id }
}

const said = { kind: { class: 'risk', wrong: 'illegal' }, language: 'en' }
const statement = 'According to the institute, people are watched because of their faith.'
const rated = {
  ...{ right: 'Freedom of religion', instruments: [{ code: 'ICCPR', articles: ['18'] }], area: 'CN-XJ' },
  ...{ groups: ['religion'], severity: { scale: 3, scope: 2, irremediability: 2 }, likelihood: 1 },
  involvement: 'directlyLinked',
}
const write = (by: Visitor, room: string, payload: object) =>
  by.send('POST', `/api/cases/${room}/findings`, { payload: { ...said, statement, ...payload } })
const change = (ref: string, version: number, payload: object) =>
  maja.send('PUT', `/api/findings/${ref}`, { payload, headers: { 'if-match': `"${version}"` } })
const option = (kind: string) => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', continues: 'Service goes on.' },
  exit: { customers: 'Choose another.', workers: 'None.', rightsHolders: 'Less use.', environment: 'None.' },
  costs: [{ what: 'Other cameras', minor: 100, currency: 'SEK' }],
})
const proposal = {
  ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'Strong suspicion.' },
  ...{
    leverage: 'Two letters.',
    crucial: { is: false, why: 'Others make the same.' },
    suppliers: ['longan'],
  },
  ...{ family: false, exceptions: [], categories: ['camera'], countries: [], purposes: [] },
  ...{ effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null },
  ...{ reviewOn: '2027-11-23', measures: [] },
}
const reason = 'Looked at with the reply beside it'

test('a finding cites evidence of its case, is rated by severity first, and its priority moves by one step', async () => {
  const { room, piece } = await gathering()
  const other = await gathering()
  const strange = await write(maja, room, { evidence: [other.piece] })
  expect(strange.status).toBe(400)
  expect(strange.text).toContain('does not belong to the case')
  const odd = await write(maja, room, { instruments: [{ code: 'NOSUCH', articles: [] }] })
  expect(odd.text).toContain('is not known')
  const made = await write(maja, room, { evidence: [piece], ...rated })
  expect(made.body, made.text).toMatchObject({
    ...{ status: 'draft', severityLevel: 3, computed: 2, priority: 2, shaky: [] },
  })
  expect(made.body.lacks).toEqual(['hearing'])
  const { ref } = made.body
  const move = (to: number | null) =>
    maja.send('POST', `/api/findings/${ref}/priority`, { payload: { to, reason } })
  expect((await move(4)).status).toBe(400)
  expect((await move(3)).body).toMatchObject({ computed: 2, priority: 3, override: { to: 3 } })
  expect((await move(null)).body).toMatchObject({ priority: 2, override: null })
  expect((await supplier.send('GET', `/api/findings/${ref}`)).status).toBe(403)
})

test('whoever writes a finding is told which instruments and grounds there are', async () => {
  const { body } = await maja.send('GET', '/api/findings/vocabulary')
  expect(body.instruments).toContainEqual(
    expect.objectContaining({ code: 'ICCPR', articles: expect.arrayContaining(['18']) }),
  )
  expect(body.grounds.religion).toMatchObject({ sv: 'religion', fi: 'uskonto' })
})

test('a file whose hash changed on the disk is not cited, and says so (R36)', async () => {
  const { room, piece } = await gathering()
  const file = `/api/cases/${room}/evidence`
  const listed = await maja.send('GET', file)
  expect(listed.body.items, listed.text).toMatchObject([{ id: piece, citedBy: [], isShaky: false }])
  expect((await maja.send('GET', `${file}/${piece}/file`)).status).toBe(200)
  const { sha256 } = listed.body.items[0]
  const place = placeOf(desk.services.store.dataDir, { sha256 })
  await chmod(place, 0o600)
  await writeFile(place, 'Something else')
  const cited = await write(maja, room, { evidence: [piece] })
  expect(cited.status).toBe(400)
  expect(cited.text).toContain('is not whole')
  expect((await maja.send('GET', `${file}/${piece}/file`)).text).toContain('its hash differs')
  const check = await maja.send('POST', `${file}/check`, { payload: {} })
  expect(check.body, check.text).toEqual({ checked: 1, altered: [piece] })
  expect((await supplier.send('GET', file)).status).toBe(403)
})

test('what a statement asserts beyond the suspicion is refused with better words; legal alone lets it through (F51)', async () => {
  const { room, piece } = await gathering()
  const hard = { statement: 'The supplier commits crimes against its workers.', evidence: [piece] }
  const refused = await write(maja, room, hard)
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('commits')
  const release = 'The judgment is public and final.'
  expect((await write(maja, room, { ...hard, release })).text).toContain('only legal')
  const joined = await maja.send('POST', `/api/cases/${room}/team`, {
    payload: { person: henrik.person, part: 'member' },
  })
  expect(joined.status, joined.text).toBe(200)
  const { body: free } = await write(henrik, room, { ...hard, release })
  expect(free.released).toMatchObject({ reason: release, by: henrik.person })
  const rated = await change(free.ref, free.version, { likelihood: 2 })
  expect(rated.body.released, 'the same words stay released').toMatchObject({ reason: release })
  const reworded = await change(free.ref, rated.body.version, { statement: `${hard.statement} It tortures.` })
  expect(reworded.status, 'other words are not').toBe(400)
  const soft = await change(free.ref, rated.body.version, { statement })
  expect(soft.body.released).toBeNull()
})

test('evidence that its issuer withdrew keeps its weight and is shown as shaky (F36)', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const now = (await maja.send('GET', `/api/evidence/${piece}`)).body
  const gone = await maja.send('PUT', `/api/evidence/${piece}`, {
    payload: {
      reason: 'The institute took it back',
      sourceStatus: { state: 'withdrawn', why: 'By its board' },
    },
    headers: { 'if-match': `"${now.version}"` },
  })
  expect(gone.body, gone.text).toMatchObject({ reliability: 'B', credibility: 2 })
  expect((await maja.send('GET', `/api/findings/${ref}`)).body.shaky).toEqual([piece])
})

const reply = (by: Visitor, path: string) =>
  by.send(
    'POST',
    path,
    formOf({
      fields: { record: JSON.stringify({ text: 'We have looked and found nothing of the kind.' }) },
      files: [{ name: 'audit.txt', type: 'text/plain', bytes: 'An audit' }],
    }),
  )

test('a supplier replies to each finding, is answered point by point, and only then findings are final', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const hearing = { case: room, party: 'longan', findings: [ref] }
  const other = await maja.send('POST', '/api/hearings', { payload: { ...hearing, party: 'lindhult' } })
  expect(other.text).toContain('only whom it is about is heard')
  const nothing = await maja.send('POST', '/api/hearings', { payload: { ...hearing, findings: [] } })
  expect(nothing.status).toBe(400)
  const sent = await maja.send('POST', '/api/hearings', { payload: hearing })
  expect(sent.body, sent.text).toMatchObject({ state: 'sent', people: 1, dueOn: '2026-12-14' })
  const early = await maja.send('POST', `/api/findings/${ref}/finalise`, { payload: { reason } })
  expect(early.status).toBe(409)
  const h = sent.body.ref
  const owed = await inTransaction(desk.services.store.db, desk.services.now(), (tx) =>
    deadlinesOf(tx, { kind: 'hearing', id: h }),
  )
  expect(owed).toMatchObject([{ duty: 'OWN_HEARING', state: 'running' }])
  const work = (await maja.send('GET', '/api/work')).body.items
  expect(work.map(({ link }: { link: string }) => link)).toContain(`/places/hearing/${h}`)
  expect((await maja.send('GET', `/api/places/hearing/${h}`)).body.link).toBe(`/cases/${room}?tab=hearing`)
  expect((await maja.send('GET', `/api/places/finding/${ref}`)).body.link).toBe(
    `/cases/${room}?tab=findings&finding=${ref}`,
  )
  expect((await maja.send('GET', '/api/places/hearing/H-1999-1')).status).toBe(404)
  expect((await maja.send('GET', `/api/lives/hearing/${h}`)).body).toMatchObject({ state: 'sent' })
  const own = await supplier.send('GET', `/api/outside/hearings/${h}`)
  expect(own.body).toMatchObject({ isOpen: true, points: [{ finding: ref, statement }] })
  for (const secret of [room, 'Secret', piece]) expect(own.text).not.toContain(secret)
  expect(own.body.points[0].answer).toBeNull()
  expect((await stranger.send('GET', `/api/outside/hearings/${h}`)).status).toBe(404)
  expect((await reply(stranger, `/api/outside/hearings/${h}/points/${ref}/reply`)).status).toBe(404)
  const given = await reply(supplier, `/api/outside/hearings/${h}/points/${ref}/reply`)
  expect(given.body, given.text).toMatchObject({ state: 'replied', isOpen: false })
  const blind = await change(ref, 1, { likelihood: 2 })
  expect(blind.text).toContain('say why it is changed')
  const answered = await maja.send('POST', `/api/hearings/${h}/points/${ref}/answer`, {
    payload: { effect: 'upheld', text: 'The audit does not speak of faith.' },
  })
  expect(answered.body, answered.text).toMatchObject({ state: 'answered' })
  const theirs = (await supplier.send('GET', `/api/outside/hearings/${h}`)).body.points[0]
  expect(theirs.answer).toEqual({ effect: 'upheld', text: 'The audit does not speak of faith.' })
  const final = await maja.send('POST', `/api/findings/${ref}/finalise`, { payload: { reason } })
  expect(final.body, final.text).toMatchObject({ status: 'final' })
  const frozen = await change(ref, final.body.version, { likelihood: 2 })
  expect(frozen.status).toBe(409)
  const notes = (await maja.send('GET', `/api/cases/${room}/timeline`)).body.items
  expect(notes.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining([
      'findingWritten',
      'hearingSent',
      'hearingReply',
      'hearingAnswered',
      'findingFinal',
    ]),
  )
})

test('whom nobody of signs in is heard by a letter, made from the record and kept with the hearing', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const payload = { case: room, party: 'longan', findings: [ref], language: 'fi', intro: 'Koskee tehdasta.' }
  const h = (await maja.send('POST', '/api/hearings', { payload })).body.ref
  const letter = `/api/hearings/${h}/letter`
  expect((await supplier.send('POST', letter, { payload: {} })).status).toBe(403)
  const made = await maja.send('POST', letter, { payload: {} })
  expect(made.status, made.text).toBe(200)
  expect((await maja.send('GET', `/api/hearings/${h}`)).body.letters).toEqual([made.body.document])
  const html = (await maja.send('GET', `/api/documents/${made.body.document}/html`)).text
  const { name } = (await maja.send('GET', '/api/session')).body.person
  for (const said of [`Kuulemiskirje ${h}`, 'Koskee tehdasta.', statement, name]) expect(html).toContain(said)
  expect(html).not.toContain(room)
})

test('behind a wall one is led nowhere, and is told nothing of what belongs to the case', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const payload = { case: room, party: 'longan', findings: [ref] }
  const h = (await maja.send('POST', '/api/hearings', { payload })).body.ref
  const kept = { person: olga.person, why: 'Her brother works there' }
  expect((await maja.send('POST', `/api/cases/${room}/walls`, { payload: kept })).status).toBe(200)
  for (const path of [
    `places/hearing/${h}`,
    `places/finding/${ref}`,
    `lives/hearing/${h}`,
    `lives/finding/${ref}`,
  ])
    expect((await olga.send('GET', `/api/${path}`)).status, path).toBe(403)
})

test('a hearing is over when its time has passed, and given more time before', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const payload = { case: room, party: 'longan', findings: [ref] }
  const h = (await maja.send('POST', '/api/hearings', { payload })).body.ref
  const more = (until: string) =>
    maja.send('POST', `/api/hearings/${h}/prolong`, { payload: { until, reason: 'They asked for it' } })
  expect((await more('2026-12-01')).status).toBe(400)
  expect((await more('2026-12-21')).body).toMatchObject({ dueOn: '2026-12-21', state: 'sent' })
  const tick = (at: string) =>
    tickHearings(desk.services.store, { ...desk.services.act({ by: 'aktsam' }), at })
  expect(await tick('2026-12-21T09:00:00.000Z')).not.toContain(h)
  expect(await tick('2026-12-22T09:00:00.000Z')).toContain(h)
  expect((await maja.send('GET', `/api/hearings/${h}`)).body.state).toBe('over')
})

test('a decision is laid before nobody while whom it is about was not heard', async () => {
  const { room, piece } = await gathering()
  const { ref } = (await write(maja, room, { evidence: [piece], ...rated })).body
  const made = await olga.send('POST', `/api/cases/${room}/decisions`, { payload: proposal })
  const paths = (body: { lacks: { path: string }[] }) => body.lacks.map(({ path }) => path)
  expect(paths(made.body), made.text).toContain('/hearing')
  const lay = () =>
    olga.send('POST', `/api/decisions/${made.body.ref}/lay`, { payload: { reason: 'All is known' } })
  const refused = await lay()
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('was not heard')
  const payload = { case: room, party: 'longan', findings: [ref] }
  expect((await maja.send('POST', '/api/hearings', { payload })).status).toBe(200)
  expect((await lay()).text, 'while the time runs').toContain('was not heard')
})

test('legal alone skips a hearing, and never whoever leads the case', async () => {
  const { room, piece } = await gathering(henrik)
  const skip = (by: Visitor) =>
    by.send('POST', '/api/hearings/skip', { payload: { case: room, reason: 'Evidence would be destroyed' } })
  expect((await skip(maja)).status).toBe(403)
  expect((await skip(henrik)).status).toBe(403)
  const other = await signedInAs(desk, 'legal')
  expect((await skip(other)).body).toMatchObject({ state: 'skipped' })
  const { ref } = (await write(henrik, room, { evidence: [piece], ...rated })).body
  const final = await henrik.send('POST', `/api/findings/${ref}/finalise`, { payload: { reason } })
  expect(final.body, final.text).toMatchObject({ status: 'final' })
})

test('a supplier that stays silent leaves a draft finding in the case (F37)', async () => {
  const { room } = await gathering()
  const items = [{ what: 'The report', why: 'The code, point 3', requiredEvidence: 'The full report' }]
  const asked = await maja.send('POST', '/api/requests', {
    payload: { case: room, supplier: 'longan', items },
  })
  const q = asked.body.ref
  await maja.send('POST', `/api/requests/${q}/send`, { payload: { reason: 'As the charter says' } })
  for (const day of ['2026-12-22', '2027-01-05', '2027-01-07'])
    await tickRequests(requestDesk(desk.services), {
      ...desk.services.act({ by: 'aktsam' }),
      at: `${day}T09:00:00.000Z`,
    })
  const { items: all } = (await maja.send('GET', `/api/cases/${room}/findings`)).body
  expect(all).toMatchObject([{ status: 'draft', language: 'sv', origin: { kind: 'documentRequest', id: q } }])
  const { ref, version } = all[0]
  const said = await change(ref, version, { ...rated, area: null })
  expect(said.status, said.text).toBe(200)
  const payload = { case: room, party: 'longan', findings: [ref] }
  const sent = await maja.send('POST', '/api/hearings', { payload })
  expect(sent.body, sent.text).toMatchObject({ state: 'sent', points: [{ finding: ref }] })
})
