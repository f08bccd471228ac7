import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { type Db, type Migrations, openStore, type Store } from '#storage'
import { migrations as known } from '../../src/app/migrations.ts'
import { bringBack, clearTables, type Rows, rowsOf, tablesIn } from '../../src/app/scenario/rows.ts'
import { asideServer } from '../../src/storage/aside.ts'
import type { Tables } from '../../src/storage/index.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { type Embedded, embed, embeddedDialect } from '../../src/storage/pglite.ts'
import { imageFile } from './image.ts'

/** What stores begin from: its rows and the log's files. */
export interface Beginning {
  readonly rows: Rows
  readonly log: ReadonlyMap<string, Uint8Array>
}

/**
 * A store in memory. With migrations of the product it has the tables of every room, empty but for what migrations
 * write. The caller closes it, and empties it between tests where it matters.
 */
export async function testStore(migrations: Migrations = {}): Promise<Store> {
  const names = Object.keys(migrations)
  const isKnown = names.length > 0 && names.every((name) => known[name] === migrations[name])
  return isKnown ? await lend() : await openStore({ memory: true, image: await emptyImage() }, migrations)
}

/** A store that goes on from there; without, a new one. The caller closes it. */
export async function begunFrom({ rows, log }: Beginning): Promise<Store> {
  const store = await lend(rows)
  mkdirSync(join(store.dataDir, 'log'), { recursive: true })
  for (const [name, bytes] of log) writeFileSync(join(store.dataDir, 'log', name), bytes, { mode: 0o600 })
  return store
}

/** What this store is now. */
export async function beginningOf({ dataDir, db }: Store): Promise<Beginning> {
  const folder = join(dataDir, 'log')
  const names = readdirSync(dataDir).includes('log') ? readdirSync(folder) : []
  return {
    rows: await rowsOf(db),
    log: new Map(names.map((name) => [name, readFileSync(join(folder, name))])),
  }
}

/** Takes all rows from all tables, histories too; what migrations wrote is gone as well. */
export async function emptyStore({ db }: { db: Db }): Promise<void> {
  await clearTables(db, await tablesIn(db))
}

const emptyImage = async () => readFileSync(await imageFile())

/** A database with all tables. */
interface Engine {
  readonly embedded: Embedded
  /** As migrations left it. */
  readonly fresh: Rows
}
/** Opening a database takes seconds of a processor, bringing one back a tenth of one: files take turns with few. */
const idle: Engine[] = []

async function lend(rows?: Rows): Promise<Store> {
  const engine = idle.pop() ?? (await start())
  const { embedded, fresh } = engine
  const db = new Kysely<Tables>({ dialect: embeddedDialect(embedded) })
  await bringBack(db, rows ?? fresh)
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-'))
  let closing: Promise<void> | undefined
  const close = async () => {
    await db.destroy()
    rmSync(dataDir, { recursive: true, force: true })
    idle.push(engine)
  }
  return {
    ...{ db, dataDir, kind: 'pglite', publish: () => undefined },
    image: async () => (await embedded.ask({ kind: 'image' })).image ?? new Uint8Array(),
    aside: asideServer(db), // in the one session: a copy would be a database more to open
    close: () => (closing ??= close()),
  }
}

async function start(): Promise<Engine> {
  const embedded = embed({ directory: null, image: await emptyImage() })
  const db = new Kysely<Tables>({ dialect: embeddedDialect(embedded) })
  await migrate(db, known)
  return { embedded, fresh: await rowsOf(db) }
}
