import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { recordTable, type Tx } from '#storage'
import type { RelationMove } from './model.ts'

/** Moves by hand: asked for, and when they were done. */
export const moves = recordTable<RelationMove>('partners.relation_move', 'req', ({ ref }) => ref)

/** The next reference: `S-2026-7`. Numbers may be left out, never used twice. */
export async function nextMoveRef(tx: Tx, at: Instant): Promise<string> {
  const { rows } = await sql<{ n: number }>`select nextval('partners.move_number') as n`.execute(tx)
  return `S-${at.slice(0, 4)}-${rows[0]?.n}`
}

/** Every move by hand of these suppliers, the oldest first. */
export async function movesOf(tx: Tx, suppliers: readonly string[]): Promise<RelationMove[]> {
  const found = await moves.whereAny(
    tx,
    suppliers.map((supplier) => ({ supplier })),
  )
  return found
    .map(({ record }) => record)
    .toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : one.askedAt > other.askedAt ? 1 : 0))
}
