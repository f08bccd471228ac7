import type { TaskId } from '../knowledge/task-words.ts'
import { compare, type Equivalence, equivalenceVersion, sift } from './compare.ts'
import { type Device, type Pair, type Standing, valueIn } from './device.ts'
import { likenessAsked, unlikeness } from './likeness.ts'
import { type GateId, labels, type Settlement, type SiteNeed, softGates } from './model.ts'
import { migrationTasks } from './tasks.ts'

export interface Candidate {
  readonly device: Device
  readonly standing: Standing
  /** Those that belong together: no family replaces by itself alone where another could. */
  readonly family: string
  /** Price to reference price; undefined: nobody has a price. */
  readonly priceIndex?: number | undefined
}

export interface Asked {
  readonly old: Device
  readonly need: SiteNeed
  readonly candidates: readonly Candidate[]
  /** Of each candidate, by SKU. */
  readonly settled?: ReadonlyMap<string, readonly Settlement[]>
  readonly wanted?: number
  /** What the sheets were read from: the same version gives the same proposals. */
  readonly catalogue: string
}

export interface Proposed {
  readonly sku: string
  readonly family: string
  readonly priceIndex: number | null
  /** Gates of which nobody knows the answer. */
  readonly open: number
  /** How far it is from what stands there, 0 to 1. */
  readonly unlike: number
  readonly equivalence: Equivalence
  readonly tasks: readonly TaskId[]
}

/** Why there are fewer proposals than wanted, or of one family alone: how many candidates each gate refused. */
export interface Gap {
  readonly found: number
  readonly families: number
  readonly refusedBy: Readonly<Partial<Record<GateId, number>>>
}

/** A candidate that only a soft must keeps out: an engineer may set it aside. */
export interface Waivable {
  readonly sku: string
  readonly gate: GateId
}

export interface Proposals {
  readonly proposals: readonly Proposed[]
  readonly waivable: readonly Waivable[]
  readonly gap: Gap | null
  readonly candidates: number
  readonly catalogue: string
  readonly engine: string
}

const fewest = { proposals: 3, families: 2 }
const mostWaivable = 20

/**
 * What may take the place of a device, the best first: by label, by price, by time of delivery; then what has fewest open
 * gates, then what is likest, then by SKU. At least three from two families where the range has them, else the gap says what refused the others (D.3).
 */
export function propose({ old, need, candidates, catalogue, ...more }: Asked): Proposals {
  const { settled, wanted = fewest.proposals } = more
  const refusedBy: Partial<Record<GateId, number>> = {}
  const fit: Fit[] = []
  const likeness = likenessAsked(old)
  const waivable: Waivable[] = []
  for (const candidate of candidates) {
    const { device, standing } = candidate
    if (device.sku === old.sku) continue
    const pair = { old, candidate: device, need, standing }
    const settlements = settled?.get(device.sku) ?? []
    const sifted = sift(pair, settlements)
    if (sifted.refusing === undefined) {
      const { label, open } = sifted
      fit.push({ candidate, pair, settlements, label, open, unlike: unlikeness(pair, likeness) })
      continue
    }
    const { refusing } = sifted
    refusedBy[refusing] = (refusedBy[refusing] ?? 0) + 1
    // Soft musts are asked last: whatever else was asked before did not refuse.
    if (softGates.includes(refusing) && waivable.length < mostWaivable)
      waivable.push({ sku: device.sku, gate: refusing })
  }
  const best = withSettled(fit.toSorted(byWorth), wanted)
  const proposals = best.map(
    ({ candidate: { device, family, priceIndex }, pair, settlements, open, unlike }) => {
      const equivalence = compare(pair, settlements)
      const tasks = migrationTasks(pair, equivalence)
      const order = { priceIndex: priceIndex ?? null, open, unlike }
      return { sku: device.sku, family, ...order, equivalence, tasks }
    },
  )
  const families = new Set(proposals.map((one) => one.family)).size
  const isShort = proposals.length < fewest.proposals || families < fewest.families
  const gap = isShort ? { found: fit.length, families, refusedBy } : null
  return {
    ...{ proposals, waivable, gap, candidates: candidates.length, catalogue },
    engine: equivalenceVersion,
  }
}

interface Fit extends Pick<Equivalence, 'label'>, Pick<Proposed, 'open' | 'unlike'> {
  readonly candidate: Candidate
  readonly pair: Pair
  readonly settlements: readonly Settlement[]
}

function byWorth(a: Fit, b: Fit): number {
  const [left, right] = [a.candidate, b.candidate]
  const lead = ({ device }: Candidate) => valueIn(device, 'leadTime') ?? unknownLast
  return (
    labels.indexOf(a.label) - labels.indexOf(b.label) ||
    (left.priceIndex ?? unknownLast) - (right.priceIndex ?? unknownLast) ||
    lead(left) - lead(right) ||
    a.open - b.open ||
    a.unlike - b.unlike ||
    (left.device.sku < right.device.sku ? -1 : 1)
  )
}
const unknownLast = Number.MAX_VALUE

/** What an engineer has settled something of is always shown, however well others do. */
function withSettled(sorted: readonly Fit[], wanted: number): Fit[] {
  const best = ofTwoFamilies(sorted, wanted)
  const others = sorted.filter((one) => one.settlements.length > 0 && !best.includes(one))
  return [...best, ...others]
}

/** The best; where all are of one family and another has one, the best of that in place of the last. */
function ofTwoFamilies(sorted: readonly Fit[], wanted: number): Fit[] {
  const best = sorted.slice(0, wanted)
  const [first] = best
  const isOther = ({ candidate: { family } }: Fit) => family !== first?.candidate.family
  const other = first && !best.some(isOther) ? sorted.find(isOther) : undefined
  if (!other) return best
  return best.length < wanted ? [...best, other] : [...best.slice(0, -1), other]
}
