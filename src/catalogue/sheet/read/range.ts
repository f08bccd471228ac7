import { ok, type Result, type Wording } from '#kernel'
import { readingWords } from '../../knowledge/reading-words.ts'
import { isUnsure, no, numberOf, plain } from './text.ts'

interface Range {
  readonly from: number
  readonly to: number
}
type RangeField = 'focalLength' | 'hfov' | 'temperature'

interface Rule {
  readonly least: number
  readonly most: number
  /** To the unit of the attribute; the empty word stands for a number without unit. */
  readonly units: Readonly<Record<string, (given: number) => number>>
  /** Makers write the widest view first, as it goes with the shortest lens. */
  readonly turned?: boolean
  /** A lens may have one length and one view alone; a device has no single temperature. */
  readonly fixed?: boolean
}

const same = (given: number): number => given
const fahrenheit = (given: number): number => Math.round(((given - 32) / 1.8) * 10) / 10
const rules: Readonly<Record<RangeField, Rule>> = {
  focalLength: { least: 0.1, most: 5000, units: { '': same, mm: same }, fixed: true },
  hfov: { least: 0.1, most: 360, units: { '': same, '°': same, deg: same }, turned: true, fixed: true },
  temperature: {
    ...{ least: -100, most: 150 },
    units: { '': same, '°c': same, c: same, '°f': fahrenheit, f: fahrenheit },
  },
}

const end = String.raw`(-?\d+(?:[.,]\d+)?)\s*(°?\s*[a-z]*?)`
const twoEnds = new RegExp(String.raw`^${end}\s*(?:-|\.{2,3}|to|till?)\s*${end}$`)
const oneEnd = new RegExp(`^${end}$`)

/** A single number, as a range that begins where it ends. */
function fixedAs(text: string, { fixed }: Rule): string[] | null {
  const found = fixed ? oneEnd.exec(text) : null
  return found && [text, ...found.slice(1), ...found.slice(1)]
}

/** Reads a range as people write it. */
export function readRange(field: RangeField, given: string): Result<Range, Wording> {
  const rule = rules[field]
  const text = plain(given)
  const found = isUnsure(text) ? null : (twoEnds.exec(text) ?? fixedAs(text, rule))
  if (!found) return no(readingWords.notARange)
  const [, first = '', unitA = '', second = '', unitB = ''] = found.map((part) => part.replace(/\s/g, ''))
  if (unitA && unitB && unitA !== unitB) return no(readingWords.twoUnits)
  const convert = rule.units[unitB || unitA]
  if (!convert) return no(readingWords.notARange)
  const [a, b] = [convert(numberOf(first)), convert(numberOf(second))]
  if (a > b && !rule.turned) return no(readingWords.reversed)
  const [from, to] = a > b ? [b, a] : [a, b]
  return from < rule.least || to > rule.most ? no(readingWords.outside) : ok({ from, to })
}
