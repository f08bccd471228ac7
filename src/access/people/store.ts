import '../tables.ts'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import type { Tx } from '#storage'

/** When these people were last seen, by person; those never seen are left out. */
export async function lastSeen(tx: Tx, people: readonly string[]): Promise<Map<string, Instant>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access.session')
    .select(['person', sql<Instant>`max("seenAt")`.as('seenAt')])
    .where('person', 'in', people)
    .groupBy('person')
    .execute()
  return new Map(rows.map(({ person, seenAt }) => [person, seenAt]))
}

/** A thousand at most: a house that is larger gives roles through its provider. */
export async function namesInside(tx: Tx): Promise<{ id: string; name: string }[]> {
  return await tx
    .selectFrom('access.person')
    .select(['id', 'name'])
    .where('kind', '=', 'inside')
    .where('status', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()
}
