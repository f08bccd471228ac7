import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodOrder } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { gradedIn, openWay, type Way, weigh, written } from '../../../test/support/whole-way.ts'

/** Nine people go the whole way, through the API alone; what they do in one test, the next one builds on. */
let way: Way
beforeAll(async () => {
  way = await openWay('2026-11-23T09:00:00.000Z')
})
afterAll(() => way.desk.close())

const because = (reason: string) => ({ reason })
const { obligation } = written

let code = ''
let room = ''
let mandate = ''
let request = ''
let silence = ''
let shown = ''
let decision = ''

describe('from a warning to a decision', () => {
  test('a citizen reports without a name, and reads by the code that we have it', async () => {
    const report = { text: written.report, about: ['Kestrel Imaging'] }
    const { payload, headers } = formOf({ fields: { record: JSON.stringify(report) } })
    const nobody = { ...headers, authorization: '' }
    const sent = await way.desk.send('POST', '/api/public/warnings', { payload, headers: nobody })
    expect(sent.status, sent.text).toBe(201)
    code = sent.body.code
    const [line] = (await way.read('maja', '/warnings')).items
    await way.done('maja', `/warnings/${line.ref}/acknowledge`)
    await way.done('maja', `/warnings/${line.ref}/messages`, { text: 'Thank you. We look into it.' })
    const url = `/api/public/warnings/${code}`
    const followed = await way.desk.send('GET', url, { headers: { authorization: '' } })
    expect(followed.body.messages).toMatchObject([{ fromUs: true }])
    expect(followed.body.state.en).toContain('We have')
  })

  test('its triage opens a case on the supplier that it names', async () => {
    const [line] = (await way.read('maja', '/warnings')).items
    const { items } = await way.read('maja', `/warnings/${line.ref}/subjects`)
    expect(items[0]).toMatchObject({ party: 'kestrel' })
    const subjects = [{ name: 'Kestrel Imaging', party: 'kestrel', score: items[0].score }]
    await way.changed('maja', `/warnings/${line.ref}`, { subjects, reason: 'It is our supplier' })
    const triaged = await way.done('maja', `/warnings/${line.ref}/triage`, {
      ...{ outcome: 'openCase', reason: 'Its cameras are ours to answer for.', legalEntity: 'se' },
    })
    room = triaged.case
    expect(await way.read('maja', `/cases/${room}`)).toMatchObject({ state: 'opened', warnings: [line.ref] })
  })

  test('its lead writes the charter, and another person approves it', async () => {
    const charter = {
      ...{ why: 'A paper names the maker.', scope: 'The maker and its brands.', questions: ['Is it so?'] },
      ...{ obligations: [obligation], timetable: [{ what: 'Findings', dueOn: '2027-01-20' }] },
    }
    await way.changed('maja', `/cases/${room}`, { charter })
    const own = await way.who('maja').send('POST', `/api/cases/${room}/approveCharter`, {
      payload: because('I wrote it'),
    })
    expect(own.status).toBe(403)
    await way.done('olga', `/cases/${room}/approveCharter`, because('It says what is looked into'))
    expect((await way.read('maja', `/cases/${room}`)).state).toBe('gathering')
  })

  test('an expert reads the case after the declaration, and delivers', async () => {
    await way.handedIn('maja', `/cases/${room}/evidence`, {
      ...{ record: written.paper, file: 'A test on faces, with its data.' },
    })
    const given = await way.done('maja', '/mandates', {
      ...{ case: room, expert: way.who('vera').person, until: '2027-01-30T12:00:00.000Z' },
      ...{ scope: 'Judge the method of the paper.', questions: ['Does it hold?'] },
      ...{ deliverable: { what: 'An opinion', dueOn: '2026-12-18' }, fee: { amount: 1, currency: 'SEK' } },
    })
    mandate = given.ref
    await way.done('vera', `/outside/mandates/${mandate}/declare`, {
      ...{ isIndependent: true, conflicts: [], acceptsConfidence: true },
    })
    const [piece] = (await way.read('vera', `/outside/mandates/${mandate}/evidence`)).items
    const page = await way
      .who('vera')
      .send('GET', `/api/outside/mandates/${mandate}/evidence/${piece.id}/reading`)
    expect(page.text).toContain('A test on faces')
    expect(page.text).toContain(room)
    await way.handedIn('vera', `/outside/mandates/${mandate}/deliverable`, { record: {}, file: 'It holds.' })
    await way.done('maja', `/mandates/${mandate}/letter`)
  })

  test('the supplier leaves a request for documents unanswered, and its silence is a draft finding', async () => {
    const items = [{ what: 'Your own review', why: 'The code, point 3', requiredEvidence: 'The full report' }]
    const asked = await way.done('maja', '/requests', { case: room, supplier: 'kestrel', items })
    request = asked.ref
    expect(await way.done('maja', `/requests/${request}/send`, because('As the charter says'))).toMatchObject(
      {
        dueOn: '2026-12-21',
      },
    )
    expect((await way.read('rowan', '/outside/requests')).items).toMatchObject([
      { ref: request, isOpen: true },
    ])
    for (const day of ['2026-12-10', '2026-12-21', '2026-12-22', '2027-01-05']) await way.goOn(day)
    await way.goOn('2027-01-07', 'maja')
    expect(await way.read('maja', `/requests/${request}`)).toMatchObject({ state: 'assessed' })
    const { items: found } = await way.read('maja', `/cases/${room}/findings`)
    expect(found).toMatchObject([{ status: 'draft', origin: { kind: 'documentRequest', id: request } }])
    silence = found[0].ref
  })
})

