import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantedRole } from '#access/model'
import { type Account, accountOf } from '../../../test/support/accounts.ts'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { formOf } from '../../../test/support/multipart.ts'
import { tickDuties } from '../duties/schedule.ts'

/** Nine people go the whole way, through the API alone; what they do in one test, the next one builds on. */
let desk: TestApp
let at = '2026-11-23T09:00:00.000Z'
const group = { entities: 'all' } as const
const grants: Readonly<Record<string, GrantedRole>> = {
  maja: { role: 'complianceOfficer', ...group },
  olga: { role: 'complianceOfficer', ...group },
  vera: { role: 'expert', ...group, party: 'nordline' },
  rowan: { role: 'supplier', ...group, party: 'kestrel' },
  henrik: { role: 'legal', ...group },
  ingrid: { role: 'management', ...group },
  tove: { role: 'management', ...group },
  aino: { role: 'sales', entities: ['fi'] },
}
const people: Record<string, Account> = {}
beforeAll(async () => {
  desk = await openApp({ company: true, now: () => at })
  for (const [name, grant] of Object.entries(grants)) people[name] = await accountOf(desk, name, grant)
  const installed =
    '- { type: asset, serial: KF-1, product: KE-D4, site: koivula-portti, installedOn: 2025-05-02, warrantyEnd: 2028-05-02, contract: null }'
  const headers = { 'content-type': 'application/yaml' }
  expect((await desk.send('POST', '/api/records', { payload: installed, headers })).status).toBe(200)
})
afterAll(() => desk.close())

const who = (name: string): Account => {
  const found = people[name]
  if (!found) throw new Error(`nobody is ${name}`)
  return found
}
/** What somebody sends, and is let do. */
async function done(name: string, path: string, payload: object = {}) {
  const answer = await who(name).send('POST', `/api${path}`, { payload })
  expect(answer.status, `${name}: ${path}: ${answer.text}`).toBeLessThan(300)
  return answer.body
}
async function read(name: string, path: string) {
  const answer = await who(name).send('GET', `/api${path}`)
  expect(answer.status, `${name}: ${path}: ${answer.text}`).toBe(200)
  return answer.body
}
async function handedIn(name: string, path: string, { record, file }: { record: object; file: string }) {
  const files = [{ name: 'paper.txt', type: 'text/plain', bytes: file }]
  const form = formOf({ fields: { record: JSON.stringify(record) }, files })
  const answer = await who(name).send('POST', `/api${path}`, form)
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}
/** It is another day; the house's clock has looked, and whoever comes to work signs in. */
async function goOn(day: string, ...present: readonly string[]) {
  at = `${day}T09:00:00.000Z`
  await tickDuties(desk.services)
  for (const name of present) await who(name).enter()
}
const because = (reason: string) => ({ reason })
const obligation = 'Guideline 3: no research on groups of people'

let code = ''
let room = ''
let mandate = ''
let request = ''
let silence = ''
let shown = ''
let decision = ''

