import type { Column, IndexFacts, Layout } from './model.ts'
import { indices } from './register.ts'

/** A layout that a header fits. */
export interface Fit {
  readonly facts: IndexFacts
  readonly layout: Layout
  /** Where each of its columns stands, by the name in the layout's facts. */
  readonly columns: ReadonlyMap<string, number>
  /** Columns that each hold a year, and that year. */
  readonly spread: readonly { readonly at: number; readonly year: number }[]
}

/** The layout closest to a header that fits none, and why it does not. */
export interface Near {
  readonly title: string
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

const candidates = indices.flatMap((facts) => facts.layouts.map((layout) => ({ facts, layout })))

/** The layout that a header is of: every column is there, and none that the layout does not know unless it allows it. */
export function fitOf(header: readonly string[]): Fit | undefined {
  const names = header.map((cell) => cell.trim())
  const found = candidates.find(({ layout }) => !isOff(distance(names, layout)))
  if (!found) return undefined
  const columns = neededBy(found.layout).map((column) => [keyOf(column), placeOf(names, column)] as const)
  return { ...found, columns: new Map(columns), spread: spreadOf(names, found.layout) }
}

/** Among the layouts that share half of their columns with the header, the closest. */
export function nearestTo(header: readonly string[]): Near | undefined {
  const names = header.map((cell) => cell.trim())
  const near = candidates
    .map(({ layout }) => ({ layout, off: distance(names, layout), needed: neededBy(layout).length }))
    .filter(({ off, needed }) => off.missing.length * 2 <= needed)
    .toSorted((a, b) => a.off.missing.length + a.off.extra.length - b.off.missing.length - b.off.extra.length)
  const [first] = near
  return first ? { title: first.layout.title, ...first.off } : undefined
}

interface Distance {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

function distance(names: readonly string[], layout: Layout): Distance {
  const needed = neededBy(layout)
  const missing = needed
    .filter((column) => placeOf(names, column) < 0)
    .map((column) => namesOf(column)[0] ?? '')
  if (layout.spread && spreadOf(names, layout).length === 0) missing.push(layout.spread.example)
  const known = [...needed.flatMap(namesOf), ...layout.also]
  const extra = layout.others ? [] : names.filter((name) => !known.includes(name))
  return { missing, extra }
}

const isOff = ({ missing, extra }: Distance) => missing.length + extra.length > 0

/** Every column that a row is read from. */
function neededBy({ country, year, measures, years = {}, long }: Layout): Column[] {
  const more = [...(country.orElse ? [country.orElse] : []), ...(year ? [year.column] : [])]
  return [
    country.column,
    ...more,
    ...(long ? [long.column] : []),
    ...Object.values(measures),
    ...Object.values(years),
  ]
}

const namesOf = (column: Column): readonly string[] => (typeof column === 'string' ? [column] : column)

/** A column is known by the first of its names. */
export function keyOf(column: Column): string {
  return namesOf(column)[0] ?? ''
}

function placeOf(names: readonly string[], column: Column): number {
  return names.findIndex((name) => namesOf(column).includes(name))
}

function spreadOf(names: readonly string[], { spread }: Layout): { at: number; year: number }[] {
  if (!spread) return []
  const pattern = new RegExp(spread.pattern)
  return names.flatMap((name, at) => {
    const [, year] = pattern.exec(name) ?? []
    return year === undefined ? [] : [{ at, year: Number(year) }]
  })
}
