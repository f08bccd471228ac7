import { type Migrations, recordTable, type Tx } from '#storage'
import type { Statement } from './model.ts'

/** Statements. The key is the reference of the decision. */
export const statements = recordTable<Statement>('disclosure.statement', 'rec', ({ decision }) => decision)

export const disclosureMigrations: Migrations = { 'disclosure/0001-statement': statements.migration }

export async function findStatement(tx: Tx, decision: string): Promise<Statement | undefined> {
  return (await statements.find(tx, [decision]))[0]?.record
}
