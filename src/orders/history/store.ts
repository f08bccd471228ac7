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

/** How many orders were answered within `[from, to)`; what was lawfully erased cannot be asked again. */
export async function countPastAnswers(tx: Tx, { from, to }: Window): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct "orderRef")::int as count from orders.verdict
    where at >= ${from} and at < ${to} and "erasedAt" is null`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The newest answer about each of these orders, by its trace, newest first. */
export async function newestTraces(tx: Tx, { from, to }: Window, limit: number): Promise<string[]> {
  const { rows } = await sql<{ trace: string }>`
    select trace from (
      select distinct on ("orderRef") trace, at from orders.verdict
      where at >= ${from} and at < ${to} and "erasedAt" is null
      order by "orderRef", at desc, trace desc) as newest
    order by at desc, trace desc limit ${limit}`.execute(tx)
  return rows.map(({ trace }) => trace)
}

/** The answers of these traces that are still whole, newest first. */
export async function pastAnswers(tx: Tx, traces: readonly string[]): Promise<PastAnswer[]> {
  const { rows } = await sql<PastAnswer>`
    select trace, at, "orderRef", facts, outcome, verdict ->> 'kind' as kind from orders.verdict
    where trace = any(${[...traces]}::text[]) and "erasedAt" is null
    order by at desc, trace desc`.execute(tx)
  return rows
}
