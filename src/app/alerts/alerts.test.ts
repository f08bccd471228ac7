import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { loadList } from '../demo/lists.ts'
import { tickDuties } from '../duties/schedule.ts'

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
}, 240_000)
afterAll(() => product.close())

interface Line {
  readonly id: string
  readonly party: { readonly ref: string }
  readonly entry: string
  readonly state: string
}
const alertsOf = async (party: string, query = ''): Promise<Line[]> =>
  (await officer.send('GET', `/api/alerts?party=${party}${query}`)).body.items
const file = async (id: string, who = officer) => (await who.send('GET', `/api/alerts/${id}`)).body
const party = (ref: string, name: string, more: object = {}) => ({ type: 'organisation', ref, name, ...more })
const put = async (record: { ref: string }, version?: number) =>
  await sales.send('PUT', `/api/parties/${record.ref}`, {
    payload: record,
    ...(version === undefined ? {} : { headers: { 'if-match': `"${version}"` } }),
  })
const decide = (who: Visitor, id: string, payload: object) =>
  who.send('POST', `/api/alerts/${id}/decision`, { payload })
const clears = { verdict: 'falsePositive', reasonCode: 'otherPlace' }
/** A name one letter away from a listed one: near enough to be found, too far to take two. */
const near = 'Haylyne Sekurity Sistemz'

test('a list that comes into force makes alerts of the parties that it resembles, the most pressing first', async () => {
  const { body } = await officer.send('GET', '/api/alerts')
  expect(body.items.length).toBeGreaterThan(0)
  expect(body.counts.open).toBe(body.items.length)
  const values = body.items.map(({ priority }: { priority: { value: number } }) => priority.value)
  expect(values).toEqual(values.toSorted((a: number, b: number) => b - a))
  expect(body.items[0]).toMatchObject({ state: 'new', foundBy: 'list', list: 'eu-fsf' })
})

test('alerts come in pages that hold together', async () => {
  const all = (await officer.send('GET', '/api/alerts?sort=score')).body.items.map(({ id }: Line) => id)
  const paged: string[] = []
  for (let next = ''; ; ) {
    const { body } = await officer.send('GET', `/api/alerts?sort=score&limit=1${next && `&after=${next}`}`)
    paged.push(...body.items.map(({ id }: Line) => id))
    if (body.next === null) break
    next = encodeURIComponent(body.next)
  }
  expect(paged).toEqual(all)
})

test('the alerts that rest on an entry of a list are asked for by it', async () => {
  const [{ entry }] = (await officer.send('GET', '/api/alerts')).body.items
  const { items } = (await officer.send('GET', `/api/alerts?list=eu-fsf&entry=${entry}`)).body
  expect(items.length).toBeGreaterThan(0)
  expect(items.every((line: Line) => line.entry === entry)).toBe(true)
  expect((await officer.send('GET', '/api/alerts?list=eu-fsf&entry=EU.NONE')).body.items).toEqual([])
})

test('sales see neither alerts nor who may be on a list', async () => {
  expect((await sales.send('GET', '/api/alerts')).status).toBe(403)
})

test('a new party that resembles a listed one is an alert at once; an order check makes no second one of it', async () => {
  expect((await put(party('tvilling', 'Highline Security Systems LLC', { country: 'SE' }))).status).toBe(200)
  const [alert, ...others] = await alertsOf('tvilling')
  expect(alert).toMatchObject({ state: 'new', foundBy: 'party' })
  expect(others).toEqual([])
  const before = await product.events()
  const order = goodOrder('SO-AL1', { buyer: 'tvilling', endUser: 'tvilling' })
  const checked = await product.send('POST', '/api/orders/check', { payload: order })
  expect(checked.body.outcome).toBe('hold')
  expect(await alertsOf('tvilling')).toEqual([expect.objectContaining({ id: alert?.id, version: 1 })])
  expect(await product.events()).toBe(before + 1)
})

test('what an order check finds of a party that nobody looked at before becomes an alert with the check', async () => {
  const { importRecords } = await import('../records/import.ts')
  const { recordKinds } = await import('../records/all.ts')
  const records = [{ value: party('sent', 'Highline Security Systems LLC'), where: 'line 1' }]
  await importRecords(product.services.store.db, product.services.act(), { kinds: recordKinds, records })
  expect(await alertsOf('sent')).toEqual([])
  const order = goodOrder('SO-AL2', { buyer: 'sent', endUser: 'sent' })
  await product.send('POST', '/api/orders/check', { payload: { ...order, keep: false } })
  expect(await alertsOf('sent')).toEqual([])
  await product.send('POST', '/api/orders/check', { payload: order })
  expect(await alertsOf('sent')).toMatchObject([{ state: 'new', foundBy: 'order' }])
})

