import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { logMigrations } from '#log'
import { inTransaction, type Store, type Tx } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { decideMerge, partiesMigrations, proposeMerge, records } from '../index.ts'
import { endOwnership, type KnownEnds, recordOwnership } from './actions.ts'
import type { Ownership } from './model.ts'
import { ownershipAbove, ownershipBelow } from './store.ts'

const at = '2026-11-23T08:00:00.000Z'
const anna: Act = { at, by: 'anna', role: 'complianceOfficer', random: seeded('ownership'), reason: 'seen' }
let store: Store
beforeAll(async () => {
  store = await testStore({ ...partiesMigrations, ...logMigrations })
})
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const read = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(store.db, at, work)
const known = ['a', 'b', 'c', 'x']
const ends: KnownEnds = {
  isParty: async (_tx, ref) => known.includes(ref),
  isEntry: async (_tx, list, entry) => list === 'eu-fsf' && entry === 'EU.1',
}
const half = (owner: string, owned: string, more: Partial<Ownership> = {}) => ({
  ...{ owner, owned, share: 50, kind: 'direct' as const },
  ...more,
})
const put = (party: string, holding: ReturnType<typeof half>, version?: number) =>
  recordOwnership(store.db, anna, { party, holding, version, ends })
const id = async (party: string, holding: ReturnType<typeof half>) => {
  const outcome = await put(party, holding)
  if (!outcome.ok) throw new Error(outcome.refusal.detail)
  return outcome.value.id
}
const above = async (party: string) =>
  (await read((tx) => ownershipAbove(tx, [party]))).holdings.map(
    ({ record }) => `${record.owner}>${record.owned}`,
  )

test('a holding is written down with its reason, and the log says so', async () => {
  expect(await put('x', half('a', 'x'))).toMatchObject({ ok: true, value: { version: 1 } })
  const { rows } = await read((tx) =>
    sql`select type, object, reason from log.entry order by at desc limit 1`.execute(tx),
  )
  expect(rows).toEqual([{ type: 'ownership.record', object: 'x', reason: 'seen' }])
})

test('a holding that is there already is changed by whoever has read it, and by nobody else', async () => {
  await put('x', half('a', 'x'))
  expect(await put('x', half('a', 'x', { share: 60 }))).toMatchObject({
    refusal: { code: 'conflict', facts: { version: 1 } },
  })
  expect(await put('x', half('a', 'x', { share: 60 }), 1)).toMatchObject({ value: { version: 2 } })
  expect(await put('x', half('a', 'x', { share: 70 }), 1)).toMatchObject({
    refusal: { code: 'stale_version' },
  })
  expect(await put('x', half('b', 'x'), 1)).toMatchObject({ refusal: { code: 'not_found' } })
})

test('both ends have to be known: a party on record, or an entry of a list in force', async () => {
  expect(await put('x', half('nobody', 'x'))).toMatchObject({
    refusal: { code: 'unknown_reference', errors: [{ path: '/edge/owner' }] },
  })
  expect(await put('x', half('entry:eu-fsf/EU.1', 'x'))).toMatchObject({ ok: true })
  expect(await put('x', half('entry:eu-fsf/EU.2', 'x'))).toMatchObject({
    refusal: { code: 'unknown_reference' },
  })
})

test('a holding that contradicts itself, or is about others, is not kept', async () => {
  const code = async (holding: ReturnType<typeof half>) => {
    const outcome = await put('x', holding)
    return outcome.ok ? 'ok' : outcome.refusal.errors?.[0]?.path
  }
  expect(await code(half('x', 'x'))).toBe('/owned')
  expect(await code(half('a', 'b'))).toBe('/edge/owned')
  expect(await code(half('a', 'x', { range: { least: 10, most: 20 } }))).toBe('/range')
  expect(await code({ ...half('a', 'x'), ...{ share: null!, range: { least: 30, most: 20 } } })).toBe(
    '/range',
  )
  expect(await code(half('a', 'x', { from: '2026-01-01', to: '2026-01-01' }))).toBe('/to')
})

test('a holding ends on a day; nothing of it is lost', async () => {
  const rel = await id('x', half('a', 'x', { from: '2020-01-01' }))
  const finish = (to: string | null, version: number) =>
    endOwnership(store.db, anna, { party: 'x', id: rel, to, version })
  expect(await finish('2020-01-01', 1)).toMatchObject({ refusal: { code: 'invalid_input' } })
  expect(await finish('2026-12-01', 7)).toMatchObject({ refusal: { code: 'stale_version' } })
  expect(await finish('2026-12-01', 1)).toMatchObject({ value: { record: { to: '2026-12-01' }, version: 2 } })
  expect(await finish('2027-01-01', 2)).toMatchObject({ refusal: { code: 'conflict' } })
  expect(await above('x')).toEqual(['a>x'])
})

test('a holding written by mistake is taken back, and stays in the history', async () => {
  const rel = await id('x', half('a', 'x'))
  expect(await endOwnership(store.db, anna, { party: 'x', id: rel, to: null, version: 1 })).toMatchObject({
    ok: true,
  })
  expect(await above('x')).toEqual([])
  expect(await read((tx) => records.ownership.table.versions(tx, 'a/x/direct'))).toHaveLength(1)
  expect(await endOwnership(store.db, anna, { party: 'x', id: rel, to: null, version: 1 })).toMatchObject({
    refusal: { code: 'not_found' },
  })
})

test('whoever may not change parties writes no holdings', async () => {
  const sight = { ...anna, role: 'auditor' }
  const outcome = await recordOwnership(store.db, sight, {
    ...{ party: 'x', holding: half('a', 'x'), version: undefined, ends },
  })
  expect(outcome).toMatchObject({ refusal: { code: 'forbidden' } })
})

test('owners are followed all the way up, holdings all the way down, and circles end', async () => {
  await id('b', half('a', 'b'))
  await id('c', half('b', 'c'))
  await id('b', half('c', 'b', { share: 10 }))
  await id('x', half('c', 'x'))
  expect(await above('x')).toEqual(['a>b', 'b>c', 'c>b', 'c>x'])
  const below = await read((tx) => ownershipBelow(tx, ['a']))
  expect(below.holdings.map(({ record }) => record.owned)).toEqual(['b', 'c', 'b', 'x'])
  expect(below.isWhole).toBe(true)
})

test('what was written under a record that was merged belongs to the one that is kept', async () => {
  const two = ['b', 'b-2'].map((ref) => ({
    type: 'organisation' as const,
    ref,
    name: 'Bolag B AB',
    country: 'SE',
  }))
  await read((tx) => records.organisation.table.putMany(tx, anna, two))
  await read((tx) => records.ownership.table.put(tx, anna, { type: 'ownership', ...half('a', 'b-2') }))
  await id('x', half('b', 'x'))
  expect(await above('x')).toEqual(['b>x'])
  const asked = await proposeMerge(store.db, anna, { keep: 'b', drop: 'b-2', reason: 'one' })
  const merge = asked.ok ? asked.value.ref : ''
  const bo: Act = { ...anna, by: 'bo', role: 'legal' }
  await decideMerge(store.db, bo, { merge, verdict: 'approve', reason: 'seen' })
  expect(await above('x')).toEqual(['a>b', 'b>x'])
})
