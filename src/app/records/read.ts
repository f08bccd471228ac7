import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml'
import { type FieldError, fieldFault, ok, type Result, refuse, unkeptFor, worded } from '#kernel'
import {
  emptyRecordsWords,
  notJson,
  notTextWords,
  unreadable,
  unreadYamlWords,
} from '../knowledge/import-words.ts'

/** A record as it stood in a file, and where: "line 12". */
export interface ReadRecord {
  readonly value: unknown
  readonly where: string
}

/** Reads NDJSON, a JSON array, one JSON object, or YAML 1.2. Nothing is guessed: what does not parse is refused with its line. */
export function readRecords(text: string): Result<ReadRecord[]> {
  if (text.includes('\0')) return refuse({ code: 'invalid_input', ...worded(notTextWords) })
  const start = text.trimStart()
  if (start === '') return refuse({ code: 'invalid_input', ...worded(emptyRecordsWords) })
  if (isNdjson(text)) return readNdjson(text)
  return readYaml(text)
}

/** One object a line: one of the first three lines is an object by itself. */
export function isNdjson(text: string): boolean {
  const start = text.trimStart()
  return start.startsWith('{') && start.split('\n', 3).some((line) => line.startsWith('{') && parses(line))
}

function parses(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false // a question, not a failure: the caller then reads the text as YAML, of which JSON is a part
  }
}

function readNdjson(text: string): Result<ReadRecord[]> {
  const records: ReadRecord[] = []
  const errors: FieldError[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const where = `line ${index + 1}`
    try {
      records.push({ value: JSON.parse(line), where })
    } catch (cause) {
      errors.push(fieldFault(where, notJson(cause instanceof Error ? cause.message : String(cause))))
    }
  }
  return errors.length > 0 ? refuse(unread(errors)) : ok(records)
}

function readYaml(text: string): Result<ReadRecord[]> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' })
  const errors = document.errors.map((error) => {
    const said = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    return fieldFault(`line ${error.linePos?.[0].line ?? 1}`, unreadable(said))
  })
  if (errors.length > 0) return refuse(unread(asJson(text) ?? errors))
  const plain = plainOf(document)
  if (!plain.ok) return plain
  const { value } = plain.value
  if (!Array.isArray(value)) return ok([{ value, where: 'line 1' }])
  const items = isCollection(document.contents) ? document.contents.items : []
  return ok(
    value.map((one: unknown, index) => ({ value: one, where: `line ${lineAt(items[index], lines)}` })),
  )
}

/** What begins as JSON is complained of as JSON. */
function asJson(text: string): FieldError[] | undefined {
  if (!/^[[{]\s*["{[\]}]/.test(text.trimStart())) return undefined
  try {
    JSON.parse(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    const offset = Number(/at position (\d+)/.exec(said)?.[1] ?? text.length)
    const line = text.slice(0, offset).split('\n').length
    return [fieldFault(`line ${line}`, notJson(said.replace(/ \(line \d+ column \d+\)$/, '')))]
  }
  return undefined
}

/** Aliases of aliases can stand for more than any memory holds. */
function plainOf(document: Document): Result<{ value: unknown }> {
  try {
    return ok({ value: document.toJS({ maxAliasCount: 100 }) })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    return refuse({ code: 'invalid_input', ...worded(unreadYamlWords(said)) })
  }
}

function lineAt(node: unknown, lines: LineCounter): number {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
}

function unread(errors: readonly FieldError[]) {
  return { code: 'invalid_input', ...worded(unkeptFor(errors)), errors } as const
}
