import type { Static, TSchema } from 'typebox'
import { validate } from '#kernel'
import { layoutFaults } from './knowledge/layout-words.ts'
import { atLine, readingFaults } from './knowledge/reading-words.ts'
import type { ListFile } from './list.ts'
import { refuseFile } from './refusal.ts'

/** One record of a file with a JSON object a line, with its line (from 1). */
export interface JsonLine<T> {
  readonly record: T
  readonly line: number
}

/** No record of a list is anywhere near this long; more is an attack or a broken file. */
const longestLine = 2_000_000

/**
 * Streams the records of a file of JSON lines. Refuses, with its line, what is no JSON, a line without end, and a
 * record that has not the shape: a field that changed its name or type is a changed layout. Empty lines are passed over.
 */
export async function* readNdjson<S extends TSchema>(
  file: ListFile,
  shape: S,
): AsyncGenerator<JsonLine<Static<S>>> {
  let number = 0
  for await (const text of linesOf(file)) {
    number++
    if (text.trim() === '') continue
    const checked = validate(shape, parsed(file.name, text, number))
    if (checked.ok) yield { record: checked.value, line: number }
    else {
      const [first] = checked.refusal.errors ?? []
      const said = layoutFaults.otherShape(first?.path ?? '', first?.message ?? checked.refusal.detail)
      refuseFile(file.name, atLine(number, said), { line: number })
    }
  }
  if (number === 0) refuseFile(file.name, readingFaults.empty)
}

async function* linesOf(file: ListFile): AsyncGenerator<string> {
  let rest = ''
  let number = 1
  for await (const piece of file.text()) {
    const [first = '', ...more] = piece.split('\n')
    rest += first
    for (const next of more) {
      yield rest
      number++
      rest = next
    }
    if (rest.length > longestLine)
      refuseFile(file.name, atLine(number, layoutFaults.notJson('no end of line')), { line: number })
  }
  if (rest !== '') yield rest
}

function parsed(file: string, text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 100) : String(error)
    return refuseFile(file, atLine(line, layoutFaults.notJson(why)), { line })
  }
}
