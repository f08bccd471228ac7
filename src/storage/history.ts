import { type Kysely, sql } from 'kysely'

/**
 * The one trigger of all history tables. It stamps `at` from the transaction's own clock and copies the old row with
 * the end of its period, `[at, until)`. By column name, so that both tables may gain columns in any order. A clock
 * that stepped back cannot make a period end before it began.
 */
const keeper = sql`
  create or replace function storage.keep_history() returns trigger language plpgsql as $$
  declare
    setting text := nullif(current_setting('aktsam.at', true), '');
    moment timestamptz;
  begin
    if setting is null then
      raise exception 'aktsam.at is not set: rows of %.% are written inside inTransaction only',
        tg_table_schema, tg_table_name;
    end if;
    moment := setting::timestamptz;
    if tg_op <> 'INSERT' then
      moment := greatest(moment, old.at);
      execute format(
        'insert into %1$I.%2$I select (jsonb_populate_record(null::%1$I.%2$I, to_jsonb($1) || $2)).*',
        tg_table_schema, tg_table_name || '_history')
        using old, jsonb_build_object('until', moment);
    end if;
    if tg_op = 'DELETE' then
      return old;
    end if;
    new.at := moment;
    return new;
  end $$`

/** The schema `storage` and the trigger function; the first of all migrations. */
export async function createHistory(db: Kysely<unknown>): Promise<void> {
  await sql`create schema if not exists storage`.execute(db)
  await keeper.execute(db)
}

/**
 * In a migration: gives a table (`room.table`, with a column `at timestamptz not null`) its `…_history` and the
 * trigger. A later migration that changes columns changes both tables.
 */
export async function keepHistory(db: Kysely<unknown>, table: string): Promise<void> {
  const history = sql.table(`${table}_history`)
  await sql`create table ${history} (like ${sql.table(table)}, until timestamptz not null)`.execute(db)
  await sql`create trigger keep_history before insert or update or delete on ${sql.table(table)}
    for each row execute function storage.keep_history()`.execute(db)
}

/**
 * The rows of a table as they were recorded at `asOf`, to select from: now and its past together.
 * Without `asOf`, the table itself.
 */
export function withHistory(table: string, columns: readonly string[], asOf?: string) {
  const list = sql.join(columns.map((column) => sql.ref(column)))
  if (asOf === undefined) return sql`(select ${list} from ${sql.table(table)})`
  return sql`(select ${list} from ${sql.table(table)} where at <= ${asOf}::timestamptz
    union all select ${list} from ${sql.table(`${table}_history`)}
    where at <= ${asOf}::timestamptz and until > ${asOf}::timestamptz)`
}
