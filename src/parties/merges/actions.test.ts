import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store, type Tx } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import {
  decideMerge,
  decideUndo,
  familiesOf,
  findParties,
  pageOfParties,
  partiesMigrations,
  proposeMerge,
  proposeUndo,
  records,
  sitesOf,
} from '../index.ts'

const at = '2026-11-23T08:00:00.000Z'
const later = '2026-11-24T08:00:00.000Z'
const random = seeded('merges')
const anna: Act = { at, by: 'anna', role: 'complianceOfficer', random }
const bo: Act = { ...anna, at: later, by: 'bo', role: 'legal' }
let store: Store
beforeAll(async () => {
  store = await testStore({ ...partiesMigrations, ...logMigrations })
})
beforeEach(async () => {
  await read(async (tx) => {
    await records.organisation.table.putMany(tx, anna, [
      { type: 'organisation', ref: 'granby', name: 'Granby Livs AB', country: 'SE' },
      {
        type: 'organisation',
        ref: 'granby-2',
        name: 'Granby Livsmedel',
        country: 'SE',
        securityForce: 'police',
      },
    ])
    await records.site.table.put(tx, anna, {
      type: 'site',
      ref: 'torg',
      organisation: 'granby-2',
      country: 'SE',
    })
  })
})
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const read = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, at, work)
const wish = { keep: 'granby', drop: 'granby-2', reason: 'the same number in the register' }
async function proposed(): Promise<string> {
  const merge = await proposeMerge(store.db, anna, wish)
  if (!merge.ok) throw new Error(merge.refusal.detail)
  return merge.value.ref
}
const decide = (merge: string, act = bo, verdict: 'approve' | 'reject' = 'approve') =>
  decideMerge(store.db, act, { merge, verdict, reason: 'seen' })

test('a merge that is only asked for changes nothing', async () => {
  await proposed()
  const { organisations } = await read((tx) => findParties(tx, ['granby-2']))
  expect(organisations).toMatchObject([{ key: 'granby-2', version: 1 }])
})

test('nobody approves the merge they asked for', async () => {
  const merge = await proposed()
  const outcome = await decide(merge, { ...anna, at: later })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(outcome.ok ? '' : outcome.refusal.detail).toContain('you asked for this merge')
})

test('nobody approves, or undoes, what was asked for in their place', async () => {
  const standsIn: Act = {
    ...{ ...anna, by: 'dag', grants: [{ role: 'complianceOfficer', entities: 'all', onBehalfOf: 'bo' }] },
  }
  const asked = await proposeMerge(store.db, standsIn, wish)
  const merge = asked.ok ? asked.value.ref : ''
  const refused = { refusal: { detail: expect.stringContaining('the one who stood in for you asked') } }
  expect(await decide(merge)).toMatchObject(refused)
  expect(await decide(merge, anna)).toMatchObject({ ok: true })
  expect(await proposeUndo(store.db, standsIn, { merge, reason: 'two after all' })).toMatchObject({
    ok: true,
  })
  expect(await decideUndo(store.db, bo, { merge, verdict: 'approve', reason: 'seen' })).toMatchObject(refused)
})

test('approved by a second person, both references find one party, its sites included', async () => {
  await decide(await proposed())
  const found = await read(async (tx) => ({
    parties: await findParties(tx, ['granby-2']),
    sites: await sitesOf(tx, ['granby']),
    families: await familiesOf(tx, ['granby-2']),
    page: await pageOfParties(tx, { limit: 10 }),
  }))
  expect(found.parties.organisations).toMatchObject([
    { key: 'granby', version: 2, record: { securityForce: 'police', aliases: ['Granby Livsmedel'] } },
  ])
  expect(found.sites.map(({ key }) => key)).toEqual(['torg'])
  expect(found.families.kept('granby-2')).toBe('granby')
  expect(found.page.items.map(({ key }) => key)).toEqual(['granby'])
})

test('the record that was merged is still there, and before the merge both stood', async () => {
  await decide(await proposed())
  const kept = await read((tx) => records.organisation.table.find(tx, ['granby-2']))
  const then = await read((tx) => findParties(tx, ['granby-2', 'granby'], at))
  expect(kept).toHaveLength(1)
  expect(then.organisations.map(({ key, version }) => [key, version])).toEqual([
    ['granby', 1],
    ['granby-2', 1],
  ])
})

test('a merge is not approved on records that changed since it was asked for', async () => {
  const merge = await proposed()
  await inTransaction(store.db, later, (tx) =>
    records.organisation.table.put(tx, bo, {
      type: 'organisation',
      ref: 'granby',
      name: 'Granby Livs AB',
      country: 'NO',
    }),
  )
  expect(await decide(merge)).toMatchObject({ ok: false, refusal: { code: 'stale_version' } })
  expect(await decide(merge, bo, 'reject')).toMatchObject({ ok: true, value: { state: 'rejected' } })
})

test('a merge is undone by two, and both records stand as before', async () => {
  const merge = await proposed()
  await decide(merge)
  expect(await proposeUndo(store.db, bo, { merge, reason: 'two shops after all' })).toMatchObject({
    ok: true,
  })
  const own = await decideUndo(store.db, bo, { merge, verdict: 'approve', reason: 'mine' })
  expect(own).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  const undone = await decideUndo(
    store.db,
    { ...anna, at: later },
    { merge, verdict: 'approve', reason: 'yes' },
  )
  expect(undone).toMatchObject({ ok: true, value: { state: 'undone', inForce: false } })
  const { organisations } = await read((tx) => findParties(tx, ['granby', 'granby-2']))
  expect(organisations.map(({ record }) => record)).toEqual([
    { type: 'organisation', ref: 'granby', name: 'Granby Livs AB', country: 'SE' },
    {
      type: 'organisation',
      ref: 'granby-2',
      name: 'Granby Livsmedel',
      country: 'SE',
      securityForce: 'police',
    },
  ])
})

test.each([
  ['the same record twice', { keep: 'granby', drop: 'granby' }, 'invalid_input'],
  ['a record that does not exist', { keep: 'granby', drop: 'nobody' }, 'unknown_reference'],
])('%s is refused', async (_what, names, code) => {
  expect(await proposeMerge(store.db, anna, { ...wish, ...names })).toMatchObject({
    ok: false,
    refusal: { code },
  })
})

test('what waits for a decision, or was merged, is not proposed again', async () => {
  const merge = await proposed()
  expect(await proposeMerge(store.db, bo, wish)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  await decide(merge)
  expect(await proposeMerge(store.db, bo, wish)).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
})

test('sales may ask for a merge, and may not approve one', async () => {
  const carl: Act = { ...anna, by: 'carl', role: 'sales' }
  const merge = await proposeMerge(store.db, carl, wish)
  expect(merge.ok).toBe(true)
  const ref = merge.ok ? merge.value.ref : ''
  expect(await decide(ref, { ...carl, by: 'dina', at: later })).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
})