describe('what was found', () => {
  test('cites graded evidence, and the supplier is heard on all of it', async () => {
    await way.handedIn('maja', `/cases/${room}/evidence`, {
      ...{ record: written.test, file: 'The function is in the firmware.' },
    })
    const evidence = await gradedIn(way, room)
    expect(evidence).toHaveLength(2)
    const finding = { ...written.finding, ...written.rated, evidence }
    shown = (await way.done('maja', `/cases/${room}/findings`, finding)).ref
    await way.changed('maja', `/findings/${silence}`, { ...written.rated, likelihood: 2 })
    await way.done('maja', `/cases/${room}/hear`, because('What was found is written down'))
    const sent = await way.done('maja', '/hearings', {
      ...{ case: room, party: 'kestrel', findings: [shown, silence] },
    })
    await way.who('rowan').enter()
    const own = await way.read('rowan', `/outside/hearings/${sent.ref}`)
    expect(JSON.stringify(own)).not.toContain(room)
    for (const finding of [shown, silence])
      await way.handedIn('rowan', `/outside/hearings/${sent.ref}/points/${finding}/reply`, {
        ...{ record: { text: 'It was a test, and it has ended.' }, file: `A letter on ${finding}` },
      })
    for (const finding of [shown, silence])
      await way.done('maja', `/hearings/${sent.ref}/points/${finding}/answer`, {
        ...{ effect: 'upheld', text: 'The letter does not say when it ended, nor what became of the data.' },
      })
    expect((await way.read('maja', `/hearings/${sent.ref}`)).state).toBe('answered')
    for (const finding of [shown, silence])
      await way.done('maja', `/findings/${finding}/finalise`, because('The reply was looked at'))
    await way.done('maja', `/cases/${room}/assess`, because('The supplier has been heard'))
  })

  test('moves suspicion and risk from what stood before, as far as the evidence carries', async () => {
    await weigh(way, room)
    const far = await way.who('maja').send('POST', `/api/cases/${room}/weighing/ratings`, {
      payload: {
        ...{ scale: 'suspicion', before: 'reasonToBelieve', after: 'established' },
        reason: 'We are quite sure',
      },
    })
    expect(far.status, far.text).toBeGreaterThanOrEqual(400)
    expect(await way.read('maja', `/cases/${room}/weighing`)).toMatchObject({ risk: 'critical', lacks: [] })
  })
})

/** Aino asks what she may sell. */
async function asks(ref: string, line: object) {
  const parties = { legalEntity: 'fi', buyer: 'koivula', endUser: 'koivula', currency: 'EUR' }
  const order = goodOrder(
    ref,
    { ...parties, shipTo: { country: 'FI', area: null } },
    { sku: 'KE-D4', site: 'koivula-portti', ...line },
  )
  return await way.done('aino', '/orders/check', order)
}
const signers = ['henrik', 'ingrid', 'tove'] as const
const swap = { purpose: 'rma', quantity: 1, price: 0, serials: ['KF-1'] }

