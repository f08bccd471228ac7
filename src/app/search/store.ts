import { sql } from 'kysely'
import type { Tx } from '#storage'
import { type Indexed, indexers } from './items.ts'
import { type Source, sources } from './sources.ts'

/**
 * For the rest of the transaction rows are looked up by index, one by one. The embedded store keeps no statistics of
 * its own accord, and without them a plan that reads a whole table for two hundred rows looks cheap.
 */
export async function byIndexOnly(tx: Tx): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`.execute(tx)
}

/** Takes the oldest notes of the queue and indexes what they name, in this transaction. Answers how many there were. */
export async function indexNext(tx: Tx, most: number): Promise<number> {
  await byIndexOnly(tx)
  const { rows } = await sql<{ source: Source; key: string }>`
    delete from app.search_queue where id in (
      select id from app.search_queue order by id limit ${most} for update skip locked)
    returning source, key`.execute(tx)
  for (const [source, notes] of Map.groupBy(rows, ({ source }) => source))
    await replace(tx, await indexers[source](tx, [...new Set(notes.map(({ key }) => key))]))
  return rows.length
}

/** How many records wait to be indexed, up to `most`. */
export async function waiting(tx: Tx, most = 1_000_000): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from app.search_queue limit ${most}) as note`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Empties the index and puts every record in the queue. */
export async function beginAgain(tx: Tx): Promise<void> {
  await sql`truncate app.search_item, app.search_token, app.search_word, app.search_queue`.execute(tx)
  for (const { source, table } of sources)
    await sql`insert into app.search_queue (source, key) select ${source}::text, key from ${sql.table(table)}`.execute(
      tx,
    )
}

async function replace(tx: Tx, { kinds, keys, items }: Indexed): Promise<void> {
  const pairs = kinds.flatMap((kind) => keys.map((key) => ({ kind, key })))
  const gone = sql`unnest(${pairs.map(({ kind }) => kind)}::text[], ${pairs.map(({ key }) => key)}::text[])
    as gone (kind, key)`
  await sql`delete from app.search_token token using ${gone}
    where token.kind = gone.kind and token.key = gone.key`.execute(tx)
  await sql`delete from app.search_item item using ${gone}
    where item.kind = gone.kind and item.key = gone.key`.execute(tx)
  if (items.length === 0) return
  const columns = items.map(({ kind, key, title, detail, entities }) => ({
    kind,
    key,
    title,
    detail,
    entities,
  }))
  await sql`insert into app.search_item (kind, key, title, detail, entities)
    select kind, key, title, detail, entities
    from jsonb_to_recordset(${JSON.stringify(columns)}::text::jsonb)
      as item (kind text, key text, title text, detail text, entities text[])`.execute(tx)
  const tokens = items.flatMap(({ kind, key, tokens: own }) => own.map((token) => ({ kind, key, token })))
  const column = (name: 'kind' | 'key' | 'token') => tokens.map((row) => row[name])
  await sql`insert into app.search_token (kind, key, token)
    select * from unnest(${column('kind')}::text[], ${column('key')}::text[], ${column('token')}::text[])
    on conflict do nothing`.execute(tx)
  const words = [...new Set(column('token'))].filter((token) => /^[a-z0-9]{4,}$/.test(token))
  await sql`insert into app.search_word (word, backwards)
    select word, reverse(word) from unnest(${words}::text[]) as word on conflict do nothing`.execute(tx)
}
