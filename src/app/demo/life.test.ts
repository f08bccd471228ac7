import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orThrow } from '#kernel'
import { checkOrder } from '#orders'
import { installPacks } from '#rules'
import { inTransaction } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { configOf } from '../config.ts'
import { migrations } from '../migrations.ts'
import { type Services, servicesOn } from '../services.ts'
import { storyClock } from './clock.ts'
import { demoOrders } from './company.ts'
import { beginning, live } from './life.ts'
import { type Neighbours, neighbourhood, openNeighbours } from './neighbours.ts'
import { draftRules } from './rules.ts'
import type { House } from './story.ts'

let services: Services
let neighbours: Neighbours
let house: House
beforeAll(async () => {
  const clock = storyClock(beginning)
  const random = seeded('demo')
  const store = await testStore(migrations)
  const act = { at: clock.now(), by: 'aktsam', role: 'operator', random }
  await inTransaction(store.db, act.at, (tx) => installPacks(tx, act))
  neighbours = await openNeighbours()
  const notices = { mail: undefined, webhookNetworks: [neighbourhood] }
  const config = { ...configOf({ data: store.dataDir }, {}), notices }
  services = await servicesOn(store, { now: clock.now, random, config })
  house = await live(services, clock, neighbours)
  await draftRules(house)
}, 240_000)
afterAll(async () => {
  await services?.close()
  await neighbours?.close()
})

const counted = async (what: string, by: string) => {
  const { rows } = await sql<{ name: string; n: number }>`
    select ${sql.raw(by)} as name, count(*) as n from ${sql.raw(what)} group by 1 order by 1`.execute(
    services.store.db,
  )
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]))
}

test('orders of ten weeks stand in every state', async () => {
  const states = await counted('orders."order"', `record ->> 'state'`)
  expect(Object.keys(states).sort()).toEqual(['cancelled', 'held', 'released', 'shipped', 'submitted'])
})

test('the fourteen orders are answered as ever, whatever was sold before', async () => {
  const desk = { db: services.store.db, services: services.orders }
  const outcomes: string[] = []
  for (const { order } of demoOrders())
    outcomes.push(orThrow(await checkOrder(desk, services.act(), { order })).outcome)
  expect(outcomes).toEqual([
    ...['allow', 'block', 'block', 'substitute', 'allow', 'hold', 'hold', 'allowWithConditions'],
    ...['allowWithConditions', 'block', 'block', 'hold', 'licence', 'block'],
  ])
})

test('each screen has something to show', async () => {
  expect(await counted('lifecycle.deadline', `record ->> 'state'`)).toMatchObject({
    missed: expect.any(Number),
    paused: 1,
  })
  expect(await counted('phaseout.exception_request', `'asked'`)).toEqual({ asked: 3 })
  expect(await counted('documents.evidence', `'all'`)).toEqual({ all: 16 })
  expect(await counted('documents.answer', `record ->> 'state'`)).toEqual({ draft: 3, submitted: 2 })
  expect(await counted('documents.document', `language`)).toEqual({ en: 1, sv: 1 })
  expect(await counted('privacy.hold', `record ->> 'liftedAt' is null`)).toEqual({ false: 1, true: 1 })
  expect(await counted('privacy.request', `record -> 'gathered' is null`)).toBeDefined()
  expect(await counted('parties.merge', `record ->> 'state'`)).toEqual({ merged: 1, proposed: 1 })
  expect(await counted('notices.delivery', 'state')).toMatchObject({ dead: 1, waiting: 1 })
  expect(Object.keys(await counted('notices.mail', 'state'))).toEqual(['dead', 'waiting'])
})

test('one case has gone the whole way, and another stands in the middle of it', async () => {
  const states = (kind: string) =>
    counted(`lifecycle.life where record ->> 'kind' = '${kind}'`, `record ->> 'state'`)
  expect(await states('case')).toEqual({ hearing: 1, implementing: 1, opened: 1 })
  expect(await states('finding')).toEqual({ draft: 2, final: 1, heard: 1, withdrawn: 1 })
  expect(await states('hearing')).toEqual({ answered: 1, sent: 1 })
  expect(await states('decision')).toEqual({ draft: 1, signed: 1 })
  expect(await states('measure')).toEqual({ done: 1, open: 4, verified: 2 })
  const statements = await counted('disclosure.statement', `left(record ->> 'decision', 2)`)
  expect(statements).toMatchObject({ 'D-': 1 })
})

test('what happened stands in the log in its order, and the log is whole', async () => {
  await services.log.sequence()
  expect(await services.log.verify()).toMatchObject({ verified: true })
  const { rows } = await sql<{ at: string }>`select at from log.entry order by nth`.execute(services.store.db)
  const days = rows.map(({ at }) => at.slice(0, 10))
  expect(days).toEqual(days.toSorted())
})
