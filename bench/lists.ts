import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Act } from '#kernel'
import { importList, listMigrations } from '#lists'
import { logMigrations } from '#log'
import { openStore } from '#storage'

/** How long the four real lists take to load, and how much memory that adds. Prints figures, asserts nothing. */
const data = process.env.AKTSAM_TEST_DATA ?? join(import.meta.dirname, '../../shared/data')
const lists: readonly (readonly [string, readonly string[]])[] = [
  ['eu-fsf', ['eu/fsf/xmlFullSanctionsList_1_1_reconstructed_2026-05-01.xml.gz']],
  ['un-sc', ['un/consolidated.xml']],
  [
    'us-ofac-sdn',
    ['ofac/2024-05-03/sdn.csv', ...['alt', 'add', 'sdn_comments'].map((part) => `ofac/2025-02/${part}.csv`)],
  ],
  ['uk-sl', ['uk/UK-Sanctions-List_reconstructed_2026-08-22.xml.gz']],
]

const act = (): Act => ({
  ...{ at: new Date().toISOString(), by: 'bench', role: 'operator' },
  random: (length) => new Uint8Array(randomBytes(length)),
})
const megabytes = (bytes: number) => Math.round(bytes / 1e6)

async function run(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir }, { ...logMigrations, ...listMigrations })
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const begun = performance.now()
  for (const [list, paths] of lists) {
    const started = performance.now()
    const files = paths.map((path) => ({
      name: basename(path),
      open: () => createReadStream(join(data, 'lists', path)),
    }))
    const result = await importList(store.db, act(), { list, files, acceptOrphans: true })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const said = result.ok
      ? `${result.value.entries} entries, ${result.value.tally.names} names`
      : result.refusal.detail
    console.log(`${list.padEnd(12)} ${said}: ${seconds} s`)
  }
  clearInterval(watch)
  console.log(
    `four lists: ${((performance.now() - begun) / 1000).toFixed(1)} s, ${megabytes(peak - before)} MB above ${megabytes(before)} MB`,
  )
  await store.close()
}

if (existsSync(join(data, 'lists'))) {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-bench-'))
  await run(dataDir).finally(() => rmSync(dataDir, { recursive: true, force: true }))
} else console.log('needs AKTSAM_TEST_DATA: the real lists')
