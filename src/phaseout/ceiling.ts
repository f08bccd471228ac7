import type { SparePartCeiling } from '#casework/model'
import type { Day } from '#kernel'

/** What counts towards a ceiling: undefined fields are not looked at. Days are half-open, [from, to). */
export interface CeilingScope {
  readonly customer: string | undefined
  readonly product: string | undefined
  readonly period: { readonly from: Day; readonly to: Day } | undefined
}

/** Which spare parts, and which installed devices, are counted together with this line (`per` of the decision). */
export function ceilingScope(
  { per }: Pick<SparePartCeiling, 'per'>,
  { customer, product, day }: { readonly customer: string; readonly product: string; readonly day: Day },
): CeilingScope {
  const year = Number(day.slice(0, 4))
  return {
    customer: per.includes('customer') ? customer : undefined,
    product: per.includes('product') ? product : undefined,
    period: per.includes('calendarYear') ? { from: `${year}-01-01`, to: `${year + 1}-01-01` } : undefined,
  }
}

export interface Ceiling {
  readonly ceiling: number
  readonly used: number
  readonly remaining: number
}

/** Rounding errors of a share such as 0.29 are far below this; a real remainder is at least 1/1000. */
const grain = 1e-6

/**
 * Pieces allowed: a share of the installed base, rounded down (5 % of 50 is 2, F7), and what is left of them.
 * @param base installed devices, @param share 0 to 1, @param used pieces taken already
 */
export function spareCeiling(base: number, share: number, used: number): Ceiling {
  const ceiling = Math.floor(base * share + grain)
  return { ceiling, used, remaining: Math.max(0, ceiling - used) }
}

/** Pieces of this line above the ceiling: 40 ordered where 2 are allowed and none is used are 38 over. */
export function piecesOver({ remaining }: Ceiling, quantity: number): number {
  return Math.max(0, quantity - remaining)
}
