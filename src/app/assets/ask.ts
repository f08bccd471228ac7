import { type Act, ok, type Result } from '#kernel'
import { checkOrder, type OrderDesk } from '#orders'
import { findParties } from '#parties'
import type { AssetQuestion, ScanAnswer } from '#phaseout/model'
import { inTransaction } from '#storage'

/** Asks the rules about one piece for a device on record, as an order would; leaves no trace. */
export async function askOfAsset(
  desk: OrderDesk,
  act: Act,
  question: AssetQuestion,
): Promise<Result<Omit<ScanAnswer, 'purpose'>>> {
  const isReturn = question.purpose === 'returnToMaker'
  const receiver = isReturn ? question.maker : question.customer
  const country = isReturn ? await countryOf(desk, act, question.maker) : question.country
  const { sku, site, serial, legalEntity } = question
  const order = {
    ...{ ref: `what-if-${serial}`, legalEntity, buyer: receiver, endUser: receiver, currency: 'SEK' },
    ...(country && { shipTo: { country, area: null } }),
    ...(isReturn && { consignee: receiver, orderType: 'returnToMaker' as const }),
    lines: [{ ...{ sku, quantity: 1, price: isReturn ? 0 : 1, site }, ...claimOf(question) }],
  }
  const checked = await checkOrder(desk, act, { order, keep: false })
  if (!checked.ok) return checked
  const { outcome, wording } = checked.value
  return ok({ outcome, says: wording })
}

/** What the line claims. More of the same stands beside a device; it does not take its place, so it names no serial. */
function claimOf({ purpose, serial }: AssetQuestion) {
  if (purpose === 'expansion') return { purpose }
  const swap = purpose === 'swap' || purpose === 'returnToMaker'
  return { purpose: swap ? ('rma' as const) : purpose, serials: [serial] }
}

async function countryOf(desk: OrderDesk, act: Act, ref: string): Promise<string | undefined> {
  const { organisations } = await inTransaction(desk.db, act.at, (tx) => findParties(tx, [ref]))
  return organisations[0]?.record.country
}
