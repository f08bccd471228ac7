import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { orThrow } from '#kernel'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { readRecords } from '../records/read.ts'
import type { Services } from '../services.ts'

const file = fileURLToPath(new URL('parties.yml', import.meta.url))

/** Parties that show what the register can: other scripts, ownership, duplicates, a hit that waits for somebody. */
export async function furnishParties(services: Services): Promise<void> {
  const records = orThrow(readRecords(readFileSync(file, 'utf8')))
  orThrow(
    await importRecords(services.store.db, services.act({ by: 'demo' }), { kinds: recordKinds, records }),
  )
}
