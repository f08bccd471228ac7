import { type Property, propertyOf, schemaOf } from '../ftm/schema.ts'
import type { FtmEntity, WireEntity } from '../model.ts'
import type { Shelf } from '../shelf.ts'
import { findEntity, shown } from './shown.ts'

/** An entity beside another, and the property of that other under which it stands. */
export interface Neighbour {
  readonly property: Property
  readonly entity: FtmEntity
}

/** What an entity points at, and what points at it (under the reverse of its property); in the order of their ids. */
export function neighboursOf(shelf: Shelf, entity: FtmEntity): Neighbour[] {
  const all = [...pointedAt(shelf, entity), ...pointing(shelf, entity)]
  return all.sort((a, b) => (a.entity.id < b.entity.id ? -1 : a.entity.id > b.entity.id ? 1 : 0))
}

function pointedAt(shelf: Shelf, { schema: name, properties }: FtmEntity): Neighbour[] {
  const schema = schemaOf(name)
  return Object.entries(properties).flatMap(([of, ids]) => {
    const property = schema && propertyOf(schema, of)
    if (!property?.type.isEntity) return []
    return ids.flatMap((id) => {
      const found = findEntity(shelf, id)
      return found ? [{ property, entity: found.book.read(found.record) }] : []
    })
  })
}

function pointing({ books }: Shelf, { id, schema: name }: FtmEntity): Neighbour[] {
  const own = schemaOf(name)
  return books.flatMap((book) =>
    [...book.pointingAt(id)].flatMap((record) => {
      const entity = book.read(record)
      const schema = schemaOf(entity.schema)
      return Object.entries(entity.properties).flatMap(([of, ids]) => {
        const property = schema && propertyOf(schema, of)
        if (!property?.type.isEntity || !ids.includes(id) || !property.hasReverse) return []
        const reverse = own && propertyOf(own, property.getReverse().name)
        return reverse ? [{ property: reverse, entity }] : []
      })
    }),
  )
}

/** An entity with its neighbours as objects; where one is an edge, with what stands at its other end. */
export function nested(shelf: Shelf, entity: FtmEntity): WireEntity {
  return withNeighbours(shelf, entity, new Set([entity.id]))
}

function withNeighbours(shelf: Shelf, entity: FtmEntity, path: ReadonlySet<string>): WireEntity {
  const head = shown(entity)
  const inside: Record<string, (string | WireEntity)[]> = {}
  for (const { property, entity: other } of neighboursOf(shelf, entity)) {
    if (path.has(other.id)) continue
    inside[property.name] = [...(inside[property.name] ?? []), beside(shelf, other, path)]
  }
  const properties = Object.fromEntries(
    [...new Set([...Object.keys(head.properties), ...Object.keys(inside)])].map((name) => {
      const objects = inside[name] ?? []
      const ids = new Set(objects.flatMap((one) => (typeof one === 'string' ? [] : [one.id])))
      const plain = (head.properties[name] ?? []).filter((one) => typeof one !== 'string' || !ids.has(one))
      return [name, [...plain, ...objects]]
    }),
  )
  return { ...head, properties }
}

/** A neighbour; of an edge, what it leads to as well. */
export function beside(shelf: Shelf, other: FtmEntity, path: ReadonlySet<string>): WireEntity {
  const isEdge = schemaOf(other.schema)?.isEdge ?? false
  return isEdge ? atOtherEnd(shelf, other, new Set([...path, other.id])) : shown(other)
}

function atOtherEnd(shelf: Shelf, edge: FtmEntity, path: ReadonlySet<string>): WireEntity {
  const head = shown(edge)
  const schema = schemaOf(edge.schema)
  const properties = Object.fromEntries(
    Object.entries(head.properties).map(([name, values]) => {
      const isPointer = schema && propertyOf(schema, name)?.type.isEntity
      return [name, isPointer ? values.map((value) => objectOf(shelf, value, path)) : values]
    }),
  )
  return { ...head, properties }
}

function objectOf(shelf: Shelf, value: string | WireEntity, path: ReadonlySet<string>): string | WireEntity {
  if (typeof value !== 'string' || path.has(value)) return value
  const found = findEntity(shelf, value)
  return found ? shown(found.book.read(found.record)) : value
}
