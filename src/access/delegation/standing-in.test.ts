import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { inTransaction } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { updatePerson } from '../accounts/store.ts'
import { overdueReviews } from '../break-glass/actions.ts'
import { type Browser, firstPerson, invitedPerson, openRoom, password, type Room } from '../fixtures/app.ts'
import { identify, permit } from '../index.ts'
import { everybody } from '../people/everyone/store.ts'
import { after as later } from '../sessions/lifetime.ts'

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
const hour = 3600_000
const reason = 'Semester i två veckor.'
const officer = [{ role: 'complianceOfficer', entities: ['se', 'no'] }]
const sales = [{ role: 'sales', entities: ['se'] }]
const seen = (headers: { cookie?: string; authorization?: string }) =>
  identify(room.store.db, { at: room.now(), ...headers })
const actOf = async (headers: { cookie?: string; authorization?: string }): Promise<Act> => {
  const identity = await seen(headers)
  if (!identity) throw new Error('nobody')
  return { at: room.now(), random: seeded('act'), role: 'none', ...identity }
}
const typesOf = async () =>
  (await room.store.db.selectFrom('log.entry').select('type').orderBy('nth').execute()).map(
    ({ type }) => type,
  )

describe('a key', () => {
  const order = {
    title: 'ERP',
    scopes: ['order.check', 'order.read'],
    entities: ['se'],
    expiresOn: '2027-06-30',
  }
  const make = async (browser: Browser, more: object = {}) =>
    (await browser.send('POST', '/api/keys', { ...order, ...more })).body

  test('acts for its maker, in the deeds and entities it was made for', async () => {
    const bo = await invitedPerson(room, first, officer)
    const made = await make(bo)
    expect(made.secret).toMatch(/^ak_[0-9A-Za-z]{43}$/)
    expect(made.prefix).toBe(made.secret.slice(0, 10))
    const act = await actOf({ authorization: `Bearer ${made.secret}` })
    expect(act).toMatchObject({ by: made.id, via: 'key', only: order.scopes })
    expect(permit(act, 'order.check', { entity: 'se' }).ok).toBe(true)
    expect(permit(act, 'order.check', { entity: 'no' }).ok).toBe(false)
    expect(permit(act, 'hit.decide').ok).toBe(false)
    const asked = { entity: 'se', apartFrom: [{ by: bo.id, did: 'asked for it' }] }
    expect(permit(act, 'order.check', asked)).toMatchObject({ ok: false })
    const maker = await actOf({ cookie: bo.cookie })
    expect(
      permit(maker, 'order.check', { entity: 'se', apartFrom: [{ by: made.id, did: 'asked' }] }).ok,
    ).toBe(false)
  })

  test('is shown once: the database and the list hold its hash and its first letters', async () => {
    const { secret } = await make(first)
    const rows = await room.store.db.selectFrom('access.key').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    const { items } = (await first.send('GET', '/api/keys')).body
    expect(items).toMatchObject([{ title: 'ERP', usedAt: null, revokedAt: null }])
    expect(JSON.stringify(items)).not.toContain('hash')
  })

  test('tells when it was last used, once a minute', async () => {
    const { secret } = await make(first)
    const authorization = `Bearer ${secret}`
    const used = async () => (await first.send('GET', '/api/keys')).body.items[0].usedAt
    await seen({ authorization })
    const at = room.now()
    room.pass(59_000)
    await seen({ authorization })
    expect(await used()).toBe(at)
    room.pass(1000)
    await seen({ authorization })
    expect(await used()).toBe(room.now())
  })

  test.each([
    ['an unknown deed', { scopes: ['order.everything'] }, '/scopes'],
    ['a signature', { scopes: ['exception.grant'] }, '/scopes'],
    ['a deed beyond its maker', { scopes: ['order.draft'] }, '/scopes'],
    ['entities beyond its maker', { entities: ['fi'] }, '/entities'],
    ['a day that is over', { expiresOn: '2026-11-22' }, '/expiresOn'],
    ['more than a year', { expiresOn: '2027-11-24' }, '/expiresOn'],
  ])('is not made for %s', async (_what, more, path) => {
    const bo = await invitedPerson(room, first, officer)
    expect((await make(bo, more)).errors[0].path).toBe(path)
  })

  test('ends with its day, its revocation, or when its maker is suspended', async () => {
    const bo = await invitedPerson(room, first, officer)
    const [a, b] = [await make(bo, { expiresOn: '2026-11-23' }), await make(bo)]
    const works = async ({ secret }: { secret: string }) =>
      (await seen({ authorization: `Bearer ${secret}` })) !== undefined
    expect([await works(a), await works(b)]).toEqual([true, true])
    await first.send('POST', `/api/people/${bo.id}/suspend`)
    expect(await works(b)).toBe(false)
    await first.send('POST', `/api/people/${bo.id}/restore`)
    expect(await works(b)).toBe(true)
    expect((await first.send('DELETE', `/api/keys/${b.id}`)).status).toBe(200)
    expect(await works(b)).toBe(false)
    expect((await first.send('DELETE', `/api/keys/${b.id}`)).body.type).toBe('not_found')
    room.pass(12 * hour)
    expect(await works(a)).toBe(false)
  })

  test('of another is nobody else’s to see or revoke, but an administrator’s', async () => {
    const { id } = await make(first)
    const bo = await invitedPerson(room, first, sales)
    expect((await bo.send('GET', '/api/keys')).body.items).toEqual([])
    expect((await bo.send('DELETE', `/api/keys/${id}`)).body.type).toBe('forbidden')
  })
})

