import { countryCode } from '../country-code.ts'
import { kindOfName } from '../kind-of-name.ts'
import type { ListEntry } from '../model.ts'

/**
 * What Commerce and State call bodies, beside the words that names know; small letters. Whoever is taken for a person
 * here is not found by a company's name, so that every name without a legal form was looked at: the list of April 2022.
 */
const bodies = new Set(
  [
    'alfa alloy alloys alpha amayesh apex arcade automation azimuth bgi bird bridge catering chemie circuit cloud com commerce',
    'complect complekt computer contracting corps create credit cybernet directorate display doncoaltrade elemed empire establishment',
    'exporters farm feitian field force gc gazprom globa glory guard hizballah hezbollah honour huawei importers intelcom',
    'jaysh kiosk link logic makina mea metrotek middle microelectronics microsystems multicom nasosy ogb openlab optics option palayesh part phase',
    'photonics plan ports ras regiment republic rostekh sanatgaran scientech sdn semiconductor semiconductors sftue',
    'sl spb sputnik staff stores systema',
    'supachoke tech tekh tiqniah titanium trade turbine verf volna zone zte',
  ].flatMap((line) => line.split(' ')),
)
/** Cities after which branches are called. */
const cities = new Set(
  [
    'beijing chengdu dalian guangzhou guiyang gucheng harbin hunan luoyang nanchang shanghai shenzhen suzhou xinjiang',
    'zhengzhou bangkok berlin cairo delhi dubai istanbul johannesburg moscow munich paris singapore yekaterinburg',
  ].flatMap((line) => line.split(' ')),
)
/** Countries that are also called persons. */
const alsoPersons = /\b(?:chad|georgia|israel|jordan|korea|mali|oman)$/i

/** A person's or a body's, by the name: Commerce and State do not say which. */
export function kindOf(name: string): Extract<ListEntry['schema'], 'Person' | 'Organization'> {
  if (/\bindividual\)/i.test(name)) return 'Person'
  return isBody(name) ? 'Organization' : kindOfName(name)
}

function isBody(name: string): boolean {
  const said = name.split(/\s+/)
  const words = name.toLowerCase().split(/[^\p{L}]+/u)
  return (
    said.length === 1 ||
    / and /i.test(name) ||
    /\([A-Z]{3,}\)/.test(name) ||
    words.some((word) => bodies.has(word) || cities.has(word)) ||
    isAfterPlace(said) ||
    beginsWithLetters(said)
  )
}

/** "Zener Lebanon", "Huawei Cloud South Africa". */
function isAfterPlace(said: readonly string[]): boolean {
  const endings = [said.slice(-1), said.slice(-2)].filter((ending) => ending.length < said.length)
  return endings.some((ending) => countryCode(ending.join(' ')) && !alsoPersons.test(ending.join(' ')))
}

/** "NPC Granat", "UCB Arcade": letters that stand for words, before a word that is written as one. */
function beginsWithLetters([first = '', ...others]: readonly string[]): boolean {
  return (
    /^[A-Z]{2,4}$/.test(first) &&
    others.every((word) => /\p{Ll}/u.test(word)) &&
    !/^(?:LI|XU|WU|HE|YU)$/.test(first)
  )
}
