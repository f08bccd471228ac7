import { Type } from 'typebox'
import { layoutFaults } from '../../knowledge/layout-words.ts'
import { jsonWords } from '../../knowledge/own-words.ts'
import { atLine, readingFaults } from '../../knowledge/reading-words.ts'
import type { ListFile } from '../../list.ts'
import { type JsonLine, readNdjson } from '../../ndjson-reader.ts'
import { refuseFile } from '../../refusal.ts'

const Record = Type.Record(Type.String(), Type.Unknown())
export type JsonRecord = Readonly<Record<string, unknown>>

/** No record is anywhere near this long; more is an attack or a broken file. */
const longestRecord = 2_000_000

/** The objects of a file with one a line, or of one array of them, each with the line on which it begins. */
export async function* jsonRecords(file: ListFile): AsyncGenerator<JsonLine<JsonRecord>> {
  const first = await firstSign(file)
  if (first === undefined) refuseFile(file.name, readingFaults.empty)
  if (first === '{') yield* readNdjson(file, Record)
  else if (first === '[') yield* arrayRecords(file)
  else refuseFile(file.name, jsonWords.notArray)
}

async function firstSign(file: ListFile): Promise<string | undefined> {
  for await (const piece of file.text()) {
    const sign = piece.trimStart()[0]
    if (sign !== undefined) return sign
  }
  return undefined
}

/** Where a scan of an array stands. */
interface Scan {
  depth: number
  isText: boolean
  isEscaped: boolean
  isOver: boolean
  line: number
  /** The line on which the object under way begins. */
  began: number
  object: string
}

/** Cuts an array into its objects without holding more than one of them. */
async function* arrayRecords(file: ListFile): AsyncGenerator<JsonLine<JsonRecord>> {
  const scan: Scan = {
    ...{ depth: 0, isText: false, isEscaped: false, isOver: false, line: 1, began: 1, object: '' },
  }
  for await (const piece of file.text()) {
    let from = 0
    for (let at = 0; at < piece.length; at++) {
      const step = take(file.name, scan, piece[at] ?? '')
      if (step === 'begins') from = at
      if (step !== 'ends') continue
      yield {
        record: parsed(file.name, scan.object + piece.slice(from, at + 1), scan.began),
        line: scan.began,
      }
      scan.object = ''
      from = at + 1
    }
    if (scan.depth >= 2) scan.object += piece.slice(from)
    if (scan.object.length > longestRecord)
      refuseFile(file.name, atLine(scan.began, layoutFaults.notJson('no end of record')))
  }
  if (!scan.isOver) refuseFile(file.name, atLine(scan.line, layoutFaults.notJson('the array does not end')))
}

/** One sign further. Objects begin and end at depth two: within the array. */
function take(file: string, scan: Scan, sign: string): 'begins' | 'ends' | undefined {
  if (sign === '\n') scan.line++
  if (scan.isText) {
    if (scan.isEscaped) scan.isEscaped = false
    else if (sign === '\\') scan.isEscaped = true
    else if (sign === '"') scan.isText = false
    return undefined
  }
  if (sign === '{' || sign === '[') return opened(scan, sign)
  if (sign === '}' || sign === ']') {
    scan.depth--
    if (scan.depth === 0) scan.isOver = true
    return scan.depth === 1 ? 'ends' : undefined
  }
  const isBetween = scan.depth < 2 && !/[\s,\uFEFF]/.test(sign)
  if (isBetween) refuseFile(file, atLine(scan.line, jsonWords.notArray))
  if (sign === '"') scan.isText = true
  return undefined
}

function opened(scan: Scan, sign: string): 'begins' | undefined {
  scan.depth++
  if (scan.depth !== 2 || sign !== '{') return undefined
  scan.began = scan.line
  return 'begins'
}

function parsed(file: string, text: string, line: number): JsonRecord {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return Object.fromEntries(Object.entries(value))
    return refuseFile(file, atLine(line, jsonWords.notArray))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refuseFile(file, atLine(line, layoutFaults.notJson(error.message.slice(0, 100))))
  }
}
