import type { Stand } from '#catalogue/model'
import type { Act } from '#kernel'
import { checkOrder, type OrderDesk } from '#orders'
import { findParties } from '#parties'
import type { LawQuestion } from '#phaseout'
import { inTransaction } from '#storage'
import { customerNeededWords, lawWords } from '../knowledge/proposal-words.ts'

/** Asks the rules about one piece of a product for this customer, as an order would; leaves no trace (R53). */
export async function lawOnProduct(
  desk: OrderDesk,
  act: Act,
  { sku, legalEntity, customer, site }: LawQuestion,
): Promise<Stand> {
  if (customer === undefined) return { verdict: 'unknown', says: customerNeededWords }
  const { organisations } = await inTransaction(desk.db, act.at, (tx) => findParties(tx, [customer]))
  const country = organisations[0]?.record.country
  const line = { sku, quantity: 1, price: 1, purpose: 'newSale' as const, ...(site && { site }) }
  const order = {
    ...{ ref: `what-if-${sku}`, legalEntity, buyer: customer, endUser: customer, currency: 'SEK' },
    ...(country && { shipTo: { country, area: null } }),
    lines: [line],
  }
  const checked = await checkOrder(desk, act, { order, keep: false })
  if (!checked.ok) return { verdict: 'unknown', says: lawWords.unasked }
  const { outcome } = checked.value.lines[0]?.law ?? { outcome: 'hold' as const }
  if (outcome === 'block') return { verdict: 'no', says: lawWords.block }
  const isOpen = outcome === 'allow' || outcome === 'allowWithConditions' || outcome === 'substitute'
  return isOpen ? { verdict: 'yes', says: lawWords.open } : { verdict: 'unknown', says: lawWords.held }
}
