import { afterAll, beforeAll, expect, test } from 'vitest'
import { tickMandates, tickRequests } from '#casework'
import { deadlinesOf } from '#lifecycle'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { requestDesk } from './requests.ts'

let desk: TestApp
let maja: Visitor
let henrik: Visitor
let supplier: Visitor
let stranger: Visitor
let room = ''
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  henrik = await signedInAs(desk, 'legal')
  supplier = await signedInAs(desk, 'supplier', { party: 'longan' })
  stranger = await signedInAs(desk, 'supplier', { party: 'lindhult' })
  const order = {
    ...{ kind: 'supplier', title: 'Secret investigation', legalEntity: 'se' },
    subjects: [{ kind: 'party', ref: 'longan' }],
  }
  room = (await maja.send('POST', '/api/cases', { payload: order })).body.ref
})
afterAll(() => desk.close())

const items = [
  {
    what: 'The law firm’s report on the contracts',
    why: 'The code of conduct, point 3',
    requiredEvidence: 'The full report, signed',
  },
  { what: 'Policy on human rights', why: 'The code, point 1', requiredEvidence: 'The adopted policy' },
]
async function sent(): Promise<string> {
  const payload = { case: room, supplier: 'longan', items }
  const written = await maja.send('POST', '/api/requests', { payload })
  expect(written.status, written.text).toBe(200)
  const { ref } = written.body
  expect((await supplier.send('GET', `/api/outside/requests/${ref}`)).status).toBe(404)
  const gone = await maja.send('POST', `/api/requests/${ref}/send`, {
    payload: { reason: 'As the charter says' },
  })
  expect(gone.body, gone.text).toMatchObject({
    state: 'sent',
    dueOn: '2026-12-21',
    nextReminderOn: '2026-12-10',
  })
  return ref
}
const file = (said: string) =>
  formOf({
    fields: { record: JSON.stringify({ said }) },
    files: [
      { name: 'summary.txt', type: 'text/plain', bytes: 'Our counsel found that we did not knowingly …' },
    ],
  })
const judge = (ref: string, item: string, payload: object) =>
  maja.send('POST', `/api/requests/${ref}/items/${item}/verdict`, { payload })
const tick = (at: string) =>
  tickRequests(requestDesk(desk.services), { ...desk.services.act({ by: 'aktsam' }), at })

test('a supplier that ignores a request is reminded three times, and judged silent after 20 + 7 working days (F37)', async () => {
  const ref = await sent()
  expect(await tick('2026-12-10T09:00:00.000Z')).toEqual([{ ref, did: 'reminded', reminder: 'before' }])
  expect(await tick('2026-12-10T10:00:00.000Z')).toEqual([])
  expect(await tick('2026-12-21T09:00:00.000Z')).toMatchObject([{ reminder: 'due' }])
  expect(await tick('2026-12-22T09:00:00.000Z')).toEqual([{ ref, did: 'lapsed' }])
  expect(await tick('2027-01-05T09:00:00.000Z')).toMatchObject([{ reminder: 'after' }])
  expect(await tick('2027-01-07T09:00:00.000Z')).toEqual([{ ref, did: 'silent' }])
  const { body } = await maja.send('GET', `/api/requests/${ref}`)
  expect(body).toMatchObject({ state: 'assessed', reminders: [{ way: 'mail' }, {}, {}] })
  for (const item of body.items) expect(item.verdict).toMatchObject({ verdict: 'silent', reason: 'noAnswer' })
  const notes = (await maja.send('GET', `/api/cases/${room}/timeline`)).body.items
  expect(notes.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['requestSent', 'requestReminded', 'requestSilent', 'requestAssessed']),
  )
  const late = await supplier.send('POST', `/api/outside/requests/${ref}/items/i1/files`, file('Late'))
  expect(late.status).toBe(409)
})

