import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKey } from '#access'
import { inTransaction } from '#storage'
import { openApp, type TestApp } from '../support/app.ts'
import { noon, seeded } from '../support/log.ts'
import { signedInAs } from '../support/people.ts'

let desk: TestApp
let person: string
beforeAll(async () => {
  desk = await openApp({ company: true })
  const officer = await signedInAs(desk, 'complianceOfficer')
  person = officer.person
})
afterAll(() => desk.close())

const asked = async (authorization = '') =>
  (await desk.send('GET', '/catalog', { headers: { authorization } })).status

describe('the wire contract and keys', () => {
  test('nobody need show a key as long as none exists', async () => {
    expect(await asked()).toBe(200)
  })

  test('with the first key it closes for those who show none, or one that is none', async () => {
    const act = { at: noon, by: person, role: 'complianceOfficer', random: seeded('wire key') }
    const grants = [{ role: 'complianceOfficer', entities: 'all' as const }]
    const wish = { scopes: ['screening.run'], entities: 'all' as const, expiresOn: '2027-01-31' }
    const made = await makeKey(desk.services.store.db, { ...act, grants }, { title: 'client', ...wish })
    if (!made.ok) throw new Error(made.refusal.detail)
    await setTimeout(1_100) // what is known of keys is a second old at most
    expect(await asked()).toBe(401)
    expect(await asked('ApiKey ak_none')).toBe(401)
    const { secret } = made.value
    const search = (authorization: string) =>
      desk.send('GET', '/search/default', { headers: { authorization } }).then(({ status }) => status)
    expect(await search(`ApiKey ${secret}`)).toBe(503) // no list is loaded: it was let through
    expect(await search(`Bearer ${secret}`)).toBe(503)
    expect(await asked(`ApiKey ${secret}`)).toBe(403) // the key may screen, and no more
    expect(await asked(`Bearer ${desk.services.operatorKey}`)).toBe(200)

    await inTransaction(desk.services.store.db, noon, (tx) =>
      tx.updateTable('access.key').set({ revokedAt: noon }).execute(),
    )
    await setTimeout(1_100) // a key that ended is refused within a second
    expect(await search(`ApiKey ${secret}`)).toBe(401)
  })
})
