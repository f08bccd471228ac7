import { sql } from 'kysely'
import type { Tx } from '#storage'
import type { ThinProduct } from './lines.ts'

/** Every product without its sheet, with what is known of it; one alone where a reference is given. */
export async function thinProducts(tx: Tx, ref?: string): Promise<ThinProduct[]> {
  const { rows } = await sql<ThinProduct>`
    select key, version, record - 'sheet' as record,
      array(select jsonb_object_keys(coalesce(record -> 'sheet', '{}'::jsonb))) as known,
      record #>> '{sheet,soldUntil,value}' as "soldUntil",
      record #>> '{sheet,supportedUntil,value}' as "supportedUntil"
    from catalogue.product where ${ref === undefined ? sql`true` : sql`key = ${ref}`} order by key`.execute(
    tx,
  )
  return rows
}
