import { PassThrough, Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { cutText, type Language, type Wording } from '#kernel'
import { byteOrderMark, csvLine, textOf } from './cells.ts'
import type { Cell } from './model.ts'

export const formats = ['csv', 'xlsx'] as const
export type Format = (typeof formats)[number]

/** A table on its way to a file. */
export interface Export {
  readonly columns: readonly { readonly title: Wording }[]
  readonly rows: AsyncIterable<readonly Cell[]>
  readonly format: Format
  /** Without its ending. */
  readonly filename: string
  readonly language: Language
}

const types: Record<Format, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Sends a table as a file, row by row: no table is ever held whole. */
export function exportTable(reply: FastifyReply, table: Export): FastifyReply {
  const { format, filename } = table
  const name = cutText(filename.replaceAll(/[^\p{L}\p{N} ._-]/gu, ''), 100) || 'table'
  const ascii = name.replaceAll(/[^ -~]/g, '_')
  return reply
    .type(types[format])
    .header(
      'content-disposition',
      `attachment; filename="${ascii}.${format}"; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    )
    .header('cache-control', 'no-store')
    .send(format === 'csv' ? Readable.from(csvOf(table)) : xlsxOf(table))
}

/** The lines of the file, some at a time. */
export async function* csvOf({ columns, rows, language }: Export): AsyncGenerator<string> {
  let text = byteOrderMark + csvLine(columns.map(({ title }) => title[language]))
  for await (const row of rows) {
    text += csvLine(row)
    if (text.length < 32_768) continue
    yield text
    text = ''
  }
  yield text
}

/** Excel takes no more in one sheet. */
const mostRows = 1_048_575
const longestText = 32_767

/** The workbook as a stream; a fault in the middle breaks the stream off, so that nobody takes half for the whole. */
export function xlsxOf(table: Export): PassThrough {
  const out = new PassThrough()
  write(table, out).catch((error: unknown) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return out
}

async function write({ columns, rows, language, filename }: Export, out: PassThrough): Promise<void> {
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever wants a workbook
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useSharedStrings: false })
  const sheet = book.addWorksheet(sheetName(filename), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(() => ({ width: 22 }))
  const heading = sheet.addRow(columns.map(({ title }) => title[language]))
  heading.font = { bold: true }
  heading.commit()
  let count = 0
  for await (const row of rows) {
    if (++count > mostRows) throw new Error(`a sheet holds ${mostRows} rows; take the table as CSV`)
    sheet.addRow(row.map(valueIn)).commit()
    if (count % 500 === 0) await drained(out)
  }
  sheet.commit()
  await book.commit()
}

function valueIn(cell: Cell): string | number | boolean | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell
  return cutText(textOf(cell), longestText)
}

/** Waits while the reader is slower than the table. */
async function drained(out: PassThrough): Promise<void> {
  while (out.writableNeedDrain && !out.destroyed) await new Promise((resolve) => setTimeout(resolve, 5))
}

function sheetName(filename: string): string {
  return cutText(filename.replaceAll(/[\\/*?:[\]]/g, ' '), 31) || 'Sheet'
}
