import type { Book } from '../books/book.ts'
import { isTarget } from '../ftm/schema.ts'
import type { FtmEntity, WireEntity } from '../model.ts'
import type { Shelf } from '../shelf.ts'

/** An entity as it is answered, with what its topics make of it. */
export function shown(entity: FtmEntity): WireEntity {
  const { id, caption, schema, properties, datasets, referents } = entity
  return {
    ...{ id, caption, schema, properties, datasets, referents, target: isTarget(properties.topics) },
    first_seen: entity.first_seen,
    last_seen: entity.last_seen,
    last_change: entity.last_change,
  }
}

/** Where an entity stands. */
export interface Found {
  readonly book: Book
  readonly record: number
}

/** The entity of this id, in the first book that has it. */
export function findEntity({ books }: Shelf, id: string): Found | undefined {
  for (const book of books) {
    const record = book.find(id)
    if (record !== undefined) return { book, record }
  }
  return undefined
}

/** The id that counts for one that was merged into another. */
export function canonicalOf({ books }: Shelf, referent: string): string | undefined {
  for (const book of books) {
    const id = book.canonical(referent)
    if (id !== undefined) return id
  }
  return undefined
}
