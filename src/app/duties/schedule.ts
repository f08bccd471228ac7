import { tickDeadlines } from '#lifecycle'
import { type ExceptionNews, tickExceptions } from '#phaseout'
import { expireGood } from '#screening'
import { every } from '#storage'
import type { Services } from '../services.ts'
import { usedOf } from './duties.ts'

const betweenLooks = 60_000 // milliseconds

/** Looks once a minute what fell due; answers the function that stops it. For the process that serves. */
export function scheduleDuties(services: Services): () => Promise<void> {
  return every(
    betweenLooks,
    async () => void (await tickDuties(services)),
    (err) => services.logger.error({ err }, 'what fell due could not be told'),
  )
}

/**
 * What fell due by now: exceptions end first, so that the clock of one that has ended tells nothing more; then
 * deadlines. Both stand in the log, from which the notices are told.
 */
export async function tickDuties(services: Services) {
  const act = services.act({ by: 'aktsam', reason: 'by the clock' })
  const { db } = services.store
  const exceptions: ExceptionNews[] = await tickExceptions({ db, usedOf }, act)
  const alerts = await expireGood(db, act)
  return { exceptions, alerts, deadlines: await tickDeadlines(db, act) }
}
