import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { records as parties } from '#parties'
import { type Migrations, recordTable, type Stored, type Tx } from '#storage'
import type { Proposal } from './model.ts'

/** Proposals. The key is the reference, which the decision bears in the end. */
export const proposals = recordTable<Proposal>('casework.proposal', 'dec', ({ ref }) => ref)

export const proposalMigrations: Migrations = {
  'casework/0030-proposal': proposals.migration,
  'casework/0031-decision-number': {
    up: async (db) => {
      await sql`create sequence casework.decision_number`.execute(db)
    },
  },
}

/** The next reference, `D-2026-7`: never one that a decision bears already. */
export async function nextDecisionRef(tx: Tx, at: Instant): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ n: number }>`select nextval('casework.decision_number') as n`.execute(tx)
    const ref = `D-${at.slice(0, 4)}-${rows[0]?.n}`
    const taken = await sql`select 1 from casework.decision where key = ${ref}`.execute(tx)
    if (taken.rows.length === 0) return ref
  }
}

/** The proposal, and nobody else changes it until the transaction ends. */
export async function lockProposal(tx: Tx, ref: string): Promise<Stored<Proposal> | undefined> {
  const { rows } = await sql<Stored<Proposal>>`
    select id, key, version, at, record from casework.proposal where key = ${ref} for update`.execute(tx)
  return rows[0]
}

/** Proposals of a case, oldest first. */
export async function proposalsOf(tx: Tx, ref: string): Promise<Stored<Proposal>[]> {
  const found = await proposals.where(tx, { case: ref })
  return found.toSorted((a, b) => (a.record.proposedAt < b.record.proposedAt ? -1 : 1))
}

/** Signed since the case waits for a decision: a case that was taken up again needs a new one. */
export async function isSignedFor(tx: Tx, ref: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from casework.proposal p
    join lifecycle.life own on own.key = 'decision/' || p.key
    join lifecycle.life whole on whole.key = 'case/' || (p.record ->> 'case')
    where p.record @> ${JSON.stringify({ case: ref })}::jsonb and own.record ->> 'state' = 'signed'
      and own.record ->> 'since' >= whole.record ->> 'since' limit 1`.execute(tx)
  return rows.length > 0
}

/** All our companies, by reference. */
export async function groupRefs(tx: Tx): Promise<string[]> {
  const found = await parties.legalEntity.table.page(tx, { limit: 1_000 })
  return found.map(({ key }) => key)
}
