import type { Wording } from '#kernel'
import { biometricFeatures } from '../features.ts'
import {
  featuresAllowed,
  featuresOff,
  featuresRefused,
  gateSentence,
  needUnknown,
} from '../knowledge/gate-words.ts'
import { fipsLevels, ikCodes } from '../sheet/model.ts'
import { type Device, type Pair, valueIn } from './device.ts'
import { askDensity } from './gate-density.ts'
import type { GateAnswer, GateId, SiteNeed } from './model.ts'
import { coversIp } from './protection.ts'

type Verdict = GateAnswer['verdict']
/** What a gate answers; its sentence is written when somebody reads it, for thousands are asked and few are read. */
export interface Answer extends Pick<GateAnswer, 'verdict' | 'rests'> {
  readonly says: () => Wording
}
/** Undefined: the gate has nothing to ask of this pair. */
type Gate = (pair: Pair) => Answer | undefined

/** What a place asks of any camera: where neither it nor the sheet of what stands there says, nobody knows (D.3). */
const ofAnyPlace: readonly GateId[] = ['form', 'fieldOfView', 'density', 'water', 'temperature', 'recorder']

export function askGate(gate: GateId, pair: Pair): Answer | undefined {
  const answer = gates[gate](pair)
  if (answer !== undefined || !ofAnyPlace.includes(gate) || isHeadless(pair.old)) return answer
  return plain('unknown', () => needUnknown(gate), 'installed')
}

/** It has no picture of its own. */
const isHeadless = (device: Device) => ['recorder', 'encoder'].includes(valueIn(device, 'formFactor') ?? '')

/** What is needed (by the site, else what the installed device states) and what the candidate states. */
type Figures<T, H> = readonly [need: T | undefined, installed: T | undefined, has: H | undefined]

interface Comparing<T, H> {
  readonly holds: (needed: T, has: H) => boolean
  readonly show: (needed: T) => string
  readonly shown: (has: H) => string
}

/** Nothing to ask where neither need nor installed device say anything; unknown where the candidate does not. */
function asks<T, H>(
  gate: GateId,
  [need, installed, has]: Figures<T, H>,
  by: Comparing<T, H>,
): Answer | undefined {
  const needed = need ?? installed
  if (needed === undefined) return undefined
  const verdict: Verdict = has === undefined ? 'unknown' : by.holds(needed, has) ? 'yes' : 'no'
  return {
    ...{ verdict, rests: need === undefined ? 'installed' : 'need' },
    says: () =>
      gateSentence(gate, verdict, {
        need: by.show(needed),
        have: has === undefined ? null : by.shown(has),
      }),
  }
}

const list = (values: readonly string[]) => (values.length === 0 ? '–' : values.join(', '))
const spans = (range: { from: number; to: number }, unit: string) =>
  range.from === range.to ? `${range.from}${unit}` : `${range.from} – ${range.to}${unit}`
const plain = (verdict: Verdict, says: () => Wording, rests: Answer['rests'] = 'need'): Answer => ({
  verdict,
  says,
  rests,
})

const least = (unit: string) => ({
  holds: (needed: number, has: number) => has >= needed,
  show: (needed: number) => `≥ ${needed}${unit}`,
  shown: (has: number) => `${has}${unit}`,
})
const all = {
  holds: (needed: readonly string[], has: readonly string[]) => needed.every((one) => has.includes(one)),
  ...{ show: list, shown: list },
}
const equal = { holds: (needed: string, has: string) => needed === has, show: String, shown: String }

