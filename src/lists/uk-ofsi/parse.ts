import type { NamedRow } from '../csv-reader.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { ListEntry } from '../model.ts'
import { refuseFile } from '../refusal.ts'
import { onlyFile } from '../set.ts'
import { entryOf } from './entry.ts'
import { conListRows } from './rows.ts'

/**
 * The entries of ConList.csv: the rows of one Group ID are one entry. Rows are held until the last is read, since those of
 * a group stand apart (by name): some ten thousand.
 */
export async function* parse(files: readonly ListFile[], reading: Reading): AsyncGenerator<ListEntry> {
  const file = onlyFile(files, 'ConList.csv')
  const groups = new Map<string, [NamedRow, ...NamedRow[]]>()
  for await (const row of conListRows(file, reading)) {
    const { line } = row
    const id = row.cell('Group ID')
    if (!/^\d+$/.test(id))
      refuseFile(file.name, atLine(line, readingFaults.noReference('row', 'Group ID')), { line })
    const group = groups.get(id)
    if (group) group.push(row)
    else groups.set(id, [row])
  }
  for (const [id, rows] of groups) yield entryOf(id, rows, { file: file.name, reading })
}
