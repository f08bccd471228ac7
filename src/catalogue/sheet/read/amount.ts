import { ok, type Result, type Wording } from '#kernel'
import { notRead, readingWords } from '../../knowledge/reading-words.ts'
import type { AttributeId } from '../model.ts'
import { isUnsure, no, numberOf, plain } from './text.ts'

interface Rule {
  readonly least: number
  readonly most: number
  /** How many of the attribute's own unit one of these is; the empty word stands for a number without a unit. */
  readonly units: Readonly<Record<string, number>>
  readonly example: string
}

const metres = { '': 1, m: 1, meter: 1, metres: 1, ft: 0.3048, feet: 0.3048, in: 0.0254 }
/** As data sheets write them in English, Swedish, Norwegian and Finnish. */
const years = { year: 1, years: 1, år: 1, vuosi: 1, vuotta: 1 }
const months = each(['month', 'months', 'månad', 'månader', 'måneder', 'mån', 'kuukautta', 'kk'], 1 / 12)
const days = each(['day', 'days', 'dag', 'dagar', 'dager', 'päivä', 'päivää'], 1)
const weeks = each(['week', 'weeks', 'vecka', 'veckor', 'uke', 'uker', 'viikko', 'viikkoa'], 7)

const rule = (most: number, units: Rule['units'], example: string): Rule => ({
  least: 0,
  most,
  units,
  example,
})

function each(words: readonly string[], factor: number): Readonly<Record<string, number>> {
  return Object.fromEntries(words.map((word) => [word, factor]))
}

/** Attributes that are one number. */
export const amountRules = {
  weight: rule(1000, { '': 1, kg: 1, g: 0.001, lb: 0.45359 }, '1.2 kg'),
  megapixels: rule(1000, { '': 1, mp: 1, mpx: 1, megapixel: 1 }, '4 MP'),
  frameRate: rule(1000, { '': 1, fps: 1, 'bilder/s': 1 }, '30 fps'),
  opticalZoom: { ...rule(200, { '': 1, x: 1 }, '25×'), least: 1 },
  wdr: rule(200, { '': 1, db: 1 }, '120 dB'),
  irRange: rule(5000, metres, '30 m'),
  whiteLight: rule(5000, metres, '30 m'),
  power: rule(1000, { '': 1, w: 1, mw: 0.001 }, '12.95 W'),
  bitrate: rule(10_000, { '': 1, 'mbit/s': 1, mbps: 1, 'kbit/s': 0.001, kbps: 0.001 }, '8 Mbit/s'),
  cardSize: rule(100_000, { '': 1, gb: 1, tb: 1000, mb: 0.001 }, '256 GB'),
  recordingRate: rule(100_000, { '': 1, 'mbit/s': 1, mbps: 1 }, '320 Mbit/s'),
  decoding: rule(100_000, { '': 1, 'mp/s': 1 }, '240 MP/s'),
  poeBudget: rule(10_000, { '': 1, w: 1 }, '120 W'),
  warranty: rule(50, { '': 1, y: 1, ...years, ...months }, '5 years'),
  leadTime: rule(2000, { '': 1, d: 1, ...days, ...weeks }, '14 days'),
  netd: rule(1000, { '': 1, mk: 1 }, '50 mK'),
  streams: rule(100, { '': 1 }, '3'),
  channels: rule(100_000, { '': 1, ch: 1 }, '16'),
  poePorts: rule(1000, { '': 1 }, '8'),
  audioIn: rule(64, { '': 1 }, '1'),
  audioOut: rule(64, { '': 1 }, '1'),
  digitalIn: rule(256, { '': 1 }, '2'),
  digitalOut: rule(256, { '': 1 }, '2'),
} as const satisfies Partial<Record<AttributeId, Rule>>
export type AmountField = keyof typeof amountRules
const counted: readonly AmountField[] = [
  ...(['streams', 'channels', 'poePorts', 'audioIn', 'audioOut', 'digitalIn', 'digitalOut'] as const),
]

const written =
  /^(?:max(?:imum)?\.?|maks\.?|högst|høyst|enintään|up to|upp till|inntil|opptil|≤|<=)?\s*(-?\d+(?:[.,]\d+)?)\s*([\p{L}/"]*)$/u

/** Reads one number with or without its unit, and turns it into the unit of the attribute. */
export function readAmount(field: AmountField, given: string): Result<number, Wording> {
  const { least, most, units, example }: Rule = amountRules[field]
  const text = plain(given)
  const found = isUnsure(text) ? null : written.exec(text)
  const factor = found && units[found[2] ?? '']
  if (!found?.[1] || factor === null || factor === undefined) return no(notRead(given, example))
  const value = Number((numberOf(found[1]) * factor).toPrecision(10))
  if (value < least || value > most || (counted.includes(field) && !Number.isInteger(value)))
    return no(readingWords.outside)
  return ok(value)
}
