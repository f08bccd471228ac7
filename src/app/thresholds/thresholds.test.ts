import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noticeEngine } from '#screening'
import { inTransaction } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { loadList } from '../demo/lists.ts'
import { lookingDesk } from './desk.ts'
import { lookJobs } from './schedule.ts'

let product: TestApp
let officer: Visitor
let lawyer: Visitor
let sales: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  officer = await signedInAs(product, 'complianceOfficer')
  lawyer = await signedInAs(product, 'legal')
  sales = await signedInAs(product, 'sales')
  await loadList(product.services, product.services.act())
  for (const [n, name] of near.entries()) await put(`near-${n}`, name)
}, 240_000)
afterAll(() => product.close())

/** Names at various distances from listed ones of the demo. */
const near = ['Haylyne Sekurity Sistemz', 'Highline Security Systems', 'Highlyne Security Sistems LLC']
const put = (ref: string, name: string) =>
  sales.send('PUT', `/api/parties/${ref}`, { payload: { type: 'organisation', ref, name, country: 'SE' } })
const base = '/api/screening/threshold'
const board = async (who = officer) => (await who.send('GET', base)).body
const propose = (who: Visitor, threshold: number) =>
  who.send('POST', `${base}/proposals`, { payload: { threshold, reason: 'too many false positives' } })
const sign = async (who: Visitor, ref: string) => {
  const payload = { reason: 'the report is fine', trial: (await proposal(ref)).trial.id }
  return await who.send('POST', `${base}/proposals/${ref}/signature`, { payload })
}
const withdraw = (who: Visitor, ref: string) =>
  who.send('POST', `${base}/proposals/${ref}/withdrawal`, { payload: { reason: 'not needed' } })
const proposal = async (ref: string) => (await officer.send('GET', `${base}/proposals/${ref}`)).body
const differences = async (run: string, kind = '') =>
  (await officer.send('GET', `/api/screening/looks/${run}/differences?limit=500${kind && `&kind=${kind}`}`))
    .body.items
const open = async (): Promise<{ id: string; score: number; state: string; party: { ref: string } }[]> =>
  (await officer.send('GET', '/api/alerts?limit=500')).body.items
/** The work in the background, until there is none. */
async function background() {
  const jobs = lookJobs(product.services, () => false)
  while ((await jobs.turn()) > 0);
}

test('from the first list on, the threshold is 0.70, and everybody was looked for by the engine in use', async () => {
  expect(await board()).toMatchObject({
    ...{ threshold: 0.7, proposed: [], propose: { may: true } },
    engine: { differs: false },
    inForce: { cause: 'start', state: 'inForce', threshold: 0.7 },
  })
})

test('sales neither see the threshold nor propose another', async () => {
  expect((await sales.send('GET', base)).status).toBe(403)
  expect((await propose(sales, 0.8)).status).toBe(403)
})

test('a threshold out of bounds, or the one in force, is refused with a sentence', async () => {
  expect((await propose(officer, 0.3)).body).toMatchObject({ type: 'invalid_input' })
  expect((await propose(officer, 0.7)).body.detail).toContain('0.70 already')
})

test('what is tried on kept alerts is what a higher threshold does: it is signed by another on the finished report, and alerts below it lapse', async () => {
  const before = await open()
  const scores = before.map(({ score }) => score).toSorted((a, b) => a - b)
  const threshold = Math.ceil(((scores[0] ?? 0) + 0.011) * 100) / 100
  const below = before.filter(({ score }) => score < threshold).map(({ id }) => id)
  expect(below.length).toBeGreaterThan(0)
  expect(below.length).toBeLessThan(before.length)
  const trial = (await officer.send('GET', `${base}/trial?at=${threshold}`)).body
  expect(trial.open.close).toBe(below.length)
  expect(trial.lost.open.items.map(({ alert }: { alert: string }) => alert).toSorted()).toEqual(
    below.toSorted(),
  )

  const { ref } = (await propose(officer, threshold)).body
  expect((await sign(lawyer, ref)).body).toMatchObject({ type: 'conflict', status: 409 })
  expect((await propose(lawyer, 0.8)).body).toMatchObject({ type: 'conflict' })
  const waits = async (who: Visitor) =>
    (await who.send('GET', '/api/work')).body.items.some(
      ({ kind, id }: { kind: string; id: string }) => kind === 'threshold' && id === ref,
    )
  expect([await waits(officer), await waits(lawyer)]).toEqual([false, true])
  await background()
  const { trial: run } = await proposal(ref)
  expect(run).toMatchObject({ state: 'done', counts: true, tally: { closed: below.length, opened: 0 } })
  const closed = await differences(run.id, 'closed')
  expect(closed.map(({ alert }: { alert: string }) => alert).toSorted()).toEqual(below.toSorted())
  expect((await open()).length).toBe(before.length) // a trial changes nothing

  expect((await sign(officer, ref)).body).toMatchObject({ type: 'forbidden' })
  expect((await sign(lawyer, ref)).body).toMatchObject({ state: 'inForce', signedBy: lawyer.person })
  await background()
  const after = await open()
  expect(after.map(({ id }) => id).toSorted()).toEqual(
    before.flatMap(({ id }) => (below.includes(id) ? [] : [id])).toSorted(),
  )
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done', tally: { closed: below.length } })
  const lapsed = (await officer.send('GET', `/api/alerts/${below[0]}`)).body
  expect(lapsed).toMatchObject({ state: 'lapsed', found: false })
  expect(await board()).toMatchObject({
    threshold,
    earlier: [{ cause: 'start', state: 'superseded', threshold: 0.7 }],
  })
})

