import { records } from '#orders'
import type { OrderForOffer } from '#phaseout'
import type { Tx } from '#storage'

/** An order as an offer needs to know it: whether it goes, to whom, with how many of what. */
export async function orderForOffer(tx: Tx, ref: string): Promise<OrderForOffer | undefined> {
  const [found] = await records.order.table.find(tx, [ref])
  if (!found) return undefined
  const { state = 'draft', buyer, endUser, lines } = found.record
  return {
    isReleased: state === 'released' || state === 'shipped',
    customers: [buyer, endUser],
    pieces: (sku) => lines.reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0),
  }
}
