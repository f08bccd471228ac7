import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, json, type Store } from '#storage'
import { noon, seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { insertPerson } from '../accounts/store.ts'
import { accessMigrations } from '../migrations.ts'
import type { GrantedRole } from '../model.ts'
import { hashOf } from '../secrets/actions.ts'
import { closeSessions, identify, openSession, ownSessions, showsCsrf } from './actions.ts'
import { after } from './lifetime.ts'

let store: Store
beforeAll(async () => {
  store = await testStore({ ...logMigrations, ...accessMigrations })
})
afterAll(() => store.close())

const random = seeded('sessions')
const person = 'usr_anna'
const sales: GrantedRole = { role: 'sales', entities: ['se'] }
const actAt = (at: string): Act => ({ at, by: person, role: 'sales', random })
const minute = 60_000
const hour = 60 * minute

beforeEach(async () => {
  await emptyStore(store)
  await addPerson(person, [sales])
})

async function addPerson(id: string, grants: GrantedRole[]) {
  const plain = { id, email: `${id}@nordvakt.example`, name: 'Anna Exempel', language: 'sv' } as const
  const rest = { kind: 'inside', status: 'active', grants, mapped: [] } as const
  await inTransaction(store.db, noon, (tx) => insertPerson(tx, { ...plain, ...rest, mapped: [] }))
}
const open = (at = noon, token?: string) =>
  inTransaction(store.db, at, (tx) =>
    openSession(tx, actAt(at), {
      ...{ person, method: 'password', verifiedAt: at },
      from: { userAgent: 'Test', ip: '192.0.2.1', token },
    }),
  )
const seen = (token: string, at = noon, more: object = {}) =>
  identify(store.db, { at, cookie: `theme=dark; aktsam=${token}`, ...more })

test('whoever shows the token of a session is its person, with their roles and the proof of the sign-in', async () => {
  const { token, csrf, id } = await open()
  expect(await seen(token)).toEqual({
    ...{ by: person, name: 'Anna Exempel', via: 'session', grants: [sales], keys: [], verifiedAt: noon },
    session: { id, csrf, breakGlassUntil: null },
  })
})

test('the database holds no token: what is read there opens nothing', async () => {
  const { token } = await open()
  const row = await store.db.selectFrom('access.session').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(row)).not.toContain(token)
  expect(row.hash).toBe(hashOf(token))
  expect(await seen(row.hash)).toBeUndefined()
  const log = await store.db.selectFrom('log.entry').selectAll().execute()
  expect(JSON.stringify(log)).not.toContain('192.0.2.1')
})

test('a session ends twelve hours after it was last used, and after a week in any case', async () => {
  const { token } = await open()
  expect(await seen(token, after(noon, 12 * hour))).toBeUndefined()
  expect(await seen(token, after(noon, 12 * hour - 1))).toBeDefined()
  for (let hours = 20; hours < 168; hours += 10)
    expect(await seen(token, after(noon, hours * hour))).toBeDefined()
  expect(await seen(token, after(noon, 168 * hour))).toBeUndefined()
})

test('the token changes every hour; the old one counts for half a minute more', async () => {
  const { token } = await open()
  const later = after(noon, hour)
  const both = await Promise.all([seen(token, later, { random }), seen(token, later, { random })])
  const renewed = both.flatMap((identity) => identity?.session?.renewed ?? [])
  expect(renewed).toHaveLength(1)
  expect(both.every((identity) => identity !== undefined)).toBe(true)
  expect(await seen(renewed[0]!, after(later, minute))).toBeDefined()
  expect(await seen(token, after(later, 29_999))).toBeDefined()
  expect(await seen(token, after(later, 30_000))).toBeUndefined()
})

test('without randomness at hand nothing is renewed', async () => {
  const { token } = await open()
  expect((await seen(token, after(noon, 2 * hour)))?.session?.renewed).toBeUndefined()
})

test('signing in again replaces the session of that browser', async () => {
  const first = await open()
  const second = await open(after(noon, minute), first.token)
  expect(await seen(first.token, after(noon, minute))).toBeUndefined()
  expect(await seen(second.token, after(noon, minute))).toBeDefined()
})

test('a suspended person is nobody at once, and has no other language or role than ours', async () => {
  const { token } = await open()
  const suspend = (status: string) =>
    inTransaction(store.db, noon, (tx) => tx.updateTable('access.person').set({ status }).execute())
  await suspend('suspended')
  expect(await seen(token)).toBeUndefined()
})

test('roles given or taken count from the next request on', async () => {
  const { token } = await open()
  await inTransaction(store.db, noon, (tx) =>
    tx
      .updateTable('access.person')
      .set({ grants: json([]), mapped: json([sales]) })
      .execute(),
  )
  expect((await seen(token))?.grants).toEqual([sales])
})

test('I see my sessions, and end one or all others', async () => {
  const [here, there, elsewhere] = [await open(), await open(after(noon, 1)), await open(after(noon, 2))]
  expect(
    (await ownSessions(store.db, actAt(after(noon, 2)), here.id)).map(({ id, current }) => [id, current]),
  ).toEqual([elsewhere, there, here].map(({ id }) => [id, id === here.id]))
  expect((await closeSessions(store.db, actAt(noon), { id: there.id })).ok).toBe(true)
  expect(await seen(there.token)).toBeUndefined()
  expect(await seen(elsewhere.token)).toBeDefined()
  await closeSessions(store.db, actAt(noon), { except: here.id })
  expect(await seen(elsewhere.token)).toBeUndefined()
  expect(await seen(here.token)).toBeDefined()
})

test('nobody ends the session of another', async () => {
  const { id, token } = await open()
  const stranger = { ...actAt(noon), by: 'usr_bo' }
  expect(await closeSessions(store.db, stranger, { id })).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await seen(token)).toBeDefined()
})

test.each([
  ['nothing', undefined],
  ['another token', 'aktsam=AAAA'],
  ['an endless token', `aktsam=${'A'.repeat(10_000)}`],
  ['two cookies of one name', 'aktsam=a; aktsam=b'],
  ['SQL', "aktsam=' or true --"],
])('%s opens nothing', async (_what, cookie) => {
  await open()
  expect(await identify(store.db, { at: noon, cookie })).toBeUndefined()
})

test('over https only the cookie counts that no sibling domain can set', async () => {
  const { token } = await open()
  expect(await seen(token, noon, { isSecure: true })).toBeUndefined()
  const cookie = `aktsam=forged; __Host-aktsam=${token}`
  expect(await identify(store.db, { at: noon, cookie, isSecure: true })).toBeDefined()
})

test('a header of authorization counts alone: a good cookie does not help a bad key', async () => {
  const { token } = await open()
  expect(await seen(token, noon, { authorization: 'Bearer ak_nothing' })).toBeUndefined()
})

test('a write shows the value of its session, and of no other', async () => {
  const { token, csrf } = await open()
  const other = await open()
  const identity = await seen(token)
  expect(identity && showsCsrf(identity, csrf)).toBe(true)
  for (const wrong of [other.csrf, '', undefined, [csrf]]) expect(showsCsrf(identity!, wrong)).toBe(false)
})
