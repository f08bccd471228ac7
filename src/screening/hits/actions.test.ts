import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { lifecycleMigrations } from '#lifecycle'
import { listsMigrations } from '#lists'
import { logMigrations } from '#log'
import { partiesMigrations, records as partyRecords } from '#parties'
import { inTransaction, type Store } from '#storage'
import { listEntry } from '../../../test/support/list-entry.ts'
import { seeded } from '../../../test/support/log.ts'
import { emptyStore, testStore } from '../../../test/support/store.ts'
import { buildSnapshotBytes } from '../build.ts'
import type { DecideHit } from '../model.ts'
import { openSnapshotBytes, type Snapshot } from '../snapshot.ts'
import { decideHit } from './actions.ts'
import { hitsOn, records, screeningMigrations } from './store.ts'

const act = { at: '2026-11-23T08:00:00.000Z', by: 'elin', role: 'complianceOfficer', random: seeded('hits') }
const lawyer = { ...act, by: 'maj', role: 'legal' }
const listed = listEntry('EU.2', ['Highline Security Systems LLC'], {
  schema: 'Organization',
  programmes: ['HR'],
})
let store: Store
let snapshot: Snapshot
beforeAll(async () => {
  store = await testStore({
    ...screeningMigrations,
    ...partiesMigrations,
    ...logMigrations,
    ...listsMigrations,
    ...lifecycleMigrations,
  })
  snapshot = openSnapshotBytes(
    await buildSnapshotBytes([{ name: 'eu-fsf', version: '1', entries: [listed] }]),
  )
})
beforeEach(() =>
  inTransaction(store.db, act.at, (tx) =>
    partyRecords.organisation.table.put(tx, act, {
      type: 'organisation',
      ref: 'handel',
      name: 'Highline Security Systems',
      country: 'SE',
    }),
  ),
)
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const decide = (more: Partial<DecideHit> = {}, by: Act = act) =>
  decideHit({ db: store.db, snapshot: () => snapshot }, by, {
    party: 'handel',
    list: 'eu-fsf',
    entry: 'EU.2',
    verdict: 'falsePositive',
    reason: 'another company, seen in the register',
    ...more,
  })
const kept = () => inTransaction(store.db, act.at, (tx) => hitsOn(tx, ['handel']))
async function logged(): Promise<string[]> {
  const { rows } = await sql<{ body: string }>`select body from log.entry order by id`.execute(store.db)
  return rows.map(({ body }) => body)
}

test('a decision is bound to the versions of party and entry that were seen, and the log says so', async () => {
  expect(await decide()).toMatchObject({ ok: true })
  expect(await decide({}, lawyer)).toMatchObject({ ok: true })
  expect(await kept()).toMatchObject([
    {
      verdict: 'falsePositive',
      secondBy: 'maj',
      programme: 'HR',
      partyVersion: 1,
      entryVersion: snapshot.entry(0).version,
      decidedBy: 'elin',
    },
  ])
  const [body = ''] = await logged()
  expect(body).toContain('falsePositive')
  expect(body).not.toContain('register')
})

test('nobody decides a hit that does not exist, and the attempt is on record', async () => {
  expect(await decide({ entry: 'EU.99' })).toMatchObject({ ok: false, refusal: { code: 'not_found' } })
  expect(await decide({ party: 'nobody' })).toMatchObject({
    ok: false,
    refusal: { code: 'unknown_reference' },
  })
  expect(await kept()).toEqual([])
  expect(await logged()).toHaveLength(2)
})

test('a hit that was given is decided where no list is loaded', async () => {
  const given = {
    type: 'hit',
    party: 'handel',
    list: 'uk-sl',
    entry: 'RUS0001',
    programme: 'RUS',
    score: 0.91,
  }
  await inTransaction(store.db, act.at, (tx) => records.hit.write(tx, act, [given]))
  await decide({ list: 'uk-sl', entry: 'RUS0001', verdict: 'trueMatch' })
  const outcome = await decide({ list: 'uk-sl', entry: 'RUS0001', verdict: 'trueMatch' }, lawyer)
  expect(outcome).toMatchObject({
    ok: true,
    value: { verdict: 'trueMatch', programme: 'RUS', entryVersion: null },
  })
})

test('a verdict on a close match waits for a second person, and holds until then', async () => {
  expect(await decide()).toMatchObject({ ok: true, value: { verdict: null, proposed: { by: 'elin' } } })
  const again = await decide()
  expect(again).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(!again.ok && again.refusal.detail).toContain('you gave the first signature')
  expect(await kept()).toMatchObject([{ verdict: null, proposed: { verdict: 'falsePositive' } }])
  expect(await logged()).toHaveLength(2)
})

test('a true match of a record that was merged into the party is not cleared by one person', async () => {
  const hit = { type: 'hit', list: 'uk-sl', entry: 'RUS0001', score: 0.8 } as const
  const merge = {
    type: 'partyMerge',
    ...{ ref: 'mrg-1', keep: 'handel', drop: 'gammal', reason: 'one company' },
    state: 'merged',
    ...{
      fieldChoices: {},
      inForce: true,
      keepVersion: 1,
      dropVersion: 1,
      before: null,
      after: null,
    },
    ...{ proposedBy: 'a', proposedAt: act.at, decidedBy: 'b', decidedAt: act.at },
  } as const
  await inTransaction(store.db, act.at, async (tx) => {
    await partyRecords.partyMerge.table.put(tx, act, merge)
    const confirmed = {
      verdict: 'trueMatch',
      decidedBy: 'elin',
      secondBy: 'maj',
      decidedAt: act.at,
      reason: 'seen',
    }
    await records.hit.write(tx, act, [
      { ...hit, party: 'handel' },
      { ...hit, ...confirmed, party: 'gammal' },
    ])
  })
  const one = await decide({ list: 'uk-sl', entry: 'RUS0001' })
  expect(one).toMatchObject({ value: { verdict: 'trueMatch', proposed: { verdict: 'falsePositive' } } })
  expect(await kept()).toMatchObject([{ party: 'handel', verdict: 'trueMatch' }])
  const two = await decide({ list: 'uk-sl', entry: 'RUS0001' }, lawyer)
  expect(two).toMatchObject({ value: { verdict: 'falsePositive', decidedBy: 'elin', secondBy: 'maj' } })
})

test('a second person who sees it otherwise makes the first signature of another verdict', async () => {
  await decide()
  await decide({ verdict: 'trueMatch', reason: 'the owner confirmed it' }, lawyer)
  expect(await kept()).toMatchObject([{ verdict: null, proposed: { verdict: 'trueMatch', by: 'maj' } }])
})

test('a distant match is cleared by one officer (F16)', async () => {
  const given = { type: 'hit', party: 'handel', list: 'uk-sl', entry: 'RUS0002', score: 0.86 }
  await inTransaction(store.db, act.at, (tx) => records.hit.write(tx, act, [given]))
  const cleared = await decide({ list: 'uk-sl', entry: 'RUS0002' })
  expect(cleared).toMatchObject({ ok: true, value: { verdict: 'falsePositive', decidedBy: 'elin' } })
})

test('whoever changes their mind about a confirmed match waits for a second person, and it stays confirmed', async () => {
  await decide({ verdict: 'trueMatch' })
  await decide({ verdict: 'trueMatch' }, lawyer)
  await decide({ reason: 'another register number' })
  expect(await kept()).toMatchObject([{ verdict: 'trueMatch', proposed: { verdict: 'falsePositive' } }])
})

test('sales decide no hits', async () => {
  const refused = await decide({}, { ...act, by: 'nils', role: 'sales' })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
  expect(await logged()).toHaveLength(1)
})
