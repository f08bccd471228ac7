import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anna,
  type Browser,
  firstPerson,
  invitedPerson,
  openRoom,
  password,
  type Room,
} from '../fixtures/app.ts'
import { addressGroup } from './address.ts'
import { commonPasswords } from './common-passwords/index.ts'
import { secondsToWait } from './delay.ts'
import { judgePassword } from './password.ts'

describe('a password', () => {
  const judge = async (word: string) => {
    const common = await commonPasswords()
    const owner = { email: 'anna.exempel@nordvakt.example', name: 'Anna Exempel-Lind' }
    const judged = judgePassword(word, { ...owner, isCommon: (one) => common.has(one) })
    return judged.ok ? undefined : judged.refusal.detail
  }
  test.each([
    ['eleven letters', 'elva bokst.', 'at least 12'],
    ['more than two hundred', 'ord '.repeat(60), 'at most 200'],
    ['a common one', 'qwerty123456', 'tried first'],
    ['a common one in capitals', 'SonyEricsson', 'tried first'],
    ['a common one in wide letters', 'ｑｗｅｒｔｙ１２３４５６', 'tried first'],
    ['a common one with figures around it', '!!password2026!!', 'tried first'],
    ['a common one written twice', 'monkeymonkey', 'tried first'],
    ['one key held down', 'aaaaaaaaaaaaaaaa', 'repeats'],
    ['the own address', 'anna.exempel@nordvakt.example', 'your name or e-mail'],
    ['the own name and a year', 'exempel-lind2026', 'your name or e-mail'],
  ])('%s will not do', async (_what, word, because) => {
    expect(await judge(word)).toContain(because)
  })
  test.each([
    'fyra ord som ingen gissar',
    'kX7#pq!Zr2mV',
    'sju sjösjuka sjömän',
    'анна любит чай с мёдом',
  ])('%s will do', async (word) => {
    expect(await judge(word)).toBeUndefined()
  })
})

describe('the delay', () => {
  const at = '2026-11-23T12:00:00.000Z'
  test('doubles from two seconds to a quarter of an hour, and is forgotten after a day', () => {
    const waits = [4, 5, 6, 7, 8, 13, 14, 1000].map((failures) =>
      secondsToWait({ failures, lastAt: at }, 5, at),
    )
    expect(waits).toEqual([0, 2, 4, 8, 16, 512, 900, 900])
    expect(secondsToWait({ failures: 1000, lastAt: '2026-11-22T12:00:00.000Z' }, 5, at)).toBe(0)
    expect(secondsToWait({ failures: 6, lastAt: '2026-11-23T11:59:57.500Z' }, 5, at)).toBe(2)
  })
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s', (ip, group) => {
    expect(addressGroup(ip)).toBe(group)
  })
})

let room: Room
beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.close())
let first: Browser
beforeEach(async () => {
  await room.reset()
  first = await firstPerson(room)
})
const { email } = anna
const tries = async (browser: Browser, times: number, as: object = { email, password: 'wrong' }) => {
  for (let n = 0; n < times; n++) await browser.send('POST', '/api/session', as)
}

test('address and password open a session, whatever the case of the address', async () => {
  const browser = room.browser()
  const { body } = await browser.send('POST', '/api/session', { email: 'ANNA@nordvakt.EXAMPLE', password })
  expect(body).toMatchObject({
    signedIn: true,
    person: { name: 'Anna Exempel', email: 'anna@nordvakt.example' },
  })
  expect(browser.cookie).toMatch(/^aktsam=[\w-]{43}$/)
})

test('a wrong password, no such account and a suspended one are answered alike', async () => {
  const wrong = await room.browser().send('POST', '/api/session', { email, password: 'wrong' })
  const nobody = await room.browser().send('POST', '/api/session', { email: 'no@nordvakt.example', password })
  expect(wrong.body).toMatchObject({ type: 'not_signed_in' })
  expect(nobody.body).toEqual(wrong.body)
})

test('refused sign-ins are logged, and the log names nobody in the open', async () => {
  await tries(room.browser(), 1, { email: 'no@nordvakt.example', password })
  const entries = await room.store.db.selectFrom('log.entry').selectAll().orderBy('nth').execute()
  expect(entries.at(-1)).toMatchObject({ type: 'session.refuse', object: 'nobody', actor: 'nobody' })
  expect(JSON.stringify(entries)).not.toMatch(/nordvakt\.example|Exempel|192\.0\.2/)
})

test('after five failures the account waits, with the right password too, and says how long', async () => {
  const stranger = room.browser('198.51.100.7')
  await tries(stranger, 5)
  const held = await first.send('POST', '/api/session', { email, password })
  expect(held.body).toMatchObject({ type: 'too_many', retryAfter: 2 })
  expect(held.headers['retry-after']).toBe('2')
  room.pass(2000)
  expect((await room.browser().send('POST', '/api/session', { email, password })).status).toBe(200)
  expect((await room.browser().send('POST', '/api/session', { email, password: 'x' })).body.type).toBe(
    'not_signed_in',
  )
})

test('tries at the same moment do not slip past the count', async () => {
  const all = await Promise.all(
    Array.from({ length: 12 }, () =>
      room.browser().send('POST', '/api/session', { email, password: 'wrong' }),
    ),
  )
  expect(all.filter(({ body }) => body.type === 'not_signed_in')).toHaveLength(5)
})