describe('from a warning to a decision', () => {
  test('a citizen reports without a name, and reads by the code that we have it', async () => {
    const report = {
      text: 'A paper tells of a camera maker that tries out a function which sorts faces by ethnic group.',
      about: ['Kestrel Imaging'],
    }
    const { payload, headers } = formOf({ fields: { record: JSON.stringify(report) } })
    const nobody = { ...headers, authorization: '' }
    const sent = await desk.send('POST', '/api/public/warnings', { payload, headers: nobody })
    expect(sent.status, sent.text).toBe(201)
    code = sent.body.code
    const [line] = (await read('maja', '/warnings')).items
    await done('maja', `/warnings/${line.ref}/acknowledge`)
    await done('maja', `/warnings/${line.ref}/messages`, { text: 'Thank you. We look into it.' })
    const url = `/api/public/warnings/${code}`
    const followed = await desk.send('GET', url, { headers: { authorization: '' } })
    expect(followed.body.messages).toMatchObject([{ fromUs: true }])
    expect(followed.body.state.en).toContain('We have')
  })

  test('its triage opens a case on the supplier that it names', async () => {
    const [line] = (await read('maja', '/warnings')).items
    const { items } = await read('maja', `/warnings/${line.ref}/subjects`)
    expect(items[0]).toMatchObject({ party: 'kestrel' })
    const { version } = await read('maja', `/warnings/${line.ref}`)
    const subjects = [{ name: 'Kestrel Imaging', party: 'kestrel', score: items[0].score }]
    const named = await who('maja').send('PUT', `/api/warnings/${line.ref}`, {
      ...{ payload: { subjects, reason: 'It is our supplier' }, headers: { 'if-match': `"${version}"` } },
    })
    expect(named.status, named.text).toBe(200)
    const triaged = await done('maja', `/warnings/${line.ref}/triage`, {
      ...{ outcome: 'openCase', reason: 'Its cameras are ours to answer for.', legalEntity: 'se' },
    })
    room = triaged.case
    expect(await read('maja', `/cases/${room}`)).toMatchObject({ state: 'opened', warnings: [line.ref] })
  })

  test('its lead writes the charter, and another person approves it', async () => {
    const charter = {
      ...{ why: 'A paper names the maker.', scope: 'The maker and its brands.', questions: ['Is it so?'] },
      ...{ obligations: [obligation], timetable: [{ what: 'Findings', dueOn: '2027-01-20' }] },
    }
    const { version } = await read('maja', `/cases/${room}`)
    const headers = { 'if-match': `"${version}"` }
    const put = await who('maja').send('PUT', `/api/cases/${room}`, { payload: { charter }, headers })
    expect(put.status, put.text).toBe(200)
    const own = await who('maja').send('POST', `/api/cases/${room}/approveCharter`, {
      payload: because('I wrote it'),
    })
    expect(own.status).toBe(403)
    await done('olga', `/cases/${room}/approveCharter`, because('It says what is looked into'))
    expect((await read('maja', `/cases/${room}`)).state).toBe('gathering')
  })

  test('an expert reads the case after the declaration, and delivers', async () => {
    const record = {
      ...{ title: 'The paper on the function', sourceClass: 'academic', reliability: 'B', credibility: 2 },
      ...{ provenance: { from: 'An institute', obtained: 'downloaded' } },
    }
    await handedIn('maja', `/cases/${room}/evidence`, { record, file: 'A test on faces, with its data.' })
    const given = await done('maja', '/mandates', {
      ...{ case: room, expert: who('vera').person, until: '2027-01-30T12:00:00.000Z' },
      ...{ scope: 'Judge the method of the paper.', questions: ['Does it hold?'] },
      ...{ deliverable: { what: 'An opinion', dueOn: '2026-12-18' }, fee: { amount: 1, currency: 'SEK' } },
    })
    mandate = given.ref
    await done('vera', `/outside/mandates/${mandate}/declare`, {
      ...{ isIndependent: true, conflicts: [], acceptsConfidence: true },
    })
    const [piece] = (await read('vera', `/outside/mandates/${mandate}/evidence`)).items
    const page = await who('vera').send(
      'GET',
      `/api/outside/mandates/${mandate}/evidence/${piece.id}/reading`,
    )
    expect(page.text).toContain('A test on faces')
    expect(page.text).toContain(room)
    await handedIn('vera', `/outside/mandates/${mandate}/deliverable`, { record: {}, file: 'It holds.' })
    await done('maja', `/mandates/${mandate}/letter`)
  })

  test('the supplier leaves a request for documents unanswered, and its silence is a draft finding', async () => {
    const items = [{ what: 'Your own review', why: 'The code, point 3', requiredEvidence: 'The full report' }]
    const asked = await done('maja', '/requests', { case: room, supplier: 'kestrel', items })
    request = asked.ref
    expect(await done('maja', `/requests/${request}/send`, because('As the charter says'))).toMatchObject({
      dueOn: '2026-12-21',
    })
    expect((await read('rowan', '/outside/requests')).items).toMatchObject([{ ref: request, isOpen: true }])
    for (const day of ['2026-12-10', '2026-12-21', '2026-12-22', '2027-01-05']) await goOn(day)
    await goOn('2027-01-07', 'maja')
    expect(await read('maja', `/requests/${request}`)).toMatchObject({ state: 'assessed' })
    const { items: found } = await read('maja', `/cases/${room}/findings`)
    expect(found).toMatchObject([{ status: 'draft', origin: { kind: 'documentRequest', id: request } }])
    silence = found[0].ref
  })
})

