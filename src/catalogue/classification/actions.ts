import { permit } from '#access'
import { type Act, type Day, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction, type Tx } from '#storage'
import { noVariantWords } from '../knowledge/classification-words.ts'
import { products } from '../store.ts'
import { faultsOf } from './judge.ts'
import type { Classification, ClassificationView, ClassifyProduct } from './model.ts'
import { lastOf, standingOn } from './standing.ts'
import { classifications, nextClassification } from './store.ts'

interface Classifying {
  readonly product: string
  readonly said: ClassifyProduct
}

/**
 * Says what a product, or one variant of it, is under a regime; what was said before stays on record, superseded. Refuses
 * `not_found`, `unknown_reference` (a variant), `invalid` with the field; a refusal is recorded.
 */
export async function classifyProduct(db: Db, act: Act, asked: Classifying): Promise<Result<Classification>> {
  return await inTransaction(db, act.at, async (tx) => {
    const done = await classified(tx, act, asked)
    const { regime, codes, variant, validUntil } = asked.said
    const body = { regime, codes, variant, validUntil, ...outcomeOf(done) }
    await record(tx, act, { type: 'product.classify', object: asked.product, body })
    return done
  })
}

const outcomeOf = (done: Result<Classification>) =>
  done.ok ? { ref: done.value.ref } : { refused: done.refusal.code }

async function classified(tx: Tx, act: Act, { product, said }: Classifying): Promise<Result<Classification>> {
  const allowed = permit(act, 'product.classify')
  if (!allowed.ok) return allowed
  const [kept] = await products.find(tx, [product])
  if (!kept) return refuse({ code: 'not_found', ...worded(noSuch(things.product, product)) })
  const { variant } = said
  if (variant !== null && !kept.record.variants?.some(({ ref }) => ref === variant))
    return refuse({ code: 'unknown_reference', ...worded(noVariantWords(product, variant)) })
  const errors = faultsOf(said, dayIn(zoneOf(undefined), act.at))
  const [first] = errors
  if (first)
    return refuse({ code: 'invalid_input', detail: first.message, wording: first.wording ?? null, errors })
  const made: Classification = {
    ...{ type: 'classification', ref: await nextClassification(tx, act.at), product },
    ...said,
    ...{ by: act.by, at: act.at },
  }
  await classifications.put(tx, allowed.value, made)
  return ok(made)
}

/** Classifications that hold or held last, those that end first before the others. */
export async function listClassifications(tx: Tx, day: Day): Promise<ClassificationView[]> {
  const all = (await classifications.where(tx, {})).map(({ record: one }) => one)
  const last = lastOf(all)
  const found = await products.find(tx, [...new Set(last.map(({ product }) => product))])
  const names = new Map(found.map(({ key, record: { name } }) => [key, name ?? key]))
  return last
    .map((one) => ({
      ...one,
      productName: names.get(one.product) ?? one.product,
      state: standingOn(one, last, day),
    }))
    .toSorted((a, b) => (a.validUntil < b.validUntil ? -1 : a.validUntil > b.validUntil ? 1 : 0))
}
