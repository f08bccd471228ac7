import type { Figures } from '#screening'
import { table } from '../../src/app/cli/output.ts'

/** Figures of groups, one a line. */
export function figuresTable(title: string, rows: readonly (readonly [string, Figures])[]): string {
  const shown = (share: number | undefined) => (share === undefined ? '–' : share.toFixed(3))
  return table(
    [title, 'pairs', 'matches', 'precision', 'recall', 'F1', 'at 1.0', 'calibration error'],
    rows.map(([name, of]) => [
      name,
      String(of.pairs),
      String(of.wanted),
      ...[of.precision, of.recall, of.f1, of.atOne, of.calibrationError].map(shown),
    ]),
  )
}

/** What scores promise and what they keep, one band a line. */
export function bandsTable({ bands }: Figures): string {
  const rows = bands.map(({ from, to, pairs, mean, matches }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(pairs),
    mean.toFixed(3),
    matches.toFixed(3),
  ])
  return table(['score', 'pairs', 'mean score', 'share of matches'], rows)
}
