import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder } from '../../../test/support/app.ts'
import { type House, type HouseAnswer, newHouse, openHouse } from '../../../test/support/house.ts'
import { imageFile } from '../../../test/support/image.ts'
import { noon, seeded } from '../../../test/support/log.ts'
import { readArchive } from './archive.ts'
import { makeBackup } from './make.ts'
import { rowsOf } from './manifest.ts'
import { type RestoreWish, restoreBackup } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'aktsam-backup-'))
const at = (name: string) => join(root, name)
const act = { at: noon, by: 'operator', role: 'operator', random: seeded('backup') }

let image: Buffer
const restore = (file: string, dataDir: string, more: Partial<RestoreWish> = {}) =>
  restoreBackup(act, { file, dataDir, image, ...more })

let house: House
let given: HouseAnswer
/** Without keys, made while orders were checked. */
const plain = at('plain.backup')
const checkedMeanwhile: string[] = []
beforeAll(async () => {
  image = readFileSync(await imageFile())
  house = await newHouse(at('first'))
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
}, 180_000)
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
  const again = await openHouse(at('second'))
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

test('a backup is a plain tar that others can open', () => {
  const listed = execFileSync('tar', ['tf', plain], { encoding: 'utf8' }).split('\n')
  expect(listed[0]).toBe('manifest.json')
  expect(listed).toContain('tables/log.entry.ndjson.gz')
  expect(listed).toContain('files/log/checkpoints.txt')
})

test('every change of a byte in a backup is found before anything is restored', async () => {
  const bytes = readFileSync(plain)
  const tried = at('altered.backup')
  for (let n = 0; n <= 40; n++) {
    const altered = Buffer.from(bytes)
    const place = Math.floor(((altered.length - 1) / 40) * n)
    altered.writeUInt8(altered.readUInt8(place) ^ 1, place)
    writeFileSync(tried, altered)
    await expect(readArchive({ file: tried }), `byte ${place}`).rejects.toThrow(
      /not as it was made|no backup|not a backup|damaged|cut off/,
    )
  }
  writeFileSync(tried, bytes.subarray(0, bytes.length - 3000))
  await expect(restore(tried, at('never'))).rejects.toThrow(/cut off|missing/)
  expect(existsSync(at('never'))).toBe(false)
  expect(existsSync(`${at('never')}.restoring`)).toBe(false)
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
