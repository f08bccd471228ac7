import { sql } from 'kysely'
import type { Db, Tx } from '#storage'

/** How much waits to go out, and how much was given up. */
export interface Outgoing {
  readonly what: 'mail' | 'webhook'
  readonly state: 'waiting' | 'dead'
  readonly count: number
}

export async function readOutgoing(db: Db | Tx): Promise<Outgoing[]> {
  const { rows } = await sql<Outgoing>`
    select what, state, coalesce(count, 0) as count
    from (values ('mail', 'waiting'), ('mail', 'dead'), ('webhook', 'waiting'), ('webhook', 'dead')) as known (what, state)
    left join (
      select 'mail' as what, state, count(*) as count from notices.mail group by state
      union all select 'webhook', state, count(*) from notices.delivery group by state
    ) as found using (what, state)`.execute(db)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