test('from the signature on an order is judged by the new threshold', async () => {
  const { threshold } = await board()
  expect(threshold).toBeGreaterThan(0.7)
  const hits = (await officer.send('GET', '/api/alerts?state=lapsed&limit=500')).body.items
  const party: string = hits[0].party.ref
  const order = goodOrder('SO-TH1', { buyer: party, endUser: party })
  const checked = await product.send('POST', '/api/orders/check', { payload: order })
  expect(JSON.stringify(checked.body)).not.toContain('L-SCREEN')
})

test('a lower threshold tells whom it would find and which orders it would hold; signed, it opens them', async () => {
  const hits = (await officer.send('GET', '/api/alerts?state=lapsed&limit=500')).body.items
  const party: string = hits[0].party.ref
  const order = goodOrder('SO-TH2', { buyer: party, endUser: party })
  const head = { payload: order }
  expect((await product.send('POST', '/api/orders', head)).status).toBe(201)
  const submitted = await product.send('POST', '/api/orders/SO-TH2/submit', {
    headers: { 'if-match': '"1"' },
  })
  expect(submitted.body).toMatchObject({ state: 'submitted' })
  const { ref } = (await propose(lawyer, 0.7)).body
  await background()
  const { trial: run } = await proposal(ref)
  expect(run).toMatchObject({ state: 'done', tally: { closed: 0 }, orders: { held: 1 } })
  expect(run.tally.opened).toBeGreaterThan(0)
  expect(run.orders.moved).toMatchObject([{ ref: 'SO-TH2', after: 'hold' }])
  const found = await differences(run.id, 'opened')
  expect(found.map(({ party: one }: { party: string }) => one)).toContain(party)
  const before = (await open()).map(({ id }) => id)
  expect((await sign(officer, ref)).body).toMatchObject({ state: 'inForce' })
  await background()
  const news = (await open()).filter(({ id }) => !before.includes(id))
  expect(news.map(({ id }) => id).toSorted()).toEqual(
    found.map(({ alert }: { alert: string }) => alert).toSorted(),
  )
  const opened = (await officer.send('GET', `/api/alerts?party=${party}`)).body.items
  expect(opened.map(({ state }: { state: string }) => state)).toEqual(opened.map(() => 'reopened'))
  expect((await product.send('GET', '/api/orders/SO-TH2')).body).toMatchObject({ state: 'held' })
})

test('a look at everybody is cancelled, run again, and gone on with by another process where it stands', async () => {
  const { ref, trial } = (await propose(officer, 0.8)).body
  expect((await officer.send('POST', `/api/screening/looks/${trial.id}/cancel`)).body).toMatchObject({
    state: 'cancelled',
  })
  await background()
  expect((await proposal(ref)).may.sign.why).toBeTruthy()
  expect((await sign(lawyer, ref)).body.detail).toContain('no finished report')
  expect((await officer.send('POST', `${base}/proposals/${ref}/look`)).status).toBe(202)
  await lookJobs(product.services, () => true).turn() // a process that is stopping
  expect((await proposal(ref)).trial).toMatchObject({ state: 'running' })
  await background()
  expect((await proposal(ref)).trial).toMatchObject({ state: 'done' })
  expect((await withdraw(lawyer, ref)).body).toMatchObject({ state: 'withdrawn' })
  expect((await sign(lawyer, ref)).body).toMatchObject({ type: 'not_allowed_from' })
})

