import type { Act } from '#kernel'
import { pageOfExceptions } from '#phaseout'
import { type ExceptionState, type ExceptionView, exceptionStates } from '#phaseout/model'
import { type Db, inTransaction } from '#storage'
import { usedOf } from '../duties/duties.ts'
import type { TableFilter } from './model.ts'

/** What the table can be sorted by, as its column is called on the screen. */
const sorts: Readonly<Record<string, (view: ExceptionView) => string | number>> = {
  ref: ({ ref }) => ref,
  state: ({ state }) => state,
  rule: ({ rule }) => rule,
  legalEntity: ({ legalEntity }) => legalEntity,
  customer: ({ customer }) => customer ?? '',
  product: ({ product }) => product ?? '',
  used: ({ used }) => used ?? -1,
  to: ({ to }) => to,
}

/** Exceptions that the one who asks may see, asked for or granted, in the order in which the screen has them. */
export async function* exceptionRows(
  db: Db,
  act: Act,
  { state, sort }: TableFilter,
): AsyncGenerator<ExceptionView> {
  const views = await everyException(db, act, stateIn(state))
  const value = sorts[sort?.replace(/^-/, '') ?? '']
  if (value) views.sort((a, b) => compare(value(a), value(b)) * (sort?.startsWith('-') ? -1 : 1))
  yield* views
}

async function everyException(db: Db, act: Act, state: ExceptionState | undefined): Promise<ExceptionView[]> {
  const views: ExceptionView[] = []
  let after: string | undefined
  do {
    const wish = { usedOf, limit: 500, after, ...(state ? { state: [state] } : {}) }
    const page = await inTransaction(db, act.at, (tx) => pageOfExceptions(tx, act, wish))
    views.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return views
}

const stateIn = (text: string | undefined) => exceptionStates.find((state) => state === text)

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
