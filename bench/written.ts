import type { ListEntry } from '#lists/model'
import type { Alias } from './alias-recall.ts'

/** Latin names of listed persons written in scripts of which the lists have too few names to measure. */
export function writtenPairs(_entries: readonly ListEntry[]): [string, Alias[]][] {
  return []
}
