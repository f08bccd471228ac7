import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { type LogLag, readLag } from '#log'
import { readGround } from '#screening'
import { isOfActive } from '../doctor/look.ts'
import { migrations } from '../migrations.ts'
import type { Services } from '../services.ts'

const Check = Type.Object({
  name: Type.Enum(['database', 'migrations', 'log', 'screening']),
  ok: Type.Boolean(),
  says: Type.String(),
})
type Check = Static<typeof Check>

export const Readiness = Type.Object(
  {
    status: Type.Optional(Type.Literal('ok')),
    detail: Type.Optional(Type.String({ description: 'where it is not ready' })),
    ready: Type.Boolean(),
    checks: Type.Array(Check),
  },
  { $id: 'Readiness' },
)
export type Readiness = Static<typeof Readiness>

export const Liveness = Type.Object({ status: Type.Literal('ok') }, { $id: 'Liveness' })

const patience = 3_000 // milliseconds that the database may take
/** Places are given about once a second. */
const lagLimit = 30_000

/** Whether orders can be checked here now, and what stands in the way. Every check is tried, whatever the others say. */
export async function readiness(services: Services): Promise<Readiness> {
  const { db } = services.store
  const database = await tried('database', async () => {
    await sql`select 1`.execute(db)
    return 'The database answers.'
  })
  const rest = database.ok
    ? [
        await tried('migrations', () => migrated(services)),
        await tried('log', async () => sequenced(await readLag(db), services.now())),
        await tried('screening', () => indexed(services)),
      ]
    : []
  const checks = [database, ...rest]
  const ready = checks.every(({ ok }) => ok)
  return { ...(ready ? { status: 'ok' } : { detail: 'Index not ready.' }), ready, checks }
}

/** Said to whoever asks, so no error of the database is quoted. */
class NotReady extends Error {}

async function tried(name: Check['name'], work: () => Promise<string>): Promise<Check> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new NotReady('It does not answer in time.')), patience)
  try {
    return { name, ok: true, says: await Promise.race([work(), late.promise]) }
  } catch (error) {
    return { name, ok: false, says: error instanceof NotReady ? error.message : 'It cannot be reached.' }
  } finally {
    clearTimeout(timer)
  }
}

async function migrated({ store }: Services): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from storage.migration`.execute(store.db)
  const done = new Set(rows.map(({ name }) => name))
  const missing = Object.keys(migrations).filter((name) => !done.has(name))
  if (missing.length === 0) return 'The database has the form of this version.'
  throw new NotReady(`The database lacks ${missing.length} migrations of this version. Restart aktsam serve.`)
}

function sequenced({ waiting, oldest }: LogLag, now: string): string {
  const lag = oldest === null ? 0 : Date.parse(now) - Date.parse(oldest)
  if (lag <= lagLimit) return 'Deeds get their places in the log.'
  throw new NotReady(
    `${waiting} deeds wait for their place in the log, the oldest since ${oldest}. See aktsam log verify.`,
  )
}

async function indexed({ store, snapshots, now }: Services): Promise<string> {
  const versions = snapshots.current()?.versions ?? {}
  if (!(await isOfActive(store.db, versions)))
    throw new NotReady('The screening index is not of the lists in force. See aktsam doctor.')
  if (Object.keys(versions).length === 0) return 'No list is loaded, so nobody is screened.'
  const { engine, lookedBy } = await readGround(store.db, now())
  const other =
    engine === lookedBy
      ? ''
      : ' Kept alerts are of another engine: see Alerts, Threshold and quality, or aktsam doctor.'
  return `The screening index is of the lists in force.${other}`
}
