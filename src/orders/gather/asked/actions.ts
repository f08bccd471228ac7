import { sistersOf } from '#catalogue'
import type { Tx } from '#storage'
import type { LineFile } from '../../dossier.ts'
import type { OrderLine } from '../../model.ts'
import { ordersAskingFor } from '../../store.ts'
import { customerOf } from '../../usage.ts'
import { keptOrder } from '../kept.ts'
import type { SpareQuestion } from '../spares/actions.ts'

/** Purposes that go on after a stop and that a refused sale could be called instead. */
const excusable = ['sparePart', 'service', 'support']
const refused = { purposes: ['newSale', 'expansion'], states: ['held', 'blocked', 'cancelled'] } as const
/** How far back is looked, in days; which of it counts is for the rule to say. */
const reach = 366
const dayMillis = 24 * 60 * 60 * 1000

/**
 * By line number: the same customer's orders for the same thing as a new sale or an expansion that did not go through
 * (R48). A line that names a serial for every piece says what it is for, and is not looked at.
 */
export async function askedBefore(
  tx: Tx,
  question: SpareQuestion,
): Promise<Map<number, LineFile['askedBefore']>> {
  const found = new Map<number, LineFile['askedBefore']>()
  for (const [index, line] of question.order.lines.entries())
    if (excusable.includes(line.purpose ?? '') && (line.serials ?? []).length < line.quantity)
      found.set(index + 1, await refusedBefore(tx, question, line))
  return found
}

async function refusedBefore(tx: Tx, { order, at, day, records }: SpareQuestion, { sku }: OrderLine) {
  const skus = await sistersOf(tx, sku, { day })
  const since = new Date(Date.parse(at) - reach * dayMillis).toISOString()
  const asked = await ordersAskingFor(tx, { skus, ...refused, since, before: order.ref })
  const same = asked.filter(
    ({ record }) =>
      isRefused(record.verdict?.outcome) &&
      customerOf(keptOrder(record, records.families)) === customerOf(order),
  )
  const latest = same.at(-1)
  return {
    orders: same.map(({ key }) => key),
    daysAgo: latest ? Math.floor((Date.parse(at) - Date.parse(latest.at)) / dayMillis) : null,
  }
}

const isRefused = (outcome: string | undefined) => outcome !== undefined && !outcome.startsWith('allow')
