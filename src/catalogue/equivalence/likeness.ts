import { weights } from '../knowledge/weights.ts'
import { type AttributeId, fipsLevels, ikCodes } from '../sheet/model.ts'
import { densityAt } from './density.ts'
import { type Device, type Pair, valueIn } from './device.ts'
import { viewOf } from './gate-density.ts'
import { coversIp } from './protection.ts'

/** As far apart as two figures can be: one is four times the other. */
const farthest = Math.log(4)
/** Figures are taken as equal within this share; pixels that are told as rounded megapixels, within the wider one. */
const tolerance = { plain: 0.02, rounded: 0.1 } as const
/** What is lost counts this many times what is gained and nobody asked for. */
const lossWeighs = 2
/** Neither side of the place: said by order of delivery itself, or comparable under stated conditions alone. */
const leftOut: readonly AttributeId[] = ['leadTime', 'lightColour', 'lightBw']

/** An attribute that the installed device states, and its part of the whole. */
interface Asked {
  readonly attribute: AttributeId
  readonly weight: number
}

/** What a candidate is held against: what the installed device does not state is not asked. */
export function likenessAsked(old: Device): readonly Asked[] {
  const groups = weights.flatMap(({ share, of }) => {
    const known = of.filter((attribute) => !leftOut.includes(attribute) && states(old, attribute))
    return known.length === 0 ? [] : [{ share, known }]
  })
  const shares = groups.reduce((sum, { share }) => sum + share, 0)
  return groups.flatMap(({ share, known }) =>
    known.map((attribute) => ({ attribute, weight: share / known.length / shares })),
  )
}

/**
 * How far a candidate is from the installed device, by the weights of the index: 0 is alike, 1 as far as can be. A
 * surplus that nobody asked for is no merit: it lies as far off as it is large, and a loss twice as far. What the
 * candidate does not state is as far as can be.
 */
export function unlikeness(pair: Pair, asked = likenessAsked(pair.old)): number {
  let sum = 0
  for (const { attribute, weight } of asked) sum += (apartIn(pair, attribute) ?? 1) * weight
  return sum
}

export interface Difference {
  readonly attribute: AttributeId
  /** Its part of the whole, 0 to 1. */
  readonly counts: number
  readonly isUnknown: boolean
}

/** What makes a candidate unlike the installed device, by attribute. */
export function differencesOf(pair: Pair): Difference[] {
  return likenessAsked(pair.old).map(({ attribute, weight }) => {
    const apart = apartIn(pair, attribute)
    return { attribute, counts: (apart ?? 1) * weight, isUnknown: apart === undefined }
  })
}

const states = (device: Device, attribute: AttributeId): boolean =>
  attribute === 'resolution' ? pixelsOf(device) !== undefined : valueIn(device, attribute) !== undefined

/** From 0 to 1; undefined: the candidate does not say. */
function apartIn({ old, candidate, need }: Pair, attribute: AttributeId): number | undefined {
  if (attribute === 'resolution') return pictureApart({ old, candidate, need })
  const [before, after] = [valueIn(old, attribute), valueIn(candidate, attribute)]
  if (after === undefined) return undefined
  if (typeof before === 'number' && typeof after === 'number') return ratioApart(after / before)
  if (attribute === 'ik') return stepsApart(ikCodes, before, after)
  if (attribute === 'fips') return stepsApart(fipsLevels, before, after)
  if (!Array.isArray(before) || !Array.isArray(after)) return 0
  const has: readonly string[] = after
  const lost = (before as readonly string[]).filter((one) =>
    attribute === 'ip' ? !coversIp(has, one) : !has.includes(one),
  )
  return before.length === 0 ? 0 : lost.length / before.length
}

function ratioApart(ratio: number, equal: number = tolerance.plain): number {
  if (!(ratio > 0) || !Number.isFinite(ratio)) return ratio === 0 ? 1 : 0
  if (ratio >= 1 - equal && ratio <= 1 + equal) return 0
  const steps = Math.abs(Math.log(ratio)) / farthest
  return Math.min(1, ratio < 1 ? steps * lossWeighs : steps)
}

function stepsApart(ladder: readonly string[], before: unknown, after: unknown): number {
  const steps = ladder.indexOf(String(after)) - ladder.indexOf(String(before))
  return Math.min(1, (Math.abs(steps) / (ladder.length - 1)) * (steps < 0 ? lossWeighs : 1))
}

/** Pixels a metre where both views are known, else the pixels in all, as counted or as advertised. */
function pictureApart({ old, candidate, need }: Pick<Pair, 'old' | 'candidate' | 'need'>) {
  const scene = need.hfov ?? valueIn(old, 'hfov')?.to
  const [before, after] = [viewOf(old, scene), viewOf(candidate, scene)]
  if (before && after) return ratioApart(densityAt(after, 1) / densityAt(before, 1))
  const [was, is] = [pixelsOf(old), pixelsOf(candidate)]
  if (was === undefined || is === undefined) return undefined
  const isRounded = was.isRounded || is.isRounded
  return ratioApart(is.count / was.count, isRounded ? tolerance.rounded : tolerance.plain)
}

function pixelsOf(device: Device): { readonly count: number; readonly isRounded: boolean } | undefined {
  const [counted, advertised] = [valueIn(device, 'resolution'), valueIn(device, 'megapixels')]
  if (counted) return { count: counted.width * counted.height, isRounded: false }
  return advertised ? { count: advertised * 1e6, isRounded: true } : undefined
}
