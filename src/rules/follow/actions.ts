import { sql } from 'kysely'
import type { Act, Instant } from '#kernel'
import { digestOf } from '#log'
import type { Tx } from '#storage'
import { failDead } from '../dry-run/store.ts'
import { inForce } from '../periods.ts'
import { activeRules } from '../store.ts'

/**
 * Whether other rules are in force than when open orders were last asked again: by an approval whose moment has come,
 * by a decision, or because a rule's own first or last day has come. Answers the digest of those in force, or
 * undefined where nothing changed. On a store that was never looked at, nobody knows: they count as others.
 */
export async function isAnotherInForce(tx: Tx, act: Act): Promise<string | undefined> {
  const { rules } = await activeRules(tx, act.at)
  const digest = digestOf(inForce(rules, act.at))
  const row = await tx.selectFrom('rules.followed').select('digest').executeTakeFirst()
  return row?.digest === digest ? undefined : digest
}

/** Open orders were asked again under these rules. */
export async function noteFollowed(tx: Tx, { at }: Act, digest: string): Promise<void> {
  await sql`insert into rules.followed (at, digest) values (${at}, ${digest})
    on conflict (one) do update set at = excluded.at, digest = excluded.digest`.execute(tx)
}

const silence = 5 * 60_000 // milliseconds

/** Dry runs whose process has died are ended; answers how many. */
export async function endDeadRuns(tx: Tx, at: Instant): Promise<number> {
  return await failDead(tx, at, new Date(Date.parse(at) - silence).toISOString())
}
