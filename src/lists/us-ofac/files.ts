import { type CsvRow, readCsv } from '../csv-reader.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import { ofacFaults, type SetNames } from '../knowledge/us-ofac-words.ts'
import type { ListFile } from '../list.ts'
import { refuseFile } from '../refusal.ts'

/** The four files have no header: each is known by its number of columns. */
export const columns = { sdn: 12, alt: 5, add: 6, comments: 2 } as const
export type Part = keyof typeof columns
/** The file of entries (SDN.CSV, CONS_PRIM.CSV) and whichever of the others were given. */
export type FileSet = { readonly [part in Part]?: ListFile }

/** Sorts files by what is in them; refuses what is none of the four, one given twice, and a set without entries. */
export async function setOf(
  files: readonly ListFile[],
  called: SetNames,
): Promise<FileSet & { readonly sdn: ListFile }> {
  const found: { [part in Part]?: ListFile } = {}
  for (const file of files) {
    const part = await partOf(file, called)
    const other = found[part]
    if (other) refuseFile(file.name, ofacFaults.givenTwice(called[part], other.name))
    found[part] = file
  }
  const { sdn } = found
  if (!sdn) {
    const names = files.map(({ name }) => name).join(', ') || 'nothing'
    return refuseFile(names, ofacFaults.noMain(called.sdn))
  }
  return { ...found, sdn }
}

async function partOf(file: ListFile, called: SetNames): Promise<Part> {
  for await (const { cells, line } of readCsv(file)) {
    if (isEndMark(cells)) break
    const part = parts.find((name) => columns[name] === cells.length)
    if (part) return part
    refuseFile(file.name, atLine(line, ofacFaults.otherWidth(cells.length, called)), {
      line,
      columns: cells.length,
    })
  }
  return refuseFile(file.name, readingFaults.empty)
}
const parts: readonly Part[] = ['sdn', 'alt', 'add', 'comments']

/**
 * The rows of one of the four, null (`-0- `) as ''. Refuses rows of another width and numbers that are none, with
 * their line. `onEnd` hears whether the file's own end mark was there.
 */
export async function* rowsOf(
  part: Part,
  file: ListFile,
  onEnd: (marked: boolean) => void,
): AsyncGenerator<CsvRow> {
  let marked = false
  for await (const { cells, line } of readCsv(file)) {
    if (marked)
      refuseFile(file.name, atLine(line, ofacFaults.goesOn), {
        line,
      })
    if (isEndMark(cells)) {
      marked = true
      continue
    }
    if (cells.length !== columns[part]) {
      refuseFile(file.name, atLine(line, ofacFaults.rowWidth(cells.length, columns[part])), {
        line,
        columns: cells.length,
      })
    }
    if (!/^\d+$/.test(cells[0] ?? ''))
      refuseFile(file.name, atLine(line, ofacFaults.noNumber((cells[0] ?? '').slice(0, 40))), { line })
    yield { cells: cells.map((cell) => (cell.trim() === '-0-' ? '' : cell)), line }
  }
  onEnd(marked)
}

/** The files end with a lone 0x1A, which is a row of one cell and no data. */
function isEndMark(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === '\u001a'
}
