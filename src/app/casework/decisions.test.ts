import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GrantedRole } from '#access/model'
import { findLives } from '#lifecycle'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedIn, signedInAs, type Visitor } from '../../../test/support/people.ts'
import { findings, nextFindingRef } from '../../casework/findings/store.ts'
import { hearings, nextHearingRef } from '../../casework/hearing/store.ts'
import { weighings } from '../../casework/ratings/store.ts'
import { lives } from '../../lifecycle/lives/store.ts'

let desk: TestApp
const people: Record<string, Visitor> = {}
const who = (name: string): Visitor => {
  const found = people[name]
  if (!found) throw new Error(`nobody is ${name}`)
  return found
}
beforeAll(async () => {
  desk = await openApp({ company: true })
  people.maja = await signedInAs(desk, 'complianceOfficer')
  people.olga = await signedInAs(desk, 'complianceOfficer')
  people.henrik = await signedInAs(desk, 'legal')
  people.mona = await signedInAs(desk, 'management')
  people.tuomas = await signedInAs(desk, 'management')
  people.elin = await signedInAs(desk, 'sales')
  people.petra = await signedInAs(desk, 'procurement')
  people.mats = await signedInAs(desk, 'management', { entities: ['se'] })
  const all = { entities: 'all' } as const
  const every: GrantedRole[] = (['complianceOfficer', 'legal', 'management'] as const).map((role) => ({
    role,
    ...all,
  }))
  people.everything = await signedIn(desk, every)
  const assets = [
    '- { type: assets, count: 40, serialPrefix: ALX, product: AL-D4V, site: granby-centrum, installedOn: 2025-05-02 }',
    '- { type: asset, serial: ALW-1, product: AL-D4V, site: lindhultsskolan, installedOn: 2025-05-02, warrantyEnd: 2028-05-02, contract: null }',
    '- { type: asset, serial: ALF-1, product: AL-D4V, site: koivula-portti, installedOn: 2025-05-02, warrantyEnd: 2028-05-02, contract: null }',
    '- { type: product, ref: BR-D4, name: Brand dome, maker: beta, category: camera, cn: "8525 89 00", annexI: [], eccn: null, usContent: false, features: [lineCrossing], thermalHz: null }',
    '- { type: relabel, product: BR-D4, of: AL-D4V, evidence: "same board", from: 2024-01-01, to: null }',
  ].join('\n')
  const headers = { 'content-type': 'application/yaml' }
  const { status, text } = await desk.send('POST', '/api/records', { payload: assets, headers })
  if (status !== 200) throw new Error(text)
})
afterAll(() => desk.close())

const exit = {
  customers: 'Choose another.',
  workers: 'None.',
  rightsHolders: 'Less use.',
  environment: 'At end of life.',
}
const option = (kind: string) => ({
  ...{ title: `Option ${kind}`, kind, effects: 'No new sales.', exit, continues: 'Service goes on.' },
  costs: [{ what: 'Other cameras', minor: 15_000_000, currency: 'SEK' }],
})
const text = (more: object = {}) => ({
  ...{ options: [option('phaseOut'), option('conditions')], chosen: 0, reason: 'Strong suspicion of harm.' },
  ...{ leverage: 'Two letters and a meeting.', crucial: { is: false, why: 'Others make the same.' } },
  ...{
    suppliers: ['alfa'],
    family: true,
    exceptions: [],
    categories: ['camera'],
    countries: [],
    purposes: [],
  },
  ...{ effectiveAt: null, newSales: 'all', transition: null, sparePartCeiling: null, reviewOn: '2027-11-23' },
  ...{ measures: [{ title: 'Visit the plant', owner: 'procurement', dueOn: '2027-02-01' }], ...more },
})
const send = (name: string, path: string, payload: object = {}) => who(name).send('POST', path, { payload })
const read = async (name: string, path: string) => (await who(name).send('GET', path)).body

