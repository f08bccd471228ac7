import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { ListEntry, Schema } from '#lists/model'
import type { NameKind } from '#names'
import { buildSnapshotBytes, openSnapshotBytes, type Snapshot } from '#screening'
import { dataFile } from '../../test/support/lists.ts'
import { type RealList, realLists } from '../real-lists.ts'
import type { Tools } from './section.ts'

export type Row = Readonly<Record<string, string>>

/** Rows of a CSV file of the test data. */
export function rowsIn(path: string): Row[] {
  return parse<Row>(readFileSync(dataFile(path)), { columns: true, bom: true })
}

/** Lists and index, made when they are first asked for and kept. */
export function toolsFor(every: number): Tools {
  let lists: Promise<RealList[]> | undefined
  let snapshot: Promise<Snapshot> | undefined
  const all = () => {
    lists ??= realLists()
    return lists
  }
  const index = async () => openSnapshotBytes(await buildSnapshotBytes(await all()))
  return {
    every,
    lists: all,
    snapshot: () => {
      snapshot ??= index()
      return snapshot
    },
  }
}

/** An entry with its list. */
export interface Listed {
  readonly list: string
  readonly entry: ListEntry
}

export async function listed({ lists }: Tools): Promise<Listed[]> {
  return (await lists()).flatMap(({ name: list, entries }) => entries.map((entry) => ({ list, entry })))
}

export function kindOf(schema: Schema): NameKind {
  if (schema === 'Person') return 'person'
  return schema === 'Organization' ? 'organisation' : 'object'
}

/** Every n-th, from the first. */
export function everyOf<T>(items: readonly T[], step: number): T[] {
  return items.filter((_, i) => i % Math.max(1, step) === 0)
}

/** About `most` of these, evenly. */
export function evenly<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)]).flatMap(
    (item) => (item === undefined ? [] : [item]),
  )
}
