import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { activeVersions, listStatus } from '#lists'
import { readGround } from '#screening'
import { type Db, inTransaction } from '#storage'
import type { Services } from '../services.ts'
import { loadSetting } from '../settings.ts'
import { version } from '../version.ts'
import { findingsOf } from './findings.ts'
import type { DoctorReport } from './report.ts'

/** Looks over the whole installation: reads the log from its first entry, and changes nothing. */
export async function lookOver({ store, log, snapshots, now }: Services): Promise<DoctorReport> {
  const { db, dataDir, kind } = store
  const setting = await inTransaction(db, now(), loadSetting)
  const verdict = await log.verify()
  const ground = await readGround(db, now())
  const versions = snapshots.current()?.versions ?? null
  const seen = {
    at: now(),
    version,
    store: kind,
    dataDir,
    lists: await listStatus(db, now(), setting),
    screening: {
      ...{ versions, isCurrent: await isOfActive(db, versions ?? {}) },
      ...{ threshold: ground.threshold, engine: ground.engine, lookedBy: ground.lookedBy },
    },
    log: {
      verified: verdict.verified,
      says: verdict.says,
      entries: verdict.entries,
      signedUpTo: verdict.speaksTo?.size ?? 0,
    },
    sizes: { database: await sizesByRoom(db), snapshots: await snapshotFiles(dataDir) },
  }
  const { requiredLists = [] } = setting
  const findings = findingsOf({ ...seen, requiredLists, logNotes: verdict.notes })
  return { ...seen, findings }
}

/** Whether an index is made of exactly the versions that are in force. */
export async function isOfActive(db: Db, versions: Readonly<Record<string, string>>): Promise<boolean> {
  const active = await activeVersions(db)
  return (
    active.length === Object.keys(versions).length &&
    active.every(({ list, version }) => versions[list] === version)
  )
}

/** Bytes of each room's tables, indices included. */
async function sizesByRoom(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ room: string; bytes: number }>`
    select schemaname as room, sum(pg_total_relation_size(format('%I.%I', schemaname, tablename)::regclass))::int8 as bytes
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'public')
    group by schemaname order by schemaname`.execute(db)
  return Object.fromEntries(rows.map(({ room, bytes }) => [room, Number(bytes)]))
}

async function snapshotFiles(dataDir: string): Promise<{ files: number; bytes: number }> {
  const folder = join(dataDir, 'snapshots')
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const sizes = await Promise.all(
    names.filter((name) => name.endsWith('.snap')).map(async (name) => (await stat(join(folder, name))).size),
  )
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
