import { asWritten } from '#kernel'
import { compare, equivalenceVersion } from '../equivalence/compare.ts'
import { type Device, type Pair, valueIn } from '../equivalence/device.ts'
import { differencesOf } from '../equivalence/likeness.ts'
import type { EquivalenceLabel, GateId } from '../equivalence/model.ts'
import { type Proposed, propose } from '../equivalence/propose.ts'
import type { AttributeId } from '../sheet/model.ts'
import { namedBy } from './designation.ts'

/** A device that is left, what is known of it, and what its replacement is recommended to be. */
export interface Recommended {
  readonly brand: string
  readonly old: Device
  readonly replacement: string
}

/**
 * Where the recommended product stands. Proposals that nothing but their SKU keeps apart are equals: `best` is its place
 * if it came first among its equals, `worst` if it came last, `byPrice` if the cheapest of them came first.
 */
export interface Place {
  readonly best: number
  readonly worst: number
  readonly byPrice: number
  readonly label: EquivalenceLabel
}

/** Why it does not surely stand among the first three. */
export interface Cause {
  /**
   * `unknown`: a value is missing on a side, so that a gate or attribute cannot tell. `equals`: what is known of the old
   * device tells it from none of its equals. `difference`: both values are known, and they differ.
   */
  readonly kind: 'unknown' | 'equals' | 'difference'
  /** The gate or attribute that decided; null for equals. */
  readonly by: GateId | AttributeId | null
  readonly old: string
  readonly recommended: string
  /** What stands in the third place instead, and its value. */
  readonly instead: string
}

export type Outcome =
  | 'noFacts' // nothing is known of the old device that an attribute is read from
  | 'notInCatalogue' // the recommended product is not in the catalogue
  | 'refused' // by a gate
  | 'placed'

export interface Compared extends Recommended {
  readonly outcome: Outcome
  /** The recommended product; where a series is named, the variant that stands highest. */
  readonly product: string | null
  readonly proposals: number
  readonly place: Place | null
  readonly cause: Cause | null
}

export interface AgreementAsked {
  readonly recommendations: readonly Recommended[]
  readonly catalogue: readonly Device[]
  /**
   * List prices by SKU. They order equals and nothing else: whoever has no price of the old device has no price index,
   * and nothing is called competitive by them.
   */
  readonly prices?: ReadonlyMap<string, number>
  /** What the sheets were read from. */
  readonly version: string
}

export interface Agreement {
  readonly engine: string
  readonly catalogue: string
  readonly products: number
  readonly compared: readonly Compared[]
}

const yes = { verdict: 'yes' as const, says: asWritten('–') }
/** The maker is approved and may sell: asked are the devices alone. */
const standing = { supplier: yes, law: yes }

/** Proposals for each device that is left, and where among them its recommended replacement stands. */
export function agreementOf({
  recommendations,
  catalogue,
  version,
  prices = new Map(),
}: AgreementAsked): Agreement {
  const devices = new Map(catalogue.map((device) => [device.sku, device]))
  const compared = recommendations.map((one) => comparedIn(one, { devices, prices, version }))
  return { engine: equivalenceVersion, catalogue: version, products: catalogue.length, compared }
}

interface Range {
  readonly devices: ReadonlyMap<string, Device>
  readonly prices: ReadonlyMap<string, number>
  readonly version: string
}

function comparedIn(one: Recommended, { devices, prices, version }: Range): Compared {
  const named = namedBy(one.replacement, [...devices.keys()])
  const none = { ...one, product: null, proposals: 0, place: null, cause: null }
  if (!isKnown(one.old)) return { ...none, outcome: 'noFacts' }
  if (named.length === 0) return { ...none, outcome: 'notInCatalogue' }
  const { proposals } = propose({
    ...{ old: one.old, need: {}, catalogue: version, wanted: devices.size },
    candidates: [...devices.values()].map((device) => ({ device, standing, family: device.maker })),
  })
  const product = proposals.find(({ sku }) => named.includes(sku))?.sku ?? named.toSorted()[0] ?? ''
  const place = placeOf(product, proposals, prices)
  const isFirst = place !== null && place.worst <= 3
  const cause = isFirst ? null : causeOf({ old: one.old, product, proposals, devices })
  return { ...one, outcome: place ? 'placed' : 'refused', product, proposals: proposals.length, place, cause }
}

