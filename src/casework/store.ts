import { type Instant, ifValid } from '#kernel'
import { type Migrations, recordTable, type Tx } from '#storage'
import { caseMigrations } from './cases/store.ts'
import { Decision } from './model.ts'
import { problemsOf, referencesOf } from './references.ts'

export const decisions = recordTable<Decision>('casework.decision', 'dec', ({ ref }) => ref)

export const caseworkMigrations: Migrations = {
  'casework/0001-decision': decisions.migration,
  ...caseMigrations,
}

/** The kinds of record that files carry into this room; a decision comes in by `signDecision`, never by a plain write. */
export const records = {
  decision: {
    type: 'decision',
    schema: Decision,
    table: decisions,
    references: ifValid(Decision, referencesOf),
    problems: ifValid(Decision, problemsOf),
  },
} as const

/** All signed decisions on these suppliers, in force or not. */
export async function decisionsOn(tx: Tx, suppliers: readonly string[], asOf?: Instant): Promise<Decision[]> {
  if (suppliers.length === 0) return []
  const found = await decisions.whereAny(
    tx,
    suppliers.map((supplier) => ({ supplier })),
    asOf,
  )
  return found.map(({ record }) => record)
}

/** Decisions by reference. */
export async function findDecisions(tx: Tx, refs: readonly string[], asOf?: Instant): Promise<Decision[]> {
  return (await decisions.find(tx, refs, asOf)).map(({ record }) => record)
}
