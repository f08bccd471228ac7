import { AppError, inEnglish } from '#kernel'
import { compareNames } from '../compare.ts'
import { type Because, defaultThreshold } from '../model.ts'
import { csvRecords } from './csv.ts'

/** A pair of names compared; columns beside `schema`, `name1` and `name2` are passed through as they came. */
export interface ComparedPair {
  readonly [column: string]: string | number | boolean | Because[]
  readonly score: number
  readonly match: boolean
  readonly similarity: number
  readonly evidence: number
  readonly contradiction: number
  readonly because: Because[]
}

/** Compares the pairs of a CSV text. Throws `invalid_input` without the two name columns, or for a ragged row. */
export async function* comparePairs(
  text: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<ComparedPair> {
  let heading: readonly string[] | undefined
  for await (const { line, fields } of csvRecords(text)) {
    if (fields.length === 1 && fields[0]?.trim() === '') continue
    if (!heading) {
      heading = fields.map((field) => field.replace(/^\ufeff/, '').trim())
      const missing = ['name1', 'name2'].filter((name) => !heading?.includes(name))
      if (missing.length > 0) throw broken(line, `the column '${missing[0]}' is missing`)
      continue
    }
    if (fields.length !== heading.length)
      throw broken(line, `there are ${fields.length} cells where the heading has ${heading.length}`)
    const row: Record<string, string> = Object.fromEntries(heading.map((name, i) => [name, fields[i] ?? '']))
    const {
      name: _,
      because,
      ...compared
    } = compareNames(row.schema || undefined, row.name1 ?? '', row.name2 ?? '')
    yield { ...row, ...compared, match: compared.score >= defaultThreshold, because }
  }
}

function broken(line: number, what: string): AppError {
  const errors = [{ path: `line ${line}`, message: what, wording: null }]
  return new AppError({
    code: 'invalid_input',
    ...inEnglish(`Line ${line}: ${what}. Correct the file and run it again.`),
    errors,
  })
}