/** Where a device may hang says nothing of what it is. */
const isKnown = ({ sheet: { formFactor, resolution, megapixels } }: Device) =>
  formFactor !== undefined || resolution !== undefined || megapixels !== undefined

function placeOf(
  sku: string,
  proposals: readonly Proposed[],
  prices: ReadonlyMap<string, number>,
): Place | null {
  const own = proposals.find((one) => one.sku === sku)
  if (!own) return null
  const equals = proposals.filter((one) => isEqual(one, own))
  const best = proposals.findIndex((one) => isEqual(one, own)) + 1
  const priceOf = (one: Proposed) => prices.get(one.sku) ?? Number.POSITIVE_INFINITY
  const cheaper = equals.filter((one) => one !== own && priceOf(one) <= priceOf(own)).length
  return {
    ...{ best, worst: best + equals.length - 1, byPrice: best + cheaper },
    label: own.equivalence.label,
  }
}

/** Nothing but the SKU orders them: no price is known of any, and delivery of none. */
const isEqual = (one: Proposed, other: Proposed) =>
  one.equivalence.label === other.equivalence.label &&
  one.open === other.open &&
  Math.abs(one.unlike - other.unlike) < 1e-9

interface Missed {
  readonly old: Device
  readonly product: string
  readonly proposals: readonly Proposed[]
  readonly devices: ReadonlyMap<string, Device>
}

function causeOf({ old, product, proposals, devices }: Missed): Cause {
  const candidate = devices.get(product)
  if (!candidate) throw new Error(`${product} is not in the catalogue`)
  const pair = { old, candidate, need: {}, standing }
  const third = proposals[Math.min(3, proposals.length) - 1]
  const ahead = third && devices.get(third.sku)
  const cause = (kind: Cause['kind'], by: Cause['by'], read: AttributeId): Cause => ({
    ...{ kind, by, old: shown(old, read), recommended: shown(candidate, read) },
    instead: ahead ? `${ahead.sku}: ${shown(ahead, read)}` : '',
  })
  const own = proposals.find(({ sku }) => sku === product)
  const gates = compare(pair).because
  if (!own) {
    const gate = gates[0]?.gate ?? 'form'
    return cause('difference', gate, attributeOf[gate])
  }
  if (third && isEqual(own, third)) return cause('equals', null, 'resolution')
  const openThere = third?.equivalence.because ?? []
  const open = gates.find(({ gate }) => !openThere.some((there) => there.gate === gate))
  if (open) return cause('unknown', open.gate, attributeOf[open.gate])
  const { attribute, isUnknown } = deciding(pair, ahead)
  return cause(isUnknown ? 'unknown' : 'difference', attribute, attribute)
}

/** The attribute by which the recommended product is farther off than the one that stands before it. */
function deciding(pair: Pair, ahead: Device | undefined) {
  const before = new Map(
    ahead && differencesOf({ ...pair, candidate: ahead }).map(({ attribute, counts }) => [attribute, counts]),
  )
  const [most] = differencesOf(pair).toSorted(
    (a, b) => b.counts - (before.get(b.attribute) ?? 0) - (a.counts - (before.get(a.attribute) ?? 0)),
  )
  if (!most) throw new Error('nothing is known by which they differ')
  return most
}

/** The attribute that a gate reads first; those that read none are never open or closed here. */
const attributeOf: Readonly<Record<GateId, AttributeId>> = {
  ...{ supplier: 'ndaaClean', law: 'ndaaClean', scenario: 'analytics' },
  ...{ form: 'formFactor', placement: 'placement', fieldOfView: 'hfov', density: 'resolution' },
  ...{ zoom: 'opticalZoom', water: 'ip', impact: 'ik', temperature: 'temperature', darkness: 'irRange' },
  ...{ recorder: 'onvif', capacity: 'bitrate', codec: 'codecs', functions: 'analytics', audio: 'microphone' },
  ...{ security: 'security', warranty: 'warranty', support: 'supportedUntil' },
  ...{ mount: 'mount', colour: 'colour', card: 'cardSize' },
}

/** A word of ours, or a figure as its sheet writes it; '?' where nobody knows. */
function shown(device: Device, attribute: AttributeId): string {
  const value = valueIn(device, attribute)
  if (typeof value === 'string') return value
  if (attribute === 'resolution' && value === undefined && device.sheet.megapixels)
    return shown(device, 'megapixels')
  return value === undefined ? '?' : (device.sheet[attribute]?.given ?? JSON.stringify(value))
}