test('a summary whose report is withheld is insufficient, with its reason (F38)', async () => {
  const ref = await sent()
  const handed = await supplier.send(
    'POST',
    `/api/outside/requests/${ref}/items/i1/files`,
    file('The report is privileged.'),
  )
  expect(handed.status, handed.text).toBe(200)
  expect(handed.body).toMatchObject({ state: 'partial', percent: 50, isOpen: true })
  const refuse = { payload: { reason: 'We have no such policy to share.' } }
  const refused = await supplier.send('POST', `/api/outside/requests/${ref}/items/i2/refuse`, refuse)
  expect(refused.body).toMatchObject({ state: 'received', percent: 100 })
  const owed = await inTransaction(desk.services.store.db, desk.services.now(), (tx) =>
    deadlinesOf(tx, { kind: 'documentRequest', id: ref }),
  )
  expect(owed).toMatchObject([{ duty: 'OWN_DOCREQ', state: 'met' }])
  const odd = await judge(ref, 'i1', { verdict: 'sufficient', reason: 'summaryOnly', text: 'Only a summary' })
  expect(odd.status).toBe(400)
  const first = await judge(ref, 'i1', {
    ...{ verdict: 'insufficient', reason: 'summaryOnly', text: 'A summary that says "not knowingly".' },
  })
  expect(first.body).toMatchObject({ state: 'received', items: [{ verdict: { reason: 'summaryOnly' } }, {}] })
  const last = await judge(ref, 'i2', {
    verdict: 'refused',
    reason: 'refusedToGive',
    text: 'Refused in writing.',
  })
  expect(last.body).toMatchObject({ state: 'assessed' })
})

test('a supplier sees its own requests and nothing of the case; another supplier sees nothing', async () => {
  const ref = await sent()
  const own = await supplier.send('GET', `/api/outside/requests/${ref}`)
  expect(own.body).toMatchObject({ from: 'Skärvakt AB', items: [{ id: 'i1' }, { id: 'i2' }] })
  expect(own.text).not.toContain(room)
  expect(own.text).not.toContain('Secret')
  const handed = await supplier.send('POST', `/api/outside/requests/${ref}/items/i1/files`, file('Here'))
  const [piece] = handed.body.items[0].evidence
  const read = await supplier.send('GET', `/api/evidence/${piece}`)
  expect(read.status).toBe(200)
  expect(read.text).not.toContain(room)
  expect((await stranger.send('GET', `/api/outside/requests/${ref}`)).status).toBe(404)
  expect((await stranger.send('POST', `/api/outside/requests/${ref}/items/i1/files`, file('X'))).status).toBe(
    404,
  )
  expect((await stranger.send('GET', '/api/outside/requests')).body.items).toEqual([])
  for (const path of [`/api/cases/${room}`, `/api/requests/${ref}`, '/api/requests', '/api/cases'])
    expect((await supplier.send('GET', path)).status, path).toBe(403)
})

test('more time is asked for, and given or declined with a reason', async () => {
  const ref = await sent()
  const wish = (until: string) =>
    supplier.send('POST', `/api/outside/requests/${ref}/time`, {
      payload: { until, why: 'The auditor is away' },
    })
  expect((await wish('2026-12-01')).status).toBe(400)
  expect((await wish('2027-01-15')).body.timeWishes).toMatchObject([{ until: '2027-01-15', answer: null }])
  const given = await maja.send('POST', `/api/requests/${ref}/prolong`, {
    payload: { reason: 'Fair enough' },
  })
  expect(given.body, given.text).toMatchObject({
    ...{ dueOn: '2027-01-15', state: 'sent', timeWishes: [{ answer: 'agreed' }] },
  })
})