describe('a delegation', () => {
  const wish = (to: string, more: object = {}) => ({
    ...{ to, roles: ['complianceOfficer'], entities: ['se'], reason },
    ...{ from: later(room.now(), hour), until: later(room.now(), 10 * hour) },
    ...more,
  })
  let bo: Browser & { id: string }
  let cia: Browser & { id: string }
  beforeEach(async () => {
    bo = await invitedPerson(room, first, officer)
    cia = await invitedPerson(room, first, sales)
  })

  test('counts from its beginning to its end, in the entities named, and says for whom', async () => {
    const { body } = await bo.send('POST', '/api/delegations', wish(cia.id))
    expect(body).toMatchObject({ giver: bo.id, taker: cia.id, state: 'coming' })
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(sales)
    room.pass(hour)
    const passedOn = { role: 'complianceOfficer', entities: ['se'], onBehalfOf: bo.id }
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual([...sales, passedOn])
    room.pass(9 * hour)
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(sales)
    expect(await typesOf()).toContain('delegation.give')
  })

  test('keeps apart what is to be apart, and passes no signature on', async () => {
    await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))
    const act = await actOf({ cookie: cia.cookie })
    expect(permit(act, 'licence.change', { entity: 'se' }).ok).toBe(true)
    const about = { entity: 'se', apartFrom: [{ by: bo.id, did: 'asked for it' }] }
    expect(permit(act, 'licence.change', about)).toMatchObject({
      refusal: { detail: expect.stringContaining('the one you stand in for asked for it') },
    })
    expect(permit(act, 'exception.grant', { entity: 'se' })).toMatchObject({
      refusal: { detail: expect.stringContaining('a signature is not passed on') },
    })
  })

  test('ends with what its giver holds', async () => {
    await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))
    await first.send('PUT', `/api/people/${bo.id}/grants`, {
      grants: [{ role: 'complianceOfficer', entities: ['no'] }],
    })
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(sales)
  })

  const passedOn = () => ({ role: 'complianceOfficer', entities: ['se'], onBehalfOf: bo.id })
  const partner = { grants: [{ role: 'partner', entities: 'all', party: 'installatör' }] }
  const toldOf = async (id: string) =>
    (await inTransaction(room.store.db, room.now(), (tx) => everybody(tx, room.now()))).find(
      (one) => one.id === id,
    )?.grants

  test('gives nothing any more to somebody who comes to be from outside', async () => {
    const { id } = (await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))).body
    expect((await seen({ cookie: cia.cookie }))?.grants).toContainEqual(passedOn())
    await first.send('PUT', `/api/people/${cia.id}/grants`, partner)
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(partner.grants)
    expect(await toldOf(cia.id)).toEqual(partner.grants)
    const listed = (await bo.send('GET', '/api/delegations')).body.items
    expect(listed).toMatchObject([{ id, state: 'over', endedAt: room.now() }])
    expect((await typesOf()).slice(-2)).toEqual(['person.grants', 'delegation.end'])
    await first.send('PUT', `/api/people/${cia.id}/grants`, { grants: sales })
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(sales)
  })

  test('gives nothing to an outside person, however they became one', async () => {
    await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))
    await inTransaction(room.store.db, room.now(), (tx) =>
      updatePerson(tx, cia.id, {
        kind: 'outside',
        grants: [{ role: 'partner', entities: 'all', party: 'installatör' }],
      }),
    )
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(partner.grants)
    expect(await toldOf(cia.id)).toEqual(partner.grants)
  })

  test('gives nothing while its taker or its giver is suspended, and is listed so', async () => {
    const listed = async () =>
      (await first.send('GET', '/api/delegations')).body.items.map(({ state }: { state: string }) => state)
    await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))
    await first.send('POST', `/api/people/${cia.id}/suspend`)
    expect(await seen({ cookie: cia.cookie })).toBeUndefined()
    expect(await toldOf(cia.id)).toBeUndefined()
    expect(await listed()).toEqual(['resting'])
    await first.send('POST', `/api/people/${cia.id}/restore`)
    expect(await toldOf(cia.id)).toContainEqual(passedOn())
    expect(await listed()).toEqual(['inForce'])
    await first.send('POST', `/api/people/${bo.id}/suspend`)
    expect(await toldOf(cia.id)).toEqual(sales)
    expect(await listed()).toEqual(['resting'])
  })

  test.each([
    ['a role one does not hold', { roles: ['legal'] }, '/roles'],
    ['an entity one does not hold it for', { entities: ['se', 'fi'] }, '/entities'],
    ['all entities, holding it for two', { entities: 'all' }, '/entities'],
    ['nobody', { to: 'usr_nobody' }, '/to'],
    ['a time that is over', { from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' }, '/until'],
    [
      'an end before the beginning',
      { from: '2027-02-01T00:00:00Z', until: '2027-01-01T00:00:00Z' },
      '/until',
    ],
    ['more than a year', { until: '2027-12-24T00:00:00Z' }, '/until'],
  ])('is refused for %s', async (_what, more, path) => {
    const { body } = await bo.send('POST', '/api/delegations', wish(cia.id, more))
    expect(body.type).toBe('invalid_input')
    expect([path, '/roles']).toContain(body.errors[0].path)
  })

  test('is not passed on to oneself, nor any further', async () => {
    expect((await bo.send('POST', '/api/delegations', wish(bo.id))).body.errors[0].path).toBe('/to')
    await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))
    const dan = await invitedPerson(room, first, sales)
    const further = await cia.send('POST', '/api/delegations', wish(dan.id))
    expect(further.body.errors[0]).toMatchObject({ path: '/roles' })
  })

  test('is taken back by its giver or an administrator, and by nobody else', async () => {
    const { id } = (await bo.send('POST', '/api/delegations', wish(cia.id, { from: room.now() }))).body
    expect((await cia.send('DELETE', `/api/delegations/${id}`)).body.type).toBe('forbidden')
    expect((await bo.send('DELETE', `/api/delegations/${id}`)).body.state).toBe('over')
    expect((await seen({ cookie: cia.cookie }))?.grants).toEqual(sales)
    expect((await first.send('DELETE', `/api/delegations/${id}`)).body.type).toBe('not_found')
    const dan = await invitedPerson(room, first, sales)
    expect((await dan.send('GET', '/api/delegations')).body.items).toEqual([])
    expect((await cia.send('GET', '/api/delegations')).body.items).toHaveLength(1)
  })
})

