import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { erasePersonal, exportLog, logMigrations, verifyBundle, verifyLogBundle } from '#log'
import { inTransaction, type Store } from '#storage'
import { noon, openTestLog, type TestLog } from '../../test/support/log.ts'
import { testStore } from '../../test/support/store.ts'
import { leafHashOf } from './leaf.ts'

let store: Store
let opened: TestLog
let ids: string[]
let bundle: string[]

/** Nine entries, the third and fourth with a personal part, the fourth erased in the ninth; three checkpoints. */
beforeAll(async () => {
  store = await testStore(logMigrations)
  opened = await openTestLog(store)
  ids = []
  for (let n = 0; n < 8; n++) {
    ids.push(await opened.write(n === 2 || n === 3 ? { personal: { name: 'Exempel Exempelsson', n } } : {}))
    if (n % 4 === 3) await opened.log.sequence()
  }
  await inTransaction(store.db, noon, (tx) => erasePersonal(tx, opened.act, ids[3]!))
  await opened.log.sequence()
  bundle = await linesOf(true)
})
afterAll(() => store.close())

async function linesOf(personal: boolean): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of exportLog(store.db, { at: noon, key: opened.log.verifier(), personal }))
    pieces.push(piece)
  return pieces.join('').trimEnd().split('\n')
}
async function* give(lines: readonly string[]) {
  yield* lines
}
const verify = (lines: readonly string[]) => verifyBundle(give(lines), { key: opened.log.verifier() })
const at = (seq: number) => bundle.findIndex((line) => line.startsWith(`{"seq":${seq},`))
const changed = (seq: number, change: (line: string) => string) =>
  bundle.with(at(seq), change(bundle[at(seq)]!))

test('an exported log is whole, with or without personal parts', async () => {
  const whole = { verified: true, entries: 9, erased: 1, firstBad: null, speaksTo: { size: 9 } }
  expect(await verify(bundle)).toMatchObject(whole)
  const bare = await linesOf(false)
  expect(await verify(bare)).toMatchObject(whole)
  expect(bundle.join()).toContain('Exempelsson')
  expect(bare.join()).not.toContain('Exempelsson')
})

test('a bundle in a file is verified with nothing else at hand', async () => {
  const file = join(opened.dataDir, 'bundle.ndjson')
  writeFileSync(file, `${bundle.join('\n')}\n`)
  expect(await verifyLogBundle(file)).toMatchObject({ verified: true, entries: 9 })
  await expect(verifyLogBundle(`${file}.none`)).rejects.toThrow('cannot be read')
})

test('an altered entry is named', async () => {
  const verdict = await verify(changed(5, (line) => line.replace('allow', 'block')))
  expect(verdict.firstBad).toMatchObject({ seq: 5, id: ids[5], damage: 'altered', part: 'entry' })
  expect(verdict.says).toContain('Before that, 5 entries are whole, signed up to entry 4')
})

test('a member added to an entry is an alteration', async () => {
  const verdict = await verify(changed(5, (line) => line.replace('"actor"', '"note":"x","actor"')))
  expect(verdict.firstBad).toMatchObject({ seq: 5, damage: 'altered' })
})

test('an altered or foreign personal part is named', async () => {
  const { firstBad } = await verify(changed(2, (line) => line.replace('Exempelsson', 'Annansson')))
  expect(firstBad).toMatchObject({ seq: 2, id: ids[2], damage: 'altered', part: 'personal' })
})

test('a personal part said to be erased, when no entry erased it, is named as removed', async () => {
  const { firstBad } = await verify(
    changed(2, (line) => line.replace(/"personal":"kept".*$/, '"personal":"erased"}')),
  )
  expect(firstBad).toMatchObject({ seq: 2, id: ids[2], damage: 'removed', part: 'personal' })
})

