import { syncDue } from '#lists'
import { type Jobs, openJobs } from '#storage'
import { rereadLists } from '../deeds/reread-lists.ts'
import type { Services } from '../services.ts'
import { listSyncDesk } from './desk.ts'

/** Keeps the lists current that are switched on, for the process that serves. Answers the function that stops it. */
export function scheduleLists(services: Services): () => Promise<void> {
  const abort = new AbortController()
  const stop = listJobs(services, abort.signal).start()
  const rereading = rereadLists(
    services,
    services.act({ by: 'aktsam', reason: 'read as we read it now' }),
  ).catch((err: unknown) => services.logger.error({ err }, 'lists could not be read again'))
  return async () => {
    abort.abort()
    await Promise.all([stop(), rereading])
  }
}

/**
 * Looks each minute which lists are due: their schedules are settings, and change while we run. Of several processes
 * one does it. What a process leaves undone when it ends is due in the next one.
 */
export function listJobs(services: Services, signal: AbortSignal): Jobs {
  const { store, now, act, logger } = services
  const onError = (err: unknown) => logger.error({ err }, 'lists could not be looked for')
  const jobs = openJobs({ db: store.db, now, onError })
  const desk = listSyncDesk(services)
  let isAtIt = false // imports come one after the other, also where a round takes longer than a minute
  jobs.schedule('listSync', { cron: '* * * * *' }, async () => {
    if (isAtIt) return
    isAtIt = true
    try {
      await syncDue(desk, act({ by: 'aktsam', reason: 'by schedule' }), signal)
    } finally {
      isAtIt = false
    }
  })
  return jobs
}
