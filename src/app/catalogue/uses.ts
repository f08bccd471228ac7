import type { UsesOf } from '#catalogue'
import { asWritten } from '#kernel'
import { approvedUses } from '#use'

/** Approved uses of a product, as the catalogue asks for them. */
export const usesOf: UsesOf = async (tx, sku, day) =>
  (await approvedUses(tx, sku, day)).map(({ ref, title, functions }) => ({
    ...{ ref, functions },
    title: typeof title === 'string' ? asWritten(title) : title,
  }))
