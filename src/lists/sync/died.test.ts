import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction } from '#storage'
import { serves } from '../../../test/support/publisher.ts'
import { emptyStore } from '../../../test/support/store.ts'
import { syncDue } from './actions.ts'
import { type Bench, begin, openBench } from './fixtures/desk.ts'
import { cut, file } from './fixtures/misbehaviour.ts'
import { viewSupply } from './sources/actions.ts'
import { readLooks, takeLease } from './store.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
beforeEach(async () => {
  await emptyStore(bench.store)
  begin(bench)
  bench.publisher.at('/fsf.xml', serves(cut))
  await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml` })
})

const minutes = (count: number) => bench.pass(count / 60)
/** A process takes the list up, and is gone without a word. */
const dies = async () => {
  const until = new Date(Date.parse(bench.at) + 120_000).toISOString()
  const held = { list: 'eu-fsf', holder: bench.at }
  await inTransaction(bench.store.db, bench.at, (tx) => takeLease(tx, held, { at: bench.at, until }))
  minutes(3)
}
const turn = () => syncDue(bench.desk(), bench.act(), new AbortController().signal)
const wait = async () => {
  const supply = await viewSupply(bench.store.db, bench.at)
  const next = supply.find(({ list }) => list === 'eu-fsf')?.nextAt
  return (Date.parse(next ?? '') - Date.parse(bench.at)) / 60_000
}

test('a look whose process died has failed: the next process waits, longer each time, whatever the hour', async () => {
  for (const expected of [10, 20, 40, 80, 160, 320, 360]) {
    await dies()
    expect(await turn()).toEqual([])
    expect(bench.publisher.asked).toEqual([])
    expect(await wait()).toBe(expected)
  }
  const [last] = await readLooks(bench.store.db, 'eu-fsf', { limit: 1 })
  expect(last).toMatchObject({
    outcome: 'failed',
    fault: 'died',
    detail: expect.stringMatching(/program died/),
  })
})

test('one death is no alarm, the second in a row is, once; a good look settles it', async () => {
  await dies()
  await turn()
  expect(await bench.alarms()).toEqual([])
  for (const _ of [2, 3]) {
    await dies()
    await turn()
    expect(await bench.alarms()).toEqual([expect.stringMatching(/^eu-fsf: The program died/)])
  }
  bench.pass(6)
  expect(await turn()).toMatchObject([{ outcome: 'new' }])
  expect(await bench.alarms()).toEqual([])
})

test('somebody who looks by hand after a death is not kept waiting, and the death is written down', async () => {
  await dies()
  expect(await bench.look()).toMatchObject({ outcome: 'new' })
  const looks = await readLooks(bench.store.db, 'eu-fsf', { limit: 9 })
  expect(looks.map(({ outcome, fault }) => [outcome, fault])).toEqual([
    ['new', null],
    ['failed', 'died'],
  ])
})
