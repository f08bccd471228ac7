/** Prints how fast screening is on the four real lists: index, bulk, single, pairs, memory. Asserts nothing. */
import { cpus } from 'node:os'
import { analyse, matchNames } from '#names'
import { buildSnapshotBytes, openSnapshotBytes, type Snapshot, screen } from '#screening'
import { noTestData } from '../test/support/lists.ts'
import { rowsIn } from './quality.ts'
import { realLists } from './real-lists.ts'

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

/** Seconds of one core that some work takes, and what it gives. */
async function measure<T>(work: () => T | Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = cpuSeconds()
  const value = await work()
  return { seconds: cpuSeconds() - start, value }
}

async function main(): Promise<void> {
  if (noTestData) {
    console.log(`screening: ${noTestData}`)
    return
  }
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}; seconds of one core`,
  )
  const lists = await realLists()
  const built = await measure(() => buildSnapshotBytes(lists))
  const bytes = new Uint8Array(new SharedArrayBuffer(built.value.length))
  bytes.set(built.value)
  const opened = await measure(() => openSnapshotBytes(bytes))
  const snapshot = opened.value
  const { entries, names, words } = snapshot.counts
  console.log(
    `index of ${entries} entries, ${names} names, ${words} words: built in ${built.seconds.toFixed(1)} s, ${megabytes(bytes.length)}, opened in ${(opened.seconds * 1000).toFixed(0)} ms`,
  )
  const people = rowsIn('bench/negatives_us_10k.csv').map(({ full_name: name = '' }) => name)
  await printBulk(snapshot, people)
  printSingle(snapshot, people)
  await printPairs()
  console.log(`memory of this process: ${megabytes(process.memoryUsage().rss)} (the parsed lists included)`)
}

async function printBulk(snapshot: Snapshot, people: readonly string[]): Promise<void> {
  for (const run of ['first', 'second']) {
    const { seconds } = await measure(() => {
      for (const name of people) screen(snapshot, { name, schema: 'Person' })
    })
    console.log(`bulk, ${run} run: ${Math.round(people.length / seconds)} parties a second a core`)
  }
}

function printSingle(snapshot: Snapshot, people: readonly string[]): void {
  const times = people.slice(0, 2000).map((name) => {
    const start = performance.now()
    screen(snapshot, { name, schema: 'Person' })
    return performance.now() - start
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(3)
  console.log(`single: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}

async function printPairs(): Promise<void> {
  const pairs = rowsIn('bench/name_pairs.csv').map(({ schema, name1 = '', name2 = '' }) => {
    const kind = schema === 'Person' ? 'person' : 'organisation'
    return [analyse(name1, kind), analyse(name2, kind)] as const
  })
  const rounds = 30
  const { seconds } = await measure(() => {
    for (let round = 0; round < rounds; round++) for (const [a, b] of pairs) matchNames(a, b, 99)
  })
  console.log(
    `pair, names already read, explained: ${((seconds * 1e6) / (rounds * pairs.length)).toFixed(1)} µs`,
  )
}

await main()