describe('an emergency', () => {
  let bo: Browser & { id: string }
  beforeEach(async () => {
    bo = await invitedPerson(room, first, sales)
  })
  const open = async (roles = ['complianceOfficer']) =>
    (await bo.send('POST', '/api/break-glass', { roles, reason: 'Leverans i natt, ingen är här.' })).body

  test('gives roles for an hour, is plain to see, and is logged with its reason', async () => {
    const taken = await open()
    expect(taken).toMatchObject({ state: 'inForce', until: later(room.now(), hour) })
    const { body } = await bo.send('GET', '/api/session')
    expect(body.breakGlass).toEqual({ until: taken.until })
    expect(body.may).toContain('licence.change')
    const entry = await room.store.db
      .selectFrom('log.entry')
      .selectAll()
      .where('type', '=', 'breakGlass.open')
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ actor: bo.id, reason: 'Leverans i natt, ingen är här.' })
    expect((await open()).type).toBe('conflict')
    room.pass(hour)
    expect((await bo.send('GET', '/api/session')).body).toMatchObject({ breakGlass: null, grants: sales })
  })

  test('never gives the role that gives roles, and asks for a fresh proof', async () => {
    expect((await open(['administrator'])).type).toBe('invalid_input')
    room.pass(6 * 60_000)
    expect((await open()).type).toBe('step_up')
  })

  test('is reviewed by another person within a day, or is overdue', async () => {
    const { id } = await open()
    const verdict = { verdict: 'justified', reason: 'Rätt beslut, kunden väntade.' }
    const path = `/api/break-glass/${id}/review`
    expect((await bo.send('POST', path, verdict)).body.detail).toContain('you took the roles yourself')
    room.pass(24 * hour - 1)
    expect(await overdueReviews(room.store.db, room.now())).toEqual([])
    room.pass(1)
    expect(await overdueReviews(room.store.db, room.now())).toMatchObject([{ id, state: 'overdue' }])
    const again = room.browser()
    await again.send('POST', '/api/session', { email: 'anna@nordvakt.example', password })
    expect((await again.send('GET', '/api/break-glass')).body.items).toMatchObject([{ id, state: 'overdue' }])
    expect((await again.send('POST', path, verdict)).body).toMatchObject({
      state: 'reviewed',
      verdict: 'justified',
    })
    expect((await again.send('POST', path, verdict)).body.type).toBe('conflict')
    expect(await overdueReviews(room.store.db, room.now())).toEqual([])
  })
})
