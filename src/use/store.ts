import { type Day, type Instant, ifValid } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { isApprovedFor } from './approved.ts'
import { BalanceTest, IntendedUse, Statement } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

const balanceTests = recordTable<BalanceTest>('use.balance_test', 'rec', ({ ref }) => ref)
const statements = recordTable<Statement>('use.statement', 'rec', ({ ref }) => ref)
const intendedUses = recordTable<IntendedUse>('use.intended_use', 'rec', ({ ref }) => ref)

export const useMigrations: Migrations = {
  'use/0001-balance-test': balanceTests.migration,
  'use/0002-statement': statements.migration,
  'use/0003-intended-use': intendedUses.migration,
}

/** The kinds of record that files carry into this room. */
export const records = {
  scenario: {
    type: 'scenario',
    schema: IntendedUse,
    table: intendedUses,
    references: ifValid(IntendedUse, referencesOf),
    problems: ifValid(IntendedUse, problemsOf),
  },
  balanceTest: {
    type: 'balanceTest',
    schema: BalanceTest,
    table: balanceTests,
    references: ifValid(BalanceTest, referencesOf),
    problems: ifValid(BalanceTest, problemsOf),
  },
  statement: {
    type: 'statement',
    schema: Statement,
    table: statements,
    references: ifValid(Statement, referencesOf),
    problems: ifValid(Statement, problemsOf),
  },
} as const

/** Uses that are approved for this product on the day. */
export async function approvedUses(tx: Tx, sku: string, day: Day): Promise<IntendedUse[]> {
  const found = await intendedUses.where(tx, {})
  return found.map(({ record }) => record).filter((use) => isApprovedFor(use, sku, day))
}

/** Balancing tests of these sites. */
export async function balanceTestsAt(
  tx: Tx,
  sites: readonly string[],
  asOf?: Instant,
): Promise<BalanceTest[]> {
  if (sites.length === 0) return []
  const found = await balanceTests.whereAny(
    tx,
    sites.map((site) => ({ site })),
    asOf,
  )
  return found.map(({ record }) => record)
}

/** End-use statements that this end user signed. */
export async function statementsBy(tx: Tx, endUser: string, asOf?: Instant): Promise<Statement[]> {
  return (await statements.where(tx, { endUser }, asOf)).map(({ record }) => record)
}
