import { type Migration, Migrator } from 'kysely/migration'
import { AppError, inEnglish } from '#kernel'
import { createHistory } from './history.ts'
import type { Db } from './index.ts'

export type { Migration }

/**
 * Migrations by name, `room/0001-what-it-does`. Each room creates its own schema and refers to no other room's
 * tables, so their order across rooms does not matter and a room may add one at any time.
 */
export type Migrations = Readonly<Record<string, Migration>>

/** Its name sorts before those of all rooms: the migrator goes by name alone. */
const own: Migrations = { '0000-history': { up: createHistory } }

/** Brings the database up to date, all or nothing, one process at a time. Throws `fault` naming the migration. */
export async function migrate(db: Db, migrations: Migrations): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...own, ...migrations }) },
    migrationTableSchema: 'storage',
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName
  throw new AppError({ code: 'fault', ...inEnglish(sentence(error, failed)) }, error)
}

function sentence(error: unknown, migration: string | undefined): string {
  const reason = error instanceof Error ? error.message : String(error)
  if (migration) return `The database was not changed: the migration ${migration} failed (${reason}).`
  if (reason.startsWith('corrupted migrations')) {
    return `The database is of a newer version of Aktsam than this one, and was left alone (${reason}). Use that version.`
  }
  return `The database cannot be opened (${reason}). If its files are damaged, restore a backup into an empty directory.`
}
