import { permit } from '#access'
import {
  type Act,
  dayIn,
  fieldFault,
  noSuch,
  ok,
  type Result,
  refuse,
  things,
  type Wording,
  worded,
  zoneOf,
} from '#kernel'
import { record } from '#log'
import { findParties } from '#parties'
import { type Db, inTransaction, type Tx } from '#storage'
import { noCurrencyWords, otherAmountWords, priceAheadWords } from '../../knowledge/price-words.ts'
import type { Price } from '../../model.ts'
import { prices, products } from '../../store.ts'
import type { RecordPrice } from '../model.ts'

/**
 * Keeps a price that somebody has seen, as evidence (D.5). Refuses `unknown_reference`, a currency there is none of, a day
 * to come, and another amount from the same source on the same day.
 */
export async function recordPrice(db: Db, act: Act, given: RecordPrice): Promise<Result<Price>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await recorded(tx, act, given)
    const { sku, source: _source, ...body } = given
    const refused = done.ok ? {} : { refused: done.refusal.code }
    await record(tx, act, { type: 'price.record', object: sku, body: { ...body, ...refused } })
    return done
  })
}

async function recorded(tx: Tx, act: Act, given: RecordPrice): Promise<Result<Price>> {
  const allowed = permit(act, 'price.record')
  if (!allowed.ok) return allowed
  const { sku, customer } = given
  if ((await products.find(tx, [sku])).length === 0)
    return refuse({ code: 'unknown_reference', ...worded(noSuch(things.product, sku)) })
  if (customer !== undefined && (await findParties(tx, [customer])).organisations.length === 0)
    return refuse({ code: 'unknown_reference', ...worded(noSuch(things.party, customer)) })
  if (!Intl.supportedValuesOf('currency').includes(given.currency))
    return wrong('/currency', noCurrencyWords(given.currency))
  if (given.on > dayIn(zoneOf(undefined), act.at)) return wrong('/on', priceAheadWords)
  const price: Price = { type: 'price', ...given }
  const { kind, on, source } = given
  const same = (await prices.where(tx, { sku, kind, on, source })).find(
    (one) => one.record.customer === customer,
  )?.record
  if (same && !isSame(same, price)) return refuse({ code: 'conflict', ...worded(otherAmountWords(sku, on)) })
  await prices.put(tx, allowed.value, price)
  return ok(price)
}

const isSame = (a: Price, b: Price) =>
  a.amount === b.amount && a.currency === b.currency && (a.per ?? 1) === (b.per ?? 1)

function wrong(path: string, words: Wording): Result<never> {
  return refuse({ code: 'invalid_input', ...worded(words), errors: [fieldFault(path, words)] })
}
