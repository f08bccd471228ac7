import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Db, type Migrations, openStore, type Store } from '#storage'
import { imageFile } from './image.ts'

/** A store in memory with these migrations. The caller closes it, and empties it between tests where it matters. */
export async function testStore(migrations: Migrations = {}): Promise<Store> {
  return await openStore({ memory: true, image: readFileSync(await imageFile()) }, migrations)
}

/** A store as it was at one time, for others to begin from: its rows and the log's files. */
export interface Beginning {
  readonly image: Uint8Array
  readonly log: ReadonlyMap<string, Uint8Array>
}

/** What this store is now. Only an embedded one has an image. */
export async function beginningOf({ dataDir, image }: Store): Promise<Beginning> {
  const folder = join(dataDir, 'log')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return {
    image: await image(),
    log: new Map(names.map((name) => [name, readFileSync(join(folder, name))])),
  }
}

/** A store in memory that goes on from there. The caller closes it. */
export async function begunFrom({ image, log }: Beginning, migrations: Migrations): Promise<Store> {
  const store = await openStore({ memory: true, image }, migrations)
  mkdirSync(join(store.dataDir, 'log'), { recursive: true })
  for (const [name, bytes] of log) writeFileSync(join(store.dataDir, 'log', name), bytes, { mode: 0o600 })
  return store
}

/** Takes all rows from all tables, histories too; what migrations wrote is gone as well. */
export async function emptyStore({ db }: { db: Db }): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'storage', 'public')`.execute(db)
  if (rows.length === 0) return
  await sql`truncate ${sql.raw(rows.map(({ name }) => name).join(', '))} restart identity`.execute(db)
}