async function nearAlert(ref: string, more: object = {}): Promise<string> {
  await put(party(ref, near, more))
  const [alert] = await alertsOf(ref)
  return alert?.id ?? ''
}

test('one officer clears a distant alert by a code; another sector leaves it, another address opens it (R6)', async () => {
  const id = await nearAlert('nara', { country: 'NO' })
  expect(await file(id)).toMatchObject({
    options: expect.arrayContaining([expect.objectContaining({ deed: 'clear', may: true, takesTwo: false })]),
  })
  expect((await decide(officer, id, clears)).body).toMatchObject({
    ...{ state: 'falsePositive', reasonCode: 'otherPlace', decidedBy: officer.person },
  })
  await put(party('nara', near, { country: 'NO', sector: 'locks' }), 1)
  expect(await file(id)).toMatchObject({ state: 'falsePositive' })
  const order = goodOrder('SO-AL3', { buyer: 'nara', endUser: 'nara' })
  const states = (await product.send('POST', '/api/orders/check', { payload: order })).body
  expect(JSON.stringify(states)).not.toContain('L-SCREEN')
  await put(party('nara', near, { country: 'NO', sector: 'locks', addresses: [{ city: 'Bergen' }] }), 2)
  expect(await file(id)).toMatchObject({
    state: 'reopened',
    reopened: {
      because: 'party',
      changed: [{ side: 'party', field: 'addresses', before: [], after: ['Bergen'] }],
    },
    history: [{ deed: 'reopen' }, { deed: 'clear', reasonCode: 'otherPlace' }, { deed: 'find' }],
  })
})

test('a true match takes two, opens the duties of freezing, and is undone by nobody alone', async () => {
  const [alert] = await alertsOf('tvilling')
  const id = alert?.id ?? ''
  const first = await decide(officer, id, { verdict: 'trueMatch', reasonCode: 'sameNumber' })
  expect(first.body).toMatchObject({
    state: 'proposed',
    verdict: null,
    proposed: { verdict: 'trueMatch' },
    duties: [],
  })
  const own = await officer.send('POST', `/api/alerts/${id}/confirmation`, { payload: {} })
  expect(own.body.detail).toContain('you gave the first signature')
  const mine = (await lawyer.send('GET', '/api/alerts?state=proposed')).body
  expect(mine.items).toMatchObject([{ id, waitsForMe: true }])
  const second = await lawyer.send('POST', `/api/alerts/${id}/confirmation`, { payload: {} })
  expect(second.body).toMatchObject({
    ...{ state: 'trueMatch', decidedBy: officer.person, secondBy: lawyer.person, reasonCode: 'sameNumber' },
  })
  const duties = second.body.duties.map(
    (one: { duty: string; legalEntity: string }) => `${one.legalEntity} ${one.duty}`,
  )
  expect(duties).toEqual(expect.arrayContaining(['se EU_FREEZE', 'se EU_FREEZE_REPORT', 'no NO_FREEZE']))
  const undo = await officer.send('POST', `/api/alerts/${id}/undo`, { payload: {} })
  expect(undo.body).toMatchObject({ status: 409, detail: expect.stringContaining('Two people have signed') })
})

test('a verdict of one’s own is taken back at once, and by nobody else', async () => {
  const id = await nearAlert('angra')
  await decide(officer, id, clears)
  expect((await lawyer.send('POST', `/api/alerts/${id}/undo`, { payload: {} })).status).toBe(403)
  const undone = await officer.send('POST', `/api/alerts/${id}/undo`, { payload: {} })
  expect(undone.body).toMatchObject({ state: 'inReview', verdict: null, assignee: officer.person })
})

test('a stale reading decides nothing', async () => {
  const id = await nearAlert('gammal')
  await officer.send('POST', `/api/alerts/${id}/assignment`, { payload: {} })
  const late = await officer.send('POST', `/api/alerts/${id}/decision`, {
    payload: clears,
    headers: { 'if-match': '"1"' },
  })
  expect(late.body).toMatchObject({ type: 'stale_version' })
})

