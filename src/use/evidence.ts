import type { Day } from '#kernel'
import type { BalanceTest, Statement } from './model.ts'

/**
 * Is there a documented balancing, and an impact assessment, for this site and these functions on the day? A test
 * that names functions speaks of those alone; one that names none speaks of the whole site.
 */
export function balanceFor(
  tests: readonly BalanceTest[],
  {
    site,
    functions,
    day,
  }: { readonly site: string; readonly functions: readonly string[]; readonly day: Day },
): { readonly made: boolean; readonly dpia: boolean } {
  const valid = tests.filter(
    (test) =>
      test.site === site &&
      isValid(test.madeOn, test.validTo, day) &&
      functions.every((name) => test.functions === undefined || test.functions.some((own) => own === name)),
  )
  return { made: valid.length > 0, dpia: valid.some(({ dpia }) => dpia) }
}

export interface StatementScope {
  readonly endUser: string
  readonly product: string
  readonly site: string | null
  readonly order: string
  readonly day: Day
}

/** A signed end-use statement of this end user covers the line: what it names must fit, what it leaves out is covered. */
export function statementCovers(statements: readonly Statement[], scope: StatementScope): boolean {
  const { endUser, product, site, order, day } = scope
  return statements.some(
    (each) =>
      each.endUser === endUser &&
      isValid(each.signedOn, each.validTo, day) &&
      (each.products === undefined || each.products.includes(product)) &&
      (each.site == null || each.site === site) &&
      (each.order == null || each.order === order),
  )
}

/** Both days belong to it; without a last day it stands until it is replaced. */
function isValid(from: Day, to: Day | null | undefined, day: Day): boolean {
  return from <= day && (to == null || day <= to)
}
