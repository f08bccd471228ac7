import { mkdir } from 'node:fs/promises'
import type { Act, Instant } from '#kernel'
import { every, inTransaction } from '#storage'
import type { Services } from '../services.ts'
import { loadSetting, type Setting } from '../settings.ts'
import { makeBackup } from './make.ts'
import type { MadeBackup } from './model.ts'
import { backupsOn, pruneShelf, sealKeyIn, shelfOf } from './shelf.ts'

type Schedule = NonNullable<Setting['backup']>
const betweenLooks = 60_000 // milliseconds

/** Looks once a minute whether a backup is due; answers the function that stops it. For the process that serves. */
export function scheduleBackups(services: Services): () => Promise<void> {
  return every(
    betweenLooks,
    async () => void (await backUpIfDue(services)),
    (err) => services.logger.error({ err }, 'the scheduled backup could not be made'),
  )
}

/** Makes the backup that is due by the setting, and takes away the oldest beyond those to be kept. */
export async function backUpIfDue(services: Services): Promise<MadeBackup | undefined> {
  const { store, now } = services
  const { backup: schedule } = await inTransaction(store.db, now(), loadSetting)
  if (!schedule) return undefined
  const shelf = shelfOf(services)
  const [newest] = await backupsOn(shelf)
  if (newest && dueAfter(newest.madeAt, schedule) > now()) return undefined
  const act = services.act({ by: 'aktsam', reason: 'by schedule' })
  const made = await backUp(services, act)
  await pruneShelf(shelf, schedule.keep)
  return made
}

/** Puts a backup on the shelf. */
export async function backUp(services: Services, act: Act): Promise<MadeBackup> {
  const { store, operation } = services
  return await makeBackup(store, act, {
    to: await shelfFor(services),
    sealKey: await sealKeyIn(operation.backupKeyFile),
  })
}

async function shelfFor(services: Services): Promise<string> {
  const shelf = shelfOf(services)
  await mkdir(shelf, { recursive: true, mode: 0o700 })
  return shelf
}

/** When the one after this is due. */
export function dueAfter(madeAt: Instant, { everyHours }: Schedule): Instant {
  return new Date(Date.parse(madeAt) + everyHours * 3_600_000).toISOString()
}
