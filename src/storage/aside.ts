import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { Db, Tables, Tx } from './index.ts'
import { type Embedded, embed, embeddedDialect } from './pglite.ts'

/**
 * Reads the whole database as of one moment, for as long as `work` takes, and holds nobody up. What `work` writes is
 * lost. One after the other: a second caller waits.
 */
export type Aside = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

interface Place {
  readonly db: Db
  readonly embedded: Embedded
  /** Null: the database is in memory. */
  readonly dataDir: string | null
}

/** On a server: a transaction of its own that sees one snapshot. */
export function asideServer(db: Db): Aside {
  return inLine((work) => readOnce(db, work))
}

/**
 * Embedded there is one session, so the reader gets a database of its own, on a copy of the files. The copy is made
 * while no transaction is under way; that is all the time the order desk waits.
 */
export function asideEmbedded(place: Place): Aside {
  return inLine(async (work) => {
    const copy = await copyOf(place)
    const db = new Kysely<Tables>({ dialect: embeddedDialect(copy) })
    try {
      return await readOnce(db, work)
    } finally {
      await db.destroy()
      await copy.close()
      if (place.dataDir !== null) clearAside(place.dataDir)
    }
  })
}

/** A process killed meanwhile leaves the copy behind; the next one takes it away. */
export function clearAside(dataDir: string): void {
  rmSync(folderIn(dataDir), { recursive: true, force: true })
}

async function copyOf({ db, embedded, dataDir }: Place): Promise<Embedded> {
  if (dataDir === null) {
    const { image } = await alone(db, () => embedded.ask({ kind: 'image' }))
    return embed({ directory: null, image: image ?? null })
  }
  clearAside(dataDir)
  mkdirSync(folderIn(dataDir), { mode: 0o700 })
  const directory = join(folderIn(dataDir), 'database')
  await alone(db, () => embedded.ask({ kind: 'copy', to: directory }))
  return embed({ directory, image: null })
}

/** Between two transactions, with everything on the disk. */
async function alone<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return await db.connection().execute(async (session) => {
    await sql`checkpoint`.execute(session)
    return await work()
  })
}

async function readOnce<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await db.transaction().setIsolationLevel('repeatable read').execute(work)
}

function inLine(aside: Aside): Aside {
  let turn: Promise<unknown> = Promise.resolve()
  return async (work) => {
    const mine = turn.then(() => aside(work))
    turn = mine.catch(() => undefined)
    return await mine
  }
}

function folderIn(dataDir: string): string {
  return join(dataDir, 'aside')
}