describe('the decision', () => {
  test('is laid by another than who signs, with two options and its memo', async () => {
    await way.who('olga').enter()
    const made = await way.done('olga', `/cases/${room}/decisions`, written.proposal)
    decision = made.ref
    const laid = await way.done('olga', `/decisions/${decision}/lay`, because('Everything is there'))
    expect(laid).toMatchObject({ state: 'pending', seats: [{}, {}, { seat: 'board' }] })
    await way.done('olga', `/decisions/${decision}/memo`, { language: 'en' })
  })

  test('is signed by legal, management and the board, each with a proof of the last minutes; at once the Finnish company sells it no more, and swaps what it owes', async () => {
    for (const name of [...signers, 'aino'] as const) await way.who(name).enter()
    expect((await asks('SO-F1', {})).outcome).toBe('allowWithConditions')
    way.setClock('2027-01-07T09:20:00.000Z')
    for (const name of signers) {
      const { content } = await way.read(name, `/decisions/${decision}`)
      const payload = { reason: 'I have read the memo', content }
      const sign = () => way.who(name).send('POST', `/api/decisions/${decision}/approve`, { payload })
      expect((await sign()).body.type).toContain('step_up')
      await way.who(name).prove()
      const signed = await sign()
      expect(signed.status, signed.text).toBe(200)
    }
    expect(await way.read('maja', `/decisions/${decision}`)).toMatchObject({
      state: 'signed',
      effectiveAt: null,
      inForceFrom: '2027-01-07T09:20:00.000Z', // the last signature
      seats: [
        { seat: 'legal', by: way.who('henrik').person },
        { seat: 'management', by: way.who('ingrid').person },
        { seat: 'board', by: way.who('tove').person },
      ],
      made: [decision],
    })
    const sale = await asks('SO-F2', {})
    expect(sale.outcome).toBe('block')
    expect(JSON.stringify(sale)).toContain(`${decision}/newSale`)
    const exchange = await asks('SO-F3', swap)
    expect(exchange.outcome).toBe('allow')
  })

  test('has made the state of the supplier in each company, measures with owners, the plan with the customer to tell, and the statement', async () => {
    expect((await way.read('maja', `/cases/${room}`)).state).toBe('decided')
    const { items } = await way.read('maja', `/cases/${room}/measures`)
    expect(items.length).toBeGreaterThan(5)
    const plan = await way.read('maja', `/plans/${decision}`)
    expect(plan.customers).toMatchObject([{ customer: 'koivula', assets: 1 }])
    expect((await way.read('maja', `/statements/${decision}`)).title.fi).toContain('Kestrel')
  })

  test('is told in its letter to the supplier alone, with the findings on which it was heard', async () => {
    const notice = (name: Parameters<Way['who']>[0], supplier: string) =>
      way
        .who(name)
        .send('POST', `/api/decisions/${decision}/notice`, { payload: { supplier, language: 'en' } })
    const made = await notice('olga', 'kestrel')
    expect(made.status, made.text).toBe(201)
    const said = await pageOf(made.body.id)
    for (const words of ['Kestrel', decision, 'olga', shown]) expect(said).toContain(words)
    expect(said).not.toContain(room)
    expect((await notice('olga', 'lindhult')).body.errors).toMatchObject([{ path: '/supplier' }])
    expect((await notice('ingrid', 'kestrel')).status).toBe(403)
  })
})

const pageOf = async (id: string) => (await way.who('olga').send('GET', `/api/documents/${id}/html`)).text

