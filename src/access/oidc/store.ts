import '../tables.ts'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'

export async function findSubject(
  tx: Tx,
  { provider, subject }: { readonly provider: string; readonly subject: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('access.subject')
    .select('person')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.person
}

export async function insertSubject(
  tx: Tx,
  link: { provider: string; subject: string; person: string; madeAt: Instant },
): Promise<void> {
  await tx.insertInto('access.subject').values(link).execute()
}
