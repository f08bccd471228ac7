import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '#storage'
import { postgresMissing, type Server, startPostgres } from '../../test/support/postgres.ts'
import {
  anna,
  firstPerson,
  invitedPerson,
  migrations,
  nordvakt,
  openRoom,
  password,
  type Room,
} from './fixtures/app.ts'
import { identify } from './index.ts'
import { after as later } from './sessions/lifetime.ts'

const missing = postgresMissing()

/** What the embedded store does one after the other happens at once here. */
describe.skipIf(missing !== null)(`on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-access-'))
  let server: Server
  let room: Room
  beforeAll(async () => {
    server = await startPostgres()
    const store = await openStore({ databaseUrl: await server.database('access'), dataDir }, migrations)
    room = await openRoom({}, store)
  })
  afterAll(async () => {
    await room?.close()
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  beforeEach(() => room.reset())

  test('of two who use the set-up link at once, one becomes the first', async () => {
    const token = await room.setUpToken()
    const both = await Promise.all(
      ['a@nordvakt.example', 'b@nordvakt.example'].map((email) =>
        room.browser().send('POST', '/api/set-up', { token, person: { ...anna, email }, company: nordvakt }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  test('of a dozen tries at once, five are looked at', async () => {
    await firstPerson(room)
    const tries = Array.from({ length: 12 }, () =>
      room.browser().send('POST', '/api/session', { email: anna.email, password: 'wrong' }),
    )
    const types = (await Promise.all(tries)).map(({ body }) => body.type)
    expect(types.filter((type) => type === 'not_signed_in')).toHaveLength(5)
    expect(types.filter((type) => type === 'too_many')).toHaveLength(7)
  })

  test('of two requests at once that would change a token, one does', async () => {
    const { cookie } = await firstPerson(room)
    const shown = {
      at: later(room.now(), 3600_000),
      cookie,
      random: (n: number) => crypto.getRandomValues(new Uint8Array(n)),
    }
    const found = await Promise.all([1, 2, 3].map(() => identify(room.store.db, shown)))
    expect(found.every((identity) => identity !== undefined)).toBe(true)
    expect(found.filter((identity) => identity?.session?.renewed)).toHaveLength(1)
  })

  test('people, keys and stand-ins are known as on the embedded store', async () => {
    const first = await firstPerson(room)
    const officer = [{ role: 'complianceOfficer', entities: ['se'] }]
    const [bo, cia] = [await invitedPerson(room, first, officer), await invitedPerson(room, first, officer)]
    const order = { title: 'ERP', scopes: ['order.check'], entities: ['se'], expiresOn: '2027-06-30' }
    const { secret } = (await bo.send('POST', '/api/keys', order)).body
    const [at, db] = [room.now(), room.store.db]
    expect(await identify(db, { at, authorization: `Bearer ${secret}` })).toMatchObject({
      only: ['order.check'],
    })
    const wish = { roles: ['complianceOfficer'], entities: ['se'], from: at, until: later(at, 3600_000) }
    await bo.send('POST', '/api/delegations', { ...wish, to: cia.id, reason: 'Semester i två veckor.' })
    const breach = { roles: ['legal'], reason: 'Leverans i natt, ingen är här.' }
    await cia.send('POST', '/api/break-glass', breach)
    expect(await identify(db, { at, cookie: cia.cookie })).toMatchObject({
      grants: [officer[0], { onBehalfOf: bo.id }, { role: 'legal' }],
      session: { breakGlassUntil: later(at, 3600_000) },
    })
    await first.send('POST', `/api/people/${bo.id}/suspend`)
    expect(await identify(db, { at, authorization: `Bearer ${secret}` })).toBeUndefined()
    expect((await cia.send('POST', '/api/session/verify', { password })).body.signedIn).toBe(true)
  })
})
