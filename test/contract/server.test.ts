import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '#storage'
import { postgresMissing, type Server, startPostgres } from '../support/postgres.ts'
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
