import { startNotices } from '#notices'
import { openJobs } from '#storage'
import type { Services } from '../services.ts'
import { scheduleTicks } from './ticks.ts'

/** Notices and scheduled work, for the process that serves; answers the function that stops them. */
export async function scheduleNotices(services: Services): Promise<() => Promise<void>> {
  const { store, now, act, logger } = services
  const running = await startNotices(services.notices)
  const onError = (err: unknown) => logger.error({ err }, 'scheduled work failed')
  const jobs = openJobs({ db: store.db, now, onError })
  scheduleTicks(jobs, { db: store.db, now, act })
  const stopJobs = jobs.start()
  return async () => {
    await stopJobs()
    await running.stop()
  }
}
