import '../tables.ts'
import type { Instant } from '#kernel'
import { json, type Tx } from '#storage'

/** Something asked that is answered once: `hash` is that of what comes back with the answer. */
export interface Challenge {
  readonly hash: string
  readonly kind: 'passkey.register' | 'passkey.prove' | 'oidc' | 'reset'
  readonly person: string | null
  readonly data: Readonly<Record<string, string>>
  readonly expiresAt: Instant
}

/** Keeps it, and forgets those whose time is over. */
export async function keepChallenge(tx: Tx, at: Instant, { data, ...challenge }: Challenge): Promise<void> {
  await tx.deleteFrom('access.challenge').where('expiresAt', '<=', at).execute()
  await tx
    .insertInto('access.challenge')
    .values({ ...challenge, data: json(data) })
    .execute()
}

/** Forgets what of a kind was asked of somebody: nothing of it can be answered any more. */
export async function forgetChallenges(
  tx: Tx,
  { kind, person }: Pick<Challenge, 'kind'> & { readonly person: string },
): Promise<void> {
  await tx.deleteFrom('access.challenge').where('kind', '=', kind).where('person', '=', person).execute()
}

/** Takes it away and answers it: whoever comes second finds nothing. */
export async function takeChallenge(
  tx: Tx,
  at: Instant,
  { hash, kind }: Pick<Challenge, 'hash' | 'kind'>,
): Promise<{ person: string | null; data: Record<string, string> } | undefined> {
  return await tx
    .deleteFrom('access.challenge')
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', at)
    .returning(['person', 'data'])
    .executeTakeFirst()
}

/** The same without taking it: to judge what comes with the answer before it counts. */
export async function findChallenge(
  tx: Tx,
  at: Instant,
  { hash, kind }: Pick<Challenge, 'hash' | 'kind'>,
): Promise<{ person: string | null } | undefined> {
  return await tx
    .selectFrom('access.challenge')
    .select('person')
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', at)
    .executeTakeFirst()
}
