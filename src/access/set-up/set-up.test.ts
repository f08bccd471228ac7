import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anna,
  type Browser,
  firstPerson,
  invitedPerson,
  nordvakt,
  openRoom,
  password,
  type Room,
} from '../fixtures/app.ts'
import type { Letter } from '../index.ts'

let room: Room
const letters: Letter[] = []
beforeAll(async () => {
  const tell = async (letter: Letter) => void letters.push(letter)
  room = await openRoom({ entities: async () => ['se', 'fi'], tell })
})
afterAll(() => room.close())
beforeEach(() => room.reset())

const order = (token: string | undefined, more: object = {}) => ({
  token,
  person: { ...anna, ...more },
  company: nordvakt,
})
const isValid = async (token: string) =>
  (await room.browser().send('GET', `/api/set-up?token=${token}`)).body.valid
const day = 24 * 3600_000

test('the link of the first start makes the first person and company, and signs in', async () => {
  const browser = room.browser()
  expect((await browser.send('GET', '/api/session')).body.setUpNeeded).toBe(true)
  const token = await room.setUpToken()
  expect(await isValid(token!)).toBe(true)
  const { body } = await browser.send('POST', '/api/set-up', order(token))
  expect(body).toMatchObject({
    signedIn: true,
    banner: 'severalRoles',
    breakGlass: null,
    verifiedAt: room.now(),
  })
  expect(body.may).toEqual(expect.arrayContaining(['order.check', 'access.change', 'decision.sign']))
  expect(room.companies).toEqual([nordvakt])
  const entries = await room.store.db
    .selectFrom('log.entry')
    .select(['type', 'actor'])
    .orderBy('nth')
    .execute()
  expect(entries.map(({ type }) => type)).toEqual(['setUp.link', 'setUp.accept', 'session.open'])
  expect(entries[1]?.actor).toBe(body.person.id)
})

test('a link counts once, for a day, and only until a newer one', async () => {
  const old = await room.setUpToken()
  const token = await room.setUpToken()
  expect(await isValid(old!)).toBe(false)
  room.pass(day)
  expect(await isValid(token!)).toBe(false)
  const fresh = await room.setUpToken()
  await room.browser().send('POST', '/api/set-up', order(fresh))
  const again = await room
    .browser()
    .send('POST', '/api/set-up', order(fresh, { email: 'x@nordvakt.example' }))
  expect(again.body.type).toBe('not_found')
  expect(await room.setUpToken()).toBeUndefined()
})