/** A case whose findings are heard and weighed, led by somebody. */
async function heardCase(lead = 'maja', more: object = {}): Promise<string> {
  const ref = await openedCase(lead, more)
  await moveTo(ref, 'assessment')
  return ref
}
async function openedCase(lead = 'maja', more: object = {}): Promise<string> {
  const charter = {
    ...{
      why: 'A report names them.',
      scope: 'All plants.',
      questions: ['Is it so?'],
      obligations: ['Guideline 3'],
    },
    timetable: [{ what: 'Report', dueOn: '2026-12-20' }],
  }
  const opened = await send(lead, '/api/cases', {
    ...{
      kind: 'supplier',
      title: 'Cameras of Alfa',
      subjects: [{ kind: 'party', ref: 'alfa' }],
      legalEntity: 'se',
    },
    ...{ charter, ...more },
  })
  expect(opened.text).toContain('C-2026-')
  return opened.body.ref
}
/** As if the case had been investigated, heard and weighed: what the other tests of casework walk through. */
async function moveTo(ref: string, state: string) {
  const act = desk.services.act()
  await inTransaction(desk.services.store.db, act.at, async (tx) => {
    const [life] = await findLives(tx, 'case', [ref])
    if (!life) throw new Error(`${ref} has no life`)
    await lives.put(tx, act, { ...life.record, state })
    const finding = await nextFindingRef(tx, act.at)
    const hearing = await nextHearingRef(tx, act.at)
    await findings.put(tx, act, {
      ref: finding,
      case: ref,
      statement: 'They do.',
      evidence: [],
      origin: null,
    } as never)
    await hearings.put(tx, act, {
      ref: hearing,
      case: ref,
      country: 'SE',
      dueOn: null,
      sentAt: null,
    } as never)
    await lives.put(tx, act, { ...life.record, kind: 'finding', object: finding, state: 'final' })
    await lives.put(tx, act, { ...life.record, kind: 'hearing', object: hearing, state: 'skipped' })
    const step = (scale: string, before: string, after: string) => ({
      scale,
      before,
      after,
      reason: 'Seen.',
      by: 'test',
      at: act.at,
    })
    const steps = [
      step('suspicion', 'strengthened', 'reasonToBelieve'),
      step('humanRights', 'elevated', 'high'),
    ]
    const verdict = {
      point: 'Guideline 3',
      verdict: 'incompatible',
      why: 'It is not met.',
      evidence: [],
      by: 'test',
      at: act.at,
    }
    await weighings.put(tx, act, { case: ref, steps, ties: [], guidelines: [verdict] } as never)
  })
}
async function laid(name: string, ref: string, more: object = {}) {
  const made = await send(name, `/api/cases/${ref}/decisions`, text(more))
  expect(made.text).toContain('"state":"draft"')
  const lay = await send(name, `/api/decisions/${made.body.ref}/lay`, { reason: 'Everything is there.' })
  expect(lay.text).toContain('"state":"pending"')
  return lay.body
}
const approve = async (name: string, ref: string, content?: string) => {
  const seen = content ?? (await read(name, `/api/decisions/${ref}`)).content
  return await send(name, `/api/decisions/${ref}/approve`, { reason: 'I have read the memo.', content: seen })
}
const check = async (legalEntity: string, sku: string, line: object = {}) => {
  const site = legalEntity === 'fi' ? 'koivula-portti' : 'lindhultsskolan'
  const party = legalEntity === 'fi' ? 'koivula' : 'lindhult'
  const country = legalEntity === 'fi' ? 'FI' : 'SE'
  const order = goodOrder(
    `SO-${legalEntity}-${Math.abs(seed++)}`,
    { legalEntity, buyer: party, endUser: party, currency: 'EUR', shipTo: { country, area: null } },
    { sku, site, ...line },
  )
  const answer = await desk.send('POST', '/api/orders/check', { payload: order })
  return answer.body
}
let seed = 1

describe('a proposal', () => {
  test('that lacks anything is laid before nobody, and the log shows the attempt', async () => {
    const ref = await heardCase()
    const made = await send(
      'olga',
      `/api/cases/${ref}/decisions`,
      text({ options: [option('phaseOut')], suppliers: [] }),
    )
    expect(made.body.lacks.map(({ path }: { path: string }) => path)).toEqual(['/options', '/suppliers'])
    const lay = await send('olga', `/api/decisions/${made.body.ref}/lay`, { reason: 'Now.' })
    expect(lay.status).toBe(400)
    expect(lay.body.detail).toContain('at least two options')
    expect((await read('maja', `/api/cases/${ref}`)).state).toBe('assessment')
    await desk.events() // everything is sequenced
    const entries = await read('maja', `/api/log/entries?object=${made.body.ref}&limit=20`)
    expect(JSON.stringify(entries)).toContain('invalid_input')
    const second = await send('maja', `/api/cases/${ref}/decisions`, text())
    expect(second.status).toBe(409)
  })

  test('is changed by one of two browsers, and the other reads again', async () => {
    const ref = await heardCase()
    const made = await send('olga', `/api/cases/${ref}/decisions`, text())
    const headers = { 'if-match': `"${made.body.version}"` }
    const put = (reason: string) =>
      who('olga').send('PUT', `/api/decisions/${made.body.ref}`, { payload: text({ reason }), headers })
    expect((await put('First browser.')).status).toBe(200)
    expect((await put('Second browser.')).status).toBe(409)
  })
})