const rated = {
  ...{ right: 'Equality before the law', instruments: [{ code: 'ICCPR', articles: ['26'] }], area: null },
  ...{ groups: ['ethnicity'], severity: { scale: 3, scope: 3, irremediability: 3 }, likelihood: 3 },
  involvement: 'contribute',
}

describe('what was found', () => {
  test('cites graded evidence, and the supplier is heard on all of it', async () => {
    const record = {
      ...{ title: 'A test of the camera', sourceClass: 'own', reliability: 'A', credibility: 2 },
      provenance: { from: 'Our laboratory', obtained: 'written' },
    }
    await handedIn('maja', `/cases/${room}/evidence`, { record, file: 'The function is in the firmware.' })
    const { items: pieces } = await read('maja', `/cases/${room}/evidence`)
    const evidence = pieces
      .filter(({ reliability }: { reliability: string | null }) => reliability !== null)
      .map(({ id }: { id: string }) => id)
    expect(evidence).toHaveLength(2)
    const statement = 'According to the paper, the maker tries out a function that sorts faces.'
    const kind = { class: 'evidence', wrong: 'illegal' }
    const finding = { kind, language: 'en', statement, evidence, ...rated }
    shown = (await done('maja', `/cases/${room}/findings`, finding)).ref
    const { version } = await read('maja', `/findings/${silence}`)
    const weighed = await who('maja').send('PUT', `/api/findings/${silence}`, {
      ...{ payload: { ...rated, likelihood: 2 }, headers: { 'if-match': `"${version}"` } },
    })
    expect(weighed.status, weighed.text).toBe(200)
    await done('maja', `/cases/${room}/hear`, because('What was found is written down'))
    const sent = await done('maja', '/hearings', {
      ...{ case: room, party: 'kestrel', findings: [shown, silence] },
    })
    await who('rowan').enter()
    const own = await read('rowan', `/outside/hearings/${sent.ref}`)
    expect(JSON.stringify(own)).not.toContain(room)
    for (const finding of [shown, silence])
      await handedIn('rowan', `/outside/hearings/${sent.ref}/points/${finding}/reply`, {
        ...{ record: { text: 'It was a test, and it has ended.' }, file: `A letter on ${finding}` },
      })
    for (const finding of [shown, silence])
      await done('maja', `/hearings/${sent.ref}/points/${finding}/answer`, {
        ...{ effect: 'upheld', text: 'The letter does not say when it ended, nor what became of the data.' },
      })
    expect((await read('maja', `/hearings/${sent.ref}`)).state).toBe('answered')
    for (const finding of [shown, silence])
      await done('maja', `/findings/${finding}/finalise`, because('The reply was looked at'))
    await done('maja', `/cases/${room}/assess`, because('The supplier has been heard'))
  })

  test('moves suspicion and risk from what stood before, as far as the evidence carries', async () => {
    const set = async (scale: string, levels: readonly string[]) => {
      for (const [n, after] of levels.entries())
        await done('maja', `/cases/${room}/weighing/ratings`, {
          ...{ scale, before: levels[n - 1] ?? null, after, reason: 'As the findings say' },
        })
    }
    await set('suspicion', ['suspected', 'strengthened', 'reasonToBelieve'])
    await set('humanRights', ['elevated', 'critical'])
    const far = await who('maja').send('POST', `/api/cases/${room}/weighing/ratings`, {
      payload: {
        ...{ scale: 'suspicion', before: 'reasonToBelieve', after: 'established' },
        reason: 'We are quite sure',
      },
    })
    expect(far.status, far.text).toBeGreaterThanOrEqual(400)
    const verdict = {
      ...{ point: obligation, verdict: 'incompatible', why: 'It sorts by ethnic group', evidence: [] },
    }
    const put = await who('maja').send('PUT', `/api/cases/${room}/weighing/guidelines`, { payload: verdict })
    expect(put.body, put.text).toMatchObject({ risk: 'critical', lacks: [] })
  })
})

