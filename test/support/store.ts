import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { type Db, type Migrations, openStore, type Store } from '#storage'
import { imageFile } from './image.ts'

/** A store in memory with these migrations. The caller closes it, and empties it between tests where it matters. */
export async function testStore(migrations: Migrations = {}): Promise<Store> {
  return await openStore({ memory: true, image: readFileSync(await imageFile()) }, migrations)
}

/** Takes all rows from all tables, histories too; what migrations wrote is gone as well. */
export async function emptyStore({ db }: { db: Db }): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'storage', 'public')`.execute(db)
  if (rows.length === 0) return
  await sql`truncate ${sql.raw(rows.map(({ name }) => name).join(', '))} restart identity`.execute(db)
}
