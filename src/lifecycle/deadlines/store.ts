import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { recordTable, type Stored, type Tx } from '#storage'
import type { Deadline, DeadlineState, Subject } from './model.ts'
import type { Ownership } from './owners.ts'

/** Every duty with a date. The key is its id. */
export const deadlines = recordTable<Deadline>('lifecycle.deadline', 'dln', ({ id }) => id)

/** The deadline, and nobody else changes it until the transaction ends. */
export async function lockDeadline(tx: Tx, id: string): Promise<Stored<Deadline> | undefined> {
  const { rows } = await sql<Stored<Deadline>>`
    select id, key, version, at, record from lifecycle.deadline where key = ${id} for update`.execute(tx)
  return rows[0]
}

/** Those in which something has fallen due by then, the longest waiting first. Another process skips what is taken. */
export async function lockDueTelling(tx: Tx, by: Instant, limit: number): Promise<Deadline[]> {
  const { rows } = await sql<{ record: Deadline }>`
    select record from lifecycle.deadline
    where record ->> 'nextAt' is not null and record ->> 'nextAt' <= ${by}
    order by record ->> 'nextAt', key limit ${limit} for update skip locked`.execute(tx)
  return rows.map(({ record }) => record)
}

/** Deadlines of a thing that are still owed, paused ones too. */
export async function openDeadlinesOf(tx: Tx, object: Subject): Promise<Deadline[]> {
  const found = await deadlines.where(tx, { object })
  return found.map(({ record }) => record).filter(({ state }) => state !== 'met' && state !== 'cancelled')
}

/** Every deadline of a thing, by its end. */
export async function deadlinesOf(tx: Tx, object: Subject): Promise<Deadline[]> {
  const found = await deadlines.where(tx, { object })
  return found.map(({ record }) => record).sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
}

export interface DeadlineFilter {
  readonly states?: readonly DeadlineState[] | undefined
  /** Own legal entities whose deadlines are seen; those without one are seen by their owners only. */
  readonly entities: 'all' | readonly string[]
  /** Seen besides, whatever the legal entity. */
  readonly owners: readonly Ownership[]
  readonly mine?: boolean | undefined
  readonly legalEntity?: string | undefined
  readonly object?: Partial<Subject> | undefined
  readonly dueBefore?: Instant | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** By their end, the earliest first; `after` is the `next` of the page before. */
export async function pageOfDeadlines(tx: Tx, filter: DeadlineFilter): Promise<Deadline[]> {
  const { states, legalEntity, object, dueBefore, after, limit } = filter
  const [dueAt = '', id = ''] = after?.split('~') ?? []
  const { rows } = await sql<{ record: Deadline }>`
    select record from lifecycle.deadline
    where ${seen(filter)}
      and ${states ? sql`record ->> 'state' = any(${[...states]}::text[])` : sql`true`}
      and ${legalEntity === undefined ? sql`true` : sql`record ->> 'legalEntity' = ${legalEntity}`}
      and ${object === undefined ? sql`true` : sql`record @> ${JSON.stringify({ object })}::text::jsonb`}
      and ${dueBefore === undefined ? sql`true` : sql`record ->> 'dueAt' < ${dueBefore}`}
      and ${after === undefined ? sql`true` : sql`(record ->> 'dueAt', key) > (${dueAt}, ${id})`}
    order by record ->> 'dueAt', key limit ${limit}`.execute(tx)
  return rows.map(({ record }) => record)
}

/** The cursor of a deadline in that order. */
export function cursorOf({ dueAt, id }: Deadline): string {
  return `${dueAt}~${id}`
}

function seen({ entities, owners, mine }: DeadlineFilter) {
  const patterns = owners.flatMap(({ owner, legalEntity }) => {
    const place = legalEntity === undefined ? {} : { legalEntity }
    return [JSON.stringify({ owner, ...place }), JSON.stringify({ escalatedTo: [owner], ...place })]
  })
  const own = sql`record @> any(${patterns}::text[]::jsonb[])`
  if (mine) return own
  if (entities === 'all') return sql`true`
  return sql`(record ->> 'legalEntity' = any(${[...entities]}::text[]) or ${own})`
}

/** Deadlines that ended in a period `[from, to)` or are owed now, by duty. */
export interface DeadlineSum {
  /** Code of the duty; null for those in own words. */
  readonly duty: string | null
  readonly met: number
  /** Met, but later than it was due. */
  readonly metLate: number
  /** Owed, and the date is past. */
  readonly overdue: number
  readonly running: number
}

/** How duties were kept, in these legal entities. `now` decides what is overdue. */
export async function deadlineSums(
  tx: Tx,
  scope: {
    readonly from: Instant
    readonly to: Instant
    readonly now: Instant
    readonly entities: 'all' | readonly string[]
  },
): Promise<DeadlineSum[]> {
  const { from, to, now, entities } = scope
  const { rows } = await sql<DeadlineSum>`
    select record ->> 'duty' as duty,
      count(*) filter (where state = 'met' and ended >= ${from} and ended < ${to}) as met,
      count(*) filter (where state = 'met' and ended >= ${from} and ended < ${to} and ended > due) as "metLate",
      count(*) filter (where state in ('running', 'paused', 'missed') and due < ${now}) as overdue,
      count(*) filter (where state in ('running', 'paused') and due >= ${now}) as running
    from (
      select record, record ->> 'state' as state, (record ->> 'dueAt')::timestamptz as due,
        (record ->> 'endedAt')::timestamptz as ended
      from lifecycle.deadline
      where ${entities === 'all' ? sql`true` : sql`record ->> 'legalEntity' = any(${[...entities]}::text[])`}
    ) as owed
    group by 1 order by overdue desc, running desc`.execute(tx)
  return rows
}
