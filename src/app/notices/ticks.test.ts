import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJobs, type Store } from '#storage'
import { seeded } from '../../../test/support/log.ts'
import { testStore } from '../../../test/support/store.ts'
import { migrations } from '../migrations.ts'
import { noticesDesk } from './desk.ts'
import { noticeSettings } from './settings.ts'
import { scheduleTicks, staleNews } from './ticks.ts'

let store: Store
beforeAll(async () => {
  store = await testStore(migrations)
})
afterAll(() => store.close())

const random = seeded('ticks')
const act = ({ by }: { readonly by: string }) => ({ at, by, role: 'operator', random })
let at = '2026-11-23T12:00:00.000Z'

test('a list that is too old is told of once for each look at its publisher', () => {
  const list = { name: 'eu-fsf', checkedAt: '2026-11-20T12:00:00.000Z' }
  expect(staleNews([{ ...list, isStale: true }])).toMatchObject([
    { key: 'listStale', once: 'stale/eu-fsf/2026-11-20T12:00:00.000Z' },
  ])
  expect(
    staleNews([
      { ...list, isStale: false },
      { name: 'un-sc', checkedAt: null, isStale: false },
    ]),
  ).toEqual([])
})

test('what comes by the clock comes at its time, and none of it fails on a new installation', async () => {
  const errors: unknown[] = []
  const jobs = openJobs({ db: store.db, now: () => at, onError: (error) => errors.push(error) })
  scheduleTicks(jobs, { db: store.db, now: () => at, act })
  expect(await jobs.turn()).toBe(0)
  at = '2026-11-24T12:00:00.000Z'
  expect(await jobs.turn()).toBe(3)
  expect(errors).toEqual([])
})

test('the desk knows the holidays of the reader’s country, and keeps its key beside the database', () => {
  const desk = noticesDesk({
    store,
    now: () => at,
    random,
    settings: noticeSettings({}),
    publicUrl: 'http://localhost:8470',
    act,
    onError: () => {},
  })
  expect(desk.isWorkingDay?.('SE', '2026-06-06')).toBe(false)
  expect(desk.isWorkingDay?.('NO', '2027-05-17')).toBe(false)
  expect(desk.isWorkingDay?.('SE', '2027-05-17')).toBe(true)
  expect(desk.mail).toBeUndefined()
  expect(desk.sealer.open(desk.sealer.seal('whsec_x'))).toBe('whsec_x')
})
