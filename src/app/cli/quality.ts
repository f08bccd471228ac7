import {
  type Figures,
  type JudgedPair,
  judgePair,
  labelledColumns,
  labelledPairs,
  nameOf,
  type QualityReport,
  reportOf,
  wrongOf,
} from '#screening'
import { usage } from './arguments.ts'
import { command } from './command.ts'
import { readText } from './files.ts'
import { type Output, table } from './output.ts'

/** A row that says nothing: it is named, and counts nowhere. */
interface Unjudged {
  readonly line: number
  readonly problem: string
}

export const quality = command(
  `Measures screening on your own labelled pairs: precision, recall, F1, calibration and the share at 1.0, by schema, script and kind of difference. CSV columns: ${labelledColumns.join(', ')}; the first three are demanded, is_match is true or false. Exit 1 where a row could not be judged.`,
  {
    file: { type: 'positional', required: true, description: 'CSV file of labelled pairs, or -' },
    threshold: {
      type: 'string',
      default: '0.70',
      description: 'lowest score that is a match',
      valueHint: '0..1',
    },
    wrong: { type: 'boolean', description: 'every pair on the wrong side as well, with the reasons' },
  },
  async (args, { out }) => {
    const threshold = Number(args.threshold)
    if (args.threshold.trim() === '' || !(threshold >= 0 && threshold <= 1))
      throw usage(`--threshold ${args.threshold}: expected a number from 0 to 1`)
    const { judged, unjudged } = await judgeAll(await readText(args.file))
    const report = reportOf(judged, threshold)
    const wrong = args.wrong ? wrongOf(judged, threshold) : undefined
    if (out.isJson) out.json({ ...report, unjudged, ...(wrong ? { wrong: wrong.map(told) } : {}) })
    else printReport(out, report, wrong)
    for (const { line, problem } of unjudged.slice(0, 20)) out.complain(`Line ${line}: ${problem}`)
    if (unjudged.length > 0)
      out.complain(`${unjudged.length} of ${unjudged.length + judged.length} rows could not be judged.`)
    return unjudged.length > 0 ? 1 : 0
  },
)

async function judgeAll(text: string): Promise<{ judged: JudgedPair[]; unjudged: Unjudged[] }> {
  const judged: JudgedPair[] = []
  const unjudged: Unjudged[] = []
  for await (const row of labelledPairs([text])) {
    if ('problem' in row) {
      unjudged.push({ line: row.line, problem: `${row.problem}.` })
      continue
    }
    const answer = judgePair(row)
    if (answer.ok) judged.push(answer.value)
    else unjudged.push({ line: row.line, problem: answer.refusal.reason.en })
  }
  return { judged, unjudged }
}

function told({ pair, score, because }: JudgedPair) {
  const { line, isMatch } = pair
  return { line, isMatch, score, name1: nameOf(pair.one), name2: nameOf(pair.other), because }
}

function printReport(out: Output, report: QualityReport, wrong: readonly JudgedPair[] | undefined): void {
  const { threshold, all, groups } = report
  out.line(`Labelled pairs, a match from ${threshold}`)
  out.line(figuresTable('all', [['all', all]]))
  for (const { by, rows } of groups) out.line(`\n${figuresTable(`by ${by}`, rows)}`)
  out.line(`\nWhat scores promise and keep (calibration error ${shown(all.calibrationError)})`)
  out.line(bandsTable(all))
  if (!wrong) return
  out.line(`\n${wrong.length} pairs on the wrong side`)
  for (const { pair, score, because } of wrong) {
    const label = pair.isMatch ? 'match, not found' : 'no match, found'
    out.line(`Line ${pair.line}: ${nameOf(pair.one)} | ${nameOf(pair.other)}  ${score.toFixed(4)}  ${label}`)
    for (const { says } of because) out.line(`  ${says}`)
  }
}

function figuresTable(title: string, rows: readonly (readonly [string, Figures])[]): string {
  const head = [title, 'pairs', 'matches', 'precision', 'recall', 'F1', 'at 1.0', 'calibration error']
  return table(
    head,
    rows.map(([name, of]) => [
      name === '' ? 'none' : name,
      String(of.pairs),
      String(of.wanted),
      ...[of.precision, of.recall, of.f1, of.atOne, of.calibrationError].map(shown),
    ]),
  )
}

function bandsTable({ bands }: Figures): string {
  const rows = bands.map(({ from, to, pairs, mean, matches }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(pairs),
    shown(mean),
    shown(matches),
  ])
  return table(['score', 'pairs', 'mean score', 'share of matches'], rows)
}

const shown = (share: number | undefined) => (share === undefined ? '–' : share.toFixed(3))
