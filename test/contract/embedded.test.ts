import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { holderOf, inTransaction, openStore } from '#storage'
import { type Child, startChild } from '../support/child.ts'
import { imageFile } from '../support/image.ts'
import { testStore } from '../support/store.ts'
import { migrations, sites } from './site.ts'
import { lastingSuite, storeSuite } from './suite.ts'

const at = '2026-11-24T08:00:00.000Z'
const root = mkdtempSync(join(tmpdir(), 'aktsam-contract-'))
const image = readFileSync(await imageFile())
afterAll(() => rmSync(root, { recursive: true, force: true }))

storeSuite('the embedded database in memory', testStore)
storeSuite('the embedded database in a directory', (wanted) =>
  openStore({ dataDir: join(root, 'fresh'), image }, wanted),
)
lastingSuite('an embedded database opened again', (wanted) =>
  openStore({ dataDir: join(root, 'lasting'), image }, wanted),
)

describe('the directory of the embedded database', () => {
  const dataDir = join(root, 'held')
  const children: Child[] = []
  const hold = async (url = '') => {
    const child = startChild(join(import.meta.dirname, 'holder.ts'), [dataDir, url])
    children.push(child)
    await child.line(/^open/)
    return child
  }
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()))
  })

  test('commits are told to the disk', async () => {
    const store = await openStore({ dataDir, image }, migrations)
    const { rows } = await sql`
      select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`.execute(
      store.db,
    )
    expect(rows).toEqual([{ fsync: 'on', method: 'fsync' }])
    await store.close()
  })

  test('a second process is refused and told who holds the directory, since when and where it serves', async () => {
    expect(await holderOf(dataDir)).toBeNull()
    const child = await hold('http://localhost:8470')
    const opening = openStore({ dataDir }, migrations)
    await expect(opening).rejects.toMatchObject({ code: 'store_locked', facts: { pid: child.pid } })
    await expect(opening).rejects.toThrow(
      new RegExp(
        `in use by process ${child.pid} on .+ since 20.+Z, which serves http://localhost:8470\\. Stop`,
      ),
    )
    expect(await holderOf(dataDir)).toMatchObject({ pid: child.pid, url: 'http://localhost:8470' })
  })

  test('the same process is refused too, until it closes', async () => {
    const first = await openStore({ dataDir }, migrations)
    await expect(openStore({ dataDir }, migrations)).rejects.toMatchObject({ facts: { pid: process.pid } })
    await first.close()
    expect(await holderOf(dataDir)).toBeNull()
    await (await openStore({ dataDir }, migrations)).close()
  })

  test('a process that was killed leaves the directory free, with all it had acknowledged', async () => {
    const child = await hold()
    for (const ref of ['a', 'b', 'c']) child.tell(ref)
    await child.line(/^kept c/)
    await child.kill()
    expect(await holderOf(dataDir)).toBeNull()
    const store = await openStore({ dataDir }, migrations)
    const kept = await inTransaction(store.db, at, (tx) => sites.find(tx, ['a', 'b', 'c']))
    expect(kept.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
    await store.close()
  })

  test('a place that cannot be a directory is refused with the reason', async () => {
    const opening = openStore({ dataDir: join(import.meta.filename, 'data') }, {})
    await expect(opening).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(opening).rejects.toThrow(/cannot be made \(.*ENOTDIR.*\)\. Choose another with --data\./)
  })

  test('a damaged database is not opened, and the sentence says what to do', async () => {
    const damaged = join(root, 'damaged')
    await (await openStore({ dataDir: damaged, image }, {})).close()
    writeFileSync(join(damaged, 'database/global/pg_control'), '')
    const opening = openStore({ dataDir: damaged }, {})
    await expect(opening).rejects.toThrow(/cannot be opened .*restore a backup/)
    expect(await holderOf(damaged)).toBeNull()
  })

  test('a transaction under way ends before the store closes', async () => {
    const store = await testStore(migrations)
    const begun = Promise.withResolvers<void>()
    const deed = inTransaction(store.db, at, async (tx) => {
      begun.resolve()
      const { rows } = await sql<{ n: number }>`select 1 as n from pg_sleep(0.2)`.execute(tx)
      return rows[0]?.n
    })
    await begun.promise
    await store.close()
    expect(await deed).toBe(1)
  })

  test('a closed store answers nothing more', async () => {
    const store = await testStore()
    await store.close()
    await expect(sql`select 1`.execute(store.db)).rejects.toThrow()
    await store.close()
  })
})
