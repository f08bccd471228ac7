import { geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import outlines from 'world-atlas/countries-110m.json?url'

export const size = { width: 960, height: 500 } as const

/** Square pixels below which a letter would hide the country. */
const leastForLetter = 260

/** The outline of a country, by its number of ISO 3166-1. */
export interface Shape {
  readonly id: string
  readonly d: string
  readonly middle: readonly [number, number]
  readonly isLarge: boolean
}

/** Outlines of the countries (world-atlas, after Natural Earth, public domain) in Natural Earth's projection. */
export async function fetchShapes(): Promise<readonly Shape[]> {
  const answer = await fetch(outlines)
  if (!answer.ok) throw new Error(`the outlines of the map answered ${answer.status}`)
  const topology: Topology<{ countries: GeometryCollection }> = await answer.json()
  const found = feature(topology, topology.objects.countries)
  const extent: [[number, number], [number, number]] = [
    [4, 4],
    [size.width - 4, size.height - 4],
  ]
  const path = geoPath(geoNaturalEarth1().fitExtent(extent, found))
  return found.features.flatMap((one) => {
    const d = path(one)
    if (!d || one.id === undefined) return []
    return [{ id: String(one.id), d, middle: path.centroid(one), isLarge: path.area(one) > leastForLetter }]
  })
}
