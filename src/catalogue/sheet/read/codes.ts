import { ok, type Result, type Wording } from '#kernel'
import { notRead } from '../../knowledge/reading-words.ts'
import type { ValueOf } from '../model.ts'
import * as words from '../words.ts'
import { no, plain } from './text.ts'

/** "IP66/IP67", "IP66|67": each code is a claim of its own. */
export function readIp(given: string): Result<ValueOf<'ip'>, Wording> {
  const codes = plain(given)
    .toUpperCase()
    .split(/[\s/|,;&+]+/u)
    .filter(Boolean)
    .map((code) => (/^\d\dK?$/.test(code) ? `IP${code}` : code))
  const isRead = codes.length > 0 && codes.every((code) => new RegExp(words.ipCode).test(code))
  return isRead ? ok([...new Set(codes)]) : no(notRead(given, 'IP66/IP67'))
}

/** "IK10", "IK 8". */
export function readIk(given: string): Result<ValueOf<'ik'>, Wording> {
  const digits = /^ik\s*(\d{1,2})\+*$/.exec(plain(given))?.[1]
  const code = words.ikCodes.find((one) => one === `IK${digits?.padStart(2, '0')}`)
  return code ? ok(code) : no(notRead(given, 'IK10'))
}

/** Classes of IEEE 802.3 by the type that gives their power. */
const typeOfClass = ['af', 'af', 'af', 'af', 'at', 'bt3', 'bt3', 'bt4', 'bt4'] as const
const typeNames: readonly (readonly [RegExp, ValueOf<'poe'>])[] = [
  [/802\.3bt.*type\s*4|poe\+\+.*type\s*4/, 'bt4'],
  [/802\.3bt|poe\+\+|hi-?poe|4ppoe/, 'bt3'],
  [/802\.3at|poe\+/, 'at'],
  [/802\.3af/, 'af'],
]

/** "PoE+ (802.3at) max 18 W", "Class 3". PoE alone says no class and is not read. */
export function readPoe(given: string): Result<ValueOf<'poe'>, Wording> {
  const text = plain(given)
  const byClass = typeOfClass[Number(/class\s*(\d)/.exec(text)?.[1] ?? Number.NaN)]
  const byName = typeNames.find(([name]) => name.test(text))?.[1]
  const found = byClass ?? byName ?? words.poeTypes.find((type) => type === text)
  return found ? ok(found) : no(notRead(given, 'PoE+ (802.3at) / class 4'))
}

/** "H.265+|H.265|H.264": a plus is a mode of one maker, beside the codec that carries it. */
export function readCodecs(
  given: string,
): Result<{ codecs: ValueOf<'codecs'>; smartCodecs: ValueOf<'smartCodecs'> }, Wording> {
  const parts = given
    .normalize('NFKC')
    .split(/[\s/|,;]+/u)
    .filter(Boolean)
  const codecs = new Set<ValueOf<'codecs'>[number]>()
  const smartCodecs = new Set<ValueOf<'smartCodecs'>[number]>()
  for (const part of parts) {
    const name = part
      .toUpperCase()
      .replace(/^H\.?(26[45])/, 'H.$1')
      .replace(/^HEVC$/, 'H.265')
      .replace(/^AVC$/, 'H.264')
    const codec = words.codecs.find((one) => one === name.replace(/\+$/, ''))
    const smart = words.smartCodecs.find((one) => one.toUpperCase() === name)
    if (!codec && !smart) return no(notRead(given, 'H.265, H.264'))
    if (codec) codecs.add(codec)
    if (smart) smartCodecs.add(smart)
  }
  return parts.length === 0
    ? no(notRead(given, 'H.265, H.264'))
    : ok({ codecs: [...codecs], smartCodecs: [...smartCodecs] })
}

/** "S, G, T", "Profile S/G/T". That something speaks ONVIF says no profile. */
export function readOnvif(given: string): Result<ValueOf<'onvif'>, Wording> {
  const letters = given
    .toUpperCase()
    .replace(/ONVIF|PROFILES?|PROFILER?|PROFIIL[IT]*/g, ' ')
    .split(/[\s/|,;&+()]+/u)
    .filter(Boolean)
  const profiles = letters.map((letter) => words.onvifProfiles.find((one) => one === letter))
  const read = profiles.filter((one) => one !== undefined)
  return read.length > 0 && read.length === letters.length
    ? ok([...new Set(read)])
    : no(notRead(given, 'S, G, T'))
}

/** "2688×1520", "1920 x 1080", "HDTV 1080P". Megapixels say no width and are never turned into one. */
export function readResolution(given: string): Result<ValueOf<'resolution'>, Wording> {
  const text = plain(given)
  const [, width, height] = /(\d{2,5})\s*x\s*(\d{2,5})/.exec(text) ?? []
  if (width && height) return ok({ width: Number(width), height: Number(height) })
  const lines = /(?:hdtv|^)\s*(720|1080|2160)\s*p/.exec(text)?.[1]
  return lines
    ? ok({ width: (Number(lines) / 9) * 16, height: Number(lines) })
    : no(notRead(given, '2688×1520'))
}

/** "0.005 lux @ F1.6", "0.08 lux (F1.4, 1/30 s, 50 IRE)". */
export function readLight(given: string): Result<ValueOf<'lightColour'>, Wording> {
  const text = plain(given)
  const number = (pattern: RegExp) => {
    const found = pattern.exec(text)?.[1]
    return found === undefined ? undefined : Number(found.replace(',', '.'))
  }
  const lux = number(/(?<![-\d])(\d+(?:[.,]\d+)?)\s*(?:lux|lx)/)
  if (lux === undefined || lux > 1000 || /-\s*\d[\d.,]*\s*(?:lux|lx)/.test(text))
    return no(notRead(given, '0.005 lux @ F1.6'))
  const [fNumber, ire, part] = [
    number(/f\s*\/?\s*(\d+(?:[.,]\d+)?)/),
    number(/(\d+)\s*ire/),
    number(/1\/(\d+)\s*s/),
  ]
  return ok({
    lux,
    ...(fNumber && { fNumber }),
    ...(part && { shutter: 1 / part }),
    ...(ire && { ire }),
  })
}

/** Widths of sensors of the usual formats in mm: an inch of the format is not an inch of silicon (table of makers, 4:3 and 16:9 alike to 5 %). */
const sensorWidths: Readonly<Record<string, number>> = {
  ...{
    '1/4': 3.6,
    '1/3': 4.8,
    '1/2.9': 5.0,
    '1/2.8': 5.1,
    '1/2.7': 5.37,
    '1/2.5': 5.76,
    '1/2.3': 6.17,
    '1/2': 6.4,
  },
  ...{ '1/1.9': 6.7, '1/1.8': 7.18, '1/1.7': 7.6, '1/1.2': 10.67, '2/3': 8.8, '1': 12.8, '4/3': 17.3 },
}

/** "1/2.8”", "1/1.8 inch". A format that is in no table is not guessed. */
export function readSensorWidth(given: string): Result<number, Wording> {
  const text = plain(given)
  const format = /(\d(?:\/\d(?:[.,]\d+)?)?)\s*(?:"|inch|in\b|tum|tommer|tuuma)/
    .exec(text)?.[1]
    ?.replace(',', '.')
  const width = format === undefined ? undefined : sensorWidths[format]
  if (width !== undefined) return ok(width)
  const own = /^(\d+(?:[.,]\d+)?)\s*mm$/.exec(text)?.[1]
  return own ? ok(Number(own.replace(',', '.'))) : no(notRead(given, '1/2.8"'))
}
