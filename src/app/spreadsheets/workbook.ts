import { AppError, worded } from '#kernel'
import { readWorkbook, WorkbookFault } from '#workbooks'
import { swellsWords, unreadWorkbookWords } from '../knowledge/import-words.ts'
import { limits, type RawRow } from './model.ts'

/** The rows of the first sheet as text: formulas by the value they had when the file was saved, days as ISO 8601. */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<RawRow> {
  try {
    const { sheets } = await readWorkbook([bytes], { bytes: limits.unpackedBytes, files: limits.zipFiles })
    for await (const { line, cells } of sheets[0]?.rows() ?? []) yield { row: line, cells }
  } catch (cause) {
    if (!(cause instanceof WorkbookFault)) throw cause
    throw cause.reason === 'swells'
      ? new AppError({ code: 'too_large', ...worded(swellsWords(limits.unpackedBytes / 1_048_576)) })
      : new AppError({ code: 'invalid_input', ...worded(unreadWorkbookWords) }, cause)
  }
}