test('a removed line is named', async () => {
  expect((await verify(bundle.toSpliced(at(5), 1))).firstBad).toMatchObject({ seq: 5, damage: 'removed' })
  expect((await verify(bundle.toSpliced(at(3), 1))).firstBad).toMatchObject({ seq: 3, damage: 'removed' })
})

test('two lines that changed places are named as reordered', async () => {
  const swapped = bundle.with(at(5), bundle[at(6)]!).with(at(6), bundle[at(5)]!)
  expect((await verify(swapped)).firstBad).toMatchObject({ seq: 5, id: ids[5], damage: 'reordered' })
})

test('two lines that changed places and were numbered anew are named as reordered', async () => {
  const number = (line: string, seq: number) => line.replace(/^\{"seq":\d+/, `{"seq":${seq}`)
  const swapped = bundle.with(at(5), number(bundle[at(7)]!, 5)).with(at(7), number(bundle[at(5)]!, 7))
  expect((await verify(swapped)).firstBad).toMatchObject({ seq: 5, id: ids[7], damage: 'reordered' })
})

test('a bundle that was cut off is named as truncated, wherever it was cut', async () => {
  for (let length = 1; length < bundle.length; length++) {
    const { verified, firstBad } = await verify(bundle.slice(0, length))
    expect({ verified, damage: firstBad?.damage }).toEqual({ verified: false, damage: 'truncated' })
    expect(firstBad?.seq).toBe(bundle.slice(0, length).filter((line) => line.startsWith('{"seq"')).length)
  }
  const inLine = [...bundle.slice(0, at(6)), bundle[at(6)]!.slice(0, 50)]
  expect((await verify(inLine)).firstBad).toMatchObject({ seq: 6, damage: 'truncated' })
})

test('an empty file, and one that is something else, are no log', async () => {
  expect((await verify([])).says).toContain('It is empty')
  expect((await verify(['id,name', '1,Nord'])).verified).toBe(false)
  expect((await verify(bundle.slice(1))).says).toContain('does not begin with the header')
})

test('an entry rewritten with its leaf hash contradicts what was signed, and the range is named', async () => {
  const forged = changed(5, (line) => {
    const { entry, ...rest } = JSON.parse(line)
    const altered = { ...entry, actor: 'mallory' }
    const leafHash = leafHashOf({ ...altered, body: JSON.stringify(altered.body) })
    return JSON.stringify({ ...rest, entry: altered, leafHash: Buffer.from(leafHash).toString('base64') })
  })
  expect((await verify(forged)).firstBad).toMatchObject({ seq: 4, until: 7, damage: 'altered', part: 'leaf' })
})

test('a checkpoint with another root is not signed', async () => {
  const checkpoint = bundle.findIndex((line) => line.includes('\\n4\\n'))
  const other = bundle.with(checkpoint, bundle[checkpoint]!.replace('\\n4\\n', '\\n4\\nA'))
  expect((await verify(other)).firstBad).toMatchObject({ damage: 'altered', part: 'checkpoint' })
})

test('checkpoints from a witness are held against the bundle, and tell of entries after its end', async () => {
  const notes = await opened.log.checkpoints()
  const early = await linesOf(false)
  await opened.write()
  await opened.log.sequence()
  const verdict = await verifyBundle(give(early), { notes: await opened.log.checkpoints() })
  expect(verdict).toMatchObject({ verified: true, entries: 9 })
  expect(verdict.notes.join()).toContain('ends at 9 entries; a checkpoint of 10 is known')
  expect(await verifyBundle(give(early), { notes })).toMatchObject({ verified: true, notes: [] })
})

test('a text may hold any character that some programs take for the end of a line', async () => {
  opened = await openTestLog(store)
  await opened.write({ body: { text: 'one\u2028two\u2029three\u0085four\rfive\nsix' } })
  await opened.log.sequence()
  const file = join(opened.dataDir, 'separators.ndjson')
  writeFileSync(file, `${(await linesOf(true)).join('\n')}\n`)
  expect(await verifyLogBundle(file)).toMatchObject({ verified: true, entries: 1 })
})
