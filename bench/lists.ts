import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Imported, importList } from '#lists'
import { openCurrentSnapshot } from '#screening'
import type { Services } from '../src/app/services.ts'
import { watchMemory } from './memory.ts'
import { megabytes, type Question, type Row, seconds, timed } from './question.ts'
import { servicesAt } from './services.ts'

export const data = process.env.AKTSAM_TEST_DATA ?? join(import.meta.dirname, '../../shared/data')
/** The four lists as `data/SOURCES.md` describes them: SDN of one day with the aliases of another. */
export const lists: readonly (readonly [string, readonly string[]])[] = [
  ['eu-fsf', ['eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz']],
  ['un-sc', ['un/consolidated.xml']],
  [
    'us-ofac-sdn',
    ['ofac/2024-05-03/sdn.csv', ...['alt', 'add', 'sdn_comments'].map((part) => `ofac/2025-02/${part}.csv`)],
  ],
  ['uk-sl', ['uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz']],
]

/** Whether the real lists are on this machine. */
export const hasLists = existsSync(join(data, 'lists'))

/** How long the four real lists take to load and to index, and how much memory that adds to the server's own. */
export const question: Question = {
  name: 'lists',
  target: 'import of the four lists < 90 s and < 300 MB above rest',
  needsLists: true,
  run: async (dataDir) => {
    const services = await servicesAt(dataDir)
    const memory = watchMemory()
    const rows: Row[] = []
    let all = 0
    for (const [list, paths] of lists) {
      const { took, value } = await timed(() => load(services, list, paths))
      all += took
      rows.push({ what: `import ${list}`, target: '', measured: `${value}: ${seconds(took)}` })
    }
    const { rest, peak } = memory.stop()
    const build = await timed(() => services.snapshots.renew())
    await services.close()
    const open = await timed(() => openCurrentSnapshot(dataDir))
    return [
      ...rows,
      { what: 'import of the four lists', target: '< 90 s', measured: seconds(all) },
      {
        what: 'memory of the import',
        target: '< 300 MB above rest',
        measured: `${megabytes(peak - rest)} above ${megabytes(rest)}`,
      },
      {
        what: 'index of the four lists: build',
        target: '',
        measured: `${seconds(build.took)}, ${sizeOf(dataDir)}`,
      },
      {
        what: 'index of the four lists: open',
        target: '',
        measured: `${Math.round(open.took)} ms, ${open.value?.counts.names} names`,
      },
    ]
  },
}

async function load({ store, act }: Services, list: string, paths: readonly string[]): Promise<string> {
  const files = paths.map((path) => ({
    name: basename(path),
    open: () => createReadStream(join(data, 'lists', path)),
  }))
  const result = await importList(store.db, act({ by: 'bench' }), { list, files, acceptOrphans: true })
  if (!result.ok) return `refused: ${result.refusal.detail}`
  const { entries, tally }: Imported = result.value
  return `${entries} entries, ${tally.names} names`
}

function sizeOf(dataDir: string): string {
  const folder = join(dataDir, 'snapshots')
  const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size)
  return megabytes(Math.max(...sizes))
}
