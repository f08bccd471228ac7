import { setImmediate } from 'node:timers/promises'
import { countPastAnswers, newestTraces, type PastAnswer, pastAnswers } from '#orders'
import type { PastOrder, PastOrders, Window } from '#rules'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

/** Judging ten orders twice takes less time than anybody notices who waits for an answer meanwhile. */
const ordersAPage = 10

/** The kept answers of the order desk, as dry runs of rules ask them. Between pages everybody else has a turn. */
export function pastOrders({ store: { db }, now }: Pick<Services, 'store' | 'now'>): PastOrders {
  async function* pages(window: Window, limit: number): AsyncGenerator<readonly PastOrder[]> {
    const traces = await inTransaction(db, now(), (tx) => newestTraces(tx, window, limit))
    for (let at = 0; at < traces.length; at += ordersAPage) {
      const page = traces.slice(at, at + ordersAPage)
      yield (await inTransaction(db, now(), (tx) => pastAnswers(tx, page))).map(pastOf)
      await setImmediate()
    }
  }
  return { pages, count: (window) => inTransaction(db, now(), (tx) => countPastAnswers(tx, window)) }
}

function pastOf({ trace, at, orderRef, facts, outcome, kind }: PastAnswer): PastOrder {
  const { common, lines, onlyVerified } = facts
  const entity = common['seller.entity']
  return {
    traceId: trace,
    order: orderRef,
    at,
    entity: typeof entity === 'string' ? entity : null,
    kept: kind ? { outcome, kind } : { outcome },
    lines: lines.map((own) => ({ ...common, ...own })),
    onlyVerified,
  }
}
