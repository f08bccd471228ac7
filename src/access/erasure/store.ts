import '../tables.ts'
import { sql } from 'kysely'
import type { Tx } from '#storage'

/** What is kept of somebody beside their account. */
export async function tracesOf(tx: Tx, person: string, email: string) {
  const sessions = await tx
    .selectFrom('access.session')
    .select(['id', 'method', 'userAgent', 'ip', 'madeAt', 'seenAt', 'endedAt'])
    .where('person', '=', person)
    .orderBy('id')
    .execute()
  const invitations = await tx
    .selectFrom('access.invitation')
    .select(['id', 'email', 'name', 'madeAt', 'acceptedAt'])
    .where('email', '=', email)
    .orderBy('id')
    .execute()
  const passkeys = await tx
    .selectFrom('access.passkey')
    .select(['id', 'title', 'madeAt', 'usedAt'])
    .where('person', '=', person)
    .orderBy('id')
    .execute()
  const providers = await tx
    .selectFrom('access.subject')
    .select(['provider', 'subject', 'madeAt'])
    .where('person', '=', person)
    .orderBy('provider')
    .execute()
  return { sessions, invitations, passkeys, providers }
}

/** Names, addresses and ways in are gone, from the past as well; ids, roles and dates stay. */
export async function forget(
  tx: Tx,
  { person, email, name, standIn }: { person: string; email: string; name: string; standIn: string },
): Promise<void> {
  await tx.updateTable('access.invitation').set({ email: standIn, name }).where('email', '=', email).execute()
  await tx
    .updateTable('access.session')
    .set({ userAgent: null, ip: null })
    .where('person', '=', person)
    .execute()
  for (const table of ['access.password', 'access.passkey', 'access.subject', 'access.challenge'] as const)
    await tx.deleteFrom(table).where('person', '=', person).execute()
  await tx
    .updateTable('access.person')
    .set({ email: standIn, name, version: sql`version + 1` })
    .where('id', '=', person)
    .execute()
  await sql`update access.person_history set email = ${standIn}, name = ${name} where id = ${person}`.execute(
    tx,
  )
}
