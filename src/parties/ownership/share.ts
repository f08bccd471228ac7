import type { Ownership, Percents } from './model.ts'

/**
 * A share within bounds, in millionths of a per cent: whole numbers, so that 33.34 + 16.66 is 50 and not a little less.
 * `over`: more than `least`. `under`: less than `most`.
 */
export interface Bounds {
  readonly least: number
  readonly most: number
  readonly over: boolean
  readonly under: boolean
}
export const whole = 100_000_000
const unit = 1_000_000

export const none: Bounds = { least: 0, most: 0, over: false, under: false }

/** The bounds of one holding. What is only assumed may be, and is never certain. */
export function boundsOf({ share, range, confidence }: Ownership): Bounds {
  const known = share !== null ? exact(share) : range ? ranged(range) : unknown
  return confidence === 'assumed' ? { ...known, least: 0, over: false } : known
}

const unknown: Bounds = { least: 0, most: whole, over: false, under: false }
const unitsOf = (percent: number) => Math.round(percent * unit)

function exact(share: number): Bounds {
  return { least: unitsOf(share), most: unitsOf(share), over: false, under: false }
}

function ranged({ least, most, over = false, under = false }: NonNullable<Ownership['range']>): Bounds {
  return { least: unitsOf(least), most: unitsOf(most), over, under }
}

/** Holdings that are not the same ones, together; nobody holds more than all. */
export function plus(one: Bounds, other: Bounds): Bounds {
  const most = one.most + other.most
  return {
    least: Math.min(whole, one.least + other.least),
    over: one.least + other.least < whole && (one.over || other.over),
    most: Math.min(whole, most),
    under: most <= whole && (one.under || other.under),
  }
}

/** Holdings that may be the same ones: the larger of the two for certain, both together at most. */
export function blend(one: Bounds, other: Bounds): Bounds {
  const isMore = one.least > other.least || (one.least === other.least && one.over)
  const { least, over } = isMore ? one : other
  const { most, under } = plus(one, other)
  return { least, over, most, under }
}

/** From which share on something counts: 50 % (`>=`) or more than 50 % (`>`). */
export interface Threshold {
  readonly percent: number
  readonly comparator: '>=' | '>'
}

/** The share reaches the threshold for certain. */
export function reaches({ least, over }: Bounds, { percent, comparator }: Threshold): boolean {
  const limit = unitsOf(percent)
  return least > limit || (least === limit && (comparator === '>=' || over))
}

/** The share may reach the threshold. */
export function mayReach({ most, under }: Bounds, { percent, comparator }: Threshold): boolean {
  const limit = unitsOf(percent)
  return most > limit || (most === limit && comparator === '>=' && !under)
}

export function isExact({ least, most }: Bounds): boolean {
  return least === most
}

/** In per cent again. */
export function percentsOf({ least, most, over, under }: Bounds): Percents {
  return { least: least / unit, most: most / unit, over, under }
}
