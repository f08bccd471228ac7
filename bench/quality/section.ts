import type { Snapshot } from '#screening'
import type { RealList } from '../real-lists.ts'

/** One number that is committed: it may not get worse by more than the tolerance. */
export interface Figure {
  readonly name: string
  readonly value: number
  /** How many cases it was made from. */
  readonly of: number
  readonly better: 'more' | 'less'
  /** What the finished product is asked for. */
  readonly bar?: number
}

/** A case that went wrong, under its cause. */
export interface Miss {
  readonly cause: string
  readonly text: string
}

export interface Outcome {
  /** Tables and sentences for the reader. */
  readonly lines: readonly string[]
  readonly figures: readonly Figure[]
  readonly misses: readonly Miss[]
}

/** What sections work on. Lists are read and indexed once, when the first section asks. */
export interface Tools {
  lists(): Promise<readonly RealList[]>
  snapshot(): Promise<Snapshot>
  /** Every n-th case is looked at: 1 for the figures that count. */
  readonly every: number
}

/** One question about quality: it measures, and asserts nothing. */
export interface Section {
  readonly name: string
  readonly title: string
  measure(tools: Tools): Promise<Outcome>
}

export function more(name: string, [part, of]: readonly [number, number], bar?: number): Figure {
  return { name, value: part / Math.max(1, of), of, better: 'more', ...(bar === undefined ? {} : { bar }) }
}
export function less(name: string, [part, of]: readonly [number, number], bar?: number): Figure {
  return { ...more(name, [part, of], bar), better: 'less' }
}

export const percent = (part: number, of: number) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(2)} %`)
export const perThousand = (part: number, of: number) =>
  of === 0 ? '–' : `${((1000 * part) / of).toFixed(2)} ‰`

/** Misses by cause, most frequent first: `word.replaced 12, word.alone 3`. */
export function causesOf(misses: readonly Miss[]): string {
  return [...Map.groupBy(misses, ({ cause }) => cause)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([cause, of]) => `${cause} ${of.length}`)
    .join(', ')
}
