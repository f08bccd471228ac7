import type { ListFile } from './list.ts'
import { shownAsWritten } from './tidy.ts'
import { readWorkbook } from './workbook-reader.ts'

/** What a file says where an entry begins. `line` is its first line, from 1; `isCut`: the entry goes on. */
export interface SourceLines {
  readonly line: number
  readonly lines: readonly string[]
  readonly isCut: boolean
}

/** More of an entry is no help to a reader's eye. */
const most = { lines: 200, characters: 40_000 }

/**
 * The lines of a file from the one on which an entry begins to its end: the closing tag, or the end of a row whose
 * quotes close. A row of a workbook is its cells, parted by `|`. Marks that turn the direction of writing are named, not
 * obeyed. Undefined where the file is shorter.
 */
export async function sourceLines(file: ListFile, line: number): Promise<SourceLines | undefined> {
  if (/\.xlsx$/i.test(file.name)) return await workbookRow(file, line)
  let end: ((text: string) => boolean) | undefined
  const lines: string[] = []
  let size = 0
  for await (const { number, text } of numbered(file)) {
    if (number < line) continue
    end ??= endOf(text)
    lines.push(shownAsWritten(text.slice(0, most.characters - size)))
    size += text.length
    if (end(text)) return { line, lines, isCut: size > most.characters }
    if (lines.length >= most.lines || size >= most.characters) return { line, lines, isCut: true }
  }
  return lines.length === 0 ? undefined : { line, lines, isCut: false }
}

/** How an entry that begins with this line ends: with its closing tag, or where its quotes are closed. */
function endOf(first: string): (text: string) => boolean {
  const [, tag] = /<([\w:.-]+)[\s/>]/.exec(first) ?? []
  if (tag !== undefined) {
    const isAlone = /^\s*<[^<>]*\/>\s*$/.test(first)
    return (text) => isAlone || text.includes(`</${tag}>`)
  }
  let quotes = 0
  return (text) => {
    quotes += text.split('"').length - 1
    return quotes % 2 === 0
  }
}

async function* numbered(file: ListFile): AsyncGenerator<{ number: number; text: string }> {
  let number = 1
  let rest = ''
  for await (const piece of file.text()) {
    const [first = '', ...more] = piece.split('\n')
    rest += first
    for (const next of more) {
      yield { number: number++, text: rest.replace(/\r$/, '') }
      rest = next
    }
    if (rest.length > most.characters * 50) rest = rest.slice(0, most.characters * 50)
  }
  if (rest !== '') yield { number, text: rest }
}

async function workbookRow(file: ListFile, line: number): Promise<SourceLines | undefined> {
  for await (const row of readWorkbook(file))
    if (row.line === line)
      return { line, lines: [shownAsWritten(row.cells.join(' | ').slice(0, most.characters))], isCut: false }
  return undefined
}
