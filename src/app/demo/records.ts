import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { orThrow } from '#kernel'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { readRecords } from '../records/read.ts'
import type { Services } from '../services.ts'

/** Records of a file of the demo that lies beside this one. */
export async function bringIn(services: Services, name: string): Promise<void> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const records = orThrow(readRecords(readFileSync(file, 'utf8')))
  const act = services.act({ by: 'demo' })
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
}
