import '../tables.ts'
import { sql } from 'kysely'
import { type Act, keyTakenWords, type Result, refuse, worded } from '#kernel'
import { digestOf } from '#log'
import type { Tx } from '#storage'

/** The caller's key for one write, and what was asked under it. */
export interface Once {
  readonly key: string
  readonly body: unknown
}

interface Kept<T> {
  readonly bodyDigest: string
  readonly response: Result<T> | null
}

/**
 * Does the work once for a key, which is its writer's own: the same key with the same body gets the first answer again, refusals included; with
 * another body it is refused as `conflict`. The key is claimed inside the deed's own transaction, so that a deed that
 * failed can be tried again under its key, and two at the same time wait for each other.
 */
export async function once<T>(
  tx: Tx,
  act: Act,
  { deed, claim, work }: { deed: string; claim: Once | undefined; work: () => Promise<Result<T>> },
): Promise<Result<T>> {
  if (!claim) return await work()
  const bodyDigest = digestOf(claim.body ?? null)
  const { rows } = await sql<{ key: string }>`
    insert into orders.idempotency (key, deed, "bodyDigest", at)
    values (${owned(act, claim.key)}, ${deed}, ${bodyDigest}, ${act.at}) on conflict do nothing returning key`.execute(
    tx,
  )
  if (rows.length === 0)
    return await answerAgain<T>(tx, { key: claim.key, owned: owned(act, claim.key), deed, bodyDigest })
  const outcome = await work()
  await sql`update orders.idempotency set response = ${JSON.stringify(outcome)}::text::json
    where key = ${owned(act, claim.key)} and deed = ${deed}`.execute(tx)
  return outcome
}

/** Nobody gets the answer that somebody else was given under a key. */
function owned({ by }: Act, key: string): string {
  return `${by} ${key}`
}

async function answerAgain<T>(
  tx: Tx,
  { key, owned: name, deed, bodyDigest }: Record<'key' | 'owned' | 'deed' | 'bodyDigest', string>,
): Promise<Result<T>> {
  const { rows } = await sql<Kept<T>>`
    select "bodyDigest", response from orders.idempotency where key = ${name} and deed = ${deed}`.execute(tx)
  const kept = rows[0]
  if (kept?.response && kept.bodyDigest === bodyDigest) return kept.response
  return refuse({
    code: 'conflict',
    ...worded(keyTakenWords(key, deed)),
    facts: { key, deed },
  })
}
