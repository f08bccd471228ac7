import { AppError, inEnglish } from '#kernel'
import { QuerySchema, type ScreeningQuery } from '../model.ts'
import { csvRecords } from '../stream/csv.ts'

/** What may stand beside each name, as `birthDate1`, `birthDate2` and so on. */
const besides = ['birthDate', 'nationality', 'country', 'gender', 'identifiers'] as const

/** Two names with what stands beside them, and whether they are one party. */
export interface LabelledPair {
  readonly line: number
  readonly isMatch: boolean
  readonly schema: QuerySchema | undefined
  /** As the file sorts its own pairs; '' without such a column. */
  readonly category: string
  readonly one: ScreeningQuery
  readonly other: ScreeningQuery
}
/** A row that says nothing that could be judged. */
export interface UnreadPair {
  readonly line: number
  readonly problem: string
}

const demanded = ['name1', 'name2', 'is_match'] as const
const known: readonly string[] = [
  ...demanded,
  'schema',
  'category',
  ...besides.flatMap((name) => [`${name}1`, `${name}2`]),
]
const labels: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  '1': true,
  false: false,
  no: false,
  '0': false,
}

/** Columns that are read; all others of a file are left alone. */
export const labelledColumns = known

/**
 * Pairs of a CSV text with the columns name1, name2 and is_match (true or false, yes or no, 1 or 0); read where they
 * are there: schema, category, birthDate1, birthDate2, nationality…, country…, gender…, identifiers…. A row that cannot
 * be read is answered with its line; a file without the three columns throws `invalid_input`.
 */
export async function* labelledPairs(
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<LabelledPair | UnreadPair> {
  let heading: readonly string[] | undefined
  for await (const { line, fields } of csvRecords(text)) {
    if (fields.length === 1 && fields[0]?.trim() === '') continue
    if (heading) yield pairOf(heading, fields, line)
    else heading = checkHeading(fields, line)
  }
  if (!heading) throw broken(1, 'the file is empty; a heading with name1, name2 and is_match was expected')
}

function checkHeading(fields: readonly string[], line: number): readonly string[] {
  const heading = fields.map((field) => field.replace(/^\ufeff/, '').trim())
  const missing = demanded.find((name) => !heading.includes(name))
  if (missing !== undefined) throw broken(line, `the column '${missing}' is missing`)
  const twice = heading.find((name, i) => known.includes(name) && heading.indexOf(name) !== i)
  if (twice !== undefined) throw broken(line, `the column '${twice}' stands there twice`)
  return heading
}

function pairOf(
  heading: readonly string[],
  fields: readonly string[],
  line: number,
): LabelledPair | UnreadPair {
  if (fields.length !== heading.length)
    return { line, problem: `there are ${fields.length} cells where the heading has ${heading.length}` }
  const cells = new Map(heading.map((name, i) => [name, fields[i]?.trim() ?? '']))
  const cell = (name: string) => cells.get(name) ?? ''
  const isMatch = labels[cell('is_match').toLowerCase()]
  if (isMatch === undefined)
    return { line, problem: `is_match is '${cell('is_match')}'; expected true or false` }
  const schema = schemas.find((one) => one === cell('schema'))
  if (schema === undefined && cell('schema') !== '')
    return { line, problem: `the schema '${cell('schema')}' is not known; known are ${schemas.join(', ')}` }
  const sideOf = (side: '1' | '2'): ScreeningQuery => {
    const beside = besides.flatMap((name) => (cell(name + side) ? [[name, cell(name + side)]] : []))
    return { name: [cell(`name${side}`)], ...(schema ? { schema } : {}), ...Object.fromEntries(beside) }
  }
  return { line, isMatch, schema, category: cell('category'), one: sideOf('1'), other: sideOf('2') }
}

const schemas: readonly QuerySchema[] = QuerySchema.enum

function broken(line: number, what: string): AppError {
  const errors = [{ path: `line ${line}`, message: what, wording: null }]
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`Line ${line}: ${what}. Correct the file and run it again.`),
    errors,
  })
}
