import { namesIn } from '../also-known.ts'
import type { Named } from '../entry.ts'
import type { Identifier } from '../model.ts'
import { scriptOf, tidy } from '../tidy.ts'
import { footnote } from './names.ts'

/** What the field for further information (`ADD_SUPP_INFO`) holds besides its footnotes. */
export interface FurtherInformation {
  readonly names: readonly Named[]
  readonly identifiers: readonly Identifier[]
  /** Words that are neither: the end of a name that was cut, an office, a successor. For the remarks. */
  readonly said: readonly string[]
}

const words =
  'reg(?:istration)?|unified number|(?:china )?unified social credit code|china business registration|tax (?:registration|id)|tin|cnpj|national id|id'
/** "Reg. No.: 0107426513", "CNPJ: 20.182.043/0001-42", "ID: 91130121MA7HPNK01K"; a bracket within explains who gave it. */
const number = new RegExp(
  String.raw`^(?<label>${words})\b[\s.:]*(?:(?:no|number)\b)?[\s.:#]*(?:(?:cnpj|uic|rut)\b[\s.:]*)?(?<value>[^():;]*\d[^();]*)`,
  'i',
)
/** A Chinese unified social credit code, alone in its bracket. */
const creditCode = /^[0-9A-Z]{18}$/

/** Reads "(formerly known as X) (Reg. No. 1859937) *189" and "(新疆华天有限公司)(91650100599156836G)*647". */
export function furtherInformation(text: string): FurtherInformation {
  const [names, identifiers, said]: [Named[], Identifier[], string[]] = [[], [], []]
  for (const part of partsOf(text.replace(footnote, ' '))) {
    const identifier = identifierIn(part)
    if (identifier) identifiers.push(identifier)
    else
      for (const { text: name, kind } of namesIn(part)) {
        if (kind !== 'primary') names.push({ text: name, kind })
        else if (scriptOf(name) === 'Latn') said.push(name)
        else names.push(...inOwnScript(name))
      }
  }
  return { names, identifiers, said }
}

/** What stands in brackets, each by itself, and what stands between them. Brackets within brackets stay. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let [depth, start] = [0, 0]
  const take = (end: number) => {
    parts.push(tidy(text.slice(start, end)))
    start = end + 1
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' && depth++ === 0) take(at)
    if (text[at] === ')' && depth > 0 && --depth === 0) take(at)
  }
  take(text.length)
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part))
}

function identifierIn(part: string): Identifier | undefined {
  if (creditCode.test(part)) return { kind: 'registration', value: part, label: 'Unified Social Credit Code' }
  const { label = '', value = '' } = number.exec(part)?.groups ?? {}
  return value === '' ? undefined : { kind: kindOfNumber(label), value: tidy(value), label: tidy(label) }
}

function kindOfNumber(label: string): Identifier['kind'] {
  if (/^(?:tax|tin|cnpj)/i.test(label)) return 'taxId'
  return /^national/i.test(label) ? 'nationalId' : 'registration'
}

/** A name in the script of its country; after a comma comes another, or an address, which has numbers. */
function inOwnScript(text: string): Named[] {
  return text
    .split(/\s*[,，]\s*/)
    .filter((part) => part !== '' && !/\d{2,}/.test(part))
    .map((part) => ({ text: part, kind: 'alias' }))
}
