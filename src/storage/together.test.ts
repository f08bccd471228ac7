import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { inTransaction, recordTable, type Store, type Tx } from './index.ts'
import { batched, together } from './together.ts'

interface Shelf {
  readonly ref: string
  readonly room: string
  readonly holds: readonly string[]
}
const shelves = recordTable<Shelf>('stock.shelf', 'rec', ({ ref }) => ref)
const boxes = recordTable<Pick<Shelf, 'ref'>>('stock.box', 'rec', ({ ref }) => ref)
const [before, after] = ['2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z']

let store: Store
const inStore = <T>(work: (tx: Tx) => Promise<T>, at = after) => inTransaction(store.db, at, work)
const refsOf = (found: readonly { readonly key: string }[]) => found.map(({ key }) => key)

beforeAll(async () => {
  store = await testStore({ 'stock/0001-shelf': shelves.migration, 'stock/0002-box': boxes.migration })
  const act = (at: string) => ({ at, by: 'anna', role: 'engineer', random: seeded(at) })
  const [one, two, three] = [
    { ref: 'S1', room: 'north', holds: ['nut', 'bolt'] },
    { ref: 'S2', room: 'south', holds: ['bolt'] },
    { ref: 'S3', room: 'south', holds: [] },
  ]
  await inStore(async (tx) => {
    await shelves.putMany(tx, act(before), [one, two, three])
    await boxes.put(tx, act(before), { ref: 'S1' })
  }, before)
  await inStore((tx) => shelves.put(tx, act(after), { ...three, room: 'north' }))
})
afterAll(() => store.close())

test('each who asks in the same moment is answered what it asked, by key and once', async () => {
  const answers = await inStore((tx) =>
    together([
      shelves.find(tx, ['S3', 'S1']),
      shelves.find(tx, ['S1', 'S2', 'S1']),
      shelves.find(tx, ['S9']),
      boxes.find(tx, ['S1', 'S2']),
      shelves.where(tx, { room: 'south' }),
      shelves.whereAny(tx, [{ holds: ['bolt'] }, { room: 'north' }, { holds: ['nut'] }]),
      shelves.where(tx, { holds: ['nut'] }),
      shelves.where(tx, { room: 'south' }, before),
      shelves.find(tx, ['S3'], '2026-11-21T08:00:00.000Z'),
    ]),
  )
  expect(answers.map(refsOf)).toEqual([
    ...[['S1', 'S3'], ['S1', 'S2'], [], ['S1'], ['S2'], ['S1', 'S2', 'S3'], ['S1'], ['S2', 'S3'], []],
  ])
})

test('one question alone is answered as among others', async () => {
  const alone = (work: (tx: Tx) => Promise<readonly { readonly key: string }[]>) =>
    inStore(async (tx) => refsOf(await work(tx)))
  expect(await alone((tx) => shelves.where(tx, { room: 'south' }))).toEqual(['S2'])
  expect(await alone((tx) => shelves.whereAny(tx, [{ holds: ['bolt'] }, { holds: ['nut'] }]))).toEqual([
    ...['S1', 'S2'],
  ])
  expect(await alone((tx) => shelves.find(tx, ['S2']))).toEqual(['S2'])
})

test('what is asked of a table as of two days is answered as of each', async () => {
  const [then, now] = await inStore((tx) =>
    together([shelves.find(tx, ['S3'], before), shelves.find(tx, ['S3'])]),
  )
  expect([then, now].map(([one]) => [one?.record.room, one?.version])).toEqual([
    ['south', 1],
    ['north', 2],
  ])
})

test('where one table cannot be read, all who asked together are refused, and nobody waits for ever', async () => {
  const broken = recordTable<Shelf>('stock.none', 'rec', ({ ref }) => ref)
  const asked = inStore((tx) => together([shelves.find(tx, ['S1']), broken.find(tx, ['S1'])]))
  await expect(asked).rejects.toThrow('stock.none')
})

test('a question of many keys is asked once for all who ask in the same moment, and anew of who asks later', async () => {
  const asked: string[][] = []
  const lengthOf = batched(async (_tx, keys) => {
    asked.push([...keys])
    return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.length]))
  })
  await inStore(async (tx) => {
    const all = [lengthOf(tx, 'nut'), lengthOf(tx, 'bolt'), lengthOf(tx, 'nut'), lengthOf(tx, 'none')]
    expect(await together(all)).toEqual([3, 4, 3, undefined])
    expect(await lengthOf(tx, 'nut')).toBe(3)
  })
  expect(asked).toEqual([['nut', 'bolt', 'none'], ['nut']])
})