describe('the case taken away', () => {
  const pages = [
    ...['case', 'timeline', 'findings', 'weighing', 'hearings', 'requests', 'mandates', 'decisions'],
    ...['measures', 'evidence', 'documents', 'people'],
  ]
  let files: Record<string, Uint8Array> = {}
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stranger-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A stranger, with the file and the program and nothing else. */
  async function verified(name: string, bundle: Record<string, Uint8Array>) {
    const file = join(folder, name)
    await writeFile(file, zipSync(bundle))
    const main = join(import.meta.dirname, '../main.ts')
    return await new Promise<{ code: number; says: string }>((resolve) => {
      const args = [main, 'log', 'verify', '--bundle', file, '--json']
      execFile(process.execPath, args, { cwd: folder }, (error, says) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, says }),
      )
    })
  }
  const json = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString())

  test('holds every part of its room and the letters that went out, and says who did what', async () => {
    files = unzipSync(new Uint8Array(await way.who('maja').download(`/api/cases/${room}/export`)))
    for (const page of pages) expect(json(`${page}.json`), page).toBeDefined()
    expect(json('findings.json')).toHaveLength(2)
    expect(json('hearings.json')[0].points).toHaveLength(2)
    expect(json('requests.json')[0].items[0].verdict.verdict).toBe('silent')
    const made = json('documents.json')
    expect(made.map(({ template }: { template: string }) => template).sort()).toEqual(
      expect.arrayContaining(['decision-memo', 'expert-mandate']),
    )
    for (const { id } of made) expect(files[`documents/${id}.pdf`]?.length).toBeGreaterThan(1_000)
    const names = json('people.json').map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['maja', 'olga', 'vera', 'rowan', 'henrik', 'ingrid', 'tove']),
    )
    const signed = json('log.json').entries.filter(
      ({ entry }: { entry: { object: string; type: string } }) =>
        entry.object === decision && entry.type === 'decision.approve',
    )
    expect(signed.length).toBeGreaterThanOrEqual(3)
  })

  test('is verified by a stranger, who sees at once which page was altered', async () => {
    const whole = await verified('whole.zip', files)
    expect(whole.says).toContain(`The case ${room} is as it was exported`)
    expect(whole.code).toBe(0)
    const altered = Buffer.from(files['findings.json'] ?? [])
      .toString()
      .replace('tries out', 'uses')
    const one = await verified('altered.zip', { ...files, 'findings.json': Buffer.from(altered) })
    expect(one.code).toBe(1)
    expect(JSON.parse(one.says)).toMatchObject({ verified: false, bad: 'findings.json' })
    const letter = Object.keys(files).find((name) => name.startsWith('documents/')) ?? ''
    const other = await verified('letter.zip', { ...files, [letter]: Buffer.from('%PDF-1.7 another') })
    expect(JSON.parse(other.says)).toMatchObject({ verified: false, bad: letter })
  })
})

describe('the end', () => {
  const letter = (name: Parameters<Way['who']>[0], kind: string) =>
    way.who(name).send('POST', `/api/cases/${room}/letters`, { payload: { kind, language: 'en' } })

  test('the charter is a letter, with who approved it; who is not let in makes none', async () => {
    const made = await letter('maja', 'charter')
    expect(made.status, made.text).toBe(201)
    const said = await pageOf(made.body.id)
    for (const words of ['The maker and its brands.', obligation, 'Approved by', 'olga'])
      expect(said).toContain(words)
    for (const name of ['vera', 'rowan'] as const) {
      await way.who(name).enter()
      expect((await letter(name, 'charter')).status, name).toBe(403)
    }
  })

  test('two close the case when every measure is done; its report says what was found, decided and done', async () => {
    await way.done('maja', `/cases/${room}/implement`, because('We begin with the measures.'))
    const { items } = await way.read('maja', `/cases/${room}/measures`)
    for (const { ref } of items) {
      await way.done('olga', `/measures/${ref}/finish`, { says: 'It is done as written.', evidence: [] })
      await way.done('maja', `/measures/${ref}/verify`, because('Seen with my own eyes.'))
    }
    for (const name of ['olga', 'henrik'] as const) await way.who(name).prove()
    await way.done('olga', `/cases/${room}/close`, because('Everything is done.'))
    expect((await letter('maja', 'closure')).body.detail).toContain('is not closed')
    await way.done('henrik', `/cases/${room}/close`, because('Everything is done.'))
    const made = await letter('maja', 'closure')
    expect(made.status, made.text).toBe(201)
    const said = await pageOf(made.body.id)
    for (const words of [shown, decision, items[0].ref, 'olga', 'henrik']) expect(said).toContain(words)
  })
})
