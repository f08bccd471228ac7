import { permit } from '#access'
import { type Act, type Instant, ok, type Result } from '#kernel'
import { type Db, inTransaction } from '#storage'
import type { PersonalAccess } from '../model.ts'
import { type AccessWish, insertAccesses, pageOfAccesses } from './store.ts'

/** Keeps who looked at what, many at once: nobody waits for it to be written before they see what they asked for. */
export async function noteAccesses(
  db: Db,
  at: Instant,
  rows: readonly Omit<PersonalAccess, 'n'>[],
): Promise<void> {
  if (rows.length > 0) await inTransaction(db, at, (tx) => insertAccesses(tx, rows))
}

/** Who looked at personal data, the newest first. Refuses `forbidden`. */
export async function listAccesses(
  db: Db,
  act: Act,
  { limit, ...wish }: AccessWish,
): Promise<Result<{ items: PersonalAccess[]; next: string | null }>> {
  const allowed = permit(act, 'privacy.accesses')
  if (!allowed.ok) return allowed
  const found = await inTransaction(db, act.at, (tx) => pageOfAccesses(tx, { ...wish, limit: limit + 1 }))
  const items = found.slice(0, limit)
  return ok({ items, next: found.length > limit ? String(items.at(-1)?.n) : null })
}
