import type { ListEntry } from '#lists/model'
import { buildPartyIndex, openSnapshotBytes, partiesTouched } from '#screening'
import { dataFile, listFile, noTestData, readList } from '../test/support/lists.ts'
import { differencesOf } from '../test/support/sdn-history.ts'
import { megabytes, type Question, quantile, type Row, seconds, timed } from './question.ts'
import { inventParties } from './rescreening-parties.ts'

const usual = 1_000_000
const entries = 100
const rounds = 5

/** How long it takes to find the parties that a new list version touches, in a register of many. */
export function question(parties = usual): Question {
  return {
    name: 'rescreening',
    target: '1 M parties against a delta of 100 entries < 2 s (--parties sizes the register)',
    needsLists: false,
    run: () => measure(parties),
  }
}

/** One party in a hundred bears the name of an entry, often damaged. */
async function measure(count: number): Promise<Row[]> {
  if (noTestData) return [{ what: 'not measured', target: '', measured: noTestData }]
  const [before, after] = await Promise.all(['2023-07-11', '2024-04-26'].map(sdnOf))
  const built = await timed(() => buildPartyIndex('1', inventParties(count, after ?? [], { share: 0.01 })))
  const opened = await timed(() => openSnapshotBytes(built.value))
  const delta = differencesOf(before ?? [], after ?? [])
  const taken: { took: number; touched: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const from = Math.floor((round * delta.length) / rounds)
    const hundred = delta.slice(from, from + entries)
    const { took, value } = await timed(() => partiesTouched(opened.value, hundred))
    taken.push({ took, touched: value.size })
  }
  const times = taken.map(({ took }) => took)
  const words = `${opened.value.counts.names} names, ${opened.value.counts.words} words`
  return [
    {
      what: `index of ${count} parties: build`,
      target: '',
      measured: `${seconds(built.took)}, ${megabytes(built.value.length)}`,
    },
    { what: 'index of parties: open', target: '', measured: `${seconds(opened.took)}, ${words}` },
    {
      what: `touched by ${entries} entries: first`,
      target: '< 2 s',
      measured: `${seconds(times[0] ?? Number.NaN)}, ${taken[0]?.touched} parties`,
    },
    {
      what: `touched by ${entries} others, median of ${rounds}`,
      target: '< 2 s',
      measured: `${seconds(quantile(times, 0.5))}, ${quantile(
        taken.map(({ touched }) => touched),
        0.5,
      )} parties`,
    },
    { what: 'slowest of these', target: '< 2 s', measured: seconds(Math.max(...times)) },
  ]
}

async function sdnOf(day: string): Promise<readonly ListEntry[]> {
  return (await readList('us-ofac-sdn', [listFile(dataFile(`lists/ofac/history/sdn_${day}.csv.gz`))], true))
    .entries
}
