import { readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** The checkpoints kept outside the database, from the data directory. */
export const checkpointsFile = 'log/checkpoints.txt'

/** What a data directory holds besides what a backup takes: the database itself, locks, and work under way. */
const passing = /^(database|database\.new|aside|backups|lock\.json.*|upload-.*|lost\+found)$/
const unfinished = /\.(part|tmp|new|next)$/
/** Private keys are told by their name: `key`, `operator.key`, `seal-key.pem`, anything in `keys/`. */
const isKey = (path: string) => /(^|\/)keys\/|(^|[/.-])key(\.[a-z]+)?$/.test(path)

/** Files beside the database, by their path from the data directory. Checkpoints are read apart, before all else. */
export async function filesBeside(dataDir: string, { keys }: { readonly keys: boolean }): Promise<string[]> {
  const top = await readdir(dataDir, { withFileTypes: true })
  const found: string[] = []
  for (const entry of top) {
    if (passing.test(entry.name)) continue
    if (entry.isFile()) found.push(entry.name)
    else if (entry.isDirectory()) found.push(...(await filesUnder(dataDir, entry.name)))
  }
  return found
    .filter((path) => path !== checkpointsFile && !unfinished.test(path) && (keys || !isKey(path)))
    .sort()
}

async function filesUnder(dataDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(...join(entry.parentPath, entry.name).slice(join(dataDir, '/').length).split(/[\\/]/)),
    )
}
