import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { AppError, inEnglish } from '#kernel'
import type { Tx } from '#storage'
import type { BackupTable, Manifest } from './manifest.ts'
import { rooms } from './stage.ts'
import { emptyTables, insertLines, setCounters, type Table, tablesOf, withoutGuards } from './tables.ts'

const aimedLength = 1024 * 1024
const mostLines = 2000

/**
 * Fills the tables of an empty store from the files of a backup. Throws `invalid_input` where the backup and the store do
 * not have the same tables and columns, or a table does not have the rows that the manifest says.
 */
export async function loadTables(tx: Tx, { tables, counters }: Manifest, folder: string): Promise<void> {
  const known = await tablesOf(tx, rooms)
  for (const table of tables) requireSame(known, table)
  await withoutGuards(tx, known, async () => {
    await emptyTables(tx, known)
    for (const table of tables) await loadTable(tx, table, folder)
  })
  await setCounters(tx, counters)
}

function requireSame(known: readonly Table[], { table, columns }: BackupTable): void {
  const here = known.find((one) => one.table === table)
  const same =
    here?.columns.length === columns.length &&
    columns.every(({ name, type }) => here.columns.some((one) => one.name === name && one.type === type))
  if (same) return
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(`The table ${table} of the backup is not the table of this version. Nothing was restored.`),
  })
}

async function loadTable(tx: Tx, table: BackupTable, folder: string): Promise<void> {
  let rows = 0
  for await (const lines of batchesOf(join(folder, table.file.path))) {
    await insertLines(tx, table, lines)
    rows += lines.length
  }
  if (rows === table.rows) return
  throw new AppError({
    code: 'invalid_input',
    ...inEnglish(
      `The table ${table.table} has ${rows} rows in the backup, and the manifest says ${table.rows}. Nothing was restored.`,
    ),
  })
}

/** Lines end at a line feed and nowhere else: Node's own reader of lines also ends them at U+2028. */
async function* batchesOf(file: string): AsyncGenerator<string[]> {
  let [lines, length, held]: [string[], number, string] = [[], 0, '']
  for await (const piece of createReadStream(file).pipe(createGunzip()).setEncoding('utf8')) {
    const parts = `${held}${piece}`.split('\n')
    held = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      length += line.length
      if (length < aimedLength && lines.length < mostLines) continue
      yield lines
      ;[lines, length] = [[], 0]
    }
  }
  if (lines.length > 0) yield lines
}
