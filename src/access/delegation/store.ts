import '../tables.ts'
import { sql } from 'kysely'
import type { Instant } from '#kernel'
import { json, type Tx } from '#storage'
import type { DelegationTable } from '../tables.ts'

export interface Delegation extends Omit<DelegationTable, 'roles' | 'entities'> {
  readonly roles: string[]
  readonly entities: 'all' | string[]
}

export async function insertDelegation(tx: Tx, { roles, entities, ...rest }: Delegation): Promise<void> {
  await tx
    .insertInto('access.delegation')
    .values({ ...rest, roles: json(roles), entities: json(entities) })
    .execute()
}

export async function findDelegation(tx: Tx, id: string): Promise<Delegation | undefined> {
  return await tx.selectFrom('access.delegation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Of a delegation that is there: whether it gives nothing for now, since its giver or its taker is shut out. */
export interface KeptDelegation extends Delegation {
  readonly rests: boolean
}

const rests = sql<boolean>`(select count(*) < 2 from access.person
  where id in (giver, taker) and status = 'active' and kind = 'inside')`

/** Newest first; those that one person gave or got, or all. */
export async function pageOfDelegations(
  tx: Tx,
  { person, before, limit }: { person?: string | undefined; before?: string | undefined; limit: number },
): Promise<KeptDelegation[]> {
  let query = tx
    .selectFrom('access.delegation')
    .selectAll()
    .select(rests.as('rests'))
    .orderBy('id', 'desc')
    .limit(limit)
  if (person !== undefined)
    query = query.where((eb) => eb.or([eb('giver', '=', person), eb('taker', '=', person)]))
  if (before !== undefined) query = query.where('id', '<', before)
  return await query.execute()
}

export async function endDelegation(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('access.delegation').set({ endedAt: at }).where('id', '=', id).execute()
}

/** Those that a person gave or got and that have not ended, over or not. */
export async function openDelegationsOf(tx: Tx, person: string): Promise<Delegation[]> {
  return await tx
    .selectFrom('access.delegation')
    .selectAll()
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('giver', '=', person), eb('taker', '=', person)]))
    .orderBy('id')
    .execute()
}
