import { join } from 'node:path'
import { AppError, worded } from '#kernel'
import { notOnShelfWords } from '../knowledge/backup-words.ts'
import type { Services } from '../services.ts'
import { readArchive } from './archive.ts'
import { filesOf, rowsOf } from './manifest.ts'
import type { VerifiedBackup } from './model.ts'
import { backupsOn, sealKeyIn, shelfOf } from './shelf.ts'

/**
 * Reads a backup of the shelf to its last byte and holds every file against its manifest; nothing is restored. Throws
 * `not_found` where the shelf has none of that name, and `invalid_input` naming what is not as it was made.
 */
export async function verifyBackup(services: Services, name: string): Promise<VerifiedBackup> {
  const shelf = shelfOf(services)
  const found = (await backupsOn(shelf)).find((backup) => backup.name === name)
  if (!found) throw new AppError({ code: 'not_found', ...worded(notOnShelfWords(name)) })
  const key = await sealKeyIn(services.operation.backupKeyFile)
  const manifest = await readArchive({ file: join(shelf, found.name), ...(key ? { key } : {}) })
  return {
    name: found.name,
    madeAt: manifest.madeAt,
    version: manifest.version,
    rows: rowsOf(manifest),
    files: filesOf(manifest).length,
    keys: manifest.keys,
  }
}
