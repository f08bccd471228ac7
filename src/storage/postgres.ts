import { CompiledQuery, type Dialect, PostgresDialect, PostgresDriver, sql } from 'kysely'
import pg from 'pg'
import { AppError, inEnglish, ok, type Result, refuse } from '#kernel'
import type { Db } from './index.ts'
import { guarded } from './transaction.ts'
import { elementOf, parsers } from './values.ts'

/** The oldest server whose SQL we write: the one of Debian 12. */
const floor = 15

/** A pool of sessions on a server, with the values and the zone that the embedded database has. */
export function serverDialect(databaseUrl: string): Dialect {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, types: { getTypeParser } })
  // A session that the server ends while idle is replaced; if the server stays away, the next query says so.
  pool.on('error', () => {})
  const config = {
    pool,
    onCreateConnection: async (connection: { executeQuery(query: CompiledQuery): Promise<unknown> }) => {
      await connection.executeQuery(CompiledQuery.raw("set time zone 'UTC'"))
    },
  }
  const dialect = new PostgresDialect(config)
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => guarded(new PostgresDriver(config)),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Throws `unavailable` where the server does not answer or is older than the floor; the sentence says what to do. */
export async function requireServer(db: Db, databaseUrl: string): Promise<void> {
  const outcome = judgeVersion(await versionOf(db, databaseUrl), databaseUrl)
  if (!outcome.ok) throw new AppError(outcome.refusal)
}

/** Whether a server of this `server_version_num` (150004 is 15.4) will do. */
export function judgeVersion(version: number, databaseUrl: string): Result<number> {
  const major = Math.floor(version / 10_000)
  if (major >= floor) return ok(major)
  return refuse({
    code: 'unavailable',
    ...inEnglish(
      `The database server at ${placeOf(databaseUrl)} is PostgreSQL ${major}; Aktsam needs ${floor} or newer. ` +
        'Upgrade the server, or leave out --database-url to use the embedded database.',
    ),
  })
}

async function versionOf(db: Db, databaseUrl: string): Promise<number> {
  try {
    const { rows } = await sql<{ version: number }>`
      select current_setting('server_version_num')::integer as version`.execute(db)
    return rows[0]?.version ?? 0
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error)
    throw new AppError(
      {
        code: 'unavailable',
        ...inEnglish(
          `The database server at ${placeOf(databaseUrl)} cannot be used (${reason}). Check --database-url and that the server runs.`,
        ),
      },
      error,
    )
  }
}

/** Host and database of an address, without user and password. */
function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'the address given'
  const { host, pathname, searchParams } = new URL(databaseUrl)
  return `${host || (searchParams.get('host') ?? 'this machine')}${pathname}`
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  const parse = parsers[oid]
  if (parse && format !== 'binary') return parse
  const element = parsers[elementOf[oid] ?? -1]
  if (element && format !== 'binary') return arrayOf(element)
  return pg.types.getTypeParser(oid, format)
}

/** The driver's own parser of `text[]` splits; its type says numbers, its contract takes any OID. */
const textArray: number = 1009

function arrayOf(parse: (text: string) => unknown) {
  const split: (text: string) => unknown = pg.types.getTypeParser(textArray)
  const each = (item: unknown): unknown =>
    Array.isArray(item) ? item.map(each) : typeof item === 'string' ? parse(item) : item
  return (text: string) => each(split(text))
}
