import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, openStore, type Store } from '#storage'
import { postgresMissing, type Server, startPostgres } from '../../../test/support/postgres.ts'
import { answers, serves } from '../../../test/support/publisher.ts'
import { type Bench, benchMigrations, openBench } from './fixtures/desk.ts'
import { cut, file, later } from './fixtures/misbehaviour.ts'
import { readLookStates, readLooks, takeLease } from './store.ts'

const missing = postgresMissing()

/** Two processes on one database, each with files of its own. */
describe.skipIf(missing !== null)(`on a PostgreSQL server${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const root = mkdtempSync(join(tmpdir(), 'aktsam-sync-'))
  let server: Server
  let bench: Bench
  let other: Store
  beforeAll(async () => {
    server = await startPostgres()
    const databaseUrl = await server.database('sync')
    const open = (name: string) => openStore({ databaseUrl, dataDir: join(root, name) }, benchMigrations)
    bench = await openBench(await open('one'))
    other = await open('two')
  })
  afterAll(async () => {
    await other?.close()
    await bench?.close()
    await server?.stop()
    rmSync(root, { recursive: true, force: true })
  })

  test('of two processes that look at once, one does; the other fetches for itself what it does not keep', async () => {
    bench.publisher.at('/fsf.xml', serves(cut))
    await bench.follow('eu-fsf', { [file]: `${bench.publisher.url}/fsf.xml` })
    const there = bench.desk({ db: other.db, dataDir: other.dataDir })
    const both = await Promise.all([bench.look(), bench.look('eu-fsf', there)])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['new', 'skipped'])
    bench.pass(6)
    const looks = [await bench.look('eu-fsf', there), await bench.look('eu-fsf', there), await bench.look()]
    expect(looks).toMatchObject([
      {},
      { outcome: 'unchanged', files: [{ status: 304 }] },
      { outcome: 'unchanged' },
    ])
    expect(looks.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('looks and their states are read as they are elsewhere', async () => {
    bench.publisher.at('/fsf.xml', answers(500))
    bench.pass(6)
    await bench.look()
    await bench.look()
    const state = (await readLookStates(other.db)).get('eu-fsf')
    expect(state).toMatchObject({ failures: 2, last: { outcome: 'failed', fault: 'server' } })
    bench.publisher.at('/fsf.xml', serves(later, { etag: '"2"' }))
    expect(await bench.look()).toMatchObject({ outcome: 'new', delta: { changed: 1 } })
    const [newest] = await readLooks(other.db, 'eu-fsf', { limit: 1 })
    expect(newest).toMatchObject({ outcome: 'new', nth: expect.any(Number) })
  })

  test('what a process held that has ended is free a minute later', async () => {
    const take = (holder: string, at: string, until: string) =>
      inTransaction(other.db, at, (tx) => takeLease(tx, { list: 'un-sc', holder }, { at, until }))
    expect(await take('gone', '2026-11-21T08:00:00.000Z', '2026-11-21T08:01:00.000Z')).toBe(true)
    expect(await take('next', '2026-11-21T08:00:59.000Z', '2026-11-21T08:02:00.000Z')).toBe(false)
    expect(await take('gone', '2026-11-21T08:00:59.000Z', '2026-11-21T08:01:01.000Z')).toBe(true)
    expect(await take('next', '2026-11-21T08:01:02.000Z', '2026-11-21T08:02:02.000Z')).toBe(true)
  })
})
