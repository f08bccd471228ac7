import { countryCode } from '#lists/model'
import { labelsOf, type Property } from './schema.ts'

/** What a caller wrote, as the model wants it; undefined where it is no such thing. Forgiving: "Russia" becomes `ru`. */
export function cleanValue(property: Property, given: string): string | undefined {
  const text = given.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  if (text === '') return undefined
  const clean = cleaners[property.type.name]
  return clean ? clean(text) : text.slice(0, Math.max(property.maxLength, 1))
}

const cleaners: Readonly<Record<string, (text: string) => string | undefined>> = {
  country: countryOf,
  date: dateOf,
  gender: genderOf,
  topic: (text) => (labelsOf('topic').has(text) ? text : undefined),
  language: (text) => (labelsOf('language').has(text.toLowerCase()) ? text.toLowerCase() : undefined),
  email: (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase() : undefined),
  phone: phoneOf,
}

const countryNames = new Map([...labelsOf('country')].map(([code, label]) => [label.toLowerCase(), code]))

/** Codes as the model has them; names in English as lists write them, else as the model does. */
function countryOf(text: string): string | undefined {
  const plain = text.toLowerCase()
  if (plain === 'uk') return 'gb'
  if (labelsOf('country').has(plain)) return plain
  return countryNames.get(plain) ?? countryCode(text)?.toLowerCase() ?? alpha3.get(plain)
}

/** Three-letter codes of states that people write for short. Source: ISO 3166-1, 2020. */
const alpha3 = new Map(
  (
    'afg:af alb:al arm:am aut:at aze:az bel:be bgr:bg bih:ba blr:by che:ch chn:cn cod:cd cub:cu cyp:cy cze:cz ' +
    'deu:de dnk:dk dza:dz egy:eg esp:es est:ee fin:fi fra:fr gbr:gb geo:ge grc:gr hrv:hr hun:hu idn:id ind:in ' +
    'irl:ie irn:ir irq:iq isl:is isr:il ita:it jor:jo jpn:jp kaz:kz kgz:kg kor:kr lbn:lb lby:ly ltu:lt lva:lv ' +
    'mda:md mkd:mk mli:ml mmr:mm mne:me nld:nl nor:no pak:pk pol:pl prk:kp prt:pt rou:ro rus:ru sau:sa sdn:sd ' +
    'som:so srb:rs svk:sk svn:si swe:se syr:sy tjk:tj tkm:tm tun:tn tur:tr twn:tw ukr:ua usa:us uzb:uz ven:ve yem:ye zwe:zw'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
)

/** A year, month, day or time of it, as far as it is one; days written the other way round are turned. */
function dateOf(text: string): string | undefined {
  const turned = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  const plain = turned ? `${turned[3]}-${turned[2]?.padStart(2, '0')}-${turned[1]?.padStart(2, '0')}` : text
  const [, year, month, day, time] =
    /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{2}(?::\d{2}(?::\d{2})?)?).*)?)?)?$/.exec(plain) ?? []
  if (year === undefined) return undefined
  if (month === undefined || Number(month) === 0) return year
  if (Number(month) > 12) return undefined
  const ofMonth = `${year}-${month.padStart(2, '0')}`
  if (day === undefined || Number(day) === 0) return ofMonth
  if (Number(day) > new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()) return undefined
  return `${ofMonth}-${day.padStart(2, '0')}${time === undefined ? '' : `T${time}`}`
}

const genders: Readonly<Record<string, string>> = {
  ...{ m: 'male', male: 'male', man: 'male', f: 'female', w: 'female', female: 'female', woman: 'female' },
  other: 'other',
}

function genderOf(text: string): string | undefined {
  return genders[text.toLowerCase()]
}

function phoneOf(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < 6 || digits.length > 15) return undefined
  return text.startsWith('+') || text.startsWith('00') ? `+${digits.replace(/^00/, '')}` : digits
}
