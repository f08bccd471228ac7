import { attributes } from '../sheet/attributes.ts'
import { type AttributeId, fipsLevels, ikCodes, poeTypes } from '../sheet/model.ts'
import { densityAt } from './density.ts'
import { type Pair, valueIn } from './device.ts'
import { viewOf } from './gate-density.ts'
import type { AttributeRow } from './model.ts'
import { coversIp } from './protection.ts'

/** A strong value counts for no more than this, so that it cannot buy a weak one (D.3). */
export const mostRatio = 1.25
/** Figures are taken as equal within this share. */
export const tolerance = 0.02

/** Ladders: a later word covers those before it. */
const ladders: Partial<Record<AttributeId, readonly string[]>> = {
  ik: ikCodes,
  fips: fipsLevels,
  poe: poeTypes,
}

/** Every attribute of which one of the two states something, in the order in which people read them. */
export function compareRows(pair: Pair): AttributeRow[] {
  const rows: AttributeRow[] = []
  for (const attribute of inOrder) {
    const both = [valueIn(pair.old, attribute), valueIn(pair.candidate, attribute)] as const
    if (both[0] === undefined && both[1] === undefined) continue
    const { verdict, ratio, trap = false } = compared(pair, attribute, both)
    rows.push({ attribute, verdict, ratio, trap })
  }
  return rows
}

const inOrder = Object.keys(attributes) as AttributeId[]

type Compared = Pick<AttributeRow, 'verdict' | 'ratio'> & { readonly trap?: boolean }
type Both = readonly [before: unknown, after: unknown]

const silent: Compared = { verdict: 'notCompared', ratio: null }

function compared(pair: Pair, attribute: AttributeId, both: Both): Compared {
  const { better } = attributes[attribute]
  const [before, after] = both
  if (better === 'none' || before === undefined) return silent
  if (after === undefined) return { verdict: 'unknown', ratio: null }
  if (attribute === 'resolution') return picture(pair)
  if (better === 'same') return { verdict: before === after ? 'equal' : 'other', ratio: null }
  if (better === 'later') return byOrder(String(before) < String(after), String(before) === String(after))
  if (better === 'contains') return containing(pair, attribute, both)
  const figures = figuresOf(attribute, both)
  if (!figures) return silent
  if (attribute.startsWith('light')) return light(figures, both)
  return byRatio(better === 'higher' ? ratioOf(figures) : ratioOf([figures[1], figures[0]]))
}

/** A number for each, the rank of a word on its ladder, or 1 and 0 for yes and no. */
function figuresOf(attribute: AttributeId, both: Both): [number, number] | undefined {
  const ladder = ladders[attribute]
  const figures = both.map((value) => {
    if (typeof value === 'number') return value
    if (typeof value === 'boolean') return Number(value)
    if (typeof value === 'string' && ladder) return ladder.indexOf(value) + 1
    return isLight(value) ? value.lux : undefined
  })
  const [before, after] = figures
  return before === undefined || after === undefined ? undefined : [before, after]
}

/** New to old; nothing to nothing is equal. */
function ratioOf([before, after]: readonly [number, number]): number {
  if (before === after) return 1
  return before === 0 ? mostRatio : Math.min(after / before, mostRatio)
}

function byRatio(ratio: number): Compared {
  const verdict = ratio > 1 + tolerance ? 'better' : ratio < 1 - tolerance ? 'worse' : 'equal'
  return { verdict, ratio }
}

function byOrder(isBetter: boolean, isEqual: boolean): Compared {
  return { verdict: isEqual ? 'equal' : isBetter ? 'better' : 'worse', ratio: null }
}

interface Light {
  readonly lux: number
  readonly fNumber?: number
  readonly shutter?: number
  readonly ire?: number
}
const isLight = (value: unknown): value is Light =>
  typeof value === 'object' && value !== null && 'lux' in value

/** Lux is comparable at the same aperture, shutter and signal (IRE) alone; where neither sheet says which, the figure proves nothing. */
function light(figures: readonly [number, number], both: Both): Compared {
  const row = byRatio(ratioOf([figures[1], figures[0]]))
  if (row.verdict === 'equal') return row
  const [before, after] = both.map((value) => (isLight(value) ? value : undefined))
  const isSame =
    before?.fNumber !== undefined &&
    before.fNumber === after?.fNumber &&
    before.shutter !== undefined &&
    before.shutter === after.shutter &&
    before.ire === after.ire
  return isSame ? row : { ...row, trap: true }
}

/** Not megapixels: the pixels that a metre of the same scene gets (D.2). */
function picture({ old, candidate, need }: Pair): Compared {
  const scene = need.hfov ?? valueIn(old, 'hfov')?.to
  const [before, after] = [viewOf(old, scene), viewOf(candidate, scene)]
  if (!before || !after) return { verdict: 'unknown', ratio: null }
  return byRatio(ratioOf([densityAt(before, 1), densityAt(after, 1)]))
}

/** Lists and ranges: what the installed device can do and the candidate cannot is a loss; the site's need, where known, decides alone. */
function containing({ need }: Pair, attribute: AttributeId, [before, after]: Both): Compared {
  if (attribute === 'temperature' && need.temperature) return byOrder(false, true)
  if (attribute === 'ip') return protection(before as readonly string[], after as readonly string[], need.ip)
  if (Array.isArray(before) && Array.isArray(after)) return listsOf(before, after)
  if (!isRange(before) || !isRange(after)) return silent
  const [covers, isCovered] = [
    after.from <= before.from && after.to >= before.to,
    before.from <= after.from && before.to >= after.to,
  ]
  return byOrder(covers, covers && isCovered)
}

function listsOf(before: readonly string[], after: readonly string[]): Compared {
  const kept = before.filter((one) => after.includes(one)).length
  if (kept < before.length) return { verdict: 'worse', ratio: kept / before.length }
  if (after.length === before.length) return { verdict: 'equal', ratio: 1 }
  return {
    verdict: 'better',
    ratio: before.length === 0 ? mostRatio : Math.min(after.length / before.length, mostRatio),
  }
}

function protection(
  before: readonly string[],
  after: readonly string[],
  need: readonly string[] | undefined,
): Compared {
  if (need?.every((code) => coversIp(after, code))) return { verdict: 'equal', ratio: 1 }
  const [keeps, was] = [
    before.every((code) => coversIp(after, code)),
    after.every((code) => coversIp(before, code)),
  ]
  return keeps
    ? { verdict: was ? 'equal' : 'better', ratio: 1 }
    : { verdict: 'worse', ratio: was ? 0.9 : null }
}

interface Range {
  readonly from: number
  readonly to: number
}
const isRange = (value: unknown): value is Range =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value
