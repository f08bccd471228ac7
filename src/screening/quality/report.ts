import { type Figures, figuresBy, figuresOf } from './figures.ts'
import type { JudgedPair } from './judge.ts'

/** Figures of all pairs and of each way to group them. */
export interface QualityReport {
  readonly threshold: number
  readonly all: Figures
  readonly groups: readonly { readonly by: string; readonly rows: readonly (readonly [string, Figures])[] }[]
}

const groupings: readonly (readonly [string, (one: JudgedPair) => string])[] = [
  ['schema', ({ schema }) => schema],
  ['script', ({ script }) => script],
  ['difference', ({ difference }) => difference],
  ['category', ({ pair }) => pair.category],
]

/** The whole report; categories only where the file has them. */
export function reportOf(judged: readonly JudgedPair[], threshold: number): QualityReport {
  const groups = groupings.map(([by, groupOf]) => ({ by, rows: figuresBy(judged, threshold, groupOf) }))
  return {
    threshold,
    all: figuresOf(judged, threshold),
    groups: groups.filter(({ by, rows }) => by !== 'category' || rows.some(([name]) => name !== '')),
  }
}

/** Pairs on the wrong side of the threshold, the farthest from it first. */
export function wrongOf(judged: readonly JudgedPair[], threshold: number): JudgedPair[] {
  return judged
    .filter(({ isMatch, score }) => isMatch !== score >= threshold)
    .sort(
      (a, b) => Math.abs(b.score - threshold) - Math.abs(a.score - threshold) || a.pair.line - b.pair.line,
    )
}
