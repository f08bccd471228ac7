import type { FtmEntity } from '../model.ts'
import type { Postings } from './postings.ts'

/** The entities of one version of a dataset: where each stands in its file, and under what it is found. It never changes. */
export interface Book {
  readonly dataset: string
  readonly version: string
  /** Hash of what it holds, whatever the order: after a delta the same as after a full load. */
  readonly content: string
  readonly entities: number
  /** Those that stand for themselves: no edges, no listings. */
  readonly things: number
  /** Of this number, from 0. */
  readonly ids: readonly string[]
  readonly schemata: readonly string[]
  readonly lastChanges: readonly (string | null)[]
  find(id: string): number | undefined
  /** The id that counts for one that was merged into another. */
  canonical(referent: string): string | undefined
  /** Datasets, topics and pointers: what scopes and neighbours are judged by. */
  readonly facts: Postings
  /** All words and values: made when somebody searches for the first time. */
  searchable(): Promise<Searchable>
  read(record: number): FtmEntity
  /** Entities that point at this id. */
  pointingAt(id: string): Uint32Array
  close(): void
}

/** A book with all its words. */
export interface Searchable {
  readonly book: Book
  readonly words: Postings
}

/** The term under which an entity is found that points at another. */
export function pointerTo(id: string): string {
  return `r:${id}`
}
