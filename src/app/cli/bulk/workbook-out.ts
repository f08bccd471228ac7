import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { stream } from 'exceljs'
import { cutText, type Language } from '#kernel'
import { aboutWords, type SheetLine, sheetColumns, sheetWords, type TableCell } from '#screening'
import { harmless } from '../../tables/cells.ts'

type Book = stream.xlsx.WorkbookWriter

/** What the workbook says of itself, line by line. */
export type AboutLine = readonly (string | number)[]

export interface BookAsked {
  /** Lines as `SheetLine`, one a line. */
  readonly part: string
  readonly file: string
  readonly language: Language
  readonly about: readonly AboutLine[]
}

/** Excel takes no more in one sheet: what is over goes to a sheet after it. */
const mostRows = 1_048_575
const longestText = 32_767

/** Makes the workbook of what was written line by line: hits, what was not screened, and what it is about. */
export async function makeWorkbook({ part, file, language, about }: BookAsked): Promise<void> {
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever wants a workbook
  const beside = `${file}.new`
  const out = createWriteStream(beside, { flush: true })
  const over = finished(out)
  over.catch(() => {}) // told below
  try {
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({
      stream: out,
      useSharedStrings: false,
      useStyles: true,
    })
    for (const which of ['hits', 'refused'] as const) await addSheets(book, { which, part, language, out })
    const sheet = book.addWorksheet(sheetWords.about[language])
    sheet.columns = [{ width: 32 }, { width: 60 }, { width: 40 }]
    for (const line of about) sheet.addRow(line.map(valueIn)).commit()
    sheet.commit()
    await book.commit()
    await over
    await rename(beside, file)
  } catch (cause) {
    out.destroy()
    await rm(beside, { force: true })
    throw cause
  }
}

interface Sheets {
  readonly which: SheetLine[0]
  readonly part: string
  readonly language: Language
  readonly out: NodeJS.WritableStream & Pick<PassThrough, 'writableNeedDrain'>
}

const widths: Record<SheetLine[0], readonly number[]> = {
  hits: [8, 16, 32, 8, 8, 14, 22, 36, 90, 40],
  refused: [8, 16, 32, 70, 60],
}

async function addSheets(book: Book, { which, part, language, out }: Sheets): Promise<void> {
  let count = 0
  let sheet = newSheet(book, { which, language, nth: 1 })
  for await (const text of createInterface({
    input: createReadStream(part),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (!text.startsWith(`["${which}"`)) continue
    const [, ...cells]: SheetLine = JSON.parse(text)
    if (count > 0 && count % mostRows === 0) {
      sheet.commit()
      sheet = newSheet(book, { which, language, nth: count / mostRows + 1 })
    }
    sheet.addRow(cells.map(valueIn)).commit()
    if (++count % 500 === 0) await drained(out)
  }
  sheet.commit()
}

function newSheet(
  book: Book,
  { which, language, nth }: Pick<Sheets, 'which' | 'language'> & { nth: number },
) {
  const name = sheetWords[which][language]
  const sheet = book.addWorksheet(nth === 1 ? name : `${name} ${nth}`, {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.columns = widths[which].map((width) => ({ width }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: widths[which].length } }
  const heading = sheet.addRow(sheetColumns[which].map((title) => title[language]))
  heading.font = { bold: true }
  heading.commit()
  return sheet
}

function valueIn(cell: TableCell): TableCell {
  return typeof cell === 'number' ? cell : cutText(harmless(cell), longestText)
}

/** Waits while the disk is slower than the rows. */
async function drained(out: Sheets['out']): Promise<void> {
  while (out.writableNeedDrain) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** What stands on the last sheet. */
export function aboutLines(
  { file, at, version, versions, index, options, columns, counts }: About,
  language: Language,
): AboutLine[] {
  const say = (key: keyof typeof aboutWords) => aboutWords[key][language]
  return [
    [say('file'), file],
    [say('at'), at],
    [say('version'), `aktsam ${version}`],
    ...Object.entries(versions).map(([list, of]) => [say('list'), list, of]),
    [say('index'), index],
    [say('threshold'), options.threshold],
    [say('limit'), options.limit],
    ...columns.map(({ heading, field }) => [say('column'), heading, field ?? say('notLookedAt')]),
    ...(['read', 'screened', 'hits', 'refused', 'passed'] as const).map((key) => [say(key), counts[key]]),
    [say('clearance')],
  ]
}

export interface About {
  readonly file: string
  readonly at: string
  readonly version: string
  readonly versions: Readonly<Record<string, string>>
  readonly index: string
  readonly options: { readonly threshold: number; readonly limit: number }
  readonly columns: readonly { readonly heading: string; readonly field: string | null }[]
  readonly counts: Readonly<Record<'read' | 'screened' | 'hits' | 'refused' | 'passed', number>>
}
