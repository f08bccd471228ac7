import { lookThrough, noticeEngine } from '#screening'
import { inTransaction, type Jobs, openJobs, type Work } from '#storage'
import type { Services } from '../services.ts'
import { lookDesk, lookingDesk, lookJob } from './desk.ts'

/**
 * Looks at everybody, for the process that serves: those that wait, and the one that a new engine asks for. Answers the
 * function that stops them; what is under way goes on where it stands, in the next process.
 */
export async function scheduleLooks(services: Services): Promise<() => Promise<void>> {
  const { now, act, logger } = services
  let isStopping = false
  const jobs = lookJobs(services, () => isStopping)
  const asked = await noticeEngine(lookingDesk(services), act({ at: now(), by: 'aktsam' }))
  if (asked)
    logger.warn(
      { proposal: asked.key },
      'everybody was looked for by another engine: read the report of what differs under Alerts, Threshold and quality',
    )
  const stopJobs = jobs.start()
  return async () => {
    isStopping = true
    await stopJobs()
  }
}

/** The jobs by which looks are carried out; whoever tests takes their turns by hand. */
export function lookJobs(services: Services, isStopping: () => boolean): Jobs {
  const { store, now, act, logger } = services
  const onError = (err: unknown) => logger.error({ err }, 'a look at everybody failed')
  const jobs = openJobs({ db: store.db, now, onError })
  const work: Work = async ({ data }) => {
    const id = runIn(data)
    const isOver = await lookThrough(lookDesk(services, isStopping), id)
    const desk = lookingDesk(services)
    if (isOver) await noticeEngine(desk, act({ by: 'aktsam' }))
    else await inTransaction(store.db, now(), (tx) => desk.ask(tx, id))
  }
  // What was signed is never given up: it is tried again, at last once an hour.
  jobs.work(lookJob, work, { attempts: Number.POSITIVE_INFINITY })
  return jobs
}

function runIn(data: unknown): string {
  return typeof data === 'object' && data !== null && 'run' in data ? String(data.run) : ''
}
