import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const main = join(import.meta.dirname, '../../src/app/main.ts')
const dir = mkdtempSync(join(tmpdir(), 'aktsam-import-'))

function file(name: string, text: string): string {
  const path = join(dir, name)
  writeFileSync(path, text)
  return path
}
function aktsam(...args: string[]) {
  const all = [main, ...args, '--data', join(dir, 'data')]
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, all, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

test('a catalogue is looked at, refused for its errors, and taken in whole', {
  timeout: 120_000,
}, async () => {
  const maker = { type: 'organisation', ref: 'alfa', name: 'Alfa AB', country: 'SE' }
  expect(await aktsam('import', file('maker.ndjson', JSON.stringify(maker)))).toMatchObject({ code: 0 })
  const bad = file('bad.csv', 'SKU,Maker,Category,IP rating\nA1,Alfa AB,camera,IP7\n')
  const looked = await aktsam('catalogue', 'import', bad)
  expect(looked.code).toBe(1)
  expect(JSON.parse(looked.out)).toMatchObject({ counts: { error: 1 }, errors: [{ column: 'IP rating' }] })
  const refused = await aktsam('catalogue', 'import', bad, '--keep')
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was kept') })
  const good = file('good.json', JSON.stringify([{ sku: 'A1', category: 'camera', sheet: { ip: 'IP66' } }]))
  const done = await aktsam('catalogue', 'import', good, '--maker', 'Alfa AB', '--keep')
  expect(JSON.parse(done.out)).toMatchObject({ new: 1, skipped: 0 })
  const assets = await aktsam('assets', 'import', file('assets.csv', 'Serial,Product,Site\nS1,A1,nowhere\n'))
  expect(JSON.parse(assets.out)).toMatchObject({ errors: [{ column: 'Site', value: 'nowhere' }] })
})