test('a draft is changed until it is sent; the list and the reminder are made as letters', async () => {
  const payload = { case: room, supplier: 'longan', items }
  const { body } = await maja.send('POST', '/api/requests', { payload })
  const change = { payload: { items: items.slice(0, 1) }, headers: { 'if-match': `"${body.version}"` } }
  expect((await maja.send('PUT', `/api/requests/${body.ref}`, change)).body.items).toHaveLength(1)
  const letter = await maja.send('POST', `/api/requests/${body.ref}/letter`, { payload: { kind: 'list' } })
  expect(letter.body.document, letter.text).toMatch(/^doc_/)
  await maja.send('POST', `/api/requests/${body.ref}/send`, { payload: { reason: 'Now it is right' } })
  const again = await maja.send('PUT', `/api/requests/${body.ref}`, {
    ...change,
    headers: { 'if-match': '"4"' },
  })
  expect(again.status).toBe(409)
})

test('who is behind a wall of the case sees none of its requests', async () => {
  const walled = await signedInAs(desk, 'auditor')
  await maja.send('POST', `/api/cases/${room}/walls`, {
    payload: { person: walled.person, why: 'Sits on their board' },
  })
  expect((await walled.send('GET', `/api/requests?case=${room}`)).status).toBe(403)
  expect((await henrik.send('GET', `/api/requests?case=${room}`)).body.items.length).toBeGreaterThan(2)
})

const reason = (text: string) => ({ payload: { reason: text } })
const scope = {
  ...{ scope: 'Judge the summary of the law firm.', questions: ['Is its method acceptable?'] },
  ...{
    deliverable: { what: 'An opinion', dueOn: '2026-12-18' },
    fee: { amount: 4_500_000, currency: 'SEK' },
  },
  until: '2026-12-20T12:00:00.000Z',
}
const declare = (expert: Visitor, ref: string, conflicts: string[] = []) =>
  expert.send('POST', `/api/outside/mandates/${ref}/declare`, {
    payload: { isIndependent: conflicts.length === 0, conflicts, acceptsConfidence: true },
  })

test('an expert enters after the declaration only, reads stamped pages, and can neither decide nor see another case (F40)', async () => {
  const expert = await signedInAs(desk, 'expert', { party: 'lindhult' })
  const other = await signedInAs(desk, 'expert', { party: 'lindhult' })
  const order = { case: room, expert: expert.person, ...scope }
  const longer = { ...order, until: '2027-06-01T00:00:00.000Z' }
  expect((await maja.send('POST', '/api/mandates', { payload: longer })).status).toBe(400)
  const given = await maja.send('POST', '/api/mandates', { payload: order })
  expect(given.status, given.text).toBe(200)
  const { ref } = given.body
  const path = `/api/outside/mandates/${ref}`
  const early = await expert.send('GET', `${path}/evidence`)
  expect(early.text).toContain('sign first')
  expect((await expert.send('GET', path)).body).toMatchObject({ state: 'offered', case: null, isOpen: false })
  expect((await declare(expert, ref)).body).toMatchObject({ state: 'active', case: room, isOpen: true })
  expect((await other.send('GET', path)).status).toBe(404)

  const { items } = (await expert.send('GET', `${path}/evidence`)).body
  const piece = items.find(({ title }: { title: string }) => title.includes('i1'))
  const page = await expert.send('GET', `${path}/evidence/${piece.id}/reading`)
  expect(page.status, page.text).toBe(200)
  expect(page.text).toContain(room)
  expect(page.text).toContain('did not knowingly')
  for (const original of [`/api/evidence/${piece.id}/file`, `/api/cases/${room}/evidence/${piece.id}/file`])
    expect((await expert.send('GET', original)).status, original).toBe(403)
  expect((await expert.send('GET', `/api/cases/${room}/evidence`)).status).toBe(403)

  const another = (
    await maja.send('POST', '/api/cases', {
      payload: {
        kind: 'supplier',
        title: 'Another',
        legalEntity: 'se',
        subjects: [{ kind: 'party', ref: 'longan' }],
      },
    })
  ).body.ref
  expect((await expert.send('GET', `/api/cases/${another}`)).status).toBe(403)
  expect((await expert.send('POST', `/api/cases/${room}/propose`, reason('I decide'))).status).toBe(403)
  const grade = { payload: { reason: 'I weigh it', reliability: 'A' }, headers: { 'if-match': '"1"' } }
  expect((await expert.send('PUT', `/api/evidence/${piece.id}`, grade)).status).toBe(403)
  await desk.services.log.sequence() // what was done a moment ago is not in its place yet
  const log = (await desk.send('GET', '/api/log/entries?limit=200')).text
  for (const attempt of ['case.enter', 'evidence.open', 'access.refuse']) expect(log).toContain(attempt)

  const note = { payload: { text: 'The summary names no sources.' } }
  expect((await expert.send('POST', `${path}/notes`, note)).body.notes).toHaveLength(1)
  const opinion = formOf({
    fields: { record: '{}' },
    files: [{ name: 'opinion.txt', type: 'text/plain', bytes: 'The method is not acceptable, because …' }],
  })
  const delivered = await expert.send('POST', `${path}/deliverable`, opinion)
  expect(delivered.body, delivered.text).toMatchObject({ state: 'delivered' })

  const longerNow = { payload: { reason: 'More to read', until: '2027-01-20T12:00:00.000Z' } }
  expect((await maja.send('POST', `/api/mandates/${ref}/extend`, longerNow)).status).toBe(403)
  expect((await henrik.send('POST', `/api/mandates/${ref}/extend`, longerNow)).status).toBe(200)
  const act = { ...desk.services.act({ by: 'aktsam' }), at: '2027-01-20T12:00:00.000Z' }
  expect(await tickMandates(desk.services.store, act)).toEqual([ref])
  expect((await expert.send('GET', `${path}/evidence`)).status).toBe(409)
  const team = (await maja.send('GET', `/api/cases/${room}`)).body.team
  expect(team.map(({ person }: { person: string }) => person)).not.toContain(expert.person)
})

