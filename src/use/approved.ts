import type { Day } from '#kernel'
import type { IntendedUse } from './model.ts'

/** Is this use approved on the day, its review not overdue, and meant for this product? Products left out: any. */
export function isApprovedFor(use: IntendedUse, sku: string, day: Day): boolean {
  const { approvedOn, approvedBy = [], reviewOn, products } = use
  return (
    approvedOn != null &&
    approvedOn <= day &&
    approvedBy.length > 0 &&
    (reviewOn == null || day <= reviewOn) &&
    (products === undefined || products.includes(sku))
  )
}
