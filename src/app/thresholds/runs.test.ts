import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { decideMerge, records } from '#parties'
import { lookThrough, noticeEngine } from '#screening'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { importAndFollow } from '../deeds/import-list.ts'
import { loadList } from '../demo/lists.ts'
import { lookDesk, lookingDesk } from './desk.ts'
import { lookJobs } from './schedule.ts'

let product: TestApp
let officer: Visitor
let lawyer: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  officer = await signedInAs(product, 'complianceOfficer')
  lawyer = await signedInAs(product, 'legal')
  await loadList(product.services, product.services.act())
  for (const [n, name] of near.entries()) await put(`near-${n}`, name)
}, 240_000)
afterAll(() => product.close())

const near = ['Haylyne Sekurity Sistemz', 'Highline Security Systems', 'Highlyne Security Sistems LLC']
const put = (ref: string, name: string) =>
  product.send('PUT', `/api/parties/${ref}`, { payload: { type: 'organisation', ref, name, country: 'SE' } })
const base = '/api/screening/threshold'
const proposal = async (ref: string) => (await officer.send('GET', `${base}/proposals/${ref}`)).body
const open = async (): Promise<{ id: string; score: number; state: string; party: { ref: string } }[]> =>
  (await officer.send('GET', '/api/alerts?limit=500')).body.items
async function background() {
  const jobs = lookJobs(product.services, () => false)
  while ((await jobs.turn()) > 0);
}
const propose = (threshold: number) =>
  officer.send('POST', `${base}/proposals`, { payload: { threshold, reason: 'too many of them' } })
const sign = async (ref: string, trial?: string) => {
  const payload = { reason: 'the report is fine', trial: trial ?? (await proposal(ref)).trial.id }
  return await lawyer.send('POST', `${base}/proposals/${ref}/signature`, { payload })
}

/** Signed on a finished report, and not carried out yet. */
async function signed(threshold: number): Promise<{ ref: string; effect: { id: string } }> {
  const { ref } = (await propose(threshold)).body
  await background()
  const { body } = await sign(ref)
  expect(body).toMatchObject({ state: 'inForce', effect: { state: 'running' } })
  return body
}

/** The fictional list of the day after, with one more entry of a name that is on it. */
function loadLater(): Promise<unknown> {
  const text = readFileSync(
    new URL('../../../scenarios/fixtures/eu-fsf-fictional.xml', import.meta.url),
    'utf8',
  )
  const first = /<sanctionEntity [\s\S]*?<\/sanctionEntity>/.exec(text)?.[0] ?? ''
  const again = first
    .replaceAll('EU.9001.26', 'EU.9901.26')
    .replaceAll(/logicalId="(\d+)"/g, 'logicalId="99$1"')
  const later = text
    .replace('generationDate="2026-11-20', 'generationDate="2026-11-21')
    .replace('</export>', `${again}</export>`)
  const files = [{ name: 'later.xml', open: () => Readable.from([Buffer.from(later)]) }]
  return importAndFollow(product.services, product.services.act(), { list: 'eu-fsf', files }).then(orThrow)
}

test('a list that comes into force while a signature is carried out keeps its alerts: the run goes over to that list', async () => {
  const before = (await open()).map(({ id }) => id)
  const { ref, effect } = await signed(0.71)
  const desk = lookDesk(product.services, () => false)
  let found: string[] = []
  const recheckOrders = async () => {
    await loadLater()
    found = (await open()).flatMap(({ id }) => (before.includes(id) ? [] : [id]))
  }
  expect(await lookThrough({ ...desk, recheckOrders }, effect.id)).toBe(true)
  expect(found.length).toBeGreaterThan(0)
  expect((await open()).map(({ id }) => id)).toEqual(expect.arrayContaining(found))
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done', newer: [] })
})

test('while a list is in force that the index does not have yet, what was signed waits and writes nothing', async () => {
  const { ref, effect } = await signed(0.72)
  const { db } = product.services.store
  await sql`update lists.version set version = version || 'x' where state = 'active'`.execute(db)
  expect(
    await lookThrough(
      lookDesk(product.services, () => false),
      effect.id,
    ),
  ).toBe(false)
  expect((await proposal(ref)).effect).toMatchObject({ state: 'running', looked: 0 })
  await sql`update lists.version set version = left(version, -1) where state = 'active'`.execute(db)
  await background()
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done' })
})

test('what was signed and failed once goes on where it stands when its job is tried again', async () => {
  const { ref, effect } = await signed(0.73)
  const desk = lookDesk(product.services, () => false)
  const broken = { ...desk, recheckOrders: () => Promise.reject(new Error('the connection was lost')) }
  await expect(lookThrough(broken, effect.id)).rejects.toThrow('the connection was lost')
  expect((await proposal(ref)).effect).toMatchObject({ state: 'running', problem: null })
  await expect(lookThrough({ ...desk, snapshot: () => undefined }, effect.id)).rejects.toThrow('No list')
  expect((await proposal(ref)).effect).toMatchObject({ state: 'running' })
  await background()
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done' })
})

test('what was signed and was given up is carried out by the next process that serves', async () => {
  const { ref, effect } = await signed(0.74)
  await sql`update screening.look_run set state = 'failed', record = jsonb_set(record, '{state}', '"failed"')
    where id = ${effect.id}`.execute(product.services.store.db)
  await background()
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done' })
})