test('a conflict that the expert names keeps them out until another than who gave the mandate accepts it', async () => {
  const expert = await signedInAs(desk, 'expert', { party: 'lindhult' })
  const { ref } = (
    await maja.send('POST', '/api/mandates', { payload: { case: room, expert: expert.person, ...scope } })
  ).body
  const both = await expert.send('POST', `/api/outside/mandates/${ref}/declare`, {
    payload: { isIndependent: true, conflicts: ['I own shares'], acceptsConfidence: true },
  })
  expect(both.status).toBe(400)
  expect((await declare(expert, ref, ['I own shares in the maker.'])).body.state).toBe('conflicted')
  expect((await maja.send('POST', `/api/mandates/${ref}/accept`, reason('Small holding'))).status).toBe(403)
  expect((await henrik.send('POST', `/api/mandates/${ref}/accept`, reason('Small holding'))).status).toBe(200)
  expect((await expert.send('GET', `/api/outside/mandates/${ref}`)).body).toMatchObject({ isOpen: true })
  const letter = await maja.send('POST', `/api/mandates/${ref}/letter`, { payload: {} })
  expect(letter.body.document, letter.text).toMatch(/^doc_/)
  expect((await maja.send('POST', `/api/mandates/${ref}/end`, reason('Enough'))).status).toBe(200)
  expect((await expert.send('GET', `/api/outside/mandates/${ref}/evidence`)).status).toBe(409)
})

test('of two mandates of one expert on a case the end of one leaves the other as it was', async () => {
  const expert = await signedInAs(desk, 'expert', { party: 'lindhult' })
  const give = async (until: string) => {
    const payload = { case: room, expert: expert.person, ...scope, until }
    const { ref } = (await maja.send('POST', '/api/mandates', { payload })).body
    expect((await declare(expert, ref)).status).toBe(200)
    return ref
  }
  const long = await give('2027-01-10T12:00:00.000Z')
  const short = await give('2026-12-20T12:00:00.000Z')
  const inTeam = async () =>
    (await maja.send('GET', `/api/cases/${room}`)).body.team.filter(
      ({ person }: { person: string }) => person === expert.person,
    )
  expect(await inTeam()).toMatchObject([{ part: 'expert', until: '2027-01-10T12:00:00.000Z' }])
  expect((await maja.send('POST', `/api/mandates/${short}/end`, reason('Enough'))).status).toBe(200)
  expect(await inTeam()).toMatchObject([{ part: 'expert', until: '2027-01-10T12:00:00.000Z' }])
  expect((await expert.send('GET', `/api/outside/mandates/${long}/evidence`)).status).toBe(200)
  expect((await maja.send('POST', `/api/mandates/${long}/end`, reason('Enough'))).status).toBe(200)
  expect(await inTeam()).toEqual([])
})

