import type { Static, TSchema } from 'typebox'
import { validate } from '#kernel'
import { layoutFaults } from './knowledge/layout-words.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import type { ListFile } from './list.ts'
import type { JsonLine } from './ndjson-reader.ts'
import { refuseFile } from './refusal.ts'

/** No record of a list is anywhere near this long; more is an attack or a broken file. */
const longestRecord = 2_000_000

/** Where in the text we are: how deep, in a string or not, and where the open record began. */
interface Scan {
  depth: number
  inString: boolean
  escaped: boolean
  line: number
  /** The last string that was closed at depth 1: the key of what follows. */
  key: string
  /** Depth 2 is the array that is wanted. */
  inArray: boolean
  seenArray: boolean
  record: string | null
  recordLine: number
}

/**
 * Streams the objects of an array that stands under a key of the root: `{"results": [{…}, …], …}`. Refuses, with its
 * line, what is no JSON, a record without end, one that has not the shape, and a file that ends before its root does.
 */
export async function* readJsonArray<S extends TSchema>(
  file: ListFile,
  key: string,
  shape: S,
): AsyncGenerator<JsonLine<Static<S>>> {
  const scan: Scan = {
    ...{ depth: 0, inString: false, escaped: false, line: 1, key: '', inArray: false, seenArray: false },
    ...{ record: null, recordLine: 1 },
  }
  let isEmpty = true
  for await (const piece of file.text()) {
    if (isEmpty && piece.trim() !== '') {
      isEmpty = false
      if (!piece.trimStart().startsWith('{'))
        refuseFile(file.name, atLine(1, layoutFaults.notJson('it does not begin with {')), { line: 1 })
    }
    for (const { text, line } of recordsIn(scan, piece, key))
      yield { record: parsed({ file, text, line }, shape), line }
    if ((scan.record?.length ?? 0) + scan.key.length > longestRecord)
      refuseFile(file.name, atLine(scan.recordLine, layoutFaults.notJson('no end of record')), {
        line: scan.recordLine,
      })
  }
  if (isEmpty) refuseFile(file.name, readingFaults.empty)
  if (scan.depth !== 0 || scan.inString)
    refuseFile(file.name, atLine(scan.line, layoutFaults.notJson('the file ends too early')), {
      line: scan.line,
    })
  if (!scan.seenArray) refuseFile(file.name, layoutFaults.otherShape(`/${key}`, 'array'))
}

interface Found {
  readonly text: string
  readonly line: number
}

/** Walks over a piece and hands out each record that ends in it. */
function* recordsIn(scan: Scan, piece: string, key: string): Generator<Found> {
  let from = 0 // where the part of the open record (or key) in this piece begins
  for (let at = 0; at < piece.length; at++) {
    const character = piece[at]
    if (character === '\n') scan.line++
    if (scan.inString) {
      if (scan.escaped) scan.escaped = false
      else if (character === '\\') scan.escaped = true
      else if (character === '"') {
        scan.inString = false
        if (scan.depth === 1) scan.key += piece.slice(from, at)
      }
    } else if (character === '"') {
      scan.inString = true
      if (scan.depth === 1) [scan.key, from] = ['', at + 1]
    } else if (character === '{' || character === '[') {
      scan.depth++
      if (scan.depth === 2) scan.inArray = character === '[' && scan.key === key
      if (scan.depth === 2 && scan.inArray) scan.seenArray = true
      if (scan.depth === 3 && scan.inArray) [scan.record, scan.recordLine, from] = ['', scan.line, at]
    } else if (character === '}' || character === ']') {
      scan.depth--
      if (scan.depth === 2 && scan.record !== null) {
        yield { text: scan.record + piece.slice(from, at + 1), line: scan.recordLine }
        scan.record = null
      }
    }
  }
  if (scan.record !== null) scan.record += piece.slice(from)
  else if (scan.inString && scan.depth === 1) scan.key += piece.slice(from)
}

function parsed<S extends TSchema>({ file, text, line }: Place, shape: S): Static<S> {
  const checked = validate(shape, jsonOf(file, text, line))
  if (checked.ok) return checked.value
  const [first] = checked.refusal.errors ?? []
  const said = layoutFaults.otherShape(first?.path ?? '', first?.message ?? checked.refusal.detail)
  return refuseFile(file.name, atLine(line, said), { line })
}
interface Place extends Found {
  readonly file: ListFile
}

function jsonOf(file: ListFile, text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 100) : String(error)
    return refuseFile(file.name, atLine(line, layoutFaults.notJson(why)), { line })
  }
}
