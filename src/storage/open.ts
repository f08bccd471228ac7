import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Kysely } from 'kysely'
import { AppError, inEnglish } from '#kernel'
import { type Aside, asideEmbedded, asideServer, clearAside } from './aside.ts'
import type { Db, Tables } from './index.ts'
import { lock } from './lock.ts'
import { type Migrations, migrate } from './migrate.ts'
import { embed, embeddedDialect } from './pglite.ts'
import { requireServer, serverDialect } from './postgres.ts'

export interface Store {
  readonly db: Db
  readonly kind: 'pglite' | 'postgres'
  /** Where files lie beside the database (checkpoints, snapshots, evidence); of a store in memory, until it closes. */
  readonly dataDir: string
  /** Tells other processes at which address this one serves (`holderOf`). */
  publish(url: string): void
  /** The whole database, to begin another one with; the embedded database only. */
  image(): Promise<Uint8Array>
  /** Reads everything as of one moment, for as long as it takes, while the store goes on working. */
  aside: Aside
  close(): Promise<void>
}

/** A directory of the embedded database, a server with a directory for the files, or neither, for tests. */
export type Where =
  | { readonly dataDir: string; readonly databaseUrl?: string | undefined; readonly image?: Uint8Array }
  | { readonly memory: true; readonly image?: Uint8Array }

interface Opened {
  readonly kind: Store['kind']
  readonly dataDir: string
  readonly db: Db
  readonly publish?: (url: string) => void
  readonly image?: () => Promise<Uint8Array>
  readonly aside: Aside
  /** What remains to be done once the database's sessions have ended. */
  readonly after: () => Promise<void>
}

/**
 * Opens the store and brings it up to date; migrations may still be on their way meanwhile. Throws AppError: `store_locked` (another process holds the directory),
 * `unavailable` (the server does not answer or is too old), `invalid_input` (the directory cannot be written),
 * `fault` (a migration failed).
 */
export async function openStore(where: Where, migrations: Migrations | Promise<Migrations>): Promise<Store> {
  const opened = 'memory' in where ? openMemory(where.image) : await openPlace(where)
  try {
    if (!('memory' in where) && where.databaseUrl) await requireServer(opened.db, where.databaseUrl)
    await migrate(opened.db, await migrations)
  } catch (error) {
    await close(opened)
    throw error
  }
  return storeOf(opened)
}

function storeOf(opened: Opened): Store {
  const { db, kind, dataDir } = opened
  let closing: Promise<void> | undefined
  return {
    db,
    kind,
    dataDir,
    publish: (url) => opened.publish?.(url),
    image: async () => {
      if (opened.image) return await opened.image()
      throw new AppError({
        code: 'fault',
        ...inEnglish('Only the embedded database has an image; export the records instead.'),
      })
    },
    aside: (work) => opened.aside(work),
    close: () => (closing ??= close(opened)),
  }
}

async function close({ db, after }: Opened): Promise<void> {
  try {
    await db.destroy()
  } finally {
    await after()
  }
}

function openMemory(image: Uint8Array | undefined): Opened {
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-'))
  const after = async () => rmSync(dataDir, { recursive: true, force: true })
  return openEmbedded({ dataDir, directory: null, image, after })
}

async function openPlace({ dataDir, databaseUrl, image }: Exclude<Where, { memory: true }>): Promise<Opened> {
  const place = makeDirectory(dataDir)
  if (databaseUrl) {
    const db = new Kysely<Tables>({ dialect: serverDialect(databaseUrl) })
    return { kind: 'postgres', dataDir: place, db, aside: asideServer(db), after: async () => {} }
  }
  const held = await lock(place)
  clearAside(place)
  const directory = join(place, 'database')
  const opened = openEmbedded({ dataDir: place, directory, image, after: held.release })
  return { ...opened, publish: held.publish }
}

interface Place {
  readonly dataDir: string
  readonly directory: string | null
  readonly image: Uint8Array | undefined
  readonly after: () => Promise<void>
}

function openEmbedded({ dataDir, directory, image, after }: Place): Opened {
  const embedded = embed({ directory, image: image ?? null })
  const db = new Kysely<Tables>({ dialect: embeddedDialect(embedded) })
  return {
    kind: 'pglite',
    dataDir,
    db,
    aside: asideEmbedded({ db, embedded, dataDir: directory === null ? null : dataDir }),
    image: async () => (await embedded.ask({ kind: 'image' })).image ?? new Uint8Array(),
    after: async () => {
      try {
        await embedded.close()
      } finally {
        await after()
      }
    },
  }
}

function makeDirectory(dataDir: string): string {
  const place = resolve(dataDir)
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 }) // personal data: for its owner only
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError(
      {
        code: 'invalid_input',
        ...inEnglish(`The data directory ${place} cannot be made (${reason}). Choose another with --data.`),
      },
      error,
    )
  }
  return place
}
