import type { Wording } from '#kernel'
import { saleStates } from '#rules/model'
import type { Feature } from '../model.ts'

/** Where a product stands in our range (C.2). A product that nobody took into this life has none, and is sold as before. */
export const sellStates = saleStates
export type SellState = (typeof sellStates)[number]
export const sellDeeds = [
  ...(['propose', 'release', 'sendBack', 'restrict', 'lift', 'stop', 'renew', 'serve', 'end'] as const),
] as const
export type SellDeed = (typeof sellDeeds)[number]

/** May it be offered in place of another? What nobody took into this life may, as before. */
export const isOffered = (state: string | undefined): boolean =>
  state === undefined || state === 'sellable' || state === 'restricted'

/** An intended use that was approved and whose review is not overdue; `products` left out: any that has these functions. */
export interface ApprovedUse {
  readonly ref: string
  readonly title: Wording
  readonly functions: readonly string[]
}

/** What a product lacks before it may be sold. */
export interface Lacks {
  readonly codes: readonly ('cn' | 'annexI' | 'eccn')[]
  /** No approved use at all. */
  readonly use: boolean
  /** Functions that no approved use names. */
  readonly features: readonly Feature[]
}
