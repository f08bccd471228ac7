import { AppError, inEnglish, validate } from '#kernel'
import { ScreeningQuery } from '../model.ts'
import { csvRecords } from './csv.ts'

/** One row of input: a query, or why it is none. `id` is the row's own, else its number from 1. */
export type Row =
  | { readonly id: string; readonly line: number; readonly query: ScreeningQuery }
  | { readonly id: string; readonly line: number; readonly problem: string }

type Text = AsyncIterable<string> | Iterable<string>

/** Columns as they may be headed. Any other heading is refused by name. */
const columns: Record<string, keyof ScreeningQuery> = {
  id: 'id',
  ref: 'id',
  schema: 'schema',
  name: 'name',
  birthDate: 'birthDate',
  country: 'country',
  nationality: 'nationality',
  gender: 'gender',
  identifiers: 'identifiers',
  identifier: 'identifiers',
}
const numbered = ['imo', 'mmsi', 'lei', 'passport', 'nationalId', 'taxId', 'registration', 'swift']

/**
 * Rows of a CSV or NDJSON file, told apart by the first character. A row that cannot be read becomes a problem with
 * its line; a file whose cells cannot be told apart (heading, open quote) throws `invalid_input`.
 */
export async function* rowsOf(text: Text): AsyncGenerator<Row> {
  const { first, rest } = await peek(text)
  if (first === '{') yield* jsonRows(rest)
  else yield* csvRows(rest)
}

/** The first character that is not blank, and the whole text again. */
async function peek(text: Text): Promise<{ first: string; rest: AsyncIterable<string> }> {
  const iterator = iteratorOf(text)
  const read: string[] = []
  let first = ''
  for (;;) {
    const { value, done } = await iterator.next()
    if (done) break
    const piece = read.length === 0 ? value.replace(/^\ufeff/, '') : value
    read.push(piece)
    first = piece.trimStart()[0] ?? ''
    if (first !== '') break
  }
  async function* whole() {
    yield* read
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { first, rest: whole() }
}

async function* iteratorOf(text: Text): AsyncGenerator<string> {
  yield* text
}

async function* jsonRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let line = 0
  let number = 0
  for await (const written of linesOf(text)) {
    line++
    if (written.trim() === '') continue
    number++
    yield jsonRow(written, { line, number })
  }
}

const longestLine = 2_000_000

function endless(): AppError {
  const detail = `A line is longer than ${longestLine} characters; one JSON object a line is expected. Correct the file and run it again.`
  return new AppError({ code: 'invalid_input', ...inEnglish(detail) })
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let left = ''
  for await (const piece of text) {
    const lines = (left + piece).split('\n')
    left = lines.pop() ?? ''
    yield* lines
    if (left.length > longestLine) throw endless()
  }
  if (left !== '') yield left
}

function jsonRow(written: string, { line, number }: { line: number; number: number }): Row {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    return { id: String(number), line, problem: `Line ${line} is not JSON; one object a line is expected.` }
  }
  const id = idOf(value) ?? String(number)
  const checked = validate(ScreeningQuery, value)
  if (!checked.ok) return { id, line, problem: `Line ${line}: ${checked.refusal.detail}` }
  return { id, line, query: checked.value }
}

function idOf(value: unknown): string | undefined {
  const hasId = typeof value === 'object' && value !== null && 'id' in value
  return hasId && typeof value.id === 'string' ? value.id : undefined
}

async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<Row> {
  let heading: readonly string[] | undefined
  let number = 0
  for await (const { line, fields } of csvRecords(text)) {
    if (fields.length === 1 && fields[0]?.trim() === '') continue
    if (!heading) {
      heading = checkHeading(fields.map((field) => field.trim()))
      continue
    }
    number++
    yield csvRow(heading, fields, { line, number })
  }
}

function checkHeading(heading: readonly string[]): readonly string[] {
  const known = [...Object.keys(columns), ...numbered]
  const unknown = heading.find((name) => !known.includes(name))
  const twice = heading.find((name, i) => heading.slice(0, i).some((other) => isSameColumn(name, other)))
  const problem =
    unknown !== undefined
      ? `the column '${unknown}' is not known; known are ${known.join(', ')}`
      : twice !== undefined
        ? `the column '${twice}' stands there twice, and one of them would not be looked at`
        : heading.includes('name')
          ? undefined
          : 'there is no column `name`'
  if (problem === undefined) return heading
  throw new AppError({
    code: unknown === undefined ? 'invalid_input' : 'unknown_field',
    ...inEnglish(`Line 1: ${problem}. Correct the heading and run it again.`),
    errors: [{ path: 'line 1', message: problem, wording: null }],
  })
}

/** Numbers go into one list together; every other field has one column. */
function isSameColumn(one: string, other: string): boolean {
  if (one === other) return true
  const field = columns[one]
  return field !== undefined && field !== 'identifiers' && field === columns[other]
}

function csvRow(
  heading: readonly string[],
  fields: readonly string[],
  at: { line: number; number: number },
): Row {
  const { line, number } = at
  const place = heading.findIndex((name) => columns[name] === 'id')
  const id = fields[place]?.trim() || String(number)
  if (fields.length !== heading.length) {
    const problem = `Line ${line} has ${fields.length} cells where the heading has ${heading.length}; check commas and quotes.`
    return { id, line, problem }
  }
  const value: Record<string, string | string[]> = {}
  const identifiers: string[] = []
  heading.forEach((name, i) => {
    const cell = fields[i]?.trim() ?? ''
    const field = columns[name]
    if (cell === '' && field !== 'name') return
    if (field === undefined || field === 'identifiers') identifiers.push(...cell.split(';'))
    else value[field] = cell
  })
  if (identifiers.length > 0) value.identifiers = identifiers
  const checked = validate(ScreeningQuery, value)
  if (!checked.ok) return { id, line, problem: `Line ${line}: ${checked.refusal.detail}` }
  return { id, line, query: checked.value }
}
