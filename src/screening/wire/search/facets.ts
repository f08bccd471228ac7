import { folded } from '../books/words.ts'
import { allSchemata, groups, labelsOf, schemaOf, valuesOfType } from '../ftm/schema.ts'
import { datasetOf, type Shelf } from '../shelf.ts'
import type { FacetName } from './request.ts'
import type { Hit } from './search.ts'

export interface Facet {
  readonly label: string
  readonly values: readonly { readonly name: string; readonly label: string; readonly count: number }[]
}

const mostValues = 1_000

/** How many of what was found have which value, most first. */
export function facetsOf(
  shelf: Shelf,
  hits: readonly Hit[],
  names: readonly FacetName[],
): Record<string, Facet> {
  return Object.fromEntries(names.map((name) => [name, facetOf(shelf, hits, name)]))
}

function facetOf(shelf: Shelf, hits: readonly Hit[], name: FacetName): Facet {
  const counts = new Map<string, number>()
  const add = (value: string, count: number) => counts.set(value, (counts.get(value) ?? 0) + count)
  for (const [book, of] of Map.groupBy(hits, (hit) => hit.book)) {
    if (name === 'schema') {
      for (const { record } of of) add(book.schemata[record] ?? '', 1)
      continue
    }
    const words = of[0]?.words
    if (!words) continue
    const wanted = new Uint8Array(book.entities)
    for (const { record } of of) wanted[record] = 1
    const prefix = `f:${name}=`
    for (const [term, text] of words.terms.entries()) {
      if (!text.startsWith(prefix)) continue
      let count = 0
      for (const record of words.at(term)) count += wanted[record] ?? 0
      if (count > 0)
        add(asWritten({ hit: first(words.at(term)), book, name }, text.slice(prefix.length)), count)
    }
  }
  const values = [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, mostValues)
    .map(([value, count]) => ({ name: value, label: labelOf(shelf, name, value), count }))
  return { label: facetLabel(name), values }
}

const first = (records: Uint32Array) => records[0] ?? 0

interface Source {
  readonly hit: number
  readonly book: Hit['book']
  readonly name: FacetName
}

/** Numbers are kept without case to be found; they are shown as they were written. */
function asWritten({ hit, book, name }: Source, value: string): string {
  if (name !== 'identifiers') return value
  const { schema, properties } = book.read(hit)
  const of = schemaOf(schema)
  return (of ? valuesOfType(of, properties, 'identifier') : []).find((one) => folded(one) === value) ?? value
}

function facetLabel(name: FacetName): string {
  if (name === 'datasets') return 'Data sources'
  return groups.get(name)?.plural ?? 'Types'
}

function labelOf(shelf: Shelf, name: FacetName, value: string): string {
  if (name === 'datasets') return datasetOf(shelf, value)?.title ?? value
  if (name === 'schema') return allSchemata.find((schema) => schema.name === value)?.plural ?? value
  return labelsOf(groups.get(name)?.type ?? '').get(value) ?? value
}
