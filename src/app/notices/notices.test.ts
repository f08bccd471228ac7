import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningNotices, startNotices } from '#notices'
import { inTransaction, json } from '#storage'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'

let product: TestApp
let running: RunningNotices
beforeAll(async () => {
  product = await openApp({ company: true })
  await product.services.log.sequence() // what made the company is no news
  running = await startNotices(product.services.notices)
  await person('usr_swede', [{ role: 'sales', entities: ['se'] }])
  await person('usr_finn', [{ role: 'sales', entities: ['fi'] }])
  await person('usr_gone', [{ role: 'complianceOfficer', entities: 'all' }], 'suspended')
})
afterAll(async () => {
  await running.stop()
  await product.close()
})

async function person(id: string, grants: object[], status = 'active') {
  const { store, now } = product.services
  await inTransaction(store.db, now(), async (tx) => {
    await sql`insert into access.person (id, email, name, language, kind, status, grants, mapped)
      values (${id}, ${`${id}@example.com`}, ${id}, 'sv', 'inside', ${status}, ${json(grants)}, '[]')`.execute(
      tx,
    )
  })
}

async function told(): Promise<{ person: string; key: string; id: string }[]> {
  await product.services.log.sequence()
  await running.turn()
  const { rows } = await sql<{ person: string; key: string; id: string }>`
    select notice.person, news.news ->> 'key' as key, news.news -> 'about' ->> 'id' as id
    from notices.notice as notice join notices.news as news on news.id = notice.news order by notice.nth`.execute(
    product.services.store.db,
  )
  return rows
}

test('an order that is held is told to those who sell for its legal entity', async () => {
  const order = goodOrder('SO-held', { endUser: null })
  const kept = await product.send('POST', '/api/orders', { payload: order })
  expect([kept.status, kept.text.slice(0, 200)]).toEqual([201, expect.any(String)])
  const submitted = await product.send('POST', '/api/orders/SO-held/submit')
  expect(submitted.body.state).toBe('held')
  expect(await told()).toEqual([{ person: 'usr_swede', key: 'orderHeld', id: 'SO-held' }])
})

test('a webhook is added over HTTP, and its secret lies nowhere in words', async () => {
  const payload = { url: 'https://example.com/hook', events: ['order.*'], entities: ['se'] }
  const { status, body } = await product.send('POST', '/api/webhooks', { payload })
  expect([status, body.secret?.slice(0, 6)]).toEqual([201, 'whsec_'])
  const own = await product.send('POST', '/api/webhooks', {
    payload: { ...payload, url: 'http://127.0.0.1:1/' },
  })
  expect(own).toMatchObject({ status: 400, body: { errors: [{ path: '/url' }] } })
  const listed = await product.send('GET', '/api/webhooks')
  expect(listed.text).not.toContain('whsec_')
  expect(listed.body.items).toMatchObject([{ id: body.id, enabled: true }])
})

test('notices are each one’s own: nobody who is not signed in reads any', async () => {
  expect((await product.send('GET', '/api/notices', { headers: { authorization: '' } })).status).toBe(401)
  expect((await product.send('GET', '/api/notices')).body).toMatchObject({ items: [], unread: 0 })
})

test('no other system is told of a case that is privileged or has a wall, nor of what belongs to it', async () => {
  await told() // what happened before is told before
  const opened = async (more: object) => {
    const subjects = [{ kind: 'party', ref: 'longan' }]
    const payload = { kind: 'supplier', title: 'A matter', legalEntity: 'se', subjects, ...more }
    const { body, text } = await product.send('POST', '/api/cases', { payload })
    expect(body?.ref, text).toBeDefined()
    return body.ref
  }
  const payload = { url: 'https://example.com/all', events: ['*'], entities: 'all' }
  expect((await product.send('POST', '/api/webhooks', { payload })).status).toBe(201)
  const open = await opened({})
  const walled = await opened({})
  const wall = { person: 'usr_finn', why: 'Related to the owner' }
  const built = await product.send('POST', `/api/cases/${walled}/walls`, { payload: wall })
  expect(built.status, built.text).toBeLessThan(300)
  const privileged = await opened({ confidentiality: 'privileged' })
  const items = [{ what: 'The manual', why: 'It is alleged.', requiredEvidence: 'A manual' }]
  const asked = await product.send('POST', '/api/requests', {
    payload: { case: walled, supplier: 'longan', items },
  })
  await told()
  const { rows } = await sql<{ body: string }>`select body from notices.delivery`.execute(
    product.services.store.db,
  )
  const sent = rows.map(({ body }) => body).join('\n')
  expect(sent).toContain(open)
  for (const ref of [walled, privileged, asked.body.ref]) expect(sent).not.toContain(ref)
})