test('sales are asked by a day, answer without seeing the list, and the duty is met', async () => {
  const id = await nearAlert('fraga')
  const payload = {
    of: { kind: 'role', id: 'sales' },
    text: 'Where is it registered?',
    reasonCode: 'noNumber',
  }
  const asked = await officer.send('POST', `/api/alerts/${id}/question`, { payload })
  expect(asked.body).toMatchObject({ state: 'needsInformation', question: { dueOn: '2026-11-30' } })
  const seen = await sales.send('GET', `/api/alert-questions/${id}`)
  expect(seen.body).toMatchObject({ mine: true, question: { text: 'Where is it registered?' } })
  expect(seen.text).not.toContain('eu-fsf')
  const { items } = (await sales.send('GET', '/api/work')).body
  expect(items.map(({ link }: { link: string }) => link)).toContain(`/alerts/questions/${id}`)
  const answered = await sales.send('POST', `/api/alert-questions/${id}/answer`, {
    payload: { text: 'In Malmö.' },
  })
  expect(answered.body).toMatchObject({ question: { answer: { text: 'In Malmö.', by: sales.person } } })
  expect(await file(id)).toMatchObject({ state: 'inReview' })
  const after = (await sales.send('GET', '/api/work')).body.items
  expect(after.map(({ link }: { link: string }) => link)).not.toContain(`/alerts/questions/${id}`)
})

test('alerts for one entry are cleared in one go; unlike ones are refused, and nothing is decided', async () => {
  const [one, other] = [await nearAlert('bulk-a'), await nearAlert('bulk-b')]
  await put(party('olik', 'Zagross Signel Works'))
  const [unlike] = await alertsOf('olik')
  const bulk = (alerts: readonly string[]) =>
    officer.send('POST', '/api/alerts/bulk', { payload: { alerts, reasonCode: 'otherPlace' } })
  expect((await bulk([one, unlike?.id ?? ''])).body).toMatchObject({
    status: 409,
    detail: expect.stringContaining('one by one'),
  })
  expect(await file(one)).toMatchObject({ state: 'new' })
  expect((await bulk([one, other])).body).toEqual({ decided: 2 })
  expect(await file(other)).toMatchObject({ state: 'falsePositive' })
})

test('known good takes two, lasts until its day, and is then asked about again', async () => {
  const id = await nearAlert('snall')
  const good = { ...clears, goodUntil: '2026-12-24' }
  expect((await decide(officer, id, good)).body).toMatchObject({ state: 'proposed' })
  expect((await lawyer.send('POST', `/api/alerts/${id}/confirmation`, { payload: {} })).body).toMatchObject({
    ...{ state: 'falsePositive', goodUntil: '2026-12-24', secondBy: lawyer.person },
  })
  const later = (at: string) => ({
    ...product.services,
    act: (more = {}) => ({ ...product.services.act(more), at }),
  })
  expect((await tickDuties(later('2026-12-24T23:00:00.000Z'))).alerts).toEqual([])
  expect((await tickDuties(later('2026-12-25T00:00:00.000Z'))).alerts).toMatchObject([{ party: 'snall' }])
  expect(await file(id)).toMatchObject({ state: 'reopened', reopened: { because: 'expired' } })
})

test('what was decided is counted by list and by reason; what was undone is not', async () => {
  const { body } = await officer.send('GET', '/api/alerts/statistics?from=2026-11-01&to=2026-12-31')
  expect(body.byList).toMatchObject([{ of: 'eu-fsf', decided: 5, falsePositives: 4, share: 0.8 }])
  expect(body.byReason).toMatchObject([
    { of: 'otherPlace', decided: 4 },
    { of: 'sameNumber', decided: 1, falsePositives: 0 },
  ])
})

test('a verdict that is sent twice under one key is given once, and answered twice', async () => {
  const id = await nearAlert('dubbel', { country: 'NO' })
  const send = () =>
    officer.send('POST', `/api/alerts/${id}/decision`, {
      payload: clears,
      headers: { 'idempotency-key': 'v-1' },
    })
  const first = await send()
  expect(first).toMatchObject({ status: 200, body: { state: 'falsePositive' } })
  const again = await send()
  expect([again.status, again.text]).toEqual([200, first.text])
  expect(again.headers['idempotent-replayed']).toBe('true')
})
