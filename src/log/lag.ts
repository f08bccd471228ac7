import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Db } from '#storage'

/** How far the log is behind the deeds. */
export interface LogLag {
  /** Deeds without a place; counted up to ten thousand. */
  readonly waiting: number
  /** When the oldest of them was done. */
  readonly oldest: Instant | null
  /** Deeds that have their place. */
  readonly size: number
  /** When the newest checkpoint was signed. */
  readonly signedAt: Instant | null
}

const countedUpTo = 10_000

/** Cheap however long the log is: it looks only at what stands behind the last place. */
export async function readLag(db: Db): Promise<LogLag> {
  const { rows } = await sql<LogLag>`
    with tip as (select coalesce(max(size), 0) as size,
        coalesce(max(xid::text), '0')::xid8 as xid, coalesce(max(nth), 0) as nth from log.tip),
      behind as (select at from log.entry
        where (xid, nth) > ((select xid from tip), (select nth from tip)) limit ${countedUpTo})
    select (select count(*) from behind) as waiting, (select min(at) from behind) as oldest,
      (select size from tip) as size, (select at from log.checkpoint order by n desc limit 1) as "signedAt"`.execute(
    db,
  )
  const [lag] = rows
  if (!lag) throw new Error('a query without a table answered no row')
  return { ...lag, waiting: Number(lag.waiting), size: Number(lag.size) }
}
