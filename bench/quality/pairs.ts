import { type Figures, judgePair, labelledPairs, nameOf, reportOf, wrongOf } from '#screening'
import { dataFile, text } from '../../test/support/lists.ts'
import { bandsTable, figuresTable } from './figures-table.ts'
import { type Figure, less, more, type Outcome, type Section } from './section.ts'

const threshold = 0.7

/** The labelled pairs of the test data: a sample to measure by, never to fit to. */
export const pairs: Section = {
  name: 'pairs',
  title: 'Labelled pairs (name_pairs.csv)',
  measure: async () => {
    const judged = []
    const unjudged: string[] = []
    for await (const row of labelledPairs([text(dataFile('bench/name_pairs.csv'))])) {
      if ('problem' in row) throw new Error(`line ${row.line}: ${row.problem}`)
      const answer = judgePair(row)
      if (answer.ok) judged.push(answer.value)
      else unjudged.push(`line ${row.line} is refused: ${answer.refusal.reason.en}`)
    }
    const { all, groups } = reportOf(judged, threshold)
    const tables = groups
      .filter(({ by }) => by !== 'category')
      .map(({ by, rows }) => figuresTable(`by ${by}`, rows))
    const kinds = groups.find(({ by }) => by === 'schema')?.rows ?? []
    return {
      lines: [figuresTable('all', [['all', all]]), bandsTable(all), ...tables, ...unjudged],
      figures: [...figuresFor('all', all, 0.93), ...kinds.flatMap(([name, of]) => figuresFor(name, of))],
      misses: wrongOf(judged, threshold).map(({ pair, score, difference, because }) => ({
        cause: `${pair.isMatch ? 'missed' : 'false'}: ${difference}`,
        text: `${nameOf(pair.one)} | ${nameOf(pair.other)}\t${score}\t${because.map(({ says }) => says).join(' ')}`,
      })),
    } satisfies Outcome
  },
}

/** F1 of every group; the whole has calibration and the share at 1.0 too. */
export function figuresFor(name: string, of: Figures, bar?: number): Figure[] {
  if (of.pairs < 20) return []
  const f1 = more(`${name}: F1`, [2 * of.right, of.found + of.wanted], bar)
  if (name !== 'all') return [f1]
  return [
    f1,
    more('precision', [of.right, of.found]),
    more('recall', [of.right, of.wanted]),
    less('calibration error', [(of.calibrationError ?? 0) * of.pairs, of.pairs]),
    less('share at 1.0', [(of.atOne ?? 0) * of.pairs, of.pairs]),
  ]
}
