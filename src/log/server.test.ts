import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Act } from '#kernel'
import { type Log, logMigrations, openLog, record } from '#log'
import { inTransaction, openStore, type Store } from '#storage'
import { noon, seeded } from '../../test/support/log.ts'
import { postgresMissing, type Server, startPostgres } from '../../test/support/postgres.ts'

const missing = postgresMissing()

describe.skipIf(missing !== null)(`on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-log-'))
  const random = seeded('server')
  const act: Act = { at: noon, by: 'anna', role: 'complianceOfficer', random }
  let server: Server
  let store: Store
  let log: Log

  beforeAll(async () => {
    server = await startPostgres()
    store = await openStore({ dataDir, databaseUrl: await server.database('log') }, logMigrations)
    log = await open()
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const open = () => openLog({ db: store.db, dataDir, now: () => noon, random, warn: () => undefined })
  const placed = async () =>
    (
      await store.db
        .selectFrom('log.leaf')
        .innerJoin('log.entry', 'log.entry.id', 'log.leaf.entry')
        .select('log.entry.object')
        .orderBy('log.leaf.seq')
        .execute()
    ).map(({ object }) => object)

  /** A deed that has written its entry and goes on only when it is told to. */
  async function begin(object: string) {
    const [written, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const done = inTransaction(store.db, noon, async (tx) => {
      await record(tx, act, { type: 'order.check', object, body: {} })
      written.resolve()
      await leave.promise
    })
    await written.promise
    return async () => {
      leave.resolve()
      await done
    }
  }

  test('no entry gets a place while an older deed may still bring one that belongs before it', async () => {
    const endFirst = await begin('first')
    const endSecond = await begin('second')
    await endSecond()
    await log.sequence()
    expect(await placed()).toEqual([])
    await endFirst()
    await log.sequence()
    expect(await placed()).toEqual(['first', 'second'])
  })

  test('deeds side by side and two sequencers leave one whole log, in which nothing is missing', async () => {
    const other = await open()
    const deeds = Array.from({ length: 60 }, async (_, n) => {
      await inTransaction(store.db, noon, async (tx) => {
        await record(tx, act, { type: 'order.check', object: `SO-${n}`, body: { n }, personal: { n } })
        await sql`select pg_sleep(${(n * 7) % 11} / 1000.0)`.execute(tx)
        await record(tx, act, { type: 'order.release', object: `SO-${n}`, body: { n } })
        if (n % 10 === 9) throw new Error('taken back')
      }).catch(() => undefined)
      await (n % 2 === 0 ? log : other).sequence()
    })
    await Promise.all(deeds)
    await log.sequence()
    expect(await placed()).toHaveLength(2 + 54 * 2)
    expect(await other.verify()).toMatchObject({ verified: true, entries: 110, notes: [] })
  })

  test('an altered entry is named here as well (F53)', async () => {
    await sql`update log.entry set actor = 'mallory' where object = 'second'`.execute(store.db)
    expect((await log.verify()).firstBad).toMatchObject({ seq: 1, damage: 'altered' })
  })
})
