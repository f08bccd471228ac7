import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup } from '../../src/app/backup/make.ts'
import { type RestoreWish, restoreBackup } from '../../src/app/backup/restore.ts'
import { goodOrder } from '../support/app.ts'
import { type House, type HouseAnswer, newHouse, openHouse } from '../support/house.ts'
import { imageFile } from '../support/image.ts'
import { noon, seeded } from '../support/log.ts'
import { postgresMissing, type Server, startPostgres } from '../support/postgres.ts'

const root = mkdtempSync(join(tmpdir(), 'aktsam-restore-'))
const at = (name: string) => join(root, name)
const act = { at: noon, by: 'operator', role: 'operator', random: seeded('restore') }
const plain = at('plain.backup')

let image: Buffer
const restore = (file: string, dataDir: string, more: Partial<RestoreWish> = {}) =>
  restoreBackup(act, { file, dataDir, image, ...more })

let house: House
let given: HouseAnswer
beforeAll(async () => {
  image = readFileSync(await imageFile())
  house = await newHouse(at('first'))
  given = (await house.send('POST', '/api/orders/check', goodOrder('SO-1'))).body
  await makeBackup(house.services.store, act, { to: plain })
})
afterAll(async () => {
  await house.close()
  rmSync(root, { recursive: true, force: true })
})

test('a backup without the key of the log says so, and can be looked at but not go on', async () => {
  const restored = await restore(plain, at('keyless'))
  expect(restored.hasLogKey).toBe(false)
  await expect(openHouse(at('keyless'))).rejects.toThrow('Restore the key file')
})

test('a log that was altered before the backup is found when it is restored, and nothing is seen', async () => {
  const { store } = house.services
  const tampered = at('tampered.backup')
  const body = await sql<{ id: string; body: string }>`select id, body from log.entry limit 1`.execute(
    store.db,
  )
  const [row] = body.rows
  await sql`update log.entry set body = '{"a":1}' where id = ${row?.id}`.execute(store.db)
  await makeBackup(store, act, { to: tampered })
  await sql`update log.entry set body = ${row?.body} where id = ${row?.id}`.execute(store.db)
  await expect(restore(tampered, at('broken'))).rejects.toMatchObject({ code: 'log_broken' })
  expect(existsSync(at('broken'))).toBe(false)
  const { log } = await restore(tampered, at('broken'), { evenIfBroken: true })
  expect(log.verified).toBe(false)
})

const missing = postgresMissing()
test.skipIf(missing)(`a store moves to a server and back${missing ? `: ${missing}` : ''}`, async () => {
  const server: Server = await startPostgres()
  try {
    const url = await server.database('moved')
    const key = join(at('first'), 'log', 'key')
    await restore(plain, at('files'), { databaseUrl: url, logKeyFile: key })
    await expect(restore(plain, at('files-2'), { databaseUrl: url })).rejects.toThrow(
      'The database is not empty',
    )
    const onServer = await openHouse(at('files'), url)
    const { body } = await onServer.send('POST', `/api/verdicts/${given.traceId}/replay`)
    expect(body.digest).toBe(given.digest)
    await onServer.send('POST', '/api/orders/check', goodOrder('SO-server'))
    const fromServer = at('server.backup')
    await makeBackup(onServer.services.store, act, { to: fromServer, keys: true })
    expect((await onServer.send('POST', '/api/log/verify', {})).body.verified).toBe(true)
    await onServer.close()
    await restore(fromServer, at('back'))
    const back = await openHouse(at('back'))
    expect((await back.send('POST', `/api/verdicts/${given.traceId}/replay`)).body.digest).toBe(given.digest)
    expect((await back.send('POST', '/api/orders/check', goodOrder('SO-back'))).status).toBe(200)
    expect((await back.send('POST', '/api/log/verify', {})).body.verified).toBe(true)
    await back.close()
  } finally {
    await server.stop()
  }
})
