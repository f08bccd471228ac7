import {
  csvCutter,
  delimiterOf,
  delimiters,
  type Encoding,
  encodingOf,
  encodings,
  type JsonFormat,
  jsonFormatOf,
  jsonFormats,
  lineCutter,
  type RawRow,
  type Reading,
} from '#screening'
import { usage } from '../arguments.ts'
import { type Asked, columnsOf, type Input, type Piece } from './asked.ts'
import { type At, type Chunk, chunksOf, peek, sizeOf } from './bytes.ts'
import { openWorkbook } from './workbook-in.ts'

export const inputFormats = ['csv', 'xlsx', ...jsonFormats] as const
const headSize = 1024 * 1024
const lineFeed = 10

/** Looks into a file: what it is, how its columns are read. Throws `invalid_input` in words for what cannot be read. */
export async function openInput(asked: Asked): Promise<Input> {
  const { file, format } = asked
  if (format !== undefined && !inputFormats.some((one) => one === format))
    throw usage(`--format ${format}: there is no such format; there are ${inputFormats.join(', ')}`)
  const size = await sizeOf(file)
  const chunks = chunksOf(file, { signal: asked.signal, before: asked.before })
  const isPipe = size === undefined // whoever writes into it may wait for our answers
  const isEnough = (read: Uint8Array) => read.length >= headSize || (isPipe && read.includes(lineFeed))
  const { head, all } = await peek(chunks, isEnough)
  const isWorkbook = head[0] === 0x50 && head[1] === 0x4b
  if (isWorkbook || format === 'xlsx') {
    await all.return(undefined)
    if (!isWorkbook) throw usage(`${file} is no Excel workbook (.xlsx). Leave --format out.`)
    return openWorkbook(asked, size)
  }
  refuseOther(file, head)
  const encoding = encodingIn(asked.encoding, head)
  const written = new TextDecoder(encoding).decode(head, { stream: true })
  const lineEnd = lineEndOf(written)
  const text = written.replaceAll(lineEnd, '\n')
  const first = text.trimStart()[0]
  if (first === '[' && format === undefined)
    throw usage(
      `${file} is one list of JSON; one object a line is expected: jq -c '.[]' ${file} | aktsam screen -`,
    )
  const isJson = format === undefined ? first === '{' : format !== 'csv'
  const said = isJson ? jsonInput(asked, text) : csvInput(asked, text)
  const pieces = piecesOf(all, { encoding, lineEnd, signal: asked.signal, ...said })
  return { ...said, kind: `${said.kind}, ${encoding}`, size, pieces, warnings: () => [] }
}

function refuseOther(file: string, head: Uint8Array): void {
  const [one, two] = head
  if (one === 0x1f && two === 0x8b)
    throw usage(`${file} is packed. Unpack it on the way: gzip -dc ${file} | aktsam screen -`)
  if (one === 0xd0 && two === 0xcf)
    throw usage(`${file} is an old Excel file (.xls). Save it as .xlsx or as CSV, and run again.`)
  if (one === 0x25 && two === 0x50)
    throw usage(`${file} is a PDF. A table is expected: CSV, Excel (.xlsx) or JSON, one object a line.`)
}

function encodingIn(asked: string | undefined, head: Uint8Array): Encoding {
  const known = encodings.find((one) => one === asked?.toLowerCase())
  if (asked !== undefined && !known)
    throw usage(`--encoding ${asked}: there is no such encoding; there are ${encodings.join(', ')}`)
  return known ?? encodingOf(head)
}

interface Taken {
  readonly reading: Reading
  readonly kind: string
  readonly header?: readonly string[]
}

const jsonKinds: Record<JsonFormat, string> = {
  query: 'JSON, one party a line',
  ftm: 'FollowTheMoney entities',
  senzing: 'Senzing records',
}

function jsonInput({ format, map }: Asked, text: string): Taken {
  if (map !== undefined) throw usage('--map is for columns; a JSON file has none. Leave it out.')
  const known = jsonFormats.find((one) => one === format) ?? guessed(text)
  return { reading: { kind: 'json', format: known }, kind: jsonKinds[known] }
}

/** By the first lines that can be read. */
function guessed(text: string): JsonFormat {
  for (const line of text.split('\n', 50)) {
    try {
      if (line.trim() !== '') return jsonFormatOf(JSON.parse(line))
    } catch {} // a broken line, or the end of the head, says nothing about the others
  }
  return 'query'
}

const delimiterNames = new Map<string, string>([
  ['tab', '\t'],
  ['\\t', '\t'],
])

function csvInput({ file, map, delimiter: asked }: Asked, text: string): Taken {
  const given = asked === undefined ? undefined : (delimiterNames.get(asked.toLowerCase()) ?? asked)
  if (given !== undefined && !delimiters.some((one) => one === given))
    throw usage(`--delimiter ${asked}: expected one of , ; | tab`)
  const delimiter = given ?? delimiterOf(text)
  const cutter = csvCutter(delimiter)
  const header = [...cutter.push(text), ...cutter.end()].find(({ fields }) => !isEmpty(fields))?.fields ?? []
  const named = header.map((cell) => cell.trim())
  const columns = named.length === 0 ? [] : columnsOf(file, named, map)
  const mark = delimiter === '\t' ? 'tabs' : `'${delimiter}'`
  return { reading: { kind: 'cells', columns, delimiter }, kind: `CSV parted by ${mark}`, header: named }
}

const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

/** Some old programs end a line with a carriage return alone. */
const lineEndOf = (text: string) => (text.includes('\r') && !text.includes('\n') ? '\r' : '\n')

interface Cutting extends Taken {
  readonly encoding: Encoding
  readonly lineEnd: string
  readonly signal: AbortSignal
}

/** Rows as they are cut out of the text, numbered from 1; the heading and blank rows are none. */
async function* piecesOf(chunks: AsyncGenerator<Chunk>, cutting: Cutting): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(cutting.encoding)
  const cut = cutting.reading.kind === 'json' ? jsonRows() : csvRows(cutting.reading.delimiter)
  const lines = (text: string) => (cutting.lineEnd === '\n' ? text : text.replaceAll(cutting.lineEnd, '\n'))
  let at: At | undefined
  for await (const chunk of chunks) {
    at = chunk.at
    yield { rows: cut.push(lines(decoder.decode(chunk.bytes, { stream: true }))), at }
  }
  // Cut off in the midst of a row: what is left is no row.
  if (at && !cutting.signal.aborted) yield { rows: [...cut.push(lines(decoder.decode())), ...cut.end()], at }
}

interface Rows {
  push(text: string): RawRow[]
  end(): RawRow[]
}

function jsonRows(): Rows {
  const cutter = lineCutter()
  let number = 0
  const rows = (lines: ReturnType<typeof cutter.end>) =>
    lines.map(({ line, text, fault }) => ({ number: ++number, line, content: fault ? { fault } : text }))
  return { push: (text) => rows(cutter.push(text)), end: () => rows(cutter.end()) }
}

function csvRows(delimiter: string): Rows {
  const cutter = csvCutter(delimiter)
  let number = -1 // the heading
  const rows = (records: ReturnType<typeof cutter.end>) =>
    records.flatMap(({ line, fields, fault }) => {
      if (!fault && isEmpty(fields)) return []
      number++
      return number === 0 ? [] : [{ number, line, content: fault ? { fault } : fields }]
    })
  return { push: (text) => rows(cutter.push(text)), end: () => rows(cutter.end()) }
}
