import { ok, type Result, type Wording } from '#kernel'
import { notRead } from '../../knowledge/reading-words.ts'
import type { ValueOf } from '../model.ts'
import {
  analyticsFunctions,
  corrosionClasses,
  fipsLevels,
  placements,
  securityMeasures,
  securityStandards,
} from '../words.ts'
import { no, plain } from './text.ts'

const yes = new Set(['yes', 'y', 'true', '1', 'ja', 'j', 'kyllä', 'sí', 'si', 'x', '+'])
const nay = new Set(['no', 'n', 'false', '0', 'nej', 'nei', 'ei', '-', 'none'])

export function readFlag(given: string): Result<boolean, Wording> {
  const text = plain(given)
  return yes.has(text) ? ok(true) : nay.has(text) ? ok(false) : no(notRead(given, 'yes / no'))
}

/** What makers call the forms, in the languages of their sheets. */
const forms: readonly (readonly [RegExp, ValueOf<'formFactor'>])[] = [
  [/fish\s*eye|fisköga|kalansilmä/, 'fisheye'],
  [/multi\s*-?(sensor|directional)|panoram/, 'multisensor'],
  [/ptz|pan.tilt|speed\s*dome/, 'ptz'],
  [/turret|eyeball/, 'turret'],
  [/bullet|tub|bala/, 'bullet'],
  [/thermal|värme|termisk|lämpö|térmic/, 'thermal'],
  [/body.?worn|kroppsbur/, 'bodyWorn'],
  [/dome|domo|kupol|kupu/, 'dome'],
  [/modular/, 'modular'],
  [/licen[cs]e plate|lpr|anpr/, 'licencePlate'],
  [/nvr|dvr|xvr|recorder|inspelare|opptaker|tallennin|grabador/, 'recorder'],
  [/encoder/, 'encoder'],
  [/intercom|porttelefon/, 'intercom'],
  [/accessor|mount|tillbehör|lisävaruste/, 'accessory'],
  [/box/, 'box'],
]

export function readForm(given: string): Result<ValueOf<'formFactor'>, Wording> {
  const text = plain(given)
  const found = forms.find(([name]) => name.test(text))?.[1]
  return found ? ok(found) : no(notRead(given, 'dome, turret, bullet, box, PTZ'))
}

export function readPlacement(given: string): Result<ValueOf<'placement'>, Wording> {
  const text = plain(given)
  if (/outdoor|utomhus|utendørs|ulko|exterior/.test(text)) return ok('outdoor')
  const found = placements.find((one) => one === text)
  if (found) return ok(found)
  return /indoor|inomhus|innendørs|sisä|interior/.test(text)
    ? ok('indoor')
    : no(notRead(given, 'indoor / outdoor'))
}

const key = (text: string) => plain(text).replaceAll(/[^\p{L}\p{N}]/gu, '')
const measures: Readonly<Record<string, ValueOf<'security'>[number]>> = {
  ...Object.fromEntries(securityMeasures.map((one) => [key(one), one])),
  ...{ signedfw: 'signedFirmware', secboot: 'secureBoot', tpm20: 'tpm', '8021x': 'ieee8021x', https: 'tls' },
  ...{ tls12: 'tls', tls13: 'tls', signedvideo: 'signedVideo', edgelock: 'secureElement' },
}
const listOf =
  <T extends string>(known: Readonly<Record<string, T>>, example: string) =>
  (given: string): Result<T[], Wording> => {
    const parts = given
      .split(/[|,;/]+/u)
      .map((part) => part.trim())
      .filter(Boolean)
    const read = parts.map((part) => known[key(part)])
    const all = read.filter((one) => one !== undefined)
    return all.length === parts.length && all.length > 0 ? ok([...new Set(all)]) : no(notRead(given, example))
  }
const named = <const T extends readonly string[]>(words: T): Readonly<Record<string, T[number]>> =>
  Object.fromEntries(words.map((one) => [key(one), one]))

export const readSecurity = listOf(measures, 'signed firmware, secure boot, TPM')
export const readStandards = listOf(named(securityStandards), 'IEC 62443-4-1, EN 18031')
export const readAnalytics = listOf(named(analyticsFunctions), 'lineCrossing, objectClassification')
export const readCorrosion = listOf(named(corrosionClasses), 'NEMA 4X, C5')

/** "FIPS 140-3 L1", "level 2". */
export function readFips(given: string): Result<ValueOf<'fips'>, Wording> {
  const digit = /(?:l|level|nivå|taso)\s*([1-4])\b/.exec(plain(given))?.[1]
  const found = fipsLevels.find((one) => one === `L${digit}`)
  return found ? ok(found) : no(notRead(given, 'FIPS 140-3 L2'))
}

/** A day as ISO 8601 writes it: 03/04/2027 is one day here and another there. */
export function readDay(given: string): Result<string, Wording> {
  const text = given.trim()
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
  return isDay ? ok(text) : no(notRead(given, '2031-06-30'))
}
