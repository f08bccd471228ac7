import { ok, type Result, type Wording } from '#kernel'
import { attributes } from '../attributes.ts'
import type { AttributeId, Sheet } from '../model.ts'
import { type AmountField, amountRules, readAmount } from './amount.ts'
import * as codes from './codes.ts'
import { readRange } from './range.ts'
import * as words from './words.ts'

/** Where a value is written, and on which day that was read. */
export interface Origin {
  readonly source: string
  readonly on: string
}

type Read = (given: string) => Result<unknown, Wording>

const asText: Read = (given) => ok(given.trim())
const list: Read = (given) =>
  ok([
    ...new Set(
      given
        .split(/[|,;]+/u)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ])
const part =
  (name: 'codecs' | 'smartCodecs'): Read =>
  (given) => {
    const read = codes.readCodecs(given)
    return read.ok ? ok(read.value[name]) : read
  }

const readers: Partial<Record<AttributeId, Read>> = {
  formFactor: words.readForm,
  placement: words.readPlacement,
  ...{ mount: asText, colour: asText, iris: asText, supply: list, drivers: list },
  ...{ resolution: codes.readResolution, sensorWidth: codes.readSensorWidth },
  ...{ lightColour: codes.readLight, lightBw: codes.readLight },
  ...{ ip: codes.readIp, ik: codes.readIk, poe: codes.readPoe, onvif: codes.readOnvif },
  ...{ codecs: part('codecs'), smartCodecs: part('smartCodecs') },
  ...{ corrosion: words.readCorrosion, analytics: words.readAnalytics, security: words.readSecurity },
  ...{ securityStandards: words.readStandards, fips: words.readFips },
  ...{ patchesUntil: words.readDay, soldUntil: words.readDay, supportedUntil: words.readDay },
  ...{ dayNight: words.readFlag, motorised: words.readFlag, ndaaClean: words.readFlag, raid: words.readFlag },
  ...{ microphone: words.readFlag, speaker: words.readFlag, rs485: words.readFlag },
}

const isAmount = (attribute: AttributeId): attribute is AmountField => attribute in amountRules

/** Reads one value as people write it into the form and unit of its attribute, or says what was expected. */
export function readValue(attribute: AttributeId, given: string): Result<unknown, Wording> {
  if (attribute === 'focalLength' || attribute === 'hfov' || attribute === 'temperature')
    return readRange(attribute, given)
  if (isAmount(attribute)) return readAmount(attribute, given)
  return (readers[attribute] ?? asText)(given)
}

export interface SheetRead {
  readonly sheet: Sheet
  /** What could not be read, and why; it stays unknown. */
  readonly faults: readonly {
    readonly attribute: AttributeId
    readonly given: string
    readonly says: Wording
  }[]
}

/** Words by which a table says that it does not know. */
const unknown = new Set(['', 'n/a', 'na', 'null', 'none', '?', 'unknown', 'okänt', 'ukjent', 'ei tiedossa'])

/** A data sheet from the cells of a row, each value with its origin; an empty cell is unknown. */
export function readSheet(cells: Partial<Record<AttributeId, string>>, origin: Origin): SheetRead {
  const sheet: Record<string, object> = {}
  const faults: SheetRead['faults'][number][] = []
  for (const attribute of Object.keys(attributes) as AttributeId[]) {
    const given = cells[attribute]?.trim() ?? ''
    if (unknown.has(given.toLowerCase())) continue
    const read = readValue(attribute, given)
    if (read.ok) sheet[attribute] = { value: read.value, source: origin.source, on: origin.on, given }
    else faults.push({ attribute, given, says: read.refusal })
  }
  return { sheet, faults }
}
