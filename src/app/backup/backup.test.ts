import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '#storage'
import { goodOrder } from '../../../test/support/app.ts'
import { imageFile } from '../../../test/support/image.ts'
import { noon, seeded } from '../../../test/support/log.ts'
import { postgresMissing, type Server, startPostgres } from '../../../test/support/postgres.ts'
import { configOf } from '../config.ts'
import { buildServer } from '../http.ts'
import { migrations } from '../migrations.ts'
import { openServices, type Services } from '../services.ts'
import { readArchive } from './archive.ts'
import { makeBackup } from './make.ts'
import { rowsOf } from './manifest.ts'
import { type RestoreWish, restoreBackup } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'aktsam-backup-'))
const at = (name: string) => join(root, name)
const act = { at: noon, by: 'operator', role: 'operator', random: seeded('backup') }
const company = readFileSync(join(import.meta.dirname, '../demo/company.yml'))

interface House {
  readonly services: Services
  send(
    method: 'GET' | 'POST',
    url: string,
    payload?: object | Buffer,
  ): Promise<{ status: number; body: Answer }>
  close(): Promise<void>
}
interface Answer {
  readonly traceId: string
  readonly digest: string
  readonly verified: boolean
  readonly detail?: string
}

/** The product on a directory, or on a server, as it runs. */
async function open(dataDir: string, databaseUrl?: string): Promise<House> {
  const services = await openServices(configOf({ data: dataDir, databaseUrl }, {}))
  const app: FastifyInstance = await buildServer(services)
  return {
    services,
    send: async (method, url, payload) => {
      const type = Buffer.isBuffer(payload) ? 'application/yaml' : 'application/json'
      const response = await app.inject({
        ...{ method, url, ...(payload === undefined ? {} : { payload }) },
        headers: {
          ...{ host: 'localhost', authorization: `Bearer ${services.operatorKey}` },
          ...(payload === undefined ? {} : { 'content-type': type }),
        },
      })
      return { status: response.statusCode, body: response.json() }
    },
    close: async () => {
      await app.close()
      await services.close()
    },
  }
}

let image: Buffer
const restore = (file: string, dataDir: string, more: Partial<RestoreWish> = {}) =>
  restoreBackup(act, { file, dataDir, image, ...more })

let house: House
let given: Answer
/** Without keys, made while orders were checked. */
const plain = at('plain.backup')
const checkedMeanwhile: string[] = []
beforeAll(async () => {
  image = readFileSync(await imageFile())
  await (await openStore({ dataDir: at('first'), image }, migrations)).close()
  house = await open(at('first'))
  expect((await house.send('POST', '/api/records', company)).status).toBe(200)
  given = (await house.send('POST', '/api/orders/check', goodOrder('SO-1'))).body
  let isMade = false
  const making = makeBackup(house.services.store, act, { to: plain }).finally(() => {
    isMade = true
  })
  for (let n = 2; !isMade; n++) {
    const { status, body } = await house.send('POST', '/api/orders/check', goodOrder(`SO-${n}`))
    expect(status, body.detail).toBe(200)
    checkedMeanwhile.push(body.traceId)
  }
  await making
})
afterAll(async () => {
  await house.close()
  rmSync(root, { recursive: true, force: true })
})

test('a backup is made while orders are checked; restored, a verdict shows the same bytes and the log is whole', async () => {
  expect(checkedMeanwhile.length).toBeGreaterThan(3)
  const key = join(at('first'), 'log', 'key')
  const restored = await restore(plain, at('second'), { logKeyFile: key })
  expect(restored).toMatchObject({ hasLogKey: true, log: { verified: true } })
  expect(existsSync(`${at('second')}.restoring`)).toBe(false)
  const again = await open(at('second'))
  try {
    const { body } = await again.send('POST', `/api/verdicts/${given.traceId}/replay`)
    expect(body.digest).toBe(given.digest)
    expect((await again.send('POST', '/api/orders/check', goodOrder('SO-after'))).status).toBe(200)
    expect((await again.send('POST', '/api/log/verify', {})).body).toMatchObject({ verified: true })
  } finally {
    await again.close()
  }
})

