import { type Static, type TSchema, Type } from 'typebox'
import { DayText, Prose } from '#kernel'
import * as words from './words.ts'

export * from './words.ts'

const strict = { additionalProperties: false }

/** A number in the unit of its attribute. */
const amount = (minimum: number, maximum: number) => Type.Number({ minimum, maximum })
/** From the least to the most, both reached; a fixed one has the same at both ends. */
const range = (minimum: number, maximum: number) =>
  Type.Object({ from: amount(minimum, maximum), to: amount(minimum, maximum) }, strict)
const one = <const T extends readonly string[]>(of: T) => Type.Enum([...of] as T[number][])
const some = <const T extends readonly string[]>(of: T) => Type.Array(one(of), { uniqueItems: true })
const count = (maximum: number) => Type.Integer({ minimum: 0, maximum })

/** What a value rests on: where it is written, the day on which that was read, and how it was written there. */
const origin = { source: Prose, on: DayText, given: Type.Optional(Prose) }
const entry = <T extends TSchema>(value: T) => Type.Optional(Type.Object({ value, ...origin }, strict))

/** Light needed for a picture, lux. Comparable only at the same aperture and shutter; left out, these are unknown. */
const Light = Type.Object(
  {
    lux: amount(0, 1000),
    fNumber: Type.Optional(amount(0.5, 64)),
    shutter: Type.Optional(amount(0.00001, 10)), // seconds
    ire: Type.Optional(amount(1, 100)),
  },
  strict,
)
const Resolution = Type.Object(
  {
    width: Type.Integer({ minimum: 1, maximum: 100_000 }),
    height: Type.Integer({ minimum: 1, maximum: 100_000 }),
  },
  strict,
)

/**
 * The data sheet of a product (D.1). An attribute left out is unknown, never "none": an empty list is a known none.
 * Units stand in `attributes.ts`.
 */
export const Sheet = Type.Object(
  {
    formFactor: entry(one(words.formFactors)),
    placement: entry(one(words.placements)),
    mount: entry(Prose),
    colour: entry(Prose),
    weight: entry(amount(0, 1000)),
    resolution: entry(Resolution),
    megapixels: entry(amount(0, 1000)),
    sensorWidth: entry(amount(0.1, 100)),
    frameRate: entry(amount(0, 1000)),
    dayNight: entry(Type.Boolean()),
    focalLength: entry(range(0.1, 5000)),
    hfov: entry(range(0.1, 360)),
    opticalZoom: entry(amount(1, 200)),
    motorised: entry(Type.Boolean()),
    iris: entry(Prose),
    lightColour: entry(Light),
    lightBw: entry(Light),
    wdr: entry(amount(0, 200)),
    irRange: entry(amount(0, 5000)),
    whiteLight: entry(amount(0, 5000)),
    ip: entry(Type.Array(Type.String({ pattern: words.ipCode }), { uniqueItems: true })),
    ik: entry(one(words.ikCodes)),
    temperature: entry(range(-100, 150)),
    corrosion: entry(some(words.corrosionClasses)),
    poe: entry(one(words.poeTypes)),
    power: entry(amount(0, 1000)),
    supply: entry(Type.Array(Prose, { uniqueItems: true })),
    codecs: entry(some(words.codecs)),
    smartCodecs: entry(some(words.smartCodecs)),
    streams: entry(count(100)),
    bitrate: entry(amount(0, 10_000)),
    onvif: entry(some(words.onvifProfiles)),
    drivers: entry(Type.Array(Prose, { uniqueItems: true })),
    analytics: entry(some(words.analyticsFunctions)),
    security: entry(some(words.securityMeasures)),
    securityStandards: entry(some(words.securityStandards)),
    fips: entry(one(words.fipsLevels)),
    patchesUntil: entry(DayText),
    ndaaClean: entry(Type.Boolean()),
    microphone: entry(Type.Boolean()),
    speaker: entry(Type.Boolean()),
    audioIn: entry(count(64)),
    audioOut: entry(count(64)),
    digitalIn: entry(count(256)),
    digitalOut: entry(count(256)),
    rs485: entry(Type.Boolean()),
    cardSize: entry(amount(0, 100_000)),
    channels: entry(count(100_000)),
    recordingRate: entry(amount(0, 100_000)),
    decoding: entry(amount(0, 100_000)),
    raid: entry(Type.Boolean()),
    poePorts: entry(count(1000)),
    poeBudget: entry(amount(0, 10_000)),
    warranty: entry(amount(0, 50)),
    leadTime: entry(amount(0, 2000)),
    soldUntil: entry(DayText),
    supportedUntil: entry(DayText),
    netd: entry(amount(0, 1000)),
  },
  { $id: 'Sheet', ...strict },
)
export type Sheet = Static<typeof Sheet>
export type AttributeId = keyof Sheet
/** The value of an attribute, without what it rests on. */
export type ValueOf<Id extends AttributeId> = NonNullable<Sheet[Id]>['value']
