import { type FieldError, fieldFault, ok, type Result, refuse, validate, type Wording, worded } from '#kernel'
import { bodsFaults, bodsLeftOut, notBodsWords, tooManyStatementsWords } from '../knowledge/bods-words.ts'
import { Statement } from './statement.ts'

/** More statements than these are more than one file's work. */
const mostStatements = 200_000

/** A statement that is wrong: where it stands in the file, from 1, its id where it has one, and what is wrong. */
export interface StatementFault {
  readonly nth: number
  readonly statement: string | null
  readonly error: FieldError
}
/** A statement that leads to nothing, and rightly so. */
export interface LeftOut {
  readonly statement: string
  readonly why: Wording
}
/** The statements of a file that stand: of each record the newest, and none that another one replaces. */
export interface Standing {
  readonly statements: readonly { readonly nth: number; readonly value: Statement }[]
  readonly faults: readonly StatementFault[]
  readonly leftOut: readonly LeftOut[]
  /** How many statements the file has. */
  readonly count: number
}

/**
 * Reads a file of statements: a JSON array, one statement a line (NDJSON), or a single one. Refused as a whole where
 * it is neither; a statement that is wrong is a fault of its own.
 */
export function readStatements(text: string): Result<Standing> {
  const raw = valuesIn(text)
  if (raw === undefined) return refuse({ code: 'invalid_input', ...worded(notBodsWords) })
  if (raw.length > mostStatements)
    return refuse({ code: 'too_large', ...worded(tooManyStatementsWords(mostStatements)) })
  const faults: StatementFault[] = []
  const read: { nth: number; value: Statement }[] = []
  for (const [index, one] of raw.entries()) {
    const judged = 'why' in one ? fieldFault('', bodsFaults.notJson(one.why)) : statementIn(one.value)
    if ('value' in judged) read.push({ nth: index + 1, value: judged.value })
    else faults.push({ nth: index + 1, statement: 'value' in one ? idIn(one.value) : null, error: judged })
  }
  return ok({ ...newest(read, faults), count: raw.length })
}

type Raw = { readonly value: unknown } | { readonly why: string }

function valuesIn(text: string): Raw[] | undefined {
  const body = text.replace(/^\uFEFF/, '').trim()
  if (body === '') return undefined
  const whole = parsed(body)
  if ('value' in whole) {
    if (Array.isArray(whole.value)) return whole.value.map((value: unknown) => ({ value }))
    return isObject(whole.value) ? [whole] : undefined
  }
  if (!body.startsWith('{')) return undefined
  return body
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map(parsed)
}

function parsed(text: string): Raw {
  try {
    return { value: JSON.parse(text) }
  } catch (cause) {
    return { why: cause instanceof Error ? cause.message.slice(0, 200) : String(cause) }
  }
}

function statementIn(value: unknown): { readonly value: Statement } | FieldError {
  if (!isObject(value)) return fieldFault('', bodsFaults.noStatement)
  if ('statementID' in value || 'statementType' in value) return fieldFault('', bodsFaults.olderVersion)
  const checked = validate(Statement, value)
  if (checked.ok) return { value: checked.value }
  return (checked.refusal.errors ?? [])[0] ?? fieldFault('', bodsFaults.noStatement)
}

function idIn(value: unknown): string | null {
  if (!isObject(value)) return null
  const id = Object.entries(value).find(([name]) => name === 'statementId' || name === 'statementID')?.[1]
  return typeof id === 'string' ? id.slice(0, 200) : null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Of each record the statement with the latest date, the later in the file where two have one day. */
function newest(read: readonly Placed[], faults: StatementFault[]): Omit<Standing, 'count'> {
  const byId = new Map<string, string>()
  const distinct = read.filter(({ nth, value }) => {
    const said = JSON.stringify(value)
    const before = byId.get(value.statementId)
    byId.set(value.statementId, before ?? said)
    if (before !== undefined && before !== said)
      faults.push({
        ...{ nth, statement: value.statementId },
        error: fieldFault('/statementId', bodsFaults.sameId),
      })
    return before === undefined
  })
  const replaced = new Set(distinct.flatMap(({ value }) => value.replacesStatements ?? []))
  const byRecord = Map.groupBy(distinct, ({ value }) => JSON.stringify([value.recordType, value.recordId]))
  const last = new Set(
    [...byRecord.values()].map((all) => all.toSorted(byDate).at(-1)?.value.statementId ?? ''),
  )
  const stands = ({ value }: (typeof distinct)[number]) =>
    last.has(value.statementId) && !replaced.has(value.statementId)
  const leftOut = distinct
    .filter((one) => !stands(one))
    .map(({ value }) => ({ statement: value.statementId, why: bodsLeftOut.superseded }))
  return { statements: distinct.filter(stands), faults, leftOut }
}

type Placed = Standing['statements'][number]

function byDate({ nth, value }: Placed, other: Placed): number {
  const [one, two] = [value.statementDate ?? '', other.value.statementDate ?? '']
  return one < two ? -1 : one > two ? 1 : nth - other.nth
}
