import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { importsTogether } from '../src/app/deeds/import-together.ts'
import type { Services } from '../src/app/services.ts'
import { type FileSet, newest } from '../test/support/list-files.ts'
import { dataFile, noTestData } from '../test/support/lists.ts'
import { watchMemory } from './memory.ts'
import { megabytes, type Question, type Row, seconds, timed } from './question.ts'
import { servicesAt } from './services.ts'

/** How long it takes to load one publication of every list at hand: read one after another and indexed once, as a folder is. */
export const question: Question = {
  name: 'every-list',
  target: 'all lists at hand imported in < 4 minutes and < 800 MB, one after another',
  needsLists: false,
  run: async (dataDir) => {
    if (noTestData) return [{ what: 'not measured', target: '', measured: noTestData }]
    const services = await servicesAt(dataDir)
    const memory = watchMemory()
    const rows: Row[] = []
    const from = performance.now()
    const together = importsTogether(services)
    const loads = []
    for (const set of newest) {
      const begun = performance.now()
      const load = imported(services, together, set)
      loads.push(load)
      await Promise.race([load, together.waiting()])
      rows.push({ what: `read ${set.list}`, target: '', measured: seconds(performance.now() - begun) })
    }
    const { took } = await timed(() => together.goOn())
    const said = await Promise.all(loads)
    const all = performance.now() - from
    const { rest, peak } = memory.stop()
    const names = services.snapshots.current()?.counts.names
    await services.close()
    return [
      ...rows.map((row, at) => ({ ...row, measured: `${said[at]}: ${row.measured}` })),
      { what: 'indexed, in force and followed', target: '', measured: seconds(took) },
      { what: 'all of them', target: '< 4 min', measured: `${seconds(all)}, ${names} names` },
      {
        what: 'memory of the process at its peak',
        target: '< 800 MB',
        measured: `${megabytes(peak)}, of which ${megabytes(rest)} at rest`,
      },
    ]
  },
}

async function imported(
  services: Services,
  together: ReturnType<typeof importsTogether>,
  { list, files: paths, acceptOrphans }: FileSet,
): Promise<string> {
  const files = paths.map((path) => ({
    name: basename(path),
    open: () => createReadStream(dataFile(`lists/${path}`)),
  }))
  const done = await together.load(services.act({ by: 'bench' }), { list, files, acceptOrphans })
  return done.ok ? `${done.value.entries} entries` : `refused: ${done.refusal.detail}`
}