describe('the signature (F39)', () => {
  test('is not given by who leads the case, nor by who wrote it, nor behind a wall', async () => {
    const ref = await heardCase('everything')
    const { ref: decision } = await laid('olga', ref)
    const lead = await approve('everything', decision)
    expect(lead.status).toBe(403)
    expect(lead.body.detail).toContain('lead the case')
    const walled = await send('everything', `/api/cases/${ref}/walls`, {
      person: who('henrik').person,
      why: 'Sits on their board.',
    })
    expect(walled.status).toBe(200)
    const content = (await read('maja', `/api/decisions/${decision}`)).content
    expect((await approve('henrik', decision, content)).status).toBe(403)
    const other = await heardCase('maja')
    const written = await laid('everything', other)
    const writer = await approve('everything', written.ref)
    expect(writer.status).toBe(403)
    expect(writer.body.detail).toContain('wrote on it')
  })

  test('takes legal, then management, then a second person of management for the board', async () => {
    const ref = await heardCase()
    const { ref: decision, seats } = await laid('olga', ref, { suppliers: ['gamma'] })
    expect(seats.map(({ seat }: { seat: string }) => seat)).toEqual(['legal', 'management', 'board'])
    expect((await approve('mona', decision)).status).toBe(403)
    expect((await approve('henrik', decision)).status).toBe(200)
    expect((await approve('mona', decision)).status).toBe(200)
    expect((await approve('mona', decision)).status).toBe(403)
    const small = await approve('mats', decision)
    expect(small.status).toBe(403)
    expect((await read('maja', `/api/cases/${ref}`)).state).toBe('decisionPending')
    const returned = await send('tuomas', `/api/decisions/${decision}/return`, {
      reason: 'Say more of the workers.',
    })
    expect(returned.body.state).toBe('draft')
  })

  test('counts for what was read, and for nothing that was written later', async () => {
    const ref = await heardCase()
    const { ref: decision, version, content } = await laid('olga', ref)
    expect((await approve('henrik', decision, content)).status).toBe(200)
    const headers = { 'if-match': `"${version}"` }
    const changed = await who('olga').send('PUT', `/api/decisions/${decision}`, {
      ...{ payload: text({ reason: 'Something else altogether.' }), headers },
    })
    expect(changed.body.approvals).toEqual([])
    const stale = await approve('mona', decision, content)
    expect(stale.status).toBe(409)
    expect(stale.body.detail).toContain('changed since you read it')
    expect((await approve('mona', decision)).status).toBe(403) // legal looks first, again
  })
})

