import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { logMigrations } from '#log'
import { inTransaction, type Store } from '#storage'
import { seeded } from '../../test/support/log.ts'
import { emptyStore, testStore } from '../../test/support/store.ts'
import { caseworkMigrations, decisionsOn, findDecisions, signDecision } from './index.ts'
import type { Decision } from './model.ts'

const act = { at: '2026-09-01T08:00:00.000Z', by: 'board', role: 'management', random: seeded('casework') }
const decision: Decision = {
  type: 'decision',
  ref: 'D-1',
  kind: 'phaseOut',
  supplier: 'longan',
  categories: ['camera'],
  legalEntities: ['se'],
  effectiveAt: '2026-10-01T00:00:00+02:00',
}

let store: Store
beforeAll(async () => {
  store = await testStore({ ...caseworkMigrations, ...logMigrations })
})
afterEach(() => emptyStore(store))
afterAll(() => store.close())

const sign = (given: Decision) => inTransaction(store.db, act.at, (tx) => signDecision(tx, act, given))
async function logged(): Promise<string[]> {
  const { rows } = await sql<{ body: string }>`select body from log.entry order by id`.execute(store.db)
  return rows.map(({ body }) => body)
}

test('a signed decision is kept as it was written, and the log says so', async () => {
  expect(await sign(decision)).toMatchObject({
    ok: true,
    value: { signed: true, stored: { record: decision } },
  })
  expect(await inTransaction(store.db, act.at, (tx) => decisionsOn(tx, ['longan', 'alfa']))).toEqual([
    decision,
  ])
  expect(await logged()).toEqual([expect.stringContaining('"ref":"D-1"')])
})

test('signing the very same decision again changes nothing', async () => {
  await sign(decision)
  expect(await sign(decision)).toMatchObject({ ok: true, value: { signed: false, stored: { version: 1 } } })
  expect(await logged()).toHaveLength(1)
})

test('a signed decision is never given another content, and the attempt is in the log', async () => {
  await sign(decision)
  const outcome = await sign({ ...decision, newSales: 'newCustomersOnly' })
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'conflict' } })
  expect(await inTransaction(store.db, act.at, (tx) => findDecisions(tx, ['D-1']))).toEqual([decision])
  expect((await logged()).at(-1)).toContain('"refused":"conflict"')
})

test('a decision that contradicts itself is not signed', async () => {
  const transition = { quotesBefore: '2026-10-01T00:00:00+02:00', honouredUntil: '2026-09-01' }
  expect(await sign({ ...decision, transition })).toMatchObject({
    ok: false,
    refusal: { code: 'invalid_input' },
  })
  expect(await inTransaction(store.db, act.at, (tx) => decisionsOn(tx, ['longan']))).toEqual([])
})