test('an address that tries many accounts waits as a whole', async () => {
  const stranger = room.browser('198.51.100.8')
  for (let n = 0; n < 20; n++) await tries(stranger, 1, { email: `a${n}@nordvakt.example`, password })
  const held = await stranger.send('POST', '/api/session', { email, password })
  expect(held.body.type).toBe('too_many')
  expect((await room.browser('203.0.113.1').send('POST', '/api/session', { email, password })).status).toBe(
    200,
  )
})

test('the step-up asks for the password, and gives the session a new token', async () => {
  room.pass(6 * 60_000)
  const before = first.cookie
  expect((await first.send('POST', '/api/session/verify', { password: 'wrong' })).body.type).toBe(
    'not_signed_in',
  )
  const { body } = await first.send('POST', '/api/session/verify', { password })
  expect(body).toMatchObject({ signedIn: true, verifiedAt: room.now() })
  expect(first.cookie).not.toBe(before)
  room.pass(31_000)
  const old = room.browser()
  old.cookie = before
  expect((await old.send('GET', '/api/session')).body.signedIn).toBe(false)
})

test('whoever signs out is nobody, and a page elsewhere cannot sign them out', async () => {
  const forged = await first.send('DELETE', '/api/session', undefined, { 'x-aktsam-csrf': 'forged' })
  expect(forged.body.type).toBe('forbidden')
  const { cookie } = first
  expect((await first.send('DELETE', '/api/session')).status).toBe(204)
  first.cookie = cookie
  expect((await first.send('GET', '/api/session')).body).toMatchObject({
    ...{ signedIn: false, setUpNeeded: false },
    methods: { password: true, passkey: true, oidc: [] },
  })
})

test('a new password ends all other sessions, and the old one is nothing', async () => {
  const other = room.browser()
  await other.send('POST', '/api/session', { email, password })
  const next = 'ett helt nytt lösenord'
  expect((await first.send('POST', '/api/me/password', { current: 'wrong', password: next })).status).toBe(
    400,
  )
  expect(
    (await first.send('POST', '/api/me/password', { current: password, password: 'short' })).body.errors,
  ).toMatchObject([{ path: '/password', message: expect.stringContaining('at least 12') }])
  expect((await first.send('POST', '/api/me/password', { current: password, password: next })).status).toBe(
    200,
  )
  expect((await other.send('GET', '/api/session')).body.signedIn).toBe(false)
  expect((await first.send('GET', '/api/session')).body.signedIn).toBe(true)
  expect((await room.browser().send('POST', '/api/session', { email, password })).status).toBe(400)
  expect((await room.browser().send('POST', '/api/session', { email, password: next })).status).toBe(200)
})

test('I change my name and language, and nobody else sees my password', async () => {
  const { body } = await first.send('PUT', '/api/me', { name: 'Anna Lind', language: 'fi' })
  expect(body.person).toMatchObject({ name: 'Anna Lind', language: 'fi' })
  const kept = await room.store.db.selectFrom('access.password').selectAll().executeTakeFirstOrThrow()
  expect(kept.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('whoever lost their password chooses a new one by a link, once, and has proved nothing by it', async () => {
  const bo = await invitedPerson(room, first, [{ role: 'legal', entities: 'all' }])
  const { id } = bo
  const me = (await first.send('GET', '/api/session')).body.person.id
  expect((await bo.send('POST', `/api/people/${me}/reset`)).body.type).toBe('forbidden')
  expect((await first.send('POST', `/api/people/${me}/reset`)).body.detail).toContain('that person yourself')
  const before = (await first.send('POST', `/api/people/${id}/reset`)).body.link
  const { link } = (await first.send('POST', `/api/people/${id}/reset`)).body
  const tokenIn = (text: string) => new URL(text).searchParams.get('token')
  const browser = room.browser()
  const choose = (word: string, of = link) =>
    browser.send('POST', '/api/people/reset', { token: tokenIn(of), password: word })
  expect((await choose('ett helt nytt lösenord', before)).body.type).toBe('not_found')
  expect((await choose('password2026')).body.errors[0].path).toBe('/password')
  expect((await choose('ett helt nytt lösenord')).body).toMatchObject({ person: { id }, verifiedAt: null })
  expect((await choose('ett annat helt nytt')).body.type).toBe('not_found')
  expect((await bo.send('GET', '/api/session')).body.signedIn).toBe(false)
  const other = await invitedPerson(room, first, [{ role: 'legal', entities: 'all' }])
  const late = (await first.send('POST', `/api/people/${other.id}/reset`)).body.link
  room.pass(24 * 3600_000)
  expect((await choose(password, late)).body.type).toBe('not_found')
})

test('a link that somebody asked for in my name opens nothing once I have chosen a password myself', async () => {
  const bo = await invitedPerson(room, first, [{ role: 'legal', entities: 'all' }])
  const { link } = (await first.send('POST', `/api/people/${bo.id}/reset`)).body
  const chosen = { current: password, password: 'ett helt eget lösenord' }
  expect((await bo.send('POST', '/api/me/password', chosen)).status).toBe(200)
  const token = new URL(link).searchParams.get('token')
  const stolen = { token, password: 'ett annat helt nytt' }
  expect((await room.browser().send('POST', '/api/people/reset', stolen)).body.type).toBe('not_found')
})
