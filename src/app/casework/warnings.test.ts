import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deadlinesOf, tickDeadlines } from '#lifecycle'
import { inTransaction } from '#storage'
import { type Answer, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'

let desk: TestApp
let [maja, henrik, petra, elin]: Visitor[] = []
const who = (visitor: Visitor | undefined): Visitor => {
  if (!visitor) throw new Error('nobody is signed in')
  return visitor
}
beforeAll(async () => {
  desk = await openApp({ company: true })
  maja = await signedInAs(desk, 'complianceOfficer')
  henrik = await signedInAs(desk, 'legal')
  petra = await signedInAs(desk, 'procurement')
  elin = await signedInAs(desk, 'sales')
})
afterAll(() => desk.close())

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const report = {
  title: 'Forced labour at a camera maker',
  text: 'A report says that workers at the plant of Longan Vision are moved there against their will.',
  source: { class: 'ngo', name: 'Rights Watch Nord', url: 'https://example.org/report-7' },
  subjects: [{ name: 'Longan Vision' }],
}
const nobody = { authorization: '' }
const open = (record: object, files: { name: string; type?: string; bytes: Uint8Array | string }[] = []) => {
  const { payload, headers } = formOf({ fields: { record: JSON.stringify(record) }, files })
  return desk.send('POST', '/api/public/warnings', { payload, headers: { ...headers, ...nobody } })
}
const received = async (record: object, by = petra): Promise<Answer> => {
  const { payload, headers } = formOf({ fields: { record: JSON.stringify(record) } })
  return await who(by).send('POST', '/api/warnings', { payload, headers })
}
const post = (by: Visitor | undefined, path: string, payload: object) =>
  who(by).send('POST', `/api/warnings/${path}`, { payload })
const one = async (ref: string, by = maja) => (await who(by).send('GET', `/api/warnings/${ref}`)).body
const newest = async () => (await who(maja).send('GET', '/api/warnings?limit=1')).body.items[0].ref

describe('a report without an account (F35)', () => {
  test('gets a receipt code, is due in five working days, and escalates on the sixth', async () => {
    const file = { name: 'gate.png', type: 'image/png', bytes: png }
    const sent = await open(
      { text: 'Workers of supplier Longan Vision are held there.', about: ['Longan Vision'] },
      [file],
    )
    expect(sent.status).toBe(201)
    expect(sent.body.code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/)
    expect(sent.headers['set-cookie']).toBeUndefined()
    const ref = await newest()
    const warning = await one(ref)
    expect(warning).toMatchObject({
      anonymous: true,
      hasReporter: false,
      state: 'received',
      channel: 'publicForm',
    })
    expect(warning.confidentiality).toBe('restricted')
    expect(warning.attachments).toHaveLength(1)
    expect(warning.dueAt.slice(0, 10)).toBe('2026-11-30')
    const { store, act } = desk.services
    await tickDeadlines(store.db, act({ at: '2026-12-01T08:00:00.000Z', by: 'aktsam' }))
    const [owed] = await inTransaction(store.db, act().at, (tx) =>
      deadlinesOf(tx, { kind: 'warning', id: ref }),
    )
    expect(owed).toMatchObject({ state: 'missed', dueOn: '2026-11-30' })
    expect(owed?.escalatedTo).toContainEqual({ kind: 'role', id: 'legal' })
  })

  test('is followed by its code, whatever case it is typed in; a wrong code tells nothing', async () => {
    const { body } = await open({ text: 'The cameras are used in a camp, says my cousin.' })
    const path = `/api/public/warnings/${body.code.toLowerCase().replaceAll('-', ' ')}`
    const followed = await desk.send('GET', encodeURI(path), { headers: nobody })
    expect(followed.body).toMatchObject({ isClosed: false, messages: [] })
    expect(followed.body.state.en).toContain('received')
    const wrong = await desk.send('GET', '/api/public/warnings/0000-0000-0000-0000-0000-0000', {
      headers: nobody,
    })
    expect(wrong.status).toBe(404)
    expect(wrong.body.detail).toContain('No report belongs to that code')
  })

  test('nothing of the code is kept but its hash', async () => {
    const { body } = await open({ text: 'Something that should be looked at by somebody.' })
    const bundle = JSON.stringify(await desk.send('GET', '/api/log/entries?limit=50'))
    expect(bundle).not.toContain(body.code)
  })

  test('we write, they answer with a file, and what was put aside is taken up again', async () => {
    const { body } = await open({
      text: 'I saw the transports at night, several times.',
      relation: 'affected',
    })
    const ref = await newest()
    await post(maja, `${ref}/acknowledge`, {})
    expect((await post(maja, `${ref}/messages`, { text: 'When did you see them?' })).status).toBe(200)
    const noAction = { outcome: 'noAction', reason: 'Nothing points to a supplier of ours.' }
    await post(maja, `${ref}/triage`, noAction)
    await post(henrik, `${ref}/triage`, noAction)
    expect(await one(ref)).toMatchObject({ state: 'noAction', dueAt: null })
    const form = formOf({
      fields: { record: JSON.stringify({ text: 'In May and June, here is a picture.' }) },
      files: [{ name: 'night.png', type: 'image/png', bytes: png }],
    })
    const url = `/api/public/warnings/${body.code}/messages`
    const answered = await desk.send('POST', url, { ...form, headers: { ...form.headers, ...nobody } })
    expect(answered.status).toBe(201)
    expect(answered.body.messages.map(({ fromUs }: { fromUs: boolean }) => fromUs)).toEqual([true, false])
    const again = await one(ref)
    expect(again).toMatchObject({ state: 'acknowledged', overdue: false })
    expect(again.dueAt).not.toBeNull()
    expect(again.attachments).toHaveLength(1)
  })

  test('a program in disguise is refused with its sentence, and nothing is kept', async () => {
    const before = await newest()
    const sent = await open({ text: 'Here is the proof of what I am telling you.' }, [
      { name: 'proof.pdf', type: 'application/pdf', bytes: 'MZ\u0000\u0001 no pdf at all' },
    ])
    expect(sent.status).toBe(400)
    expect(sent.body.detail).toContain('proof.pdf')
    expect(await newest()).toBe(before)
  })

  test('whoever said who they are is seen by compliance, with a line in the log, and never by sales', async () => {
    const reporter = { name: 'Ida Lund', contact: 'ida@example.org', mayAsk: true }
    await open({ text: 'I work at the plant and was told to keep quiet.', relation: 'worker', reporter })
    const ref = await newest()
    const warning = await one(ref)
    expect(warning).toMatchObject({ anonymous: false, hasReporter: true, source: { class: 'whistleblower' } })
    expect(JSON.stringify(warning)).not.toContain('Ida')
    expect((await who(maja).send('GET', `/api/warnings/${ref}/reporter`)).body).toEqual(reporter)
    expect((await who(elin).send('GET', `/api/warnings/${ref}/reporter`)).status).toBe(403)
    expect((await who(petra).send('GET', `/api/warnings/${ref}`)).status).toBe(404)
    const url = `/api/warnings/${ref}/reporter`
    const payload = { reason: 'They asked us to' }
    expect((await who(maja).send('DELETE', url, { payload })).status).toBe(403)
    expect((await who(henrik).send('DELETE', url, { payload })).body).toMatchObject({ hasReporter: false })
    expect((await who(maja).send('GET', url)).status).toBe(404)
    const listed = (await who(petra).send('GET', '/api/warnings')).body.items
    expect(listed.map((line: { ref: string }) => line.ref)).not.toContain(ref)
  })
})

describe('a report that names us (F52)', () => {
  test('is about our own conduct', async () => {
    await open({ text: 'In the report Skärvakt is named among the companies that sell the cameras.' })
    expect(await one(await newest())).toMatchObject({ kind: 'ownConduct' })
  })
})

describe('triage', () => {
  test('"no action" takes two people, neither of whom took it in', async () => {
    const { body } = await received(report, maja)
    const noAction = { outcome: 'noAction', reason: 'The report names another company.' }
    const own = await post(maja, `${body.ref}/triage`, noAction)
    expect(own.status).toBe(403)
    const legal = await post(henrik, `${body.ref}/triage`, noAction)
    expect(legal.body.warning).toMatchObject({ state: 'acknowledged', approvals: [{ deed: 'dismiss' }] })
    const twice = await post(henrik, `${body.ref}/triage`, noAction)
    expect(twice.status).toBe(403)
    const another = await signedInAs(desk, 'complianceOfficer')
    expect((await post(another, `${body.ref}/triage`, noAction)).body.warning.state).toBe('noAction')
    expect((await post(maja, `${body.ref}/triage`, noAction)).status).toBe(409)
  })

  test('waits for nobody’s approval until one person finds that nothing is to be done', async () => {
    const { ref } = (await received({ ...report, title: 'A matter for two' })).body
    const waits = async (by: Visitor | undefined) =>
      (await who(by).send('GET', '/api/work')).body.items.some(
        ({ kind, id }: { kind: string; id: string }) => kind === 'approval' && id === `warning/${ref}`,
      )
    expect([await waits(maja), await waits(henrik)]).toEqual([false, false])
    await post(maja, `${ref}/triage`, { outcome: 'noAction', reason: 'It is not about us.' })
    expect([await waits(maja), await waits(henrik)]).toEqual([false, true])
  })

  test('monitoring asks for a day ahead, and starts its clock', async () => {
    const { body } = await received(report)
    const monitor = { outcome: 'monitor', reason: 'We wait for the full report.' }
    const without = await post(maja, `${body.ref}/triage`, monitor)
    expect(without.status).toBe(400)
    expect(without.body.errors[0].path).toBe('/reviewOn')
    const done = await post(maja, `${body.ref}/triage`, { ...monitor, reviewOn: '2027-01-15' })
    expect(done.body.warning).toMatchObject({ state: 'monitoring', reviewOn: '2027-01-15', dueAt: null })
  })

  test('a case is opened once somebody said whom it is about', async () => {
    const { body } = await received(report)
    const openCase = {
      outcome: 'openCase',
      reason: 'The plant is our supplier of cameras.',
      legalEntity: 'se',
    }
    const early = await post(maja, `${body.ref}/triage`, openCase)
    expect(early.body.errors[0].path).toBe('/subjects')
    const found = (await who(maja).send('GET', `/api/warnings/${body.ref}/subjects`)).body.items
    expect(found[0]).toMatchObject({ name: 'Longan Vision', isOurs: false })
    const subjects = [{ name: 'Longan Vision', party: found[0].party, score: found[0].score }]
    const { version } = await one(body.ref)
    const change = { reason: 'It is our supplier', subjects }
    const headers = { 'if-match': `"${version}"` }
    const changed = await who(maja).send('PUT', `/api/warnings/${body.ref}`, { payload: change, headers })
    expect(changed.body.subjects[0]).toMatchObject({ confirmedBy: who(maja).person })
    const opened = await post(maja, `${body.ref}/triage`, openCase)
    expect(opened.body.case).toMatch(/^C-2026-/)
    expect(opened.body.warning.links).toMatchObject([{ kind: 'case', ref: opened.body.case }])
  })

  test('sales takes a warning in, and does not read it', async () => {
    const { body, status } = await received(report, elin)
    expect(status).toBe(201)
    expect(body.triageDueOn).toBe('2026-11-30')
    expect((await who(elin).send('GET', `/api/warnings/${body.ref}`)).status).toBe(403)
  })
})

describe('links and sources', () => {
  test('a duplicate is suggested by its address and its words, linked and not merged', async () => {
    const first = (await received({ ...report, source: { ...report.source, url: 'https://example.org/x' } }))
      .body.ref
    const second = (await received({ ...report, source: { ...report.source, url: 'https://example.org/x' } }))
      .body.ref
    const { items } = (await who(maja).send('GET', `/api/warnings/${second}/duplicates`)).body
    expect(items[0]).toMatchObject({ because: expect.arrayContaining(['url', 'subjectAndText']), alike: 1 })
    const linked = await post(maja, `${second}/links`, { kind: 'duplicateOf', ref: first })
    expect(linked.body.links).toMatchObject([{ kind: 'duplicateOf', ref: first }])
    expect(await one(first)).toMatchObject({ state: 'acknowledged', text: report.text })
  })

  test('a source that is withdrawn keeps its warning, says why, and leaves the weight of its files (F36)', async () => {
    const form = formOf({
      fields: { record: JSON.stringify(report) },
      files: [{ name: 'council.png', type: 'image/png', bytes: png }],
    })
    const { ref } = (await who(petra).send('POST', '/api/warnings', form)).body
    const [id] = (await one(ref)).attachments
    const piece = (await who(maja).send('GET', `/api/evidence/${id}`)).body
    const grade = { reason: 'Read by us', reliability: 'B', credibility: 2 }
    const graded = { 'if-match': `"${piece.version}"` }
    await who(maja).send('PUT', `/api/evidence/${id}`, { payload: grade, headers: graded })
    const status = { state: 'withdrawn', why: 'not invested: the fund was sold' }
    const change = { reason: 'The council took the paper back', source: { status } }
    const { version } = await one(ref)
    const headers = { 'if-match': `"${version}"` }
    const changed = await who(maja).send('PUT', `/api/warnings/${ref}`, { payload: change, headers })
    expect(changed.body).toMatchObject({ state: 'acknowledged', source: { status } })
    const after = (await who(maja).send('GET', `/api/evidence/${id}`)).body
    expect(after).toMatchObject({ sourceStatus: status, reliability: 'B', credibility: 2 })
  })

  test('that is linked to a closed case is owed a decision on taking the case up again, once (R30)', async () => {
    const charter = { why: '', scope: '', questions: [], obligations: [], timetable: [] }
    const opened = await who(maja).send('POST', '/api/cases', {
      payload: {
        ...{ kind: 'supplier', title: 'An old matter', legalEntity: 'se', charter },
        subjects: [{ kind: 'party', ref: 'longan' }],
      },
    })
    const place = opened.body.ref
    const { store, now } = desk.services
    await inTransaction(store.db, now(), async (tx) => {
      await sql`update lifecycle.life set record = jsonb_set(record, '{state}', '"closed"')
        where key = ${`case/${place}`}`.execute(tx)
    })
    for (const title of ['It goes on', 'It still goes on']) {
      const { ref } = (await received({ ...report, title })).body
      const triage = { outcome: 'linkToCase', case: place, reason: 'It is the same matter.' }
      expect((await post(maja, `${ref}/triage`, triage)).status).toBe(200)
    }
    const owed = await inTransaction(store.db, now(), (tx) => deadlinesOf(tx, { kind: 'case', id: place }))
    expect(owed.map(({ duty }) => duty)).toEqual(['OWN_CASE_REOPEN'])
  })

  test('that becomes restricted takes its files with it, whoever of compliance says so', async () => {
    const form = formOf({
      fields: {
        record: JSON.stringify({
          title: 'A list of names',
          text: 'It came by post.',
          source: { class: 'ngo' },
          legalEntity: 'se',
        }),
      },
      files: [{ name: 'names.txt', bytes: 'One name, and another' }],
    })
    const { ref } = (await desk.send('POST', '/api/warnings', form)).body
    const { version, attachments } = (await desk.send('GET', `/api/warnings/${ref}`)).body
    const elsewhere = await signedInAs(desk, 'complianceOfficer', { entities: ['no'] })
    const changed = await elsewhere.send('PUT', `/api/warnings/${ref}`, {
      payload: { reason: 'It names people.', confidentiality: 'restricted' },
      headers: { 'if-match': `"${version}"` },
    })
    expect(changed.status, changed.text).toBe(200)
    const piece = await desk.send('GET', `/api/evidence/${attachments[0]}`)
    expect(piece.body).toMatchObject({ confidentiality: 'restricted' })
  })

  test('the inbox is filtered, searched and paged', async () => {
    const all = (await who(maja).send('GET', '/api/warnings?limit=2')).body
    expect(all.items).toHaveLength(2)
    const next = (await who(maja).send('GET', `/api/warnings?limit=2&after=${encodeURIComponent(all.next)}`))
      .body
    expect(next.items[0].ref).not.toBe(all.items[1].ref)
    const asked = (query: string) => who(maja).send('GET', `/api/warnings?${query}`)
    const refsOf = async (query: string) =>
      (await asked(query)).body.items.map(({ ref }: { ref: string }) => ref)
    expect(await refsOf('source=ngo&q=forced%20labour&sort=due')).not.toEqual([])
    expect(await refsOf('source=court')).toEqual([])
    expect(await refsOf('subject=longan%20vision')).not.toEqual([])
    expect(await refsOf('overdue=true')).toEqual([])
  })

  test('nothing deletes a warning', async () => {
    expect((await who(maja).send('DELETE', `/api/warnings/${await newest()}`)).status).toBe(404)
  })
})