test('private keys stay where they are unless they are asked for', async () => {
  const files = async (file: string) => (await readArchive({ file })).files.map(({ path }) => path)
  expect(await files(plain)).not.toContain('files/log/key')
  expect((await files(plain)).filter((path) => path.includes('key'))).toEqual([])
  const whole = at('whole.backup')
  const made = await makeBackup(house.services.store, act, { to: whole, keys: true })
  expect(made).toMatchObject({ keys: true, encrypted: false })
  expect(await files(whole)).toEqual(expect.arrayContaining(['files/log/key', 'files/operator.key']))
})

test('a backup without the key of the log says so, and can be looked at but not go on', async () => {
  const restored = await restore(plain, at('keyless'))
  expect(restored.hasLogKey).toBe(false)
  await expect(open(at('keyless'))).rejects.toThrow('Restore the key file')
})

test('a backup is a plain tar that others can open', () => {
  const listed = execFileSync('tar', ['tf', plain], { encoding: 'utf8' }).split('\n')
  expect(listed[0]).toBe('manifest.json')
  expect(listed).toContain('tables/log.entry.ndjson.gz')
  expect(listed).toContain('files/log/checkpoints.txt')
})

test('every change of a byte in a backup is found before anything is restored', async () => {
  const bytes = readFileSync(plain)
  const tried = at('altered.backup')
  for (let n = 0; n < 24; n++) {
    const altered = Buffer.from(bytes)
    const place = Math.floor((altered.length / 24) * n)
    altered.writeUInt8(altered.readUInt8(place) ^ 1, place)
    writeFileSync(tried, altered)
    const outcome = await readArchive({ file: tried }).then(
      (manifest) => (isPadding(bytes, place) ? 'padding' : `passed ${place} ${rowsOf(manifest)}`),
      (error: Error) => error.message,
    )
    expect(outcome).toMatch(/padding|not as it was made|no backup|not a backup|damaged|another form|cut off/)
  }
  writeFileSync(tried, bytes.subarray(0, bytes.length - 3000))
  await expect(restore(tried, at('never'))).rejects.toThrow(/cut off|missing/)
  expect(existsSync(at('never'))).toBe(false)
  expect(existsSync(`${at('never')}.restoring`)).toBe(false)
})
const isPadding = (bytes: Buffer, place: number) => bytes.readUInt8(place) === 0

test('a log that was altered before the backup is found when it is restored, and nothing is seen', async () => {
  const { store } = house.services
  const tampered = at('tampered.backup')
  const { sql } = await import('kysely')
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

test('an encrypted backup opens with its key only', async () => {
  const [key, other] = [seeded('key')(32), seeded('other')(32)]
  const sealed = at('sealed.backup')
  expect(await makeBackup(house.services.store, act, { to: sealed, sealKey: key })).toMatchObject({
    encrypted: true,
  })
  expect(readFileSync(sealed).includes('Lindhult')).toBe(false)
  expect(rowsOf(await readArchive({ file: sealed, key }))).toBeGreaterThan(100)
  await expect(readArchive({ file: sealed })).rejects.toThrow('Name its key')
  await expect(readArchive({ file: sealed, key: other })).rejects.toThrow('the key is not the one')
})

test('nothing is overwritten: neither a backup by another, nor a store by a backup', async () => {
  await expect(makeBackup(house.services.store, act, { to: plain })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(restore(plain, at('first'))).rejects.toThrow('is not empty')
  expect(readdirSync(root).filter((name) => name.startsWith('.aktsam'))).toEqual([])
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
    const onServer = await open(at('files'), url)
    const { body } = await onServer.send('POST', `/api/verdicts/${given.traceId}/replay`)
    expect(body.digest).toBe(given.digest)
    await onServer.send('POST', '/api/orders/check', goodOrder('SO-server'))
    const fromServer = at('server.backup')
    await makeBackup(onServer.services.store, act, { to: fromServer, keys: true })
    expect((await onServer.send('POST', '/api/log/verify', {})).body.verified).toBe(true)
    await onServer.close()
    await restore(fromServer, at('back'))
    const back = await open(at('back'))
    expect((await back.send('POST', `/api/verdicts/${given.traceId}/replay`)).body.digest).toBe(given.digest)
    expect((await back.send('POST', '/api/orders/check', goodOrder('SO-back'))).status).toBe(200)
    expect((await back.send('POST', '/api/log/verify', {})).body.verified).toBe(true)
    await back.close()
  } finally {
    await server.stop()
  }
})