describe('F11, F41: a signed decision', () => {
  let ref = ''
  let decision = ''
  let answers: number[] = []
  beforeAll(async () => {
    ref = await heardCase()
    decision = (await laid('olga', ref)).ref
    expect((await check('fi', 'AL-D4V')).outcome).not.toBe('block')
    answers = []
    for (const name of ['henrik', 'mona', 'tuomas']) answers.push((await approve(name, decision)).status)
  })

  test('is signed, and its case is decided', async () => {
    expect(answers).toEqual([200, 200, 200])
    expect(await read('maja', `/api/decisions/${decision}`)).toMatchObject({
      state: 'signed',
      made: [decision],
    })
    expect((await read('maja', `/api/cases/${ref}`)).state).toBe('decided')
    const again = await approve('tuomas', decision)
    expect(again.status).toBeGreaterThanOrEqual(400)
  })

  test('stops new sales in every company of the group at once, relabelled products too; a warranty swap goes through', async () => {
    for (const [entity, sku] of [
      ['se', 'AL-D4V'],
      ['fi', 'AL-D4V'],
      ['se', 'BR-D4'],
    ] as const) {
      const verdict = await check(entity, sku)
      expect(verdict.outcome, `${entity} ${sku}`).toBe('block')
      expect(JSON.stringify(verdict)).toContain(`${decision}/newSale`)
    }
    const swap = await check('fi', 'AL-D4V', { purpose: 'warranty', quantity: 1, serial: 'ALF-1' })
    expect(JSON.stringify(swap)).not.toContain(`${decision}/newSale`)
  })

  test('brings the plan with the customers to tell, the statement in four languages, and measures with days', async () => {
    const plan = await read('maja', `/api/plans/${decision}`)
    expect(plan.stopped.map(({ sku }: { sku: string }) => sku).sort()).toEqual(['AL-D4V', 'AL-T30', 'BR-D4'])
    expect(
      plan.customers.map(({ customer, assets }: { customer: string; assets: number }) => [customer, assets]),
    ).toEqual([
      ['granby', 40],
      ['koivula', 1],
      ['lindhult', 1],
    ])
    const statement = await read('maja', `/api/statements/${decision}`)
    expect(statement).toMatchObject({ state: 'draft' })
    for (const language of ['sv', 'nb', 'fi', 'en'])
      expect(statement.title[language]).toContain('Alfa Optik AB')
    expect(statement.questions.length).toBeGreaterThan(3)
    expect(statement.paragraphs.length).toBeGreaterThan(0)
    expect((await who('elin').send('GET', `/api/statements/${decision}`)).status).toBe(403)
    const { items } = await read('maja', `/api/cases/${ref}/measures`)
    expect(items.length).toBe(8)
    for (const { dueOn, owner } of items)
      expect([dueOn > '2026-11-23', owner.id.length > 0]).toEqual([true, true])
    const work = await read('petra', '/api/work')
    expect(JSON.stringify(work)).toContain('measures/T-2026-')
  })

  test('F41: its rule, plan, statement and measures came in the transaction of the last signature', async () => {
    const { rows } = await sql<{ type: string; xid: string }>`
      select type, xid::text as xid from log.entry
      where xid = (select xid from log.entry where type = 'plan.draft' and object = ${decision})`.execute(
      desk.services.store.db,
    )
    const types = rows.map(({ type }) => type)
    const all = ['decision.sign', 'decision.approve', 'plan.draft', 'statement.draft', 'measure.make']
    expect(types).toEqual(expect.arrayContaining(all))
    expect(types.filter((type) => type === 'measure.make')).toHaveLength(8)
  })

  test('its plan waits for the consultation; meanwhile each stopped product gets a replacement or a recorded gap', async () => {
    const move = (name: string, deed: string) =>
      send(name, `/api/plans/${decision}/${deed}`, { reason: 'It is time.' })
    expect((await move('petra', 'consult')).status).toBe(200)
    const early = await move('petra', 'finish')
    expect(early.status).toBe(409)
    expect(early.body.detail).toContain('the last day of the consultation is not over')
    const cover = (sku: string, payload: object) =>
      who('petra').send('PUT', `/api/plans/${decision}/products/${sku}`, { payload })
    expect((await cover('AL-D4V', { replacements: ['BR-D4'], gap: null })).status).toBe(422)
    for (const sku of ['AL-D4V', 'BR-D4']) await cover(sku, { replacements: ['BE-D5'], gap: null })
    const last = await cover('AL-T30', { replacements: [], gap: 'No other 30 Hz camera is on sale.' })
    expect(last.body.uncovered).toEqual([])
    expect((await move('mona', 'announce')).status).toBe(409)
  })

  test('its measures are done with a proof, verified by another, and only then the case is closed, by two', async () => {
    const { items } = await read('maja', `/api/cases/${ref}/measures`)
    await send('maja', `/api/cases/${ref}/implement`, { reason: 'We begin.' })
    const close = (name: string) => send(name, `/api/cases/${ref}/close`, { reason: 'All is done.' })
    expect((await close('maja')).body.detail).toContain('not every measure is done')
    const proof = { says: 'The letter went out.', evidence: [] }
    const [first, ...others] = items.map((item: { ref: string }) => item.ref)
    expect((await send('elin', `/api/measures/${first}/finish`, proof)).status).toBe(403)
    for (const measure of [first, ...others])
      expect((await send('olga', `/api/measures/${measure}/finish`, proof)).body.state).toBe('done')
    const own = await send('olga', `/api/measures/${first}/verify`, { reason: 'Seen.' })
    expect(own.status).toBe(403)
    for (const measure of [first, ...others])
      expect((await send('maja', `/api/measures/${measure}/verify`, { reason: 'Seen.' })).body.state).toBe(
        'verified',
      )
    expect((await send('maja', `/api/measures/${first}/confirm`, { reason: 'It works.' })).body.state).toBe(
      'effective',
    )
    expect((await close('maja')).status).toBe(403) // opened it
    expect((await close('olga')).body.state).toBe('implementing')
    expect((await close('henrik')).body.state).toBe('closed')
  })
})

