import { propertyOf, schemaOf } from '../ftm/schema.ts'
import type { FtmEntity, Total, WireEntity } from '../model.ts'
import type { Shelf } from '../shelf.ts'
import { beside, neighboursOf } from './nested.ts'
import { type SortKey, sorted } from './sort.ts'

export interface AdjacentPage {
  readonly results: readonly WireEntity[]
  readonly total: Total
  readonly limit: number
  readonly offset: number
}
export interface AdjacentWish {
  readonly sort: readonly SortKey[]
  readonly limit: number
  readonly offset: number
}

/** What stands beside an entity, property by property, a page of each. */
export function adjacentTo(
  shelf: Shelf,
  entity: FtmEntity,
  wish: AdjacentWish,
): Record<string, AdjacentPage> {
  const of = Map.groupBy(neighboursOf(shelf, entity), ({ property }) => property.name)
  return Object.fromEntries(
    [...of].map(([name, neighbours]) => [name, pageOf(shelf, { entity, neighbours }, wish)]),
  )
}

/** The same for one property; undefined where the entity's schema has no such pointer. */
export function adjacentBy(
  shelf: Shelf,
  { entity, property: name }: { readonly entity: FtmEntity; readonly property: string },
  wish: AdjacentWish,
): AdjacentPage | undefined {
  const schema = schemaOf(entity.schema)
  if (!schema || !propertyOf(schema, name)?.type.isEntity) return undefined
  const neighbours = neighboursOf(shelf, entity).filter(({ property }) => property.name === name)
  return pageOf(shelf, { entity, neighbours }, wish)
}

interface Beside {
  readonly entity: FtmEntity
  readonly neighbours: readonly { readonly entity: FtmEntity }[]
}

function pageOf(
  shelf: Shelf,
  { entity, neighbours }: Beside,
  { sort, limit, offset }: AdjacentWish,
): AdjacentPage {
  const path = new Set([entity.id])
  const results = sorted(neighbours, sort)
    .slice(offset, offset + limit)
    .map((neighbour) => beside(shelf, neighbour.entity, path))
  return { results, total: { value: neighbours.length, relation: 'eq' }, limit, offset }
}
