import { orThrow } from '#kernel'
import { recordKinds } from '../records/all.ts'
import { importRecords } from '../records/import.ts'
import { readRecords } from '../records/read.ts'
import type { Services } from '../services.ts'
import { demoText } from './read.ts'

/** Records of a file of the demo that lies beside this one. */
export async function bringIn(services: Services, name: string, today?: Date): Promise<void> {
  const records = orThrow(readRecords(demoText(name, today)))
  const act = services.act({ by: 'demo' })
  orThrow(await importRecords(services.store.db, act, { kinds: recordKinds, records }))
}
