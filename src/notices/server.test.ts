import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store } from '#storage'
import { noticesOnLog, openTestNotices } from '../../test/support/notices.ts'
import { postgresMissing, type Server, startPostgres } from '../../test/support/postgres.ts'
import { readOutgoing, startNotices } from './index.ts'
import { addWebhook } from './webhooks/actions.ts'

const missing = postgresMissing()
describe.skipIf(missing)(`on a server${missing ? ` (${missing})` : ''}`, () => {
  let server: Server
  const stores: Store[] = []
  beforeAll(async () => {
    server = await startPostgres()
    const databaseUrl = await server.database('notices')
    for (let n = 0; n < 2; n++) {
      const dataDir = mkdtempSync(join(tmpdir(), 'aktsam-notices-'))
      stores.push(await openStore({ dataDir, databaseUrl }, noticesOnLog))
    }
  })
  afterAll(async () => {
    for (const store of stores) await store.close()
    await server?.stop()
  })

  test('two processes tell of each of a hundred deeds once, in the application and to webhooks', async () => {
    const [first, second] = stores
    const desk = await openTestNotices(first!)
    await desk.start()
    const other = await startNotices({ ...desk.desk, db: second!.db })
    const draft = { url: 'https://127.0.0.1:1/hook', events: ['order.*'], entities: 'all' as const }
    expect(await addWebhook(desk.desk, desk.actOf('cia'), draft)).toMatchObject({ ok: true })
    for (let n = 0; n < 100; n++) await desk.write({ object: `SO-${n}` })
    await desk.sequence()
    for (let n = 0; n < 4; n++) await Promise.all([desk.turn(), other.turn()])
    const count = async (table: string) =>
      (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(first!.db)).rows[0]?.n
    expect(await count('notices.notice')).toBe(100)
    expect(await count('notices.delivery')).toBe(100)
    expect(await readOutgoing(first!.db)).toContainEqual({ what: 'mail', state: 'waiting', count: 0 })
    await other.stop()
    await desk.stop()
    expect(desk.errors).toEqual([])
  })
})
