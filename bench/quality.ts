/** Prints how well names are told apart: labelled pairs by schema, false alarms, recall. Asserts nothing. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { compareNames, type Snapshot, screen } from '#screening'
import { dataFile, noTestData } from '../test/support/lists.ts'
import { printAliases } from './alias-recall.ts'
import { realLists, realSnapshot } from './real-lists.ts'

type Row = Readonly<Record<string, string>>

export interface Quality {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly pairs: number
}

/** Rows of a CSV file of the test data. */
export function rowsIn(path: string): Row[] {
  return parse<Row>(readFileSync(dataFile(path)), { columns: true, bom: true })
}

/** F1 at the threshold on labelled pairs, by schema and for all. */
export function qualityOf(rows: readonly Row[]): Record<string, Quality> {
  const judged = rows.map((row) => ({
    schema: row.schema ?? '',
    wanted: row.is_match === 'true',
    found: compareNames(row.schema, row.name1 ?? '', row.name2 ?? '').score >= 0.7,
  }))
  const groups = Map.groupBy(judged, ({ schema }) => schema)
  return Object.fromEntries([...groups, ['all', judged] as const].map(([name, of]) => [name, figures(of)]))
}

function figures(judged: readonly { wanted: boolean; found: boolean }[]): Quality {
  const right = judged.filter(({ wanted, found }) => wanted && found).length
  const precision = right / Math.max(1, judged.filter(({ found }) => found).length)
  const recall = right / Math.max(1, judged.filter(({ wanted }) => wanted).length)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, pairs: judged.length }
}

/** Share of people who must not match that raise an alert, by name alone. */
export function falseAlarms(snapshot: Snapshot, rows: readonly Row[], withBirthDate: boolean): number {
  const alarms = rows.filter((row) => {
    const birthDate = withBirthDate ? { birthDate: row.date_of_birth ?? '' } : {}
    const answer = screen(snapshot, { name: row.full_name ?? '', schema: 'Person', ...birthDate })
    return answer.status === 'screened' && answer.matches.length > 0
  })
  return alarms.length / rows.length
}

/** Names of the altered UN persons that find nothing on the UN list. */
export function missedOf(snapshot: Snapshot, rows: readonly Row[]): string[] {
  return rows
    .map(({ full_name: name = '' }) => name)
    .filter((name) => {
      const answer = screen(snapshot, { name, schema: 'Person' }, { lists: ['un-sc'] })
      return answer.status === 'refused' || answer.matches.length === 0
    })
}

async function main(): Promise<void> {
  if (noTestData) {
    console.log(`quality: ${noTestData}`)
    return
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  for (const [schema, { precision, recall, f1, pairs }] of Object.entries(
    qualityOf(rowsIn('bench/name_pairs.csv')),
  ))
    console.log(
      `${schema.padEnd(14)} ${String(pairs).padStart(4)} pairs  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`,
    )
  const snapshot = await realSnapshot()
  const negatives = rowsIn('bench/negatives_us_10k.csv')
  console.log(
    `false alarms, ${negatives.length} invented people, name alone: ${percent(falseAlarms(snapshot, negatives, false))}`,
  )
  console.log(`the same with their birth dates: ${percent(falseAlarms(snapshot, negatives, true))}`)
  const positives = rowsIn('bench/positives_un_treated.csv')
  const missed = missedOf(snapshot, positives)
  console.log(
    `recall on altered UN names: ${percent(1 - missed.length / positives.length)} (not found: ${missed.join('; ')})`,
  )
  console.log('names in other scripts against the own Latin names of their bearers, at 0.70:')
  printAliases((await realLists()).flatMap((list) => list.entries))
}

if (import.meta.main) await main()
