import '../tables.ts'
import { sql } from 'kysely'
import type { Act, Instant } from '#kernel'
import type { Verdict } from '#rules/model'
import type { Tx } from '#storage'
import type { LastVerdict, Order } from '../model.ts'
import type { KeptFacts } from '../verdict.ts'

/** A kept answer with all that is needed to give it again; the three documents are null once erased. */
export interface KeptVerdict {
  readonly trace: string
  readonly at: Instant
  readonly asOf: Instant
  readonly deed: string
  readonly orderRef: string
  readonly orderVersion: number | null
  readonly facts: KeptFacts | null
  readonly order: Order | null
  readonly verdict: Verdict | null
  readonly ruleSet: string
  readonly evaluator: string
  readonly digest: string
  readonly outage: boolean
  readonly checkedLater: string | null
  readonly erasedAt: Instant | null
}

type Kept = Pick<KeptVerdict, 'deed' | 'orderVersion' | 'evaluator' | 'outage'> & {
  readonly facts: KeptFacts
  readonly order: Order
  readonly verdict: Verdict
}

/** Writes one kept answer. */
export async function insertVerdict(tx: Tx, act: Act, kept: Kept): Promise<void> {
  const { verdict, order } = kept
  await sql`insert into orders.verdict (trace, at, "asOf", deed, "orderRef", "orderVersion", outcome, facts, "order",
      verdict, "ruleSet", evaluator, digest, outage)
    values (${verdict.traceId}, ${act.at}, ${verdict.asOf}, ${kept.deed}, ${order.ref}, ${kept.orderVersion},
      ${verdict.outcome}, ${text(kept.facts)}, ${text(order)}, ${text(verdict)}, ${verdict.ruleSet}, ${kept.evaluator},
      ${verdict.digest}, ${kept.outage})`.execute(tx)
}

function text(document: object) {
  return sql`${JSON.stringify(document)}::text::json`
}

export async function findVerdict(tx: Tx, trace: string): Promise<KeptVerdict | undefined> {
  const { rows } = await sql<KeptVerdict>`select * from orders.verdict where trace = ${trace}`.execute(tx)
  return rows[0]
}

interface AnswerOf extends LastVerdict {
  readonly orderRef: string
  readonly orderVersion: number | null
}

/** The newest answer kept about each of these orders. */
export async function newestAnswers(tx: Tx, refs: readonly string[]): Promise<AnswerOf[]> {
  const { rows } = await sql<AnswerOf & { kind: LastVerdict['kind'] | null }>`
    select distinct on ("orderRef") "orderRef", "orderVersion", trace as "traceId", outcome, verdict ->> 'kind' as kind, at
    from orders.verdict where "orderRef" = any(${[...refs]}::text[]) and "erasedAt" is null
    order by "orderRef", at desc, trace desc`.execute(tx)
  return rows.map(({ kind, ...answer }) => ({ ...answer, ...(kind ? { kind } : {}) }))
}

/** Answers given while screening could not be reached, and not asked again since. */
export async function openOutageVerdicts(tx: Tx): Promise<KeptVerdict[]> {
  const { rows } = await sql<KeptVerdict>`
    select * from orders.verdict where outage and "checkedLater" is null order by at, trace`.execute(tx)
  return rows
}

/** Notes the later answer beside the one that was given in the outage. */
export async function markCheckedLater(tx: Tx, trace: string, later: string): Promise<void> {
  await sql`update orders.verdict set "checkedLater" = ${later} where trace = ${trace}`.execute(tx)
}

/** Takes the documents away and leaves the proof that they were there: trace, rule set, digest. */
export async function blankVerdict(tx: Tx, at: Instant, trace: string): Promise<void> {
  await sql`update orders.verdict set facts = null, "order" = null, verdict = null, "erasedAt" = ${at}
    where trace = ${trace}`.execute(tx)
}
