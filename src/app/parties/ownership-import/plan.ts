import { canonicalJson, type FieldError, joinKey, saidBy, validate, type Wording, wordingOf } from '#kernel'
import { records } from '#parties'
import { Ownership } from '#parties/model'
import type { RowState } from '../../spreadsheets/model.ts'
import { cellFaults, cellWords } from './words.ts'

/** What is wrong with one row or statement, in every language of the product. */
export interface Fault {
  readonly row: number
  readonly statement: string | null
  readonly column: string
  readonly value: string
  readonly message: Wording
  readonly expected: Wording
}

/** One holding as it would be, or why it cannot. */
export interface PlannedHolding {
  readonly row: number
  readonly statement: string | null
  readonly state: RowState
  readonly record: Ownership | null
  readonly faults: readonly Fault[]
}

/** What somebody wants to write, before it is judged. `known`: the holding of the same ends and kind, as it is. */
export interface Wish {
  readonly row: number
  readonly statement: string | null
  readonly made: object
  readonly known: Ownership | undefined
  /** The column that a field of the record stands in. */
  readonly columnOf: (path: string) => { readonly column: string; readonly value: string }
}

/** Judges one holding by its schema and by what a schema cannot say. */
export function judgeHolding({ row, statement, made, known, columnOf }: Wish): PlannedHolding {
  const checked = validate(Ownership, made)
  const problems = checked.ok ? records.ownership.problems(checked.value) : (checked.refusal.errors ?? [])
  const faults = problems.map((problem) => ({
    ...{ row, statement, ...columnOf(problem.path) },
    ...inWords(problem),
  }))
  if (!checked.ok || faults.length > 0) return { row, statement, state: 'error', record: null, faults }
  return { row, statement, state: stateOf(known, checked.value), record: checked.value, faults: [] }
}

function stateOf(known: Ownership | undefined, record: Ownership): RowState {
  if (!known) return 'new'
  return canonicalJson(known) === canonicalJson(record) ? 'unchanged' : 'changed'
}

/** A problem as message and expectation, where it says both. */
export function inWords(problem: FieldError): { message: Wording; expected: Wording } {
  const said = saidBy({ ...problem, detail: problem.message })
  const halves = (language: 'sv' | 'nb' | 'fi' | 'en') =>
    /^(.*?): (?:expected:? )?(.*)$/s.exec(said[language])
  return {
    message: wordingOf((language) => halves(language)?.[1] ?? said[language]),
    expected: wordingOf((language) => halves(language)?.[2] ?? cellWords.asDescribed[language]),
  }
}

/** A holding that an earlier row of the file names already is an error of the later one. */
export function withoutRepeats(planned: readonly PlannedHolding[]): PlannedHolding[] {
  const seen = new Map<string, number>()
  return planned.map((one): PlannedHolding => {
    if (!one.record) return one
    const { owner, owned, kind } = one.record
    const key = joinKey(owner, owned, kind)
    const before = seen.get(key)
    if (before === undefined) {
      seen.set(key, one.row)
      return one
    }
    const fault = {
      ...{ row: one.row, statement: one.statement, column: 'owner', value: owner },
      ...{ message: cellFaults.before(before), expected: cellWords.once },
    }
    return { ...one, state: 'error', record: null, faults: [fault] }
  })
}

/** Faults as the log and the refusal name the first of them. */
export function faultText({ row, statement, column, message }: Fault): string {
  return [statement ?? `line ${row}`, column, message.en].filter((part) => part !== '').join(' ')
}
