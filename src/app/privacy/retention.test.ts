import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { signedInAs, type Visitor } from '../../../test/support/people.ts'
import { purge as purgeAt } from '../../privacy/retention/actions.ts'
import { privacyDesk } from './desk.ts'

let product: TestApp
let lawyer: Visitor
let officer: Visitor
beforeAll(async () => {
  product = await openApp({ company: true })
  lawyer = await signedInAs(product, 'legal')
  officer = await signedInAs(product, 'complianceOfficer')
})
afterAll(() => product.close())

const longAgo = '2014-05-06T07:08:09.000Z'
let order = 0
/** An answer of twelve years ago. */
async function oldAnswer(): Promise<string> {
  order += 1
  const checked = await product.send('POST', '/api/orders/check', { payload: goodOrder(`SO-R${order}`) })
  const trace = checked.body.traceId
  await sql`update orders.verdict set at = ${longAgo} where trace = ${trace}`.execute(
    product.services.store.db,
  )
  return trace
}
const dueOf = async (dataClass: string) =>
  (await officer.send('GET', '/api/privacy/due')).body.items.find(
    (one: { dataClass: string }) => one.dataClass === dataClass,
  )
const purge = (dataClass: string, who = lawyer) =>
  who.send('POST', '/api/privacy/purge', { payload: { dataClass, reason: 'Its time is over.' } })

test('every class says in four languages what is kept, why, by what right and how long', async () => {
  const { items } = (await officer.send('GET', '/api/privacy/classes')).body
  expect(items.length).toBeGreaterThan(10)
  for (const { title, what, purpose, basis, source, recipients, retention } of items) {
    for (const words of [title, what, purpose, basis.because, source, recipients, retention.countedFrom])
      for (const language of ['sv', 'nb', 'fi', 'en']) expect(words[language]).not.toBe('')
    expect(basis.article).toMatch(/^Art\. 6\(1\)\([a-f]\)$/)
    expect(retention.rests).not.toBe('')
  }
})

test('what is past its time is counted and erased, by legal alone, and the log stays whole', async () => {
  const trace = await oldAnswer()
  expect(await dueOf('orderCheck')).toMatchObject({ before: '2016-01-01', due: 1, held: 0 })
  expect((await purge('orderCheck', officer)).status).toBe(403)
  expect((await purge('orderCheck')).body).toMatchObject({ erased: 1, held: 0, failed: [], more: false })
  expect(await dueOf('orderCheck')).toMatchObject({ due: 0 })
  const gone = await product.send('GET', `/api/verdicts/${trace}`)
  expect(gone.body).toMatchObject({ type: 'unavailable', reason: 'erased' })
  expect(await product.services.log.verify()).toMatchObject({ verified: true })
})

test('what is held is not erased, until another person than who placed the hold lifts it', async () => {
  await oldAnswer()
  const about = { thing: { kind: 'order', id: `SO-R${order}` } }
  const reason = 'The customs authority asked for it.'
  const placed = await lawyer.send('POST', '/api/privacy/holds', { payload: { about, reason } })
  expect(placed.body).toMatchObject({ placedBy: lawyer.person, liftedAt: null })
  expect(await dueOf('orderCheck')).toMatchObject({ due: 1, held: 1 })
  expect((await purge('orderCheck')).body).toMatchObject({ erased: 0, held: 1 })
  const payload = { reason: 'Their inquiry is over.' }
  const own = await lawyer.send('DELETE', `/api/privacy/holds/${placed.body.id}`, { payload })
  expect(own.body).toMatchObject({ type: 'forbidden' })
  const lifted = await officer.send('DELETE', `/api/privacy/holds/${placed.body.id}`, { payload })
  expect(lifted.body).toMatchObject({ liftedBy: officer.person })
  expect((await officer.send('GET', '/api/privacy/holds?lifted=true')).body.items).toHaveLength(1)
  expect((await purge('orderCheck')).body).toMatchObject({ erased: 1, held: 0 })
})

test('a hold on a name keeps what names it', async () => {
  await oldAnswer()
  const reason = 'Litigation with the municipality.'
  const placed = await officer.send('POST', '/api/privacy/holds', {
    payload: { about: { subject: 'LINDHULT' }, reason },
  })
  expect((await purge('orderCheck')).body).toMatchObject({ erased: 0, held: 1 })
  await lawyer.send('DELETE', `/api/privacy/holds/${placed.body.id}`, { payload: { reason: 'Settled.' } })
  expect((await purge('orderCheck')).body).toMatchObject({ erased: 1 })
})

test('another time is set with a reason, and not shorter than the law allows', async () => {
  await oldAnswer()
  const set = (dataClass: string, payload: object) =>
    officer.send('PUT', `/api/privacy/classes/${dataClass}/retention`, { payload })
  const short = await set('orderCheck', { count: 3, unit: 'years', reason: 'Less is more.' })
  expect(short.body).toMatchObject({
    type: 'not_allowed',
    detail: expect.stringContaining('7 years at least'),
  })
  const longer = await set('orderCheck', { count: 15, unit: 'years', reason: 'A long dispute.' })
  expect(longer.body).toMatchObject({ count: 15, by: officer.person })
  expect(await dueOf('orderCheck')).toMatchObject({ before: '2011-01-01', due: 0 })
  await set('orderCheck', { count: 10, unit: 'years', reason: 'The dispute is over.' })
  await purge('orderCheck')
})

test('personal parts of the log, sign-ins and notices end as well; what was done stays proved', async () => {
  const { db } = product.services.store
  await sql`update access.session set ip = '192.0.2.7', "userAgent" = 'Test', "endedAt" = ${longAgo}
    where person = ${officer.person}`.execute(db)
  officer = await signedInAs(product, 'complianceOfficer')
  expect((await purge('session')).body).toMatchObject({ erased: 1, failed: [] })
  const { rows } = await sql`select 1 from access.session where ip = '192.0.2.7'`.execute(db)
  expect(rows).toEqual([])

  const personal = await sql<{ n: number }>`select count(*) as n from log.payload`.execute(db)
  const later: Act = { ...product.services.act(), at: '2040-01-01T12:00:00.000Z', role: 'operator' }
  const desk = privacyDesk(product.services, () => later)
  const outcome = await purgeAt(desk, { ...later, reason: 'Ten years are over.' }, 'logDetail')
  expect(outcome).toMatchObject({ value: { erased: personal.rows[0]?.n, failed: [] } })
  expect(await product.services.log.verify()).toMatchObject({ verified: true })
  for (const dataClass of ['notice', 'accessLog', 'formAnswer', 'evidence', 'document', 'contact'] as const)
    expect(await purgeAt(desk, { ...later, reason: 'Time is over.' }, dataClass)).toMatchObject({
      value: { failed: [] },
    })
})

test('a natural person with an alert only waits: nobody is refused before a person decided (Art. 22)', async () => {
  const records = [
    'type: organisation, ref: iris, name: Iris Testova, schema: Person, birthDate: 1980-01-02, country: SE, publicBody: false, securityForce: none, usFederalContractor: false',
    'type: hit, party: iris, list: eu-fsf, entry: EU.TEST.2, programme: HR, score: 0.93',
  ].map((line) => `- { ${line} }`)
  const headers = { 'content-type': 'application/yaml' }
  await product.send('POST', '/api/records', { payload: records.join('\n'), headers })
  const asked = goodOrder('SO-ART22', { buyer: 'iris', endUser: 'iris' })
  const { body } = await product.send('POST', '/api/orders/check', { payload: asked })
  expect(body.outcome).toBe('hold')
  expect(JSON.stringify(body.lines)).toMatch(/alert|hit/i)
})
