import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { dataFile } from './lists.ts'

/** The six dates of OFAC's history that are at hand, and the day after the last of them. */
export const days = [
  '2021-08-18',
  '2022-05-06',
  '2023-07-11',
  '2024-02-27',
  '2024-04-26',
  '2024-05-02',
  '2024-05-03',
]

/** Where SDN.CSV of a day lies. */
export function pathOf(day: string): string {
  return dataFile(day === '2024-05-03' ? `lists/ofac/${day}/sdn.csv` : `lists/ofac/history/sdn_${day}.csv.gz`)
}

/** Rows by their number, as text: nothing of our parser, so that its diff can be checked against them. */
export function rowsOf(day: string): Map<string, string> {
  const bytes = readFileSync(pathOf(day))
  const text = (pathOf(day).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  const lines = text.split(/\r?\n/).filter((line) => /^\d+,/.test(line))
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line]))
}

/** References of what differs between two days, in order. */
export interface Difference {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

export function difference(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Difference {
  const kept = [...after.keys()].filter((key) => before.has(key))
  return {
    added: [...after.keys()].filter((key) => !before.has(key)).toSorted(),
    removed: [...before.keys()].filter((key) => !after.has(key)).toSorted(),
    changed: kept.filter((key) => before.get(key) !== after.get(key)).toSorted(),
  }
}

/** The rows of each day against those of the day before it: what every import must say. */
export function expectedDifferences(): Difference[] {
  const rows = days.map(rowsOf)
  return rows.slice(1).map((after, at) => difference(rows[at] ?? new Map(), after))
}
