import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The key of whoever holds the data directory: a file that only its owner reads. The command line of this machine
 * shows it to the server that holds the directory. It is no more than the directory itself is worth.
 */
export function operatorKeyIn(dataDir: string): string {
  const file = join(dataDir, 'operator.key')
  const made = `op_${randomBytes(32).toString('base64url')}`
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    return readFileSync(file, 'utf8').trim()
  }
}
