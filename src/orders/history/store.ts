import '../tables.ts'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Verdict } from '#rules/model'
import type { Tx } from '#storage'
import type { KeptFacts } from '../verdict.ts'

/** The newest answer kept about one order within some time, with the facts that it rests on. */
export interface PastAnswer {
  readonly trace: string
  readonly at: Instant
  readonly orderRef: string
  readonly facts: KeptFacts
  readonly outcome: Verdict['outcome']
  readonly kind: NonNullable<Verdict['kind']> | null
}
interface Window {
  readonly from: Instant
  readonly to: Instant
}

/** What was lawfully erased cannot be asked again. */
const isNewest = ({ from, to }: Window) => sql`
  v.at >= ${from} and v.at < ${to} and v."erasedAt" is null and not exists (
    select 1 from orders.verdict later
    where later."orderRef" = v."orderRef" and later."erasedAt" is null and later.at < ${to}
      and (later.at, later.trace) > (v.at, v.trace))`

/** How many orders were answered within `[from, to)`. */
export async function countPastAnswers(tx: Tx, window: Window): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct "orderRef")::int as count from orders.verdict
    where at >= ${window.from} and at < ${window.to} and "erasedAt" is null`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Their newest answers, newest first; the cursor is the last one of the page before. */
export async function pageOfPastAnswers(
  tx: Tx,
  { after, limit, ...window }: Window & { readonly after?: PastAnswer | undefined; readonly limit: number },
): Promise<PastAnswer[]> {
  const beyond = after ? sql`and (v.at, v.trace) < (${after.at}::timestamptz, ${after.trace})` : sql``
  const { rows } = await sql<PastAnswer>`
    select v.trace, v.at, v."orderRef", v.facts, v.outcome, v.verdict ->> 'kind' as kind
    from orders.verdict v where ${isNewest(window)} ${beyond}
    order by v.at desc, v.trace desc limit ${limit}`.execute(tx)
  return rows
}
