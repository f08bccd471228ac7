import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { deadlinesOf, findLives } from '#lifecycle'
import type { Tx } from '#storage'
import { triageDuty } from '../life.ts'
import type { Warning, WarningCounts, WarningSourceClass, WarningState } from '../model.ts'
import { findWarning } from '../store.ts'
import { folded } from '../text.ts'

/** Brings the line of one warning up to what the warning, its life and its duty say now. After every deed. */
export async function refreshLine(tx: Tx, ref: string): Promise<void> {
  const [kept] = await findLives(tx, 'warning', [ref])
  const warning = (await findWarning(tx, ref))?.record
  if (!kept || !warning) return
  const owed = (await deadlinesOf(tx, { kind: 'warning', id: ref })).filter(
    ({ duty, state }) => duty === triageDuty && state !== 'met' && state !== 'cancelled',
  )
  const dueAt = owed.at(-1)?.dueAt ?? null
  const { state, approvals } = kept.record
  await putLine(tx, { warning, state, dueAt, approvals: approvals.length })
}

interface Line {
  readonly warning: Warning
  readonly state: string
  readonly dueAt: Instant | null
  readonly approvals: number
}

async function putLine(tx: Tx, { warning, state, dueAt, approvals }: Line): Promise<void> {
  const { ref, title, text, receivedAt, source, subjects, confidentiality } = warning
  const isRestricted = confidentiality === 'restricted' || confidentiality === 'privileged'
  const names = subjects.map(({ name }) => folded(name))
  const parties = subjects.flatMap(({ party }) => (party === null ? [] : [party]))
  const search = folded([ref, title, source.name ?? '', ...subjects.map(({ name }) => name), text].join(' '))
  await sql`
    insert into casework.warning_line (ref, state, received_at, due_at, source_class, is_restricted, title, names,
      parties, url, approvals, search)
    values (${ref}, ${state}, ${receivedAt}, ${dueAt}, ${source.class}, ${isRestricted}, ${title},
      ${names}::text[], ${parties}::text[], ${source.url}, ${approvals}, ${search.slice(0, 20_000)})
    on conflict (ref) do update set state = excluded.state, received_at = excluded.received_at,
      due_at = excluded.due_at, source_class = excluded.source_class, is_restricted = excluded.is_restricted,
      title = excluded.title, names = excluded.names, parties = excluded.parties, url = excluded.url,
      approvals = excluded.approvals, search = excluded.search`.execute(tx)
}

export const inboxSorts = ['-received', 'received', 'due'] as const
export type InboxSort = (typeof inboxSorts)[number]

/** What the inbox is asked for. */
export interface InboxWish {
  readonly state?: readonly WarningState[] | undefined
  readonly sourceClass?: readonly WarningSourceClass[] | undefined
  readonly overdue?: boolean | undefined
  /** A party of ours by reference, or a name as written. */
  readonly subject?: string | undefined
  readonly q?: string | undefined
  readonly sort: InboxSort
  readonly after?: string | undefined
  readonly limit: number
  /** Whether restricted ones are seen. */
  readonly seesRestricted: boolean
  readonly now: Instant
}

export interface FoundLine {
  readonly ref: string
  readonly state: WarningState
  readonly dueAt: Instant | null
  readonly approvals: number
  readonly cursor: string
}

const never = '9999-12-31T00:00:00.000Z'

/** One page of lines, in the order wished; the cursor is the last line's. */
export async function pageOfLines(tx: Tx, wish: InboxWish): Promise<FoundLine[]> {
  const isDown = wish.sort === '-received'
  const value = wish.sort === 'due' ? sql`coalesce(due_at, ${never}::timestamptz)` : sql`received_at`
  const [at = '', ref = ''] = wish.after?.split('~') ?? []
  const past = isDown
    ? sql`(${value}, ref) < (${at}::timestamptz, ${ref})`
    : sql`(${value}, ref) > (${at}::timestamptz, ${ref})`
  const order = isDown ? sql`${value} desc, ref desc` : sql`${value}, ref`
  const { rows } = await sql<Omit<FoundLine, 'cursor'> & { at: Instant }>`
    select ref, state, due_at as "dueAt", approvals, ${value} as at from casework.warning_line
    where ${matching(wish)} and ${wish.after === undefined ? sql`true` : past}
    order by ${order} limit ${wish.limit}`.execute(tx)
  return rows.map(({ at: moment, ...line }) => ({ ...line, cursor: `${moment}~${line.ref}` }))
}

function matching({ state, sourceClass, overdue, subject, q, seesRestricted, now }: InboxWish) {
  const words = folded(q ?? '')
    .split(' ')
    .filter(Boolean)
  const isLike = words.map((word) => sql`search like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`)
  const parts = [
    seesRestricted ? sql`true` : sql`not is_restricted`,
    state ? sql`state = any(${[...state]}::text[])` : sql`true`,
    sourceClass ? sql`source_class = any(${[...sourceClass]}::text[])` : sql`true`,
    overdue ? sql`due_at < ${now}::timestamptz` : sql`true`,
    subject === undefined
      ? sql`true`
      : sql`(parties @> array[${subject}]::text[] or names @> array[${folded(subject)}]::text[])`,
    ...isLike,
  ]
  return sql.join(parts, sql` and `)
}

/** How many wait for triage, how many of them too long, and how many are watched. */
export async function countLines(
  tx: Tx,
  { seesRestricted, now }: Pick<InboxWish, 'seesRestricted' | 'now'>,
): Promise<WarningCounts> {
  const { rows } = await sql<WarningCounts>`
    select count(*) filter (where state in ('received', 'acknowledged')) as waiting,
      count(*) filter (where due_at < ${now}::timestamptz) as overdue,
      count(*) filter (where state = 'monitoring') as monitored
    from casework.warning_line where ${seesRestricted ? sql`true` : sql`not is_restricted`}`.execute(tx)
  return rows[0] ?? { waiting: 0, overdue: 0, monitored: 0 }
}

/** Other warnings that share a web address, a party or a name with this one; newest first. */
export async function relatedRefs(
  tx: Tx,
  {
    ref,
    url,
    parties,
    names,
    limit,
  }: {
    ref: string
    url: string | null
    parties: readonly string[]
    names: readonly string[]
    limit: number
  },
): Promise<string[]> {
  const { rows } = await sql<{ ref: string }>`
    select ref from casework.warning_line
    where ref <> ${ref} and (url = ${url} or parties && ${[...parties]}::text[]
      or names && ${names.map(folded)}::text[])
    order by received_at desc limit ${limit}`.execute(tx)
  return rows.map((row) => row.ref)
}
