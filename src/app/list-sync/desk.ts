import { type SyncDesk, usualLimits } from '#lists'
import { importAndFollow } from '../deeds/import-list.ts'
import { importsTogether } from '../deeds/import-together.ts'
import type { Services } from '../services.ts'

/** What has come of several lists waits no longer for the others. Milliseconds. */
const longestWait = 60_000

/** What keeping lists current is given of the rest of the house. */
export function listSyncDesk(services: Services): SyncDesk {
  const { store, now, random, notices, lists, logger } = services
  return {
    ...{ db: store.db, dataDir: store.dataDir, now, random },
    sealer: notices.sealer,
    proxy: lists.proxy,
    folder: lists.folder,
    limits: usualLimits,
    load: (act, order) => importAndFollow(services, act, order),
    together: () => importsTogether(services, longestWait),
    onError: (err) => logger.error({ err }, 'a list could not be brought up to date'),
  }
}
