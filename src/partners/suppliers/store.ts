import { sql } from 'kysely'
import type { Stored, Tx } from '#storage'
import type { SupplierRelation } from '../model.ts'

/** Every relation of these own companies, by key; one statement. */
export async function everyRelation(
  tx: Tx,
  entities: 'all' | readonly string[],
): Promise<Pick<Stored<SupplierRelation>, 'key' | 'version' | 'record'>[]> {
  const seen = entities === 'all' ? sql`true` : sql`record ->> 'legalEntity' = any(${[...entities]}::text[])`
  const { rows } = await sql<Pick<Stored<SupplierRelation>, 'key' | 'version' | 'record'>>`
    select key, version, record from partners.supplier_relation where ${seen} order by key`.execute(tx)
  return rows
}
