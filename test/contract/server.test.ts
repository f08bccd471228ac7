import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeGate, inTransaction, openStore, passGate } from '#storage'
import { postgresMissing, type Server, startPostgres } from '../support/postgres.ts'
import { migrations } from './site.ts'
import { lastingSuite, storeSuite } from './suite.ts'

const missing = postgresMissing()

describe.skipIf(missing !== null)(`on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-files-'))
  let server: Server
  let lasting: string

  beforeAll(async () => {
    server = await startPostgres()
    lasting = await server.database('lasting')
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  storeSuite('a fresh database', async (migrations) =>
    openStore({ dataDir, databaseUrl: await server.database('contract') }, migrations),
  )
  lastingSuite('a database opened again', (migrations) =>
    openStore({ dataDir, databaseUrl: lasting }, migrations),
  )

  test('order deeds pass the gate together; a decision waits for them', async () => {
    const store = await openStore(
      { dataDir, databaseUrl: lasting.replace('/lasting', '/contract') },
      migrations,
    )
    const at = '2026-11-23T08:00:00.000Z'
    const inside = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const leave = Promise.withResolvers<void>()
    const order: string[] = []
    const deeds = inside.map(({ resolve }, n) =>
      inTransaction(store.db, at, async (tx) => {
        await passGate(tx)
        resolve()
        await leave.promise
        order.push(`deed ${n}`)
      }),
    )
    await Promise.all(inside.map(({ promise }) => promise)) // both are through before either has left
    const decision = inTransaction(store.db, at, async (tx) => {
      await closeGate(tx)
      order.push('decision')
    })
    leave.resolve()
    await Promise.all([...deeds, decision])
    expect(order.at(-1)).toBe('decision')
    await store.close()
  })

  test('two processes that open a new database at once both find it whole', async () => {
    const databaseUrl = await server.database('twice')
    const stores = await Promise.all([1, 2].map(() => openStore({ dataDir, databaseUrl }, migrations)))
    for (const { db } of stores) await sql`select from contract.site`.execute(db)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a database that is not there is named without its password', async () => {
    const databaseUrl = `${lasting.replace('/lasting', '/nowhere')}&password=secret`
    const opening = openStore({ dataDir, databaseUrl }, {})
    await expect(opening).rejects.toMatchObject({ code: 'unavailable' })
    await expect(opening).rejects.toThrow(
      /nowhere cannot be used \(database "nowhere" does not exist\)\. Check/,
    )
    await expect(opening).rejects.not.toThrow('secret')
  })
})
