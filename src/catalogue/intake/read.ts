import type { Wording } from '#kernel'
import { features } from '#rules/model'
import {
  categoryExample,
  featuresExample,
  numberExample,
  saysNothing,
  yesNoExample,
} from '../knowledge/intake-words.ts'
import type { ProductCategory } from '../model.ts'
import type { AttributeId } from '../sheet/model.ts'
import { readValue } from '../sheet/read/read.ts'
import { plain } from '../sheet/read/text.ts'
import { readFlag } from '../sheet/read/words.ts'
import type { BaseField, CellRead } from './fields.ts'

/** Words by which a table says that it does not know. */
const unknown = new Set([
  ...['', '-', '--', 'n/a', 'na', 'null', 'nil', 'none', '?', 'unknown', 'tbd', 'not specified', '#n/a'],
  ...['okänt', 'okänd', 'ukjent', 'ei tiedossa', 'tuntematon', 'saknas', 'mangler', 'puuttuu'],
])
/** Cells that can be read and say nothing of their attribute. */
const empty: Partial<Record<AttributeId, readonly (readonly [RegExp, Wording])[]>> = {
  megapixels: [
    [/^0+([.,]0+)?\s*(mp|mpx)?$/, saysNothing.zeroPixels],
    [/^(hdtv\s*)?\d{3,4}p$|^\d+\s*x\s*\d+$/, saysNothing.pixels],
  ],
  poe: [[/^(poe|yes|ja|kyllä|true|x|1|no|nej|nei|ei|false)$/, saysNothing.noClass]],
  onvif: [[/^(onvif|yes|ja|kyllä|true|x|1|no|nej|nei|ei|false)$/, saysNothing.noProfile]],
  formFactor: [[/^(panoramic|explosion[- ]protected)$/, saysNothing.noForm]],
  sensorWidth: [[/^\d+\s*x\b/, saysNothing.severalSensors]],
}
/** Of these a yes says that there is one at least, and not how many. */
const counted: readonly AttributeId[] = [
  ...(['audioIn', 'audioOut', 'digitalIn', 'digitalOut', 'poePorts', 'channels'] as const),
]
const flags: readonly AttributeId[] = [
  ...(['dayNight', 'motorised', 'ndaaClean', 'raid', 'microphone', 'speaker', 'rs485'] as const),
]

/** A cell of the data sheet. The value is kept with how it was written. */
export function readAttribute(id: AttributeId, cell: string): CellRead {
  const text = plain(cell)
  if (unknown.has(text)) return { unknown: null }
  if (flags.includes(id) && text === 'false') return { unknown: saysNothing.machineFalse }
  if (counted.includes(id) && /^(yes|ja|kyllä|true|x)$/.test(text)) return { unknown: saysNothing.noCount }
  const nothing = empty[id]?.find(([says]) => says.test(text))
  if (nothing) return { unknown: nothing[1] }
  const read = readValue(id, cell)
  return read.ok ? { value: { value: read.value, given: cell } } : { expected: read.refusal }
}

/** What makers and dealers call their categories. */
const categoryNames: readonly (readonly [RegExp, ProductCategory])[] = [
  [/nvr|dvr|xvr|recorder|inspelare|opptaker|tallennin/, 'recorder'],
  [/intercom|porttelefon|ovipuhelin/, 'intercom'],
  [/access.?control|door|passer|passage|kulunvalvonta|adgang/, 'accessControl'],
  [/encoder|decoder/, 'encoder'],
  [/radar/, 'radar'],
  [/thermal|värmekamera|termisk|lämpökamera/, 'thermal'],
  [/camera|kamera|body.?worn/, 'camera'],
  [/audio|speaker|högtalare|høyttaler|kaiutin/, 'audio'],
  [/network|switch|router/, 'network'],
  [/storage|card|minneskort/, 'storage'],
  [/display|monitor|skärm/, 'display'],
  [/vms|video ?management/, 'videoManagement'],
  [/analytic|analys/, 'analytics'],
  [/licen[cs]e|software|program|ohjelmisto/, 'software'],
  [/spare|reserv|varaosa/, 'sparePart'],
  [/drone|drönar/, 'drone'],
  [/alarm|intrusion|larm/, 'intrusionDetection'],
  [/service|tjänst|tjeneste|palvelu/, 'service'],
  [/accessor|mount|power|lens|housing|host|tillbehör|tilbehør|lisävaruste/, 'accessory'],
  [/sensor|other|övrig|annet|muu/, 'other'],
]
const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '')
const partsOf = (cell: string) => cell.split(/[|;,]/).map((part) => part.trim())

const readers: Partial<Record<BaseField, (cell: string) => CellRead>> = {
  category: (cell) => {
    const found = categoryNames.find(([name]) => name.test(cell.toLowerCase()))?.[1]
    return found ? { value: found } : { expected: categoryExample }
  },
  annexI: (cell) => ({ value: partsOf(cell).filter(Boolean) }),
  features: readFeatures,
  optionalFeatures: readFeatures,
  usContent: (cell) => {
    const read = readFlag(cell)
    return read.ok ? { value: read.value } : { expected: yesNoExample }
  },
  thermalHz: (cell) => {
    const found = /^(\d+(?:[.,]\d+)?)\s*(?:hz|fps)?$/i.exec(cell)?.[1]
    return found ? { value: Number(found.replace(',', '.')) } : { expected: numberExample }
  },
}

function readFeatures(cell: string): CellRead {
  const read = partsOf(cell)
    .filter(Boolean)
    .map((part) => features.find((one) => bare(one) === bare(part)))
  const known = read.filter((one) => one !== undefined)
  return known.length === read.length ? { value: [...new Set(known)] } : { expected: featuresExample }
}

/** A cell of the record itself. */
export function readBase(field: BaseField, cell: string): CellRead {
  if (field !== 'ref' && unknown.has(plain(cell))) return { unknown: null }
  return readers[field]?.(cell) ?? { value: cell }
}
