import { recordTable, type Stored, type Tx } from '#storage'
import type { Draft } from './model.ts'

/** Drafts of rules, with their history. */
export const drafts = recordTable<Draft>('rules.draft', 'rul', ({ id }) => id)

/** One draft by its id. */
export async function findDraft(tx: Tx, id: string): Promise<Stored<Draft> | undefined> {
  const [found] = await drafts.find(tx, [id])
  return found
}

/** Drafts that were tested and run dry: they wait for somebody else's signature. */
export async function draftsToSign(tx: Tx): Promise<Draft[]> {
  return (await drafts.where(tx, { state: 'dryRun' })).map(({ record }) => record)
}
