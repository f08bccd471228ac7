import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, firstPerson, invitedPerson, openRoom, password, type Room } from '../fixtures/app.ts'
import { type Authenticator, newAuthenticator } from '../fixtures/authenticator.ts'

let room: Room
let first: Browser
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())
beforeEach(async () => {
  await room.reset()
  first = await firstPerson(room)
})
const minute = 60_000

async function add(browser: Browser, authenticator: Authenticator, origin?: string) {
  const { body } = await browser.send('POST', '/api/passkeys/options')
  const credential = authenticator.create(body, origin)
  return await browser.send('POST', '/api/passkeys', { title: 'Telefon', credential })
}
const ask = async () => (await room.browser().send('POST', '/api/session/passkey/options')).body
const signIn = (credential: object) => room.browser().send('POST', '/api/session/passkey', { credential })

test('a passkey is added, signs in without a name, and counts as a proof', async () => {
  const key = newAuthenticator()
  expect((await add(first, key)).body).toMatchObject({ title: 'Telefon', usedAt: null })
  room.pass(hours(2))
  const { body } = await signIn(key.get(await ask()))
  expect(body).toMatchObject({ signedIn: true, person: { name: 'Anna Exempel' }, verifiedAt: room.now() })
  const { items } = (await first.send('GET', '/api/passkeys')).body
  expect(items).toMatchObject([{ usedAt: room.now() }])
})
const hours = (n: number) => n * 60 * minute

test('what was asked is answered once, and within five minutes', async () => {
  const key = newAuthenticator()
  await add(first, key)
  const answer = key.get(await ask())
  expect((await signIn(answer)).status).toBe(200)
  expect((await signIn(answer)).body.type).toBe('not_signed_in')
  const late = key.get(await ask())
  room.pass(5 * minute)
  expect((await signIn(late)).body.type).toBe('not_signed_in')
})

test('a copied passkey shows: its counter does not move on', async () => {
  const key = newAuthenticator()
  await add(first, key)
  await signIn(key.get(await ask()))
  await signIn(key.get(await ask()))
  key.counter = 0
  expect((await signIn(key.get(await ask()))).body.type).toBe('not_signed_in')
})

test('an answer given to another site, one made up, or without a proof of the person is none', async () => {
  const key = newAuthenticator()
  await add(first, key)
  expect((await signIn(key.get(await ask(), 'http://localhost:9999'))).body.type).toBe('not_signed_in')
  expect((await signIn(key.get({ ...(await ask()), rpId: 'evil.example' }))).body.type).toBe('not_signed_in')
  expect((await signIn(key.get({ challenge: 'AAAA', rpId: 'localhost' }))).body.type).toBe('not_signed_in')
  expect((await signIn(newAuthenticator().get(await ask()))).body.type).toBe('not_signed_in')
  const other = await add(first, newAuthenticator({ isVerifying: false }))
  expect(other.body.type).toBe('invalid_input')
  expect((await add(first, newAuthenticator(), 'http://evil.example')).body.type).toBe('invalid_input')
})

test('a passkey is added and taken away after a fresh proof only, by its own person', async () => {
  const key = newAuthenticator()
  const { id } = (await add(first, key)).body
  expect((await add(first, key)).body.type).toBe('conflict')
  const bo = await invitedPerson(room, first, [{ role: 'sales', entities: ['se'] }])
  expect((await bo.send('DELETE', `/api/passkeys/${id}`)).body.type).toBe('not_found')
  room.pass(6 * minute)
  expect((await first.send('POST', '/api/passkeys/options')).body.type).toBe('step_up')
  expect((await first.send('DELETE', `/api/passkeys/${id}`)).body.type).toBe('step_up')
  await first.send('POST', '/api/session/verify', { password })
  expect((await first.send('DELETE', `/api/passkeys/${id}`)).status).toBe(204)
  expect((await signIn(key.get(await ask()))).body.type).toBe('not_signed_in')
})

test('a passkey is the step-up of its own person, and of nobody else', async () => {
  const key = newAuthenticator()
  await add(first, key)
  const bo = await invitedPerson(room, first, [{ role: 'sales', entities: ['se'] }])
  room.pass(6 * minute)
  const foreign = await bo.send('POST', '/api/session/verify/passkey', { credential: key.get(await ask()) })
  expect(foreign.body.type).toBe('not_signed_in')
  const own = await first.send('POST', '/api/session/verify/passkey', { credential: key.get(await ask()) })
  expect(own.body).toMatchObject({ signedIn: true, verifiedAt: room.now() })
})

test('a suspended person does not come in by passkey', async () => {
  const bo = await invitedPerson(room, first, [{ role: 'sales', entities: ['se'] }])
  const key = newAuthenticator()
  await add(bo, key)
  await first.send('POST', `/api/people/${bo.id}/suspend`)
  expect((await signIn(key.get(await ask()))).body.type).toBe('not_signed_in')
})
