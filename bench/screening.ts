import { analyse, matchNames, scriptOf } from '#names'
import { openCurrentSnapshot, type Snapshot, screen } from '#screening'
import { rowsIn } from './quality/sources.ts'
import { megabytes, milliseconds, type Question, quantile, type Row, timed } from './question.ts'

/** Seconds of all cores that this process used so far. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** How fast parties are looked for in one thread; the memory is that of a process that does nothing else. */
export const question: Question = {
  name: 'screening',
  target: 'bulk >= 10,000 a second a core, single p95 < 1 ms, pair <= 10 µs, open < 1 s, < 400 MB',
  needsLists: true,
  run: async (dataDir) => {
    const { took, value: snapshot } = await timed(() => openCurrentSnapshot(dataDir))
    if (!snapshot) throw new Error('the data directory has no index')
    const people = rowsIn('bench/negatives_us_10k.csv').map(({ full_name: name = '' }) => name)
    const latin = people.filter((name) => scriptOf(name) === 'latin')
    return [
      { what: 'open the index', target: '< 1 s', measured: milliseconds(took) },
      bulk('people of all scripts, words never seen', snapshot, people),
      bulk('the same, later in the file', snapshot, people),
      bulk('the same again', snapshot, people),
      bulk('those in Latin letters', snapshot, latin),
      singles(snapshot, people.slice(0, 2000)),
      pairs(),
      { what: 'memory', target: '< 400 MB', measured: megabytes(process.memoryUsage().rss) },
    ]
  },
}

/** Parties a second, by the clock and by the seconds of all cores (the collector of memory has threads of its own). */
export function bulk(what: string, snapshot: Snapshot, names: readonly string[]): Row {
  const [from, used] = [performance.now(), cpuSeconds()]
  for (const name of names) screen(snapshot, { name, schema: 'Person' })
  const seconds = (performance.now() - from) / 1000
  const rate = (of: number) => Math.round(names.length / of).toLocaleString('en')
  const measured = `${rate(seconds)} a second in one thread, ${rate(cpuSeconds() - used)} a core`
  return { what: `bulk: ${what}`, target: '>= 10,000 a core', measured }
}

function singles(snapshot: Snapshot, people: readonly string[]): Row {
  const times = people.map((name) => {
    const from = performance.now()
    screen(snapshot, { name, schema: 'Person' })
    return performance.now() - from
  })
  const at = (share: number) => milliseconds(quantile(times, share))
  return {
    what: 'single party',
    target: 'p95 < 1 ms',
    measured: `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}`,
  }
}

function pairs(): Row {
  const all = rowsIn('bench/name_pairs.csv').map(({ schema, name1 = '', name2 = '' }) => {
    const kind = schema === 'Person' ? 'person' : 'organisation'
    return [analyse(name1, kind), analyse(name2, kind)] as const
  })
  const times: number[] = []
  for (let round = 0; round < 60; round++)
    for (const [a, b] of all) {
      const from = performance.now()
      matchNames(a, b, Number.POSITIVE_INFINITY)
      if (round >= 30) times.push((performance.now() - from) * 1000)
    }
  const measured = `median ${quantile(times, 0.5).toFixed(1)} µs, p95 ${quantile(times, 0.95).toFixed(1)} µs`
  return { what: 'pair of names, read before, explained', target: 'median <= 10 µs', measured }
}
