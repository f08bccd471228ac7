import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { type Browser, firstPerson, invitedPerson, openRoom, password, type Room } from '../fixtures/app.ts'
import { forgetPerson, personalDataOf } from './actions.ts'

let room: Room
let first: Browser
let bo: Browser & { id: string }
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  await room.reset()
  first = await firstPerson(room)
  bo = await invitedPerson(room, first, [{ role: 'sales', entities: ['se'] }])
})
const random = seeded('erasure')
const act = () => ({
  at: room.now(),
  by: 'usr_officer',
  role: 'complianceOfficer',
  reason: 'Begäran.',
  random,
})
const within = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(room.store.db, room.now(), work)

test('somebody is told all that is kept of them, and none of their secrets', async () => {
  const data = await within((tx) => personalDataOf(tx, bo.id))
  expect(data).toMatchObject({ person: { id: bo.id }, sessions: [{ ip: '192.0.2.1' }], invitations: [{}] })
  expect(JSON.stringify(data)).not.toMatch(/argon2|"hash"/)
  expect(await within((tx) => personalDataOf(tx, 'usr_nobody'))).toBeUndefined()
})

test('somebody who is suspended is forgotten, in the past as well, and their id stays', async () => {
  const { name, email } = (await first.send('GET', `/api/people/${bo.id}`)).body
  expect(await within((tx) => forgetPerson(tx, act(), bo.id))).toMatchObject({
    refusal: { code: 'not_allowed_from' },
  })
  await first.send('POST', `/api/people/${bo.id}/suspend`)
  expect(await within((tx) => forgetPerson(tx, act(), bo.id))).toMatchObject({ ok: true })
  for (const table of ['person', 'person_history', 'invitation', 'session', 'password']) {
    const { rows } = await sql`select * from ${sql.table(`access.${table}`)}`.execute(room.store.db)
    expect(JSON.stringify(rows)).not.toContain(name)
    expect(JSON.stringify(rows)).not.toContain(email)
  }
  const shown = (await first.send('GET', `/api/people/${bo.id}`)).body
  expect(shown).toMatchObject({ id: bo.id, name: 'erased', grants: [{ role: 'sales' }] })
  await first.send('POST', `/api/people/${bo.id}/restore`)
  const back = await room.browser().send('POST', '/api/session', { email: shown.email, password })
  expect(back.body.type).toBe('not_signed_in')
})
