import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configOf } from '../../src/app/config.ts'
import { importAndFollow } from '../../src/app/deeds/import-list.ts'
import { openServices, type Services } from '../../src/app/services.ts'
import { fixture } from '../support/lists.ts'
import { postgresMissing, type Server, startPostgres } from '../support/postgres.ts'

const missing = postgresMissing()

describe.skipIf(missing !== null)(
  `two processes on one server${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-two-'))
    let server: Server
    let one: Services
    let other: Services

    beforeAll(async () => {
      server = await startPostgres()
      const databaseUrl = await server.database('two')
      const config = configOf({ data: dataDir, databaseUrl }, {})
      one = await openServices(config)
      other = await openServices(config)
    })
    afterAll(async () => {
      await one?.close()
      await other?.close()
      await server?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })

    test('a list that one process puts in force is screened against by the other, unasked', async () => {
      const bytes = readFileSync(fixture('uk-sl/fixtures/uksl-fictional.xml'))
      const file = {
        name: 'uksl.xml',
        open: () =>
          (async function* () {
            yield bytes
          })(),
      }
      const result = await importAndFollow(one, one.act(), { list: 'uk-sl', files: [file] })
      expect(result).toMatchObject({ ok: true, value: { change: 'activated' } })
      await expect
        .poll(() => other.snapshots.current()?.versions, { timeout: 30_000 })
        .toEqual(one.snapshots.current()?.versions)
      expect(one.snapshots.current()?.versions).toHaveProperty('uk-sl')
    }, 30_000)
  },
)