const gates: Record<GateId, Gate> = {
  supplier: ({ standing: { supplier } }) => plain(supplier.verdict, () => supplier.says),
  law: ({ standing: { law } }) => plain(law.verdict, () => law.says),
  scenario,
  form,
  placement: ({ old, candidate, need }) =>
    asks('placement', [need.placement, valueIn(old, 'placement'), valueIn(candidate, 'placement')], {
      ...equal,
      holds: (needed, has) => needed === 'indoor' || has === 'outdoor',
    }),
  fieldOfView: ({ old, candidate, need }) =>
    asks('fieldOfView', [need.hfov, valueIn(old, 'hfov')?.to, valueIn(candidate, 'hfov')], {
      holds: (needed, has) => has.to >= needed,
      ...{ show: (needed) => `≥ ${needed}°`, shown: (has) => spans(has, '°') },
    }),
  density: askDensity,
  zoom: ({ old, candidate }) =>
    valueIn(old, 'formFactor') === 'ptz'
      ? asks('zoom', [undefined, valueIn(old, 'opticalZoom'), valueIn(candidate, 'opticalZoom')], least('×'))
      : undefined,
  water: ({ old, candidate, need }) =>
    asks('water', [need.ip, valueIn(old, 'ip'), valueIn(candidate, 'ip')], {
      ...all,
      holds: (needed, has) => needed.every((code) => coversIp(has, code)),
    }),
  impact: ({ old, candidate, need }) =>
    asks('impact', [need.ik, valueIn(old, 'ik'), valueIn(candidate, 'ik')], {
      holds: (needed, has) => ikCodes.indexOf(has) >= ikCodes.indexOf(needed),
      ...{ show: (needed) => `≥ ${needed}`, shown: String },
    }),
  temperature: ({ old, candidate, need }) =>
    asks('temperature', [need.temperature, valueIn(old, 'temperature'), valueIn(candidate, 'temperature')], {
      holds: (needed, has) => has.from <= needed.from && has.to >= needed.to,
      ...{ show: (needed) => spans(needed, ' °C'), shown: (has) => spans(has, ' °C') },
    }),
  darkness,
  recorder,
  capacity,
  codec: ({ candidate, need }) =>
    asks('codec', [need.codecs, undefined, valueIn(candidate, 'codecs')], {
      ...all,
      holds: (taken, has) => taken.some((codec) => has.includes(codec)),
    }),
  functions: ({ candidate, need }) =>
    need.functions?.length
      ? asks('functions', [need.functions, undefined, valueIn(candidate, 'analytics')], all)
      : undefined,
  audio: ({ candidate, need }) =>
    need.audio
      ? asks('audio', [true, undefined, valueIn(candidate, 'microphone')], {
          holds: (_, has) => has,
          ...{ show: () => '+', shown: (has) => (has ? '+' : '–') },
        })
      : undefined,
  security,
  warranty: ({ candidate, need }) =>
    asks('warranty', [need.warranty, undefined, valueIn(candidate, 'warranty')], least('')),
  support: ({ candidate, need }) =>
    asks('support', [need.supportedUntil, undefined, valueIn(candidate, 'supportedUntil')], {
      holds: (needed, has) => has >= needed,
      ...{ show: (needed) => `≥ ${needed}`, shown: String },
    }),
  mount: ({ old, candidate }) =>
    asks('mount', [undefined, valueIn(old, 'mount'), valueIn(candidate, 'mount')], equal),
  colour: ({ old, candidate }) =>
    asks('colour', [undefined, valueIn(old, 'colour'), valueIn(candidate, 'colour')], equal),
  card: ({ old, candidate }) =>
    asks('card', [undefined, valueIn(old, 'cardSize'), valueIn(candidate, 'cardSize')], least(' GB')),
}

/** Who lit the scene goes on lighting it, as far as the farthest recorded point where the old device reached it. */
function darkness({ old, candidate, need }: Pair): Answer | undefined {
  const lit = valueIn(old, 'irRange')
  if (!lit) return undefined
  const farthest = Math.max(0, ...(need.targets ?? []).map(({ distance }) => distance))
  const needed = farthest > 0 ? Math.min(lit, farthest) : undefined
  return asks('darkness', [needed, Math.min(lit, 1), valueIn(candidate, 'irRange')], least(' m IR'))
}

