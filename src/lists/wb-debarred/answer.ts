import { validate } from '#kernel'
import { isoDay } from '../birth-date.ts'
import { layoutFaults } from '../knowledge/layout-words.ts'
import { atLine, readingFaults } from '../knowledge/reading-words.ts'
import type { ListFile, Reading } from '../list.ts'
import type { JsonLine } from '../ndjson-reader.ts'
import { refuseFile } from '../refusal.ts'
import { Answer, DebarredRecord } from './record.ts'

/** Fifty times the answer of today. */
const longestAnswer = 100_000_000

/**
 * The records of the publisher's answer, `response.ZPROCSUPP`, with their lines, and its day from LAST_REFRESH_DATE.
 * Refuses what is no JSON or of another shape, with the place. The answer is one document: it is held whole (3 MB).
 */
export async function recordsOfAnswer(
  file: ListFile,
  reading: Reading,
): Promise<readonly JsonLine<DebarredRecord>[]> {
  const text = await textOf(file)
  const answer = validate(Answer, parsed(file.name, text))
  if (!answer.ok) return refuseShape(file.name, 1, { said: answer.refusal, path: '' })
  const lines = linesOfRecords(text)
  return answer.value.response.ZPROCSUPP.map((raw, at) => {
    const line = lines[at] ?? 1
    const small = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]))
    reading.publishedOn ??= isoDay(String(small.last_refresh_date ?? '')) ?? null
    const record = validate(DebarredRecord, small)
    if (!record.ok)
      return refuseShape(file.name, line, { said: record.refusal, path: `/response/ZPROCSUPP/${at}` })
    return { record: record.value, line }
  })
}

async function textOf(file: ListFile): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of file.text()) {
    length += piece.length
    if (length > longestAnswer) refuseFile(file.name, readingFaults.longer(longestAnswer, false))
    pieces.push(piece)
  }
  return pieces.join('')
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const line = text.split('\n').length
    const why = error instanceof SyntaxError ? error.message.slice(0, 100) : String(error)
    return refuseFile(file, atLine(line, layoutFaults.notJson(why)), { line })
  }
}

interface Misshapen {
  readonly said: { readonly detail: string; readonly errors?: readonly { path: string; message: string }[] }
  readonly path: string
}
function refuseShape(file: string, line: number, { said, path }: Misshapen): never {
  const [first] = said.errors ?? []
  const where = `${path}${(first?.path ?? '').toUpperCase()}`
  return refuseFile(file, atLine(line, layoutFaults.otherShape(where, first?.message ?? said.detail)), {
    line,
  })
}

/** On which line each record has its number. */
function linesOfRecords(text: string): number[] {
  return text.split('\n').flatMap((part, at) => {
    const count = part.match(/"SUPP_ID"\s*:/g)?.length ?? 0
    return Array.from({ length: count }, () => at + 1)
  })
}
