import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { limits } from '../model.ts'
import { inspectArchive } from './actions.ts'
import { readDirectory } from './zip.ts'

const some = { 'a/one.txt': strToU8('one'), 'two.txt': strToU8('two two two two two two') }

test('an archive is looked through, and its files are counted', async () => {
  expect(await inspectArchive(zipSync(some))).toEqual({ ok: true, value: { expanded: 26 } })
})

test('a bomb is refused by the ratio that its directory admits to', async () => {
  const bomb = zipSync({ 'zeros.bin': new Uint8Array(30 * 1024 * 1024) })
  expect(await inspectArchive(bomb)).toMatchObject({ ok: false, refusal: { code: 'too_large' } })
})

test('a bomb whose directory lies about its size is refused when it is unpacked', async () => {
  const bomb = zipSync({ 'zeros.bin': new Uint8Array(3 * 1024 * 1024) })
  const view = new DataView(bytesOf(bomb))
  const end = bomb.byteLength - 22
  view.setUint32(view.getUint32(end + 16, true) + 24, 100, true)
  const refused = await inspectArchive(new Uint8Array(view.buffer))
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid_input' } })
})

test('a bomb within an archive is found', async () => {
  const inner = zipSync({ 'zeros.bin': new Uint8Array(30 * 1024 * 1024) })
  const outer = zipSync({ 'inner.zip': [inner, { level: 0 }] })
  expect(await inspectArchive(outer)).toMatchObject({ ok: false, refusal: { code: 'too_large' } })
})

test('archives in archives end at the third', async () => {
  let nested = zipSync(some)
  for (let n = 0; n < limits.archive.depth; n++) nested = zipSync({ 'in.zip': [nested, { level: 0 }] })
  expect(await inspectArchive(nested)).toMatchObject({ ok: false })
})

test('a name that leaves the folder is refused', async () => {
  for (const name of ['../up.txt', '/etc/passwd', 'a/../../b', 'C:\\x', '..\\up'])
    expect(await inspectArchive(zipSync({ [name]: strToU8('x') })), name).toMatchObject({ ok: false })
})

test('more files than the bound are refused before they are looked at', () => {
  const bytes = zipSync(some)
  const bounds = { ...limits.archive, entries: 1 }
  expect(readDirectory(bytes, bounds)).toMatchObject({ ok: false, refusal: { code: 'too_large' } })
})

test('a document that carries macros is refused', async () => {
  const macro = zipSync({ 'word/vbaProject.bin': strToU8('x') })
  expect(await inspectArchive(macro)).toMatchObject({ ok: false })
})

test('files that lie over each other are refused', () => {
  const bytes = zipSync({
    one: [strToU8('same same'), { level: 0 }],
    two: [strToU8('same same'), { level: 0 }],
  })
  const view = new DataView(bytesOf(bytes))
  const directory = view.getUint32(bytes.byteLength - 22 + 16, true)
  view.setUint32(directory + 46 + view.getUint16(directory + 28, true) + 42, 0, true)
  expect(readDirectory(new Uint8Array(view.buffer), limits.archive)).toMatchObject({ ok: false })
})

test('bytes that are cut off or no archive are refused', async () => {
  const bytes = zipSync(some)
  for (const cut of [bytes.subarray(0, bytes.length - 5), bytes.subarray(0, 10), new Uint8Array(0)])
    expect(await inspectArchive(cut)).toMatchObject({ ok: false })
})

function bytesOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