/** A function that recognises people needs an approved scenario, or stays off; that the old one had it permits nothing (F45). */
function scenario({ candidate, need }: Pair): Answer {
  const [on, off] = [uncovered(candidate.features, need), uncovered(candidate.optional ?? [], need)]
  if (on.length > 0) return plain('no', () => featuresRefused(on.join(', ')))
  return plain('yes', () => (off.length > 0 ? featuresOff(off.join(', ')) : featuresAllowed))
}

/** Biometric functions among these for which no scenario is approved. */
export function uncovered(features: readonly string[], { allowed = [] }: SiteNeed): string[] {
  return features.filter((one) => biometricFeatures.some((other) => other === one) && !allowed.includes(one))
}

/** It speaks the profiles that the recorder needs. A recorder that knows its maker's protocol alone takes no other maker. */
function recorder({ old, candidate, need }: Pair): Answer | undefined {
  const has = valueIn(candidate, 'onvif')
  if (need.onvif === null) {
    const verdict: Verdict = old.maker === candidate.maker ? 'yes' : 'no'
    return plain(verdict, () => gateSentence('recorder', verdict, { need: old.maker, have: candidate.maker }))
  }
  if (need.onvif) return asks('recorder', [need.onvif, undefined, has], all)
  const streams = valueIn(old, 'onvif')?.filter((one) => one === 'S' || one === 'T')
  return asks('recorder', [undefined, streams, has], {
    holds: (spoken) => spoken.some((one) => has?.includes(one)),
    ...{ show: (spoken) => `ONVIF ${spoken.join(' / ')}`, shown: list },
  })
}

/** The form of the installed device, or one that an engineer approved for the place beside it. */
function form({ old, candidate, need: { forms = [] } }: Pair): Answer | undefined {
  const installed = valueIn(old, 'formFactor')
  const has = valueIn(candidate, 'formFactor')
  if (forms.length === 0) return asks('form', [undefined, installed, has], equal)
  const taken = installed === undefined ? forms : [...new Set([installed, ...forms])]
  return asks('form', [taken, undefined, has], {
    holds: (all, one) => all.includes(one),
    ...{ show: (all) => all.join(' / '), shown: String },
  })
}

/** One channel, and no more bits and pixels a second than the recorder has left; asked only where somebody counted. */
function capacity({ candidate, need: { left } }: Pair): Answer | undefined {
  const size = valueIn(candidate, 'resolution')
  const rate = valueIn(candidate, 'frameRate')
  const pixels = size && rate ? (size.width * size.height * rate) / 1e6 : undefined
  return worstOf([
    asks('capacity', [left?.channels, undefined, 1], most('')),
    asks('capacity', [left?.bitrate, undefined, valueIn(candidate, 'bitrate')], most(' Mbit/s')),
    asks('capacity', [left?.decoding, undefined, pixels], most(' MP/s')),
  ])
}

const most = (unit: string) => ({
  holds: (room: number, takes: number) => takes <= room,
  show: (room: number) => `≤ ${room}${unit}`,
  shown: (takes: number) => `${Math.round(takes * 10) / 10}${unit}`,
})

/** Of several questions of one gate the strictest answer. */
function worstOf(answers: readonly (Answer | undefined)[]): Answer | undefined {
  const asked = answers.filter((one) => one !== undefined)
  const withVerdict = (verdict: Verdict) => asked.find((one) => one.verdict === verdict)
  return withVerdict('no') ?? withVerdict('unknown') ?? asked[0]
}

/** Never lower: each measure, each standard declared and the level of FIPS 140-3 that the installed device states (D.1). */
function security({ old, candidate }: Pair): Answer | undefined {
  const of = (attribute: 'security' | 'securityStandards') =>
    asks('security', [undefined, valueIn(old, attribute), valueIn(candidate, attribute)], all)
  const fips = asks('security', [undefined, valueIn(old, 'fips'), valueIn(candidate, 'fips')], {
    holds: (needed, has) => fipsLevels.indexOf(has) >= fipsLevels.indexOf(needed),
    ...{ show: (needed) => `≥ FIPS 140-3 ${needed}`, shown: (has) => `FIPS 140-3 ${has}` },
  })
  return worstOf([of('security'), of('securityStandards'), fips])
}
