import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, firstPerson, openRoom, password, type Room } from '../fixtures/app.ts'
import { client, startProvider, type TestProvider } from '../fixtures/provider.ts'
import { ownPath, subjectIn } from './claims.ts'
import { grantsOfGroups, type Provider } from './provider.ts'

const origin = 'http://localhost:8470'
const path = '/api/session/oidc/test'
const mapping: Provider['mapping'] = [
  { group: 'sellers', role: 'sales', entities: ['se'] },
  { group: 'officers', role: 'complianceOfficer', entities: 'all' },
]

let provider: TestProvider
let room: Room
beforeAll(async () => {
  provider = await startProvider(`${origin}${path}/callback`)
  const common = { clientId: client.id, clientSecret: client.secret, groupsClaim: 'groups', mapping }
  room = await openRoom({
    providers: [
      { id: 'test', title: 'Testhuset', issuer: provider.issuer, ...common },
      { id: 'gone', title: 'Borta', issuer: 'http://127.0.0.1:9', ...common },
    ],
  })
})
afterAll(async () => {
  await room.close()
  await provider.close()
})
beforeEach(async () => {
  await room.reset()
  provider.people.clear()
})

const knows = (login: string, more: object = {}) =>
  provider.people.set(login, {
    ...{ email: `${login}@nordvakt.example`, email_verified: true, name: 'Cia Exempel', locale: 'nb-NO' },
    ...{ groups: ['sellers', 'everybody'] },
    ...more,
  })

/** There and back; answers where the browser ends up. */
async function signIn(browser: Browser, login: string, query = '') {
  const { cookie } = browser
  const away = await browser.send('GET', `${path}${query}`)
  const kept = browser.cookie
  const back = new URL(await provider.visit(String(away.headers.location), login))
  browser.cookie = [cookie, kept].filter(Boolean).join('; ')
  const answer = await browser.send('GET', `${back.pathname}${back.search}`)
  if (String(answer.headers.location).includes('problem=')) browser.cookie = cookie
  return { location: answer.headers.location, back }
}
const sessionOf = async (browser: Browser) => (await browser.send('GET', '/api/session')).body

test('somebody whose group is mapped gets an account at the first sign-in, and its roles', async () => {
  knows('cia')
  const browser = room.browser()
  expect((await signIn(browser, 'cia', '?returnTo=/parties?q=1')).location).toBe('/parties?q=1')
  expect(await sessionOf(browser)).toMatchObject({
    ...{ signedIn: true, verifiedAt: null, grants: [{ role: 'sales', entities: ['se'] }] },
    person: { email: 'cia@nordvakt.example', name: 'Cia Exempel', language: 'nb', kind: 'inside' },
  })
  const types = await room.store.db.selectFrom('log.entry').select('type').orderBy('nth').execute()
  expect(types.map(({ type }) => type)).toEqual(['person.add', 'session.open'])
})

test('roles follow the groups at each sign-in, on other browsers too', async () => {
  knows('cia')
  const browser = room.browser()
  await signIn(browser, 'cia')
  knows('cia', { groups: ['officers'] })
  await signIn(room.browser(), 'cia')
  expect((await sessionOf(browser)).grants).toEqual([{ role: 'complianceOfficer', entities: 'all' }])
  knows('cia', { groups: [] })
  expect((await signIn(room.browser(), 'cia')).location).toBe('/sign-in?problem=not_signed_in')
  expect((await sessionOf(browser)).grants).toEqual([])
  expect(await room.store.db.selectFrom('access.person').select('id').execute()).toHaveLength(1)
})

test('without a mapped group, or with an address that is not theirs, there is no account', async () => {
  for (const more of [{ groups: ['everybody'] }, { email_verified: false }, { email: undefined }]) {
    knows('dan', more)
    const { location } = await signIn(room.browser(), 'dan')
    expect(location).toBe('/sign-in?problem=not_signed_in')
  }
  expect(await room.store.db.selectFrom('access.person').select('id').execute()).toEqual([])
})

test('an account made here is theirs where the provider vouches for the address, and keeps its own roles', async () => {
  const first = await firstPerson(room)
  const { grants } = await sessionOf(first)
  knows('other', { email: 'ANNA@nordvakt.example', email_verified: undefined })
  expect((await signIn(room.browser(), 'other')).location).toBe('/sign-in?problem=not_signed_in')
  knows('anna', { groups: ['officers'] })
  const browser = room.browser()
  await signIn(browser, 'anna')
  expect(await sessionOf(browser)).toMatchObject({
    person: { name: 'Anna Exempel' },
    grants: [...grants, {}],
  })
})

test('somebody suspended does not come in by the provider', async () => {
  knows('cia')
  await signIn(room.browser(), 'cia')
  const first = room.browser()
  await room.store.db.transaction().execute(async (tx) => {
    const { sql } = await import('kysely')
    await sql`select set_config('aktsam.at', ${room.now()}, true)`.execute(tx)
    await tx.updateTable('access.person').set({ status: 'suspended' }).execute()
  })
  expect((await signIn(first, 'cia')).location).toBe('/sign-in?problem=not_signed_in')
})

