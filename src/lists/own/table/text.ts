import { type CsvRow, readCsv } from '../../csv-reader.ts'
import { kindOf } from '../../entry.ts'
import { noTableWords } from '../../knowledge/own-words.ts'
import { readingFaults } from '../../knowledge/reading-words.ts'
import type { ListFile } from '../../list.ts'
import { refuseFile } from '../../refusal.ts'
import { readWorkbook } from '../../workbook-reader.ts'

/**
 * The rows of a table as people save them: a workbook's first sheet, or text parted by commas, semicolons or tabs in
 * UTF-8, UTF-16 or windows-1252. Refuses (`list_refused`) what is nothing of these.
 */
export async function tableRows(file: ListFile): Promise<TableRows> {
  const kind = await kindOf(file)
  if (kind === 'workbook') return { rows: readWorkbook(file), isText: false }
  if (kind === 'nothing') refuseFile(file.name, readingFaults.empty)
  if (kind === 'markup' || kind === 'json') refuseFile(file.name, noTableWords)
  const encoding = await encodingOf(file)
  const text: ListFile = { ...file, text: () => decoded(file, encoding) }
  return { rows: readCsv(text, { delimiter: delimiterOf(await beginning(text)) }), isText: true }
}
interface TableRows {
  readonly rows: AsyncGenerator<CsvRow>
  /** Text has every cell of a row; a workbook leaves out the empty ones at its end. */
  readonly isText: boolean
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
const headLength = 2_000

/** By its mark, by its pattern of zero bytes, as UTF-8 where it is that to its end; else as Latin. */
async function encodingOf(file: ListFile): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head: Uint8Array | undefined
  try {
    for await (const chunk of file.bytes()) {
      if (chunk.byteLength === 0) continue
      if (!head) {
        head = chunk.subarray(0, headLength)
        const wide = wideEncoding(head)
        if (wide) return wide
      }
      decoder.decode(chunk, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252'
    throw error
  }
}

function wideEncoding(head: Uint8Array): Encoding | undefined {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4) return 'utf-16le'
  return even > head.length / 4 ? 'utf-16be' : undefined
}

async function* decoded(file: ListFile, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'utf-8' || encoding === 'windows-1252') {
    yield* file.text(encoding)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of file.bytes()) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function beginning(file: ListFile): Promise<string> {
  let text = ''
  for await (const piece of file.text()) {
    text += piece
    if (text.length > 20_000) break
  }
  return text
}

const delimiters = [';', ',', '\t'] as const

/** The mark that parts most of the first lines alike; a comma where none does. Marks within quotes do not count. */
export function delimiterOf(text: string): (typeof delimiters)[number] {
  const lines = text
    .slice(0, 20_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  const scores = delimiters.map((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0)
    const alike = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    return { mark, score: alike * 100 + Math.max(0, ...counts.slice(0, 1)) }
  })
  const best = scores.toSorted((one, other) => other.score - one.score)[0]
  return best && best.score > 0 ? best.mark : ','
}