test('a questionnaire is answered once; next time what is known is confirmed, not asked', async () => {
  const send = (more: object = {}) =>
    maja.send('POST', '/api/questionnaires', {
      payload: { case: room, supplier: 'longan', form: 'partner-attestation', ...more },
    })
  const first = await send({ optional: true })
  expect(first.status, first.text).toBe(200)
  const path = `/api/outside/questionnaires/${first.body.ref}`
  const open = await supplier.send('GET', path)
  expect(open.text).not.toContain(room)
  const saved = await supplier.send('PUT', path, {
    payload: { answers: { year: 2026, staffTrained: 80 } },
    headers: { 'if-match': `"${open.body.answers.version}"` },
  })
  expect(saved.status, saved.text).toBe(200)
  const gone = await supplier.send('POST', `${path}/submit`, { payload: { version: saved.body.version } })
  expect(gone.status, gone.text).toBe(200)
  expect((await stranger.send('GET', path)).status).toBe(404)

  const second = (await send()).body.ref
  const again = `/api/outside/questionnaires/${second}`
  const mine = (await supplier.send('GET', '/api/outside/questionnaires')).body.items
  const [known] = mine.find((one: { ref: string }) => one.ref === second).known
  expect(known).toMatchObject({ question: 'staffTrained', answer: 80, confirmedAt: null })
  const { version } = (await supplier.send('GET', again)).body.answers
  const unsaid = await supplier.send('POST', `${again}/submit`, { payload: { version } })
  expect(unsaid.text).toContain('staffTrained')
  await supplier.send('POST', `${again}/confirm`, { payload: { questions: ['staffTrained'] } })
  const lacking = await supplier.send('POST', `${again}/submit`, { payload: { version } })
  expect(lacking.status).toBe(400)
  const compared = await maja.send('GET', `/api/questionnaires/${second}/compare`)
  expect(compared.body.items[0].answers).toHaveLength(1)
  const listed = (await maja.send('GET', `/api/questionnaires?case=${room}`)).body.items
  expect(listed.map(({ state }: { state: string }) => state).toSorted()).toEqual(['sent', 'submitted'])
})

test('a form whose questions depend on each other in a ring is refused with its sentence', async () => {
  const says = { sv: 'Fråga', nb: 'Spørsmål', fi: 'Kysymys', en: 'Question' }
  const asks = (order: number, of: string) => ({
    ...{ type: 'boolean', 'x-order': order, 'x-title': says },
    'x-showIf': { question: of, is: true },
  })
  const form = {
    ...{ type: 'object', 'x-ref': 'ring', 'x-version': 1, 'x-title': says, 'x-says': says },
    properties: { first: asks(10, 'second'), second: asks(20, 'first') },
  }
  const answer = await maja.send('POST', '/api/forms', { payload: { form } })
  expect(answer.status).toBe(400)
  expect(answer.body.errors[0]).toMatchObject({ path: '/properties/first/x-showIf' })
  await desk.services.log.sequence()
  const { body } = await desk.send('GET', '/api/log/entries?order=newestFirst&limit=20')
  const tried = body.items.find(({ entry }: { entry: { type: string } }) => entry.type === 'form.import')
  expect(tried.entry).toMatchObject({
    ...{ actor: maja.person, role: 'complianceOfficer', object: 'ring' },
    body: { refused: 'invalid_input' },
  })
})