test('an answer counts once, in the browser that left, with its own state', async () => {
  knows('cia')
  const browser = room.browser()
  const { back } = await signIn(browser, 'cia')
  const again = await browser.send('GET', `${back.pathname}${back.search}`)
  expect(again.headers.location).toBe('/sign-in?problem=not_signed_in')

  const away = await room.browser().send('GET', path)
  const stolen = new URL(await provider.visit(String(away.headers.location), 'cia'))
  const victim = room.browser()
  const forged = await victim.send('GET', `${stolen.pathname}${stolen.search}`)
  expect(forged.headers.location).toBe('/sign-in?problem=not_signed_in')
  expect((await sessionOf(victim)).signedIn).toBe(false)

  const late = room.browser()
  const start = await late.send('GET', path)
  const delayed = new URL(await provider.visit(String(start.headers.location), 'cia'))
  room.pass(10 * 60_000)
  const answer = await late.send('GET', `${delayed.pathname}${delayed.search}`)
  expect(answer.headers.location).toBe('/sign-in?problem=not_signed_in')
})

test('a code given for another request is refused: PKCE and nonce do not fit', async () => {
  knows('cia')
  const [one, two] = [room.browser(), room.browser()]
  const [first, second] = [await one.send('GET', path), await two.send('GET', path)]
  const theirs = new URL(await provider.visit(String(second.headers.location), 'cia'))
  const state = new URL(String(first.headers.location)).searchParams.get('state') ?? ''
  theirs.searchParams.set('state', state)
  const mixed = await one.send('GET', `${theirs.pathname}${theirs.search}`)
  expect(mixed.headers.location).toBe('/sign-in?problem=not_signed_in')
})

test('whoever signed in at a provider proves there, before a signature, who they are', async () => {
  knows('cia', { groups: ['officers'] })
  knows('dan', { groups: ['officers'] })
  const browser = room.browser()
  await signIn(browser, 'cia')
  expect((await sessionOf(browser)).verifiedAt).toBeNull()
  const asDan = await signIn(browser, 'dan', '?verify=true&returnTo=/proof')
  expect(asDan.location).toBe('/proof?problem=not_signed_in')
  expect((await signIn(browser, 'cia', '?verify=true&returnTo=/rules')).location).toBe('/rules')
  expect((await sessionOf(browser)).verifiedAt).toBe(room.now())
  const first = await browser.send('POST', '/api/me/password', { password })
  expect(first.body.signedIn).toBe(true)
})

test('a provider that does not answer, or is none, leads back to the door, which says so', async () => {
  const leadsTo = async (url: string) => {
    const { status, headers } = await room.browser().send('GET', `/api/session/oidc/${url}`)
    return [status, headers.location]
  }
  expect(await leadsTo('gone')).toEqual([302, '/sign-in?problem=unavailable'])
  expect(await leadsTo('gone?returnTo=/rules?q=1')).toEqual([
    302,
    '/sign-in?problem=unavailable&to=%2Frules%3Fq%3D1',
  ])
  expect(await leadsTo('none')).toEqual([302, '/sign-in?problem=not_found'])
  expect(await leadsTo('test?verify=perhaps')).toEqual([302, '/sign-in?problem=invalid_input'])
  expect((await sessionOf(room.browser())).methods.oidc).toHaveLength(2)
})

test('whoever cannot prove at a provider who they are comes back to where they were, with the problem', async () => {
  knows('cia', { groups: ['officers'] })
  const browser = room.browser()
  await signIn(browser, 'cia')
  const gone = await browser.send('GET', '/api/session/oidc/gone?verify=true&returnTo=/proof')
  expect(gone.headers.location).toBe('/proof?problem=unavailable')
  const away = await browser.send('GET', `${path}?verify=true&returnTo=/rules?q=1`)
  const state = new URL(String(away.headers.location)).searchParams.get('state')
  const refused = await browser.send('GET', `${path}/callback?error=access_denied&state=${state}`)
  expect(refused.headers.location).toBe('/rules?q=1&problem=not_signed_in')
})

test('who signed in by a provider sees that they can prove there who they are, and in no other way', async () => {
  const first = await firstPerson(room)
  expect((await sessionOf(first)).provesBy).toEqual({ password: true, passkey: false, oidc: [] })
  knows('cia', { groups: ['officers'] })
  const browser = room.browser()
  await signIn(browser, 'cia')
  const theirs = { password: false, passkey: false, oidc: [{ id: 'test', title: 'Testhuset' }] }
  expect((await sessionOf(browser)).provesBy).toEqual(theirs)
})

describe('what a provider says', () => {
  test('is read from the signed token first, and only where it is text', () => {
    const subject = subjectIn(
      { sub: '1', groups: 'one' },
      { email: ' A@B.example ', name: 7, groups: ['x'] },
      'groups',
    )
    expect(subject).toEqual({
      ...{
        subject: '1',
        email: 'a@b.example',
        emailVerified: undefined,
        name: 'a@b.example',
        language: 'en',
      },
      groups: ['one'],
    })
  })
  test.each([
    ['/rules', '/rules'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\r\nb', '/'],
    [undefined, '/'],
  ])('sends the browser from %s to %s', (given, to) => {
    expect(ownPath(given)).toBe(to)
  })
  test('never makes an operator, nor somebody from outside', () => {
    const all = [...mapping, { group: 'x', role: 'operator', entities: 'all' } as const]
    const more = [...all, { group: 'x', role: 'customer', entities: 'all' } as const]
    expect(grantsOfGroups(more, ['x'])).toEqual([])
    expect(grantsOfGroups([...mapping, ...mapping], ['sellers'])).toHaveLength(1)
  })
})