describe('F41: a signature whose statement cannot be written', () => {
  test('signs nothing, makes no plan and stops no sale; given once more, it does all of it', async () => {
    const { db } = desk.services.store
    const ref = await heardCase()
    const { ref: decision } = await laid('olga', ref, { suppliers: ['gamma'] })
    for (const name of ['henrik', 'mona']) expect((await approve(name, decision)).status).toBe(200)
    const isStopped = async () => JSON.stringify(await check('se', 'GA-D4')).includes(`${decision}/newSale`)
    const plan = async () => (await who('maja').send('GET', `/api/plans/${decision}`)).status

    await sql`alter table disclosure.statement add constraint full_disk check (false) not valid`.execute(db)
    expect((await approve('tuomas', decision)).status).toBe(500)
    await sql`alter table disclosure.statement drop constraint full_disk`.execute(db)
    expect(await read('maja', `/api/decisions/${decision}`)).toMatchObject({ state: 'pending', made: [] })
    expect((await read('maja', `/api/cases/${ref}`)).state).toBe('decisionPending')
    expect((await read('maja', `/api/cases/${ref}/measures`)).items).toEqual([])
    expect([await plan(), await isStopped()]).toEqual([404, false])

    expect((await approve('tuomas', decision)).status).toBe(200)
    expect([await plan(), await isStopped()]).toEqual([200, true])
  })
})

describe('an interim measure', () => {
  test('holds new sales at once, is renewed by another person, and ends by hand', async () => {
    const ref = await heardCase('maja', {
      title: 'Cameras of Beta',
      subjects: [{ kind: 'party', ref: 'beta' }],
    })
    const order = {
      suppliers: ['beta'],
      categories: ['camera'],
      legalEntities: ['se'],
      reason: 'The report is grave.',
    }
    const long = await send('maja', `/api/cases/${ref}/interim`, { ...order, lastDay: '2026-12-24' })
    expect(long.status).toBe(400)
    expect(long.body.detail).toContain('more than thirty days')
    const begun = await send('maja', `/api/cases/${ref}/interim`, { ...order, lastDay: '2026-12-10' })
    expect(begun.status).toBe(200)
    const held = await check('se', 'BE-D5')
    const rule = `P-INTERIM-${begun.body.ref.replace('I-', '')}`
    expect(JSON.stringify(held)).toContain(rule)
    expect(JSON.stringify(held)).not.toContain(ref) // whoever sells is told of no case
    expect((await read('elin', `/api/cases/${ref}/interim`)).detail).toBeDefined()
    const own = await send('maja', `/api/interim/${begun.body.ref}/renew`, {
      lastDay: '2026-12-20',
      reason: 'Not done.',
    })
    expect(own.status).toBe(403)
    const renewed = await send('henrik', `/api/interim/${begun.body.ref}/renew`, {
      lastDay: '2026-12-20',
      reason: 'Not done.',
    })
    expect(renewed.body?.until, renewed.text).toBe('2026-12-20T23:00:00.000Z')
    expect((await send('maja', `/api/interim/${begun.body.ref}/end`, { reason: 'Cleared.' })).status).toBe(
      200,
    )
    expect(JSON.stringify(await check('se', 'BE-D5'))).not.toContain(rule)
    const kinds = (await read('maja', `/api/cases/${ref}/timeline`)).items.map(
      ({ kind }: { kind: string }) => kind,
    )
    expect(kinds).toEqual(expect.arrayContaining(['interimBegun', 'interimEnded']))
  })
})