const exit = {
  ...{ customers: 'They keep what they have.', workers: 'None of ours.' },
  ...{ rightsHolders: 'Fewer cameras.', environment: 'At the end of life.' },
}
const option = (kind: string) => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', exit, costs: [], continues: 'Service.' },
})
const proposal = {
  ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'It does not stop.' },
  ...{ leverage: 'Letters and a hearing.', crucial: { is: false, why: 'Three others make the same.' } },
  ...{ suppliers: ['kestrel'], family: true, exceptions: [], categories: ['camera'], countries: [] },
  ...{ purposes: [], effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null },
  ...{ reviewOn: '2028-01-07', measures: [] },
}
/** Aino asks what she may sell. */
async function asks(ref: string, line: object) {
  const parties = { legalEntity: 'fi', buyer: 'koivula', endUser: 'koivula', currency: 'EUR' }
  const order = goodOrder(
    ref,
    { ...parties, shipTo: { country: 'FI', area: null } },
    { sku: 'KE-D4', site: 'koivula-portti', ...line },
  )
  return await done('aino', '/orders/check', order)
}
const swap = { purpose: 'rma', quantity: 1, price: 0, serials: ['KF-1'] }

describe('the decision', () => {
  test('is laid by another than who signs, with two options and its memo', async () => {
    await who('olga').enter()
    const made = await done('olga', `/cases/${room}/decisions`, proposal)
    decision = made.ref
    const laid = await done('olga', `/decisions/${decision}/lay`, because('Everything is there'))
    expect(laid).toMatchObject({ state: 'pending', seats: [{}, {}, { seat: 'board' }] })
    await done('olga', `/decisions/${decision}/memo`, { language: 'en' })
  })

  test('is signed by legal, management and the board, each with a proof of the last minutes; at once the Finnish company sells it no more, and swaps what it owes', async () => {
    for (const name of ['henrik', 'ingrid', 'tove', 'aino']) await who(name).enter()
    expect((await asks('SO-F1', {})).outcome).toBe('allowWithConditions')
    at = '2027-01-07T09:20:00.000Z'
    for (const name of ['henrik', 'ingrid', 'tove']) {
      const { content } = await read(name, `/decisions/${decision}`)
      const payload = { reason: 'I have read the memo', content }
      const sign = () => who(name).send('POST', `/api/decisions/${decision}/approve`, { payload })
      expect((await sign()).body.type).toContain('step_up')
      await who(name).prove()
      const signed = await sign()
      expect(signed.status, signed.text).toBe(200)
    }
    expect(await read('maja', `/decisions/${decision}`)).toMatchObject({ state: 'signed', made: [decision] })
    const sale = await asks('SO-F2', {})
    expect(sale.outcome).toBe('block')
    expect(JSON.stringify(sale)).toContain(`${decision}/newSale`)
    const exchange = await asks('SO-F3', swap)
    expect(exchange.outcome).toBe('allow')
  })

  test('has made the state of the supplier in each company, measures with owners, the plan with the customer to tell, and the statement', async () => {
    expect((await read('maja', `/cases/${room}`)).state).toBe('decided')
    const { items } = await read('maja', `/cases/${room}/measures`)
    expect(items.length).toBeGreaterThan(5)
    const plan = await read('maja', `/plans/${decision}`)
    expect(plan.customers).toMatchObject([{ customer: 'koivula', assets: 1 }])
    expect((await read('maja', `/statements/${decision}`)).title.fi).toContain('Kestrel')
  })
})

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
    files = unzipSync(new Uint8Array(await who('maja').download(`/api/cases/${room}/export`)))
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
