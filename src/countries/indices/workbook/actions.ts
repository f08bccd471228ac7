import { Readable } from 'node:stream'
import type { CellValue, Row as SheetRow } from 'exceljs'
import { Unzip, UnzipInflate } from 'fflate'
import type { Row } from '../csv.ts'
import type { Sheet } from '../read.ts'
import { refuseIndex } from '../refusal.ts'
import { fileWords } from '../words.ts'

/** No publisher's workbook unpacks to anything near this; more is made to harm. */
const limits = { bytes: 100 * 1_048_576, unpacked: 600 * 1_048_576, files: 500, columns: 400 }

/** Publishers write titles above the header, and a sheet of explanations before that of figures. */
const headerWithin = 10

/** The sheets of a workbook, each read once, in order. Refuses what is no workbook, and what swells beyond measure. */
export async function* workbookSheets(file: {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}): AsyncGenerator<Sheet> {
  const bytes = await bytesOf(file)
  refuseBomb(file.name, bytes)
  const { default: ExcelJS } = await import('exceljs') // hundreds of files: only for whoever brings a workbook
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    ...{
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    },
  })
  for await (const sheet of guarded(file.name, reader)) yield { rows: rowsOf(file.name, sheet), headerWithin }
}

async function bytesOf({
  name,
  open,
}: {
  name: string
  open(): AsyncIterable<Uint8Array>
}): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of open()) {
    length += part.length
    if (length > limits.bytes) refuseIndex(fileWords.notWorkbook(name))
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** The widest header says how wide a row is: cells left empty at its end are not kept by the format. */
async function* rowsOf(name: string, sheet: AsyncIterable<SheetRow>): AsyncGenerator<Row> {
  for await (const row of guarded(name, sheet)) {
    const width = Math.min(row.cellCount, limits.columns)
    yield {
      line: row.number,
      cells: Array.from({ length: width }, (_, at) => textOf(row.getCell(at + 1).value)),
    }
  }
}

async function* guarded<T>(name: string, source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  for (;;) {
    const next = await iterator.next().catch(() => refuseIndex(fileWords.notWorkbook(name)))
    if (next.done) return
    yield next.value
  }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text)
  if ('result' in value && value.result !== undefined) return textOf(value.result)
  return ''
}

/** Unpacks the file once without keeping it. */
function refuseBomb(name: string, bytes: Uint8Array): void {
  const found = { bytes: 0, files: 0, isBroken: false }
  const unzip = new Unzip((part) => {
    found.files++
    part.ondata = (error, chunk) => {
      if (error) found.isBroken = true
      else found.bytes += chunk.length
      if (found.bytes > limits.unpacked || found.files > limits.files) {
        found.isBroken = true
        part.terminate()
      }
    }
    if (!found.isBroken) part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !found.isBroken; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  } catch {
    found.isBroken = true
  }
  if (found.isBroken || found.files === 0) refuseIndex(fileWords.notWorkbook(name))
}
