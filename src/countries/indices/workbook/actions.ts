import { readWorkbook, type SheetRow, WorkbookFault } from '#workbooks'
import type { Row } from '../csv.ts'
import type { Sheet } from '../read.ts'
import { refuseIndex } from '../refusal.ts'
import { fileWords } from '../words.ts'

/** No publisher's workbook unpacks to anything near this; more is made to harm. */
const limits = { bytes: 600 * 1_048_576, files: 500 }
const most = { bytes: 100 * 1_048_576, columns: 400 }

/** Publishers write titles above the header, and a sheet of explanations before that of figures. */
const headerWithin = 10

interface IndexFile {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}

/** The sheets of a workbook, in order. Refuses what is no workbook, and what swells beyond measure. */
export async function* workbookSheets(file: IndexFile): AsyncGenerator<Sheet> {
  const { sheets } = await readWorkbook(within(file), limits).catch((cause) => refused(file.name, cause))
  for (const sheet of sheets) yield { rows: rowsOf(file.name, sheet.rows()), headerWithin }
}

async function* within({ name, open }: IndexFile): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const part of open()) {
    length += part.length
    if (length > most.bytes) refuseIndex(fileWords.notWorkbook(name))
    yield part
  }
}

async function* rowsOf(name: string, rows: AsyncIterable<SheetRow>): AsyncGenerator<Row> {
  try {
    for await (const { line, cells } of rows) yield { line, cells: cells.slice(0, most.columns) }
  } catch (cause) {
    refused(name, cause)
  }
}

function refused(name: string, cause: unknown): never {
  if (cause instanceof WorkbookFault) refuseIndex(fileWords.notWorkbook(name))
  throw cause
}