test('a report of older lists carries no signature, and the lists that are newer are named', async () => {
  const { ref } = (await propose(officer, 0.8)).body
  await background()
  const { db } = product.services.store
  await sql`update lists.version set version = version || 'x' where state = 'active'`.execute(db)
  expect((await sign(lawyer, ref)).body.detail).toContain('changed since')
  await sql`update lists.version set version = left(version, -1) where state = 'active'`.execute(db)
  await withdraw(officer, ref)
})

test('quality is told by bands of the score, from what people decided', async () => {
  const [alert] = await open()
  await officer.send('POST', `/api/alerts/${alert?.id}/decision`, {
    payload: { verdict: 'falsePositive', reasonCode: 'otherPlace' },
  })
  const { body } = await officer.send('GET', '/api/screening/quality')
  expect(body.bands.length).toBeGreaterThan(0)
  expect(body.falsePositives + body.matches).toBeLessThanOrEqual(1)
})

test('every deed stands in the log with its numbers, and refusals too', async () => {
  await product.events() // each has its place
  const { body } = await officer.send('GET', '/api/log/entries?limit=200')
  const types = body.items.map(({ entry }: { entry: { type: string } }) => entry.type)
  for (const type of ['propose', 'sign', 'look', 'withdraw', 'cancel'])
    expect(types).toContain(`threshold.${type}`)
})

test('a new engine: everybody is looked for in the background, the report waits, and one officer accepts it', async () => {
  const { db } = product.services.store
  const desk = lookingDesk(product.services)
  const machine = product.services.act({ by: 'aktsam' })
  expect(await noticeEngine(desk, machine)).toBeUndefined() // the engine is the one of before
  const first = (await open()).find(({ state }) => state !== 'proposed')
  await inTransaction(db, machine.at, async (tx) => {
    await sql`update screening.looking set record = jsonb_set(record, '{engine}', '"00000000"')
      where record ->> 'state' = 'inForce'`.execute(tx)
    await sql`update screening.hit set record = jsonb_set(record, '{score}', '0.7777')
      where id = ${first?.id}`.execute(tx)
  })
  expect(await board()).toMatchObject({ engine: { differs: true, lookedBy: '00000000' } })
  expect((await propose(officer, 0.8)).body.detail).toContain('accept it before')
  const found = await product.send('GET', '/api/doctor')
  expect(JSON.stringify(found.body.findings)).toContain('engine 00000000')

  await noticeEngine(desk, machine)
  await noticeEngine(desk, machine) // the next start asks for no second report
  const { proposed } = await board()
  expect(proposed).toMatchObject([
    { cause: 'engine', proposedBy: 'aktsam', trial: { state: 'running' }, may: { withdraw: { may: false } } },
  ])
  await background()
  const { ref, trial } = (await board()).proposed[0]
  expect(trial).toMatchObject({ state: 'done', tally: { rescored: 1, opened: 0, closed: 0 } })
  expect(await differences(trial.id)).toMatchObject([{ kind: 'rescored', alert: first?.id, before: 0.7777 }])
  expect((await withdraw(officer, ref)).body.type).toBe('not_allowed')
  expect((await sign(officer, ref)).body).toMatchObject({ state: 'inForce' })
  await background()
  expect((await open()).find(({ id }) => id === first?.id)?.score).toBe(first?.score)
  expect(await board()).toMatchObject({ engine: { differs: false }, proposed: [] })
})

test('a threshold that a file brings in as in force ends the one that was; what another reads of it is kept', async () => {
  const { inForce } = await board()
  const { id: _id, version: _version, trial: _t, effect: _e, may: _m, ...record } = inForce
  const brought = { ...record, type: 'looking', ref: 'thr_brought', threshold: 0.74 }
  const sent = await product.send('POST', '/api/records', { payload: [brought] })
  expect(sent.status).toBe(200)
  expect(await board()).toMatchObject({ threshold: 0.74, inForce: { ref: 'thr_brought' } })
  expect((await proposal(inForce.ref)).state).toBe('superseded')
  const exported = (await product.send('GET', '/api/records/export')).text
  expect(exported).toContain('thr_brought')
})
