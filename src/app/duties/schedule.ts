import { tickHearings, tickMandates, tickQuestionnaires, tickRequests } from '#casework'
import { lapsedOverrides, noteEnded } from '#countries'
import { tickDeadlines } from '#lifecycle'
import { expireOwnLists } from '#lists'
import { recheckOpenOrders } from '#orders'
import { type ExceptionNews, tickExceptions } from '#phaseout'
import { expireGood } from '#screening'
import { every } from '#storage'
import { requestDesk } from '../casework/requests.ts'
import { followLists } from '../deeds/import-list.ts'
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
 * What fell due by now: own lists whose last day is over, with what rests on them; bands of countries that two people
 * set for a time that has ended, with the open orders that may rest on them; exceptions, so that the clock of one
 * that has ended tells nothing more; then deadlines. All stand in the log, from which the notices are told.
 */
export async function tickDuties(services: Services) {
  const act = services.act({ by: 'aktsam', reason: 'by the clock' })
  const { db } = services.store
  const lists = await expireOwnLists(db, act)
  if (lists.length > 0) await followLists(services, act, { change: 'activated' })
  const bands = await lapsedOverrides(db, act)
  if (bands.length > 0) {
    // Noted last: if asking is cut off, the next look asks again.
    await recheckOpenOrders({ db, services: services.orders }, act)
    await noteEnded(db, act, bands)
  }
  const exceptions: ExceptionNews[] = await tickExceptions({ db, usedOf }, act)
  const alerts = await expireGood(db, act)
  const requests = await tickRequests(requestDesk(services), act)
  const questionnaires = await tickQuestionnaires({ db }, act)
  const mandates = await tickMandates({ db }, act)
  await tickHearings({ db }, act)
  return {
    lists,
    bands,
    exceptions,
    alerts,
    requests,
    questionnaires,
    mandates,
    deadlines: await tickDeadlines(db, act),
  }
}
