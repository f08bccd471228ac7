import type { ListEntry } from '#lists/model'
import { buildSnapshotBytes, openSnapshotBytes } from '#screening'
import { rowsIn } from './quality/sources.ts'
import { megabytes, type Question, seconds, timed } from './question.ts'
import { type RealList, realLists } from './real-lists.ts'
import { bulk } from './screening.ts'

const made = 1_000_000

/** The four lists with a million invented persons beside them: words of listed names, put together anew. */
export const question: Question = {
  name: 'million',
  target: 'a million synthetic names added: >= 3,000 a second a core',
  needsLists: true,
  run: async () => {
    const lists = await realLists()
    const synthetic = { name: 'made', version: '1', entries: invented(lists) }
    const built = await timed(() => buildSnapshotBytes([...lists, synthetic]))
    const opened = await timed(() => openSnapshotBytes(built.value))
    const people = rowsIn('bench/negatives_us_10k.csv').map(({ full_name: name = '' }) => name)
    return [
      { what: 'index', target: '', measured: `${seconds(built.took)}, ${megabytes(built.value.length)}` },
      { what: 'open the index', target: '< 1 s', measured: seconds(opened.took) },
      bulk('people of all scripts, words never seen', opened.value, people),
      bulk('the same, later in the file', opened.value, people),
    ]
  },
}

function* invented(lists: readonly RealList[]): Generator<ListEntry> {
  const words = lists.flatMap(({ entries }) =>
    entries.flatMap(({ schema, names }) =>
      schema === 'Person' ? names.flatMap(({ full }) => full.split(/\s+/)) : [],
    ),
  )
  const [template] = lists.flatMap(({ entries }) => entries)
  let state = 7
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return words[state % words.length] ?? ''
  }
  for (let n = 0; template && n < made; n++)
    yield {
      ...template,
      ...{ entry: `made-${n}`, schema: 'Person', birthDates: [], identifiers: [] },
      names: [{ full: `${word()} ${word()}${n % 3 === 0 ? ` ${word()}` : ''}`, kind: 'primary' }],
    }
}
