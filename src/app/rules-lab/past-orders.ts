import { setImmediate } from 'node:timers/promises'
import { countPastAnswers, type PastAnswer, pageOfPastAnswers } from '#orders'
import type { PastOrder, PastOrders, Window } from '#rules'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

const ordersAPage = 40

/** The kept answers of the order desk, as dry runs of rules ask them. Between pages everybody else has a turn. */
export function pastOrders({ store: { db }, now }: Pick<Services, 'store' | 'now'>): PastOrders {
  async function* pages(window: Window): AsyncGenerator<readonly PastOrder[]> {
    let after: PastAnswer | undefined
    for (;;) {
      const asked = { from: window.from, to: window.to, after, limit: ordersAPage }
      const page = await inTransaction(db, now(), (tx) => pageOfPastAnswers(tx, asked))
      if (page.length > 0) yield page.map(pastOf)
      if (page.length < ordersAPage) return
      after = page.at(-1)
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