test('two who use the link at the same moment do not both become the first', async () => {
  const token = await room.setUpToken()
  const both = await Promise.all(
    ['a@nordvakt.example', 'b@nordvakt.example'].map((email) =>
      room.browser().send('POST', '/api/set-up', order(token, { email })),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
})

test('a weak password leaves the link as it was', async () => {
  const token = await room.setUpToken()
  const { body } = await room
    .browser()
    .send('POST', '/api/set-up', order(token, { password: 'password1234' }))
  expect(body.errors[0].path).toBe('/password')
  expect(await isValid(token!)).toBe(true)
})

test('the database holds neither the link of the set-up nor that of an invitation', async () => {
  const token = await room.setUpToken()
  const row = await room.store.db.selectFrom('access.setUp').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(token)
})

const sales = [{ role: 'sales', entities: ['se'] }]
const invite = async (first: Browser, more: object = {}) => {
  const invitation = {
    email: 'bo@nordvakt.example',
    name: 'Bo Exempel',
    language: 'nb',
    grants: sales,
    expiresInDays: 3,
  }
  return (await first.send('POST', '/api/people/invitations', { ...invitation, ...more })).body
}
const tokenIn = ({ link }: { link: string }) => new URL(link).searchParams.get('token')
const acceptBy = (token: string | null) =>
  room.browser().send('POST', '/api/people/invitations/accept', { token, password })

test('whoever is invited chooses a password, and holds the roles the inviter fixed', async () => {
  const first = await firstPerson(room)
  const made = await invite(first)
  expect(made.link).toMatch(/^http:\/\/localhost:8470\/invitation\?token=[\w-]{43}$/)
  expect(letters.at(-1)).toMatchObject({ about: 'invitation', link: made.link, to: { language: 'nb' } })
  const token = tokenIn(made)
  const greeted = await room.browser().send('GET', `/api/people/invitations/by-token?token=${token}`)
  expect(greeted.body).toMatchObject({ name: 'Bo Exempel', email: 'bo@nordvakt.example', language: 'nb' })
  const { body } = await acceptBy(token)
  expect(body).toMatchObject({ signedIn: true, grants: sales, banner: null, person: { kind: 'inside' } })
  expect((await acceptBy(token)).body.type).toBe('not_found')
  const { items } = (await first.send('GET', '/api/people/invitations')).body
  expect(items).toMatchObject([{ id: made.id, state: 'accepted' }])
  expect(JSON.stringify(items)).not.toContain('hash')
})

test('an invitation ends with its time, or when it is taken back', async () => {
  const first = await firstPerson(room)
  const late = tokenIn(await invite(first))
  const taken = await invite(first, { email: 'cia@nordvakt.example' })
  expect((await first.send('DELETE', `/api/people/invitations/${taken.id}`)).status).toBe(204)
  expect((await acceptBy(tokenIn(taken))).body.type).toBe('not_found')
  room.pass(3 * day)
  expect((await acceptBy(late)).body.type).toBe('not_found')
})

test('roles are given for entities that exist, of one kind, and nobody is made operator', async () => {
  const first = await firstPerson(room)
  expect((await invite(first, { grants: [{ role: 'sales', entities: ['xx'] }] })).type).toBe(
    'unknown_reference',
  )
  expect((await invite(first, { grants: [{ role: 'operator', entities: 'all' }] })).type).toBe(
    'invalid_input',
  )
  expect((await invite(first, { grants: [{ role: 'customer', entities: 'all' }] })).type).toBe(
    'invalid_input',
  )
  expect((await invite(first, { grants: [] })).type).toBe('invalid_input')
  const mixed = [...sales, { role: 'customer', entities: 'all', party: 'kommun' }]
  expect((await invite(first, { grants: mixed })).type).toBe('invalid_input')
  expect((await invite(first, { email: anna.email })).type).toBe('conflict')
})

test('only administrators invite, after a fresh proof, and refusals are logged', async () => {
  const first = await firstPerson(room)
  const bo = await invitedPerson(room, first, sales)
  expect(await invite(bo)).toMatchObject({
    type: 'forbidden',
    detail: expect.stringContaining('administrator'),
  })
  room.pass(6 * 60_000)
  expect((await invite(first)).type).toBe('step_up')
  const refused = await room.store.db
    .selectFrom('log.entry')
    .select('body')
    .where('type', '=', 'invitation.make')
    .where('body', 'like', '%refused%')
    .execute()
  expect(refused).toHaveLength(2)
})

test('an administrator changes the roles of others, never their own, and one administrator stays', async () => {
  const first = await firstPerson(room)
  const me = (await first.send('GET', '/api/session')).body.person.id
  const bo = await invitedPerson(room, first, sales)
  const path = `/api/people/${bo.id}/grants`
  const grants = [{ role: 'administrator', entities: 'all' }]
  const own = await first.send('PUT', `/api/people/${me}/grants`, { grants })
  expect(own.body.detail).toContain('you are that person yourself')
  expect((await first.send('PUT', path, { grants }, { 'if-match': '"9"' })).body.type).toBe('stale_version')
  expect((await first.send('PUT', path, { grants }, { 'if-match': '"1"' })).body).toMatchObject({
    grants,
    version: 2,
  })
  expect((await bo.send('GET', '/api/session')).body.may).toContain('access.change')
  expect((await bo.send('PUT', `/api/people/${me}/grants`, { grants: sales })).status).toBe(200)
  expect((await first.send('PUT', path, { grants: sales })).body.type).toBe('forbidden')
  const suspended = await bo.send('POST', `/api/people/${me}/suspend`)
  expect(suspended.body.status).toBe('suspended')
})

test('whoever is suspended is out at once, and can come back', async () => {
  const first = await firstPerson(room)
  const bo = await invitedPerson(room, first, sales)
  const { email } = (await first.send('GET', `/api/people/${bo.id}`)).body
  await first.send('POST', `/api/people/${bo.id}/suspend`)
  expect((await bo.send('GET', '/api/session')).body.signedIn).toBe(false)
  expect((await room.browser().send('POST', '/api/session', { email, password })).body.type).toBe(
    'not_signed_in',
  )
  expect((await first.send('POST', `/api/people/${bo.id}/suspend`)).body.type).toBe('not_allowed_from')
  await first.send('POST', `/api/people/${bo.id}/restore`)
  expect((await bo.send('GET', '/api/session')).body.signedIn).toBe(false)
  expect((await room.browser().send('POST', '/api/session', { email, password })).status).toBe(200)
})

test('people are listed to those who may see them, without a word of their secrets', async () => {
  const first = await firstPerson(room)
  const bo = await invitedPerson(room, first, sales)
  const page = (await first.send('GET', '/api/people?limit=1')).body
  expect(page.items).toHaveLength(1)
  const rest = (await first.send('GET', `/api/people?limit=1&after=${page.next}`)).body
  expect(rest).toMatchObject({ items: [{ id: bo.id, lastSeenAt: room.now() }], next: null })
  expect((await bo.send('GET', '/api/people')).body.type).toBe('forbidden')
  const { items } = (await bo.send('GET', '/api/people/names')).body
  expect(items.map((one: object) => Object.keys(one).sort())).toEqual([
    ['id', 'name'],
    ['id', 'name'],
  ])
})

test('the table of permissions can be read as sentences', async () => {
  const first = await firstPerson(room)
  const { items } = (await first.send('GET', '/api/permissions')).body
  expect(items).toContainEqual({
    ...{ deed: 'exception.grant', says: 'grant an exception', where: 'entity', own: [], signature: true },
    by: ['complianceOfficer', 'legal', 'management'],
    words: {
      sv: 'bevilja ett undantag',
      nb: 'innvilge et unntak',
      fi: 'myöntää poikkeuksia',
      en: 'grant an exception',
    },
  })
})