test('an alert that was asked about and answered stays where a higher threshold does not find it any more', async () => {
  const [asked] = (await open()).toSorted((a, b) => a.score - b.score)
  const threshold = Math.ceil(((asked?.score ?? 0) + 0.011) * 100) / 100
  const closing = async () => (await officer.send('GET', `${base}/trial?at=${threshold}`)).body.open.close
  const before = await closing()
  const of = { kind: 'role', id: 'sales' }
  const question = { of, text: 'Where is it registered?', reasonCode: 'noNumber' }
  await officer.send('POST', `/api/alerts/${asked?.id}/question`, { payload: question })
  const answer = { payload: { text: 'In Malmö.' } }
  expect((await product.send('POST', `/api/alert-questions/${asked?.id}/answer`, answer)).status).toBe(200)
  expect(await closing()).toBe(before - 1)
  const { ref } = await signed(threshold)
  await background()
  expect(await proposal(ref)).toMatchObject({
    trial: { tally: { closed: before - 1, kept: 1 } },
    effect: { state: 'done', tally: { closed: before - 1, kept: 1 } },
  })
  expect((await open()).find(({ id }) => id === asked?.id)).toMatchObject({ state: 'inReview' })
})

test('while a signature is carried out, no other threshold is proposed, and the board says why', async () => {
  const { ref } = await signed(0.55)
  const { propose: option } = (await officer.send('GET', base)).body
  expect(option).toMatchObject({ may: false, why: { en: expect.stringContaining('being carried out') } })
  const refused = await propose(0.6)
  expect(refused.body).toMatchObject({ type: 'conflict', status: 409, detail: option.why.en })
  await background()
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done' })
  expect((await officer.send('GET', base)).body.propose).toMatchObject({ may: true })
})

test('a record that was merged into another is looked at once, and its alerts lapse with those of the party', async () => {
  const { store, act, now } = product.services
  for (const ref of ['twin-a', 'twin-z']) await put(ref, 'Haylyne Sekurity Sistemz')
  const between = Array.from({ length: 120 }, (_, n) => ({
    ...{ type: 'organisation' as const, ref: `twin-b${n}`, name: 'Lindhults skola', country: 'SE' },
  }))
  await inTransaction(store.db, now(), (tx) => records.organisation.table.putMany(tx, act(), between))
  const twins = (await open()).filter(({ party }) => party.ref.startsWith('twin-'))
  expect(new Set(twins.map(({ party }) => party.ref))).toEqual(new Set(['twin-a', 'twin-z']))
  const merge = { keep: 'twin-a', drop: 'twin-z', reason: 'one company' }
  const asked = await product.send('POST', '/api/parties/merges', { payload: merge })
  const wish = { merge: asked.body.ref, verdict: 'approve', reason: 'seen' } as const
  expect(await decideMerge(store.db, act({ by: 'bo' }), wish)).toMatchObject({ ok: true })
  const { ref } = await signed(0.95)
  const { id, tally } = (await proposal(ref)).trial
  const { items } = (
    await officer.send('GET', `/api/screening/looks/${id}/differences?limit=500&kind=closed`)
  ).body
  const closed: string[] = items.map(({ alert }: { alert: string }) => alert)
  expect(closed).toEqual([...new Set(closed)])
  expect(tally.closed).toBe(closed.length)
  expect(closed).toEqual(expect.arrayContaining(twins.map((twin) => twin.id)))
  await background()
  expect((await proposal(ref)).effect).toMatchObject({ state: 'done', tally: { closed: closed.length } })
  const left = (await open()).map((one) => one.id)
  expect(twins.filter((twin) => left.includes(twin.id))).toEqual([])
})

test('whoever signs has read the latest report: with that of a look before, they are asked to read again', async () => {
  const { ref, trial: first } = (await propose(0.6)).body
  await background()
  expect((await officer.send('POST', `${base}/proposals/${ref}/look`)).status).toBe(202)
  await background()
  expect((await sign(ref, first.id)).body).toMatchObject({ type: 'stale_version' })
  const unread = { payload: { reason: 'the report is fine' } }
  expect((await lawyer.send('POST', `${base}/proposals/${ref}/signature`, unread)).status).toBe(400)
  expect((await sign(ref)).body).toMatchObject({ state: 'inForce' })
  await background()
})

test('the report of an engine that is no longer installed ends with its proposal', async () => {
  const { db } = product.services.store
  const setEngine = (now: string) =>
    inTransaction(db, product.services.now(), (tx) =>
      sql`update screening.looking set record = jsonb_set(record, '{engine}', to_jsonb(${now}::text))
        where record ->> 'state' = 'inForce'`.execute(tx),
    )
  const { engine } = (await officer.send('GET', base)).body
  await setEngine('00000000')
  const desk = lookingDesk(product.services)
  const machine = product.services.act({ by: 'aktsam' })
  const asked = await noticeEngine(desk, machine)
  expect((await proposal(asked?.key ?? '')).trial).toMatchObject({ state: 'running' })
  await setEngine(engine.now) // the release before is installed again
  await noticeEngine(desk, machine)
  expect(await proposal(asked?.key ?? '')).toMatchObject({
    ...{ state: 'withdrawn', trial: { state: 'cancelled' } },
  })
  expect((await propose(0.62)).status).toBe(201)
})
