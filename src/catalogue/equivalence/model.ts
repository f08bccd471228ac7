import { type Static, Type } from 'typebox'
import { DayText, Nullable, Prose, Ref, type Wording } from '#kernel'
import {
  type AttributeId,
  analyticsFunctions,
  codecs,
  formFactors,
  ikCodes,
  ipCode,
  onvifProfiles,
  placements,
  poeTypes,
} from '../sheet/model.ts'

const strict = { additionalProperties: false }
const some = <const T extends readonly string[]>(of: T) =>
  Type.Array(Type.Enum([...of] as T[number][]), { uniqueItems: true })

/** A point in the scene that has to be told apart: how far away it is, metres, and how well. */
export const TargetPoint = Type.Object(
  {
    distance: Type.Number({ exclusiveMinimum: 0, maximum: 5000 }),
    /** A level of IEC 62676-4 by its edition, or a density of its own, px/m; neither: as well as the installed device. */
    edition: Type.Optional(Type.Enum(['2014', '2025'])),
    level: Type.Optional(Type.String({ pattern: '^[a-z]+$' })),
    density: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 10_000 })),
  },
  { $id: 'TargetPoint', ...strict },
)
export type TargetPoint = Static<typeof TargetPoint>

/**
 * What a place asks of a device, whatever the installed one can do besides. Picture, enclosure, temperature, impact,
 * placement and recorder that are left out fall back to the data sheet of the installed device, and the answer says so;
 * codecs, functions, audio, warranty and support are asked only where they are given.
 */
export const SiteNeed = Type.Object(
  {
    targets: Type.Optional(Type.Array(TargetPoint, { maxItems: 50 })),
    hfov: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 360 })), // degrees: what the scene takes
    placement: Type.Optional(Type.Enum([...placements])),
    /** Forms that an engineer approved for the place beside that of the installed device: a turret for a dome. */
    forms: Type.Optional(some(formFactors)),
    temperature: Type.Optional(Type.Object({ from: Type.Number(), to: Type.Number() }, strict)), // °C
    ip: Type.Optional(Type.Array(Type.String({ pattern: ipCode }), { uniqueItems: true })), // each has to be covered
    ik: Type.Optional(Type.Enum([...ikCodes])),
    /** Profiles that the recorder speaks; null: only the protocol of the maker of the installed device. */
    onvif: Type.Optional(Nullable(some(onvifProfiles))),
    codecs: Type.Optional(some(codecs)), // what the recorder takes
    /** What the recorder has left for this device: channels, Mbit/s, megapixels it decodes in a second. */
    left: Type.Optional(
      Type.Object(
        {
          channels: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
          bitrate: Type.Optional(Type.Number({ minimum: 0, maximum: 100_000 })),
          decoding: Type.Optional(Type.Number({ minimum: 0, maximum: 1_000_000 })),
        },
        strict,
      ),
    ),
    port: Type.Optional(Type.Object({ poe: Type.Enum([...poeTypes]) }, strict)), // what the switch gives
    functions: Type.Optional(some(analyticsFunctions)), // used at the site
    audio: Type.Optional(Type.Boolean()), // sound is used
    /** Biometric functions for which a scenario is approved. */
    allowed: Type.Optional(Type.Array(Type.String(), { uniqueItems: true })),
    warranty: Type.Optional(Type.Number({ minimum: 0 })), // years, by contract
    supportedUntil: Type.Optional(DayText),
  },
  { $id: 'SiteNeed', ...strict },
)
export type SiteNeed = Static<typeof SiteNeed>

/** What has to hold before a device is spoken of as equivalent, in the order in which it is asked. */
export const gateIds = [
  'supplier',
  'law',
  'scenario',
  'form',
  'placement',
  'fieldOfView',
  'density',
  'zoom',
  'water',
  'impact',
  'temperature',
  'darkness',
  'recorder',
  'capacity',
  'codec',
  'functions',
  'audio',
  'security',
  'warranty',
  'support',
  'mount',
  'colour',
  'card',
] as const
export const GateId = Type.Enum([...gateIds], { $id: 'GateId' })
export type GateId = (typeof gateIds)[number]
/** Musts that an engineer may set aside, with a reason, two of them at most. */
export const softGates: readonly GateId[] = ['mount', 'colour', 'card']

/** What an engineer has settled: a soft must set aside, or something unknown looked up. */
export const Settlement = Type.Object(
  {
    kind: Type.Enum(['waived', 'confirmed']),
    of: Type.String({ minLength: 1, maxLength: 40 }), // a gate or an attribute
    reason: Prose,
    by: Ref,
  },
  { $id: 'Settlement', ...strict },
)
export type Settlement = Static<typeof Settlement>

export const labels = ['better', 'equivalent', 'conditional', 'unknown', 'notEquivalent'] as const
export type EquivalenceLabel = (typeof labels)[number]

export interface GateAnswer {
  readonly gate: GateId
  readonly verdict: 'yes' | 'no' | 'unknown'
  /** Says what is needed and what is there; the same in all languages but for its words. */
  readonly says: Wording
  /** Whether the need was recorded for the site, or is what the installed device states. */
  readonly rests: 'need' | 'installed'
  readonly settled?: Settlement | undefined
}

export interface AttributeRow {
  readonly attribute: AttributeId
  readonly verdict: 'better' | 'equal' | 'worse' | 'other' | 'unknown' | 'notCompared'
  /** New to old, or old to new where less is better; capped at 1.25. */
  readonly ratio: number | null
  /** Both state a figure, and the figures were taken under conditions that nobody stated. */
  readonly trap: boolean
}
